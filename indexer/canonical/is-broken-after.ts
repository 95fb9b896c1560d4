import { MONTH_ABBREVIATIONS, TITLE_ABBREVIATIONS } from '../passages/abbreviations.js'

const LAST_WORD = /(?:^|\s)([\p{L}’']+)\.$/u

/**
 * Whether a paragraph was broken inside an abbreviation and goes on in the next: “Assistant Atty. / Gen. Ronald Weich”, “on Jan. / 2, 2011”.
 * Mark-up of saved pages does that.
 */
export function isBrokenAfter(block: string, next: string): boolean {
  const word = LAST_WORD.exec(block)?.[1]?.toLowerCase()
  if (!word) return false
  if (TITLE_ABBREVIATIONS.has(word)) return /^[\p{Lu}]/u.test(next)
  return MONTH_ABBREVIATIONS.has(word) && /^\d/.test(next)
}
