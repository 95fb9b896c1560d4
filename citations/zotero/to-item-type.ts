import { isEmail } from '../classify-item.js'
import type { CslItem } from '../csl-item.js'
import { toDictionary } from '../data/to-dictionary.js'

const TYPES = toDictionary({
  'article-newspaper': 'newspaperArticle',
  'article-magazine': 'magazineArticle',
  'post-weblog': 'blogPost',
  webpage: 'webpage',
  report: 'report',
  legal_case: 'case',
  legislation: 'statute',
  dataset: 'dataset',
})

/** Zotero's type of an item; a news site's article is a newspaper article there, so that its outlet has a field. */
export function toZoteroType(item: CslItem): string {
  if (item.type === 'personal_communication') return isEmail(item) ? 'email' : 'letter'
  if (item.type === 'webpage' && item['container-title']) return 'newspaperArticle'
  return TYPES[item.type] ?? 'document'
}
