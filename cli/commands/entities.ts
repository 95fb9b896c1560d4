import { type Command, Option } from 'commander'
import { writeDecision } from '../../indexer/entities/write-decision.js'
import { locateEntitiesFile } from '../../indexer/pipeline/locate-entities-file.js'
import { BadSetting, CATEGORIES, type Category, type EntitySummary } from '../../schema/index.js'
import { findDuplicates, orderByDuplicates } from '../../search/entities/find-duplicates.js'
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
  await refuseUnknown(context, [a, b])
  const target = file ?? locateEntitiesFile(context.settings().dataFolder)
  if (!target)
    throw new BadSetting('nothing was indexed here yet, so there is no folder for entities.yaml; expected --file')
  writeDecision(target, { kind: 'merge', into: a, name: b })
  context.print(`${target}: ${b} is ${a}`)
}

/** A misspelt name is told now, not when the folder is indexed next. */
async function refuseUnknown(context: CommandContext, names: readonly string[]): Promise<void> {
  const known = await withEngine(context, async (engine) =>
    (await Promise.all(NAMED.map((one) => engine.listEntities(one)))).flat(),
  )
  for (const name of names) {
    const isKnown = known.some((entity) => entity.name === name || entity.aliases.includes(name))
    if (isKnown) continue
    const near = findDuplicates(known)
      .flatMap(({ a, b }) => [a.name, b.name])
      .filter((one) => one.includes(name.split(' ').at(-1) ?? name))
    throw new BadSetting(
      `nothing here is named “${name}”${near.length > 0 ? `; expected one of ${near.join(', ')}` : ''}`,
    )
  }
}
