import type { CslItem } from './csl-item.js'

/** What a style has one form for. */
export type Kind = 'article' | 'page' | 'correspondence' | 'report' | 'unpublished' | 'filing' | 'case' | 'statute'

const CORRESPONDENCE =
  /^(?:e-?mail|letter|memo(?:randum)?|fax|facsimile|text message|telegram|cable|correspondence|note)\b/i
const PAPER =
  /\b(?:deposition|declaration|affidavit|affirmation|brief|complaint|petition|motion|memorandum of law|order|transcript|stipulation|answer|reply|opposition|exhibit|notice|opinion|filing)\b/i
const CAPTION = /\sv\.?s?\.?\s|^(?:In re|Ex parte|Matter of)\s/i

function isFiling(item: CslItem): boolean {
  if (item.type === 'legal_case') return false
  const isCourt = item.authority !== undefined || /^ECF\b|^Dkt\b/i.test(item.archive_location ?? '')
  const hasCaption = CAPTION.test(item['container-title'] ?? '')
  return hasCaption && (isCourt || item.number !== undefined || PAPER.test(item.genre ?? ''))
}

/** Decided by type and genre alone, never by what a title says. */
export function classifyItem(item: CslItem): Kind {
  if (item.type === 'legal_case') return 'case'
  if (item.type === 'legislation' || item.type === 'regulation' || item.type === 'bill') return 'statute'
  if (isFiling(item)) return 'filing'
  if (item.type.startsWith('article') || item.type === 'post-weblog' || item.type === 'post') return 'article'
  if (item.type === 'webpage') return item['container-title'] ? 'article' : 'page'
  const isAddressed = (item.recipient?.length ?? 0) > 0
  if (item.type === 'personal_communication' || isAddressed || CORRESPONDENCE.test(item.genre ?? ''))
    return 'correspondence'
  return item.type === 'report' || item.type === 'book' ? 'report' : 'unpublished'
}

export function isEmail(item: CslItem): boolean {
  return /^e-?mail/i.test(item.genre ?? '')
}
