import { type Command, Option } from 'commander'
import { findNearestName } from '../../indexer/entities/find-nearest-name.js'
import { writeDecision } from '../../indexer/entities/write-decision.js'
import { locateEntitiesFile } from '../../indexer/pipeline/locate-entities-file.js'
import { BadSetting, CATEGORIES, type Category, type EntitySummary } from '../../schema/index.js'
import { orderByDuplicates } from '../../search/entities/find-duplicates.js'
import { type CommandContext, withEngine } from '../command-context.js'

const NAMED = ['person', 'organisation', 'place', 'law', 'record'] as const satisfies readonly Category[]

interface EntitiesArguments {
  readonly json?: true
  readonly category?: Category
}

export function addEntitiesCommand(program: Command, context: CommandContext): void {
  const entities = program
    .command('entities')
    .description('who and what is named, possible duplicates first')
    .option('--json', 'print JSON')
    .addOption(new Option('--category <category>', 'only of this category').choices([...CATEGORIES]))
    .action((given: EntitiesArguments) => listAll(context, given))
  entities
    .command('merge <a> <b>')
    .description('write into entities.yaml that B is A; the next `verbatim index` applies it')
    .option('--file <file>', 'entities.yaml, where it does not lie beside what was indexed')
    .action((a: string, b: string, { file }: { file?: string }) => merge(context, a, b, file))
}

async function listAll(context: CommandContext, { json, category }: EntitiesArguments): Promise<void> {
  const wanted = category ? [category] : NAMED
  const found = await withEngine(context, async (engine) => {
    const lists = await Promise.all(wanted.map((one) => engine.listEntities(one)))
    return orderByDuplicates(lists.flat())
  })
  if (json) return context.print(JSON.stringify(found, null, 2))
  for (const entity of found) context.print(toLine(entity))
}

function toLine({
  name,
  category,
  aliases,
  mentions,
  documents,
  possiblySame,
  correctedByHand,
}: EntitySummary): string {
  const remarks = [
    possiblySame.length > 0 ? `possibly the same as ${possiblySame.join(', ')}` : '',
    correctedByHand ? 'corrected by hand' : '',
    aliases.length > 0 ? `also ${aliases.join(', ')}` : '',
  ].filter((remark) => remark !== '')
  return [`${name} (${category})`, `${mentions} mentions in ${documents} documents`, ...remarks].join('; ')
}

async function merge(context: CommandContext, a: string, b: string, file: string | undefined): Promise<void> {
  const [into, name] = await findNames(context, a, b)
  const target = file ?? locateEntitiesFile(context.settings().dataFolder)
  if (!target)
    throw new BadSetting('nothing was indexed here yet, so there is no folder for entities.yaml; expected --file')
  writeDecision(target, { kind: 'merge', into, name })
  context.print(`${target}: ${name} is ${into}`)
}

/** A misspelt name is told now, not when the folder is indexed next; another way of writing one stands for the name itself. */
async function findNames(context: CommandContext, a: string, b: string): Promise<readonly [string, string]> {
  const known = await withEngine(context, async (engine) =>
    (await Promise.all([...NAMED, 'speaker' as const].map((one) => engine.listEntities(one)))).flat(),
  )
  const [into, name] = [findName(known, a), findName(known, b)]
  // What was merged and indexed before is one entity now; saying it again changes nothing.
  return into === name ? [a, b] : [into, name]
}

function findName(known: readonly EntitySummary[], written: string): string {
  if (known.some(({ name }) => name === written)) return written
  const meant = new Set(known.filter(({ aliases }) => aliases.includes(written)).map(({ name }) => name))
  const [name, second] = meant
  if (name !== undefined && second === undefined) return name
  if (second !== undefined)
    throw new BadSetting(
      `“${written}” may be ${[...meant].map((one) => `“${one}”`).join(' or ')}; expected one of them`,
    )
  const near = findNearestName(
    known.map((entity) => entity.name),
    written,
  )
  throw new BadSetting(`nothing here is named “${written}”${near === null ? '' : `; the nearest is “${near}”`}`)
}
