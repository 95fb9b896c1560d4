import { toCslItem } from '../../citations/documents/to-csl-item.js'
import type { Extraction } from '../../schema/index.js'
import type { MetaTag } from '../pages/to-frame.js'
import { toZoteroType } from './zotero-types.js'

/**
 * A document as reference managers read it from its page. `prism:publicationName`, since this site's own name would else become
 * the newspaper; never `citation_journal_title`, which would make it a journal article.
 */
export function toMetaTags({ document, entities }: Extraction): readonly MetaTag[] {
  const item = toCslItem(document, entities)
  const { title, authors, outlet, published, url } = document
  const tags: readonly (readonly [string, string | null | undefined])[] = [
    ['z:itemType', toZoteroType(item.type, item.genre)],
    ['citation_title', title],
    ...authors.map((author) => ['citation_author', author] as const),
    ['prism:publicationName', outlet],
    ['citation_date', published?.date.replaceAll('-', '/')],
    ['citation_public_url', url],
    ['citation_language', item.language],
  ]
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []))
}
