import type { Citation } from '../../citations/format-citation.js'
import { STYLES } from '../../citations/styles.js'
import type { SearchEngine } from '../../schema/index.js'
import type { CitationList, ListItem } from './citation-list.js'
import { cite, toQuotedWords } from './cite.js'
import { type Cited, findCited } from './find-cited.js'

/** An item with what it cites; null where the collection no longer has it. */
export interface CitedItem {
  readonly item: ListItem
  readonly cited: Cited | null
  readonly citation: Citation | null
  readonly words: string
}

/** Every item in the list's style, in its order; a document is read once however many items cite it. */
export async function citeList(engine: SearchEngine, { style, items }: CitationList): Promise<readonly CitedItem[]> {
  const ids = [...new Set(items.map(({ id }) => id))]
  const found = new Map(await Promise.all(ids.map(async (id) => [id, await findCited(engine, id)] as const)))
  return items.map((item) => {
    const cited = found.get(item.id) ?? null
    if (!cited) return { item, cited, citation: null, words: '' }
    const citation = cite(cited, { style, pinpoint: item.pinpoint, options: {} })
    return { item, cited, citation, words: toQuotedWords(cited) }
  })
}

/** Styles that a list is read in; the others are files. */
export const READ_STYLES = STYLES.filter((style) => style !== 'bibtex' && style !== 'ris' && style !== 'csl')
