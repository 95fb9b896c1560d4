import type { DocumentInfo } from '../../schema/index.js'
import { readData } from '../data/read-data.js'

const kinds = readData<{ magazines: string[]; blogs: string[]; sites: string[]; newspaperWords: string[] }>(
  'outlet-kinds.json',
)

function keyOf(name: string): string {
  return name.replace(/^The\s+/i, '').toLowerCase()
}
const MAGAZINES = new Set(kinds.magazines.map(keyOf))
const BLOGS = new Set(kinds.blogs.map(keyOf))
const SITES = new Set(kinds.sites.map(keyOf))
const NEWSPAPER = new RegExp(`(?<!\\p{L})(?:${kinds.newspaperWords.join('|')})(?!\\p{L})`, 'u')

function chooseOutletType(outlet: string): string {
  const key = keyOf(outlet)
  if (MAGAZINES.has(key)) return 'article-magazine'
  if (BLOGS.has(key)) return 'post-weblog'
  if (SITES.has(key) || /\.(?:com|org|net|gov|us)$/i.test(outlet)) return 'webpage'
  return NEWSPAPER.test(outlet) ? 'article-newspaper' : 'webpage'
}

/** Whether the section that a site prints is its blog. */
export function isBlogSection(section: string | null): boolean {
  return section !== null && /\bblogs?\b/i.test(section)
}

/** CSL type of an article by where it stands, of a record by what it is. */
export function chooseItemType(document: Pick<DocumentInfo, 'kind' | 'section' | 'outlet' | 'custom'>): string {
  if (document.kind === 'record') return chooseRecordType(String(document.custom.genre ?? ''))
  if (isBlogSection(document.section)) return 'post-weblog'
  return document.outlet === null ? 'webpage' : chooseOutletType(document.outlet)
}

export function chooseRecordType(genre: string): string {
  if (/^(?:e-?mail|letter|fax|text message)/i.test(genre)) return 'personal_communication'
  if (/\b(?:report|memo|memorandum|statistics|audit|study)\b/i.test(genre)) return 'report'
  return /\b(?:spreadsheet|data ?set|database)\b/i.test(genre) ? 'dataset' : 'document'
}
