import { type Command, Option } from 'commander'
import type { CslItem } from '../../citations/csl-item.js'
import type { CitedSource } from '../../citations/documents/cite-source.js'
import { formatCitation } from '../../citations/format-citation.js'
import { parseCslItems } from '../../citations/parse-csl-items.js'
import { findMissingParagraph, type Pinpoint, parsePinpoint } from '../../citations/parse-pinpoint.js'
import { type CitationOptions, STYLES, type Style } from '../../citations/styles.js'
import { BadSetting } from '../../schema/index.js'
import type { CommandContext } from '../command-context.js'
import { EXIT } from '../exit-codes.js'
import { findCitable } from '../find-citable.js'
import { readArgumentFile } from '../read-argument-file.js'

interface CiteArguments {
  readonly csl?: string
  readonly style: Style
  readonly pinpoint?: string
  readonly paragraphMark?: '¶' | 'para.'
  readonly pinpointPlace?: 'after-date' | 'before-date'
}

export function addCiteCommand(program: Command, context: CommandContext): void {
  program
    .command('cite [id]')
    .description('cite a document, passage or quotation by its id, or CSL-JSON items')
    .option('--csl <file>', 'a CSL-JSON item or an array of them: a citation a line')
    .addOption(new Option('--style <style>', 'how to cite').choices([...STYLES]).default('bluebook'))
    .option('--pinpoint <place>', '12, "para 12", "page 3-5", "bates ICE-000123", "line 12:3-14"')
    .addOption(new Option('--paragraph-mark <mark>', 'how Bluebook counts paragraphs').choices(['para.', '¶']))
    .addOption(
      new Option('--pinpoint-place <place>', 'Bluebook, online articles').choices(['after-date', 'before-date']),
    )
    .action(async (id: string | undefined, given: CiteArguments) => {
      for (const { item, pinpoint: own, paragraphs } of await readCitables(context, id, given)) {
        const pinpoint = given.pinpoint === undefined ? own : parsePinpoint(given.pinpoint, item)
        const missing = paragraphs === undefined ? null : findMissingParagraph(pinpoint, paragraphs)
        if (missing) context.warn(`note: ${missing}`)
        cite(context, item, pinpoint, given)
      }
    })
}

type Citable = Pick<CitedSource, 'item' | 'pinpoint'> & { readonly paragraphs?: number }

async function readCitables(
  context: CommandContext,
  id: string | undefined,
  { csl }: CiteArguments,
): Promise<readonly Citable[]> {
  if (csl !== undefined && id === undefined) {
    return parseCslItems(await readArgumentFile(csl)).map((item) => ({ item, pinpoint: null }))
  }
  if (csl === undefined && id !== undefined) return [await findCitable(context, id)]
  throw new BadSetting('expected either the id of what is cited, or --csl FILE')
}

function cite(context: CommandContext, item: CslItem, pinpoint: Pinpoint | null, given: CiteArguments): void {
  const { text, notes } = formatCitation(item, given.style, pinpoint, toOptions(given))
  context.print(text ?? '')
  for (const note of notes) context.warn(`note: ${note}`)
  if (text === null) context.setExitCode(EXIT.refused)
}

function toOptions({ paragraphMark, pinpointPlace }: CiteArguments): CitationOptions {
  return { ...(paragraphMark ? { paragraphMark } : {}), ...(pinpointPlace ? { pinpointPlace } : {}) }
}
