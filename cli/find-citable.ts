import { type CitedSource, citeSource, countParagraphs } from '../citations/documents/cite-source.js'
import { BadSetting } from '../schema/index.js'
import { findExtraction } from '../server/citing/find-cited.js'
import { type CommandContext, withEngine } from './command-context.js'

/**
 * What an id of the index names, ready to be cited.
 * @throws BadSetting where nothing has that id
 */
export async function findCitable(
  context: CommandContext,
  id: string,
): Promise<CitedSource & { readonly paragraphs: number }> {
  const extraction = await withEngine(context, (engine) => findExtraction(engine, id))
  const cited = extraction && citeSource(extraction, id)
  if (cited) return { ...cited, paragraphs: countParagraphs(extraction) }
  throw new BadSetting(
    `nothing in the index has the id “${id}”; expected that of a document, passage, quotation or record`,
  )
}
