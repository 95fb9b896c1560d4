import type { Need } from './plan-candidates.js'

/** Words, and runs of compounds spelt with hyphens, by id. */
export interface WordSpelling {
  getEntry(id: number): string
}

/** More alternatives than this are quicker found by going through the columns than by FTS5. */
const MOST_ALTERNATIVES = 40

/** No word is a lone hyphen: it stands for what nothing matches. */
const NOTHING = '"-"'

/**
 * The need as an expression of FTS5; what FTS5 cannot tell is left out, so that it finds a superset.
 * @returns null where FTS5 can tell nothing
 */
export function writeFts(need: Need, spelling: WordSpelling): string | null {
  switch (need.type) {
    case 'any':
      return writeAlternatives(need.ids.map((id) => quote(spelling.getEntry(id))))
    case 'phrases':
      return writeAlternatives(need.phrases.map((phrase) => writePhrase(phrase, spelling)))
    case 'near':
      return writeFts(need.cover, spelling)
    case 'loose':
      return writeFts(need.need, spelling)
    case 'all':
      return writeAll(need.needs, spelling)
    case 'some': {
      const parts = need.needs.map((one) => writeFts(one, spelling))
      return parts.includes(null) ? null : writeAlternatives(parts as string[])
    }
    case 'field':
    case 'without':
    case 'everything':
      return null
  }
}

function writeAll(needs: readonly Need[], spelling: WordSpelling): string | null {
  const parts = needs.map((need) => writeFts(need, spelling)).filter((part) => part !== null)
  if (parts.length === 0) return null
  const excluded = needs.flatMap((need) => (need.type === 'without' && isExactInFts(need.need) ? [need.need] : []))
  const exclusions = excluded.map((need) => writeFts(need, spelling)).filter((part) => part !== null)
  const included = `(${parts.join(' AND ')})`
  return exclusions.length === 0 ? included : `(${included} NOT (${exclusions.join(' OR ')}))`
}

/** Whether `writeFts` says all of a need, so that what FTS5 finds are the matches themselves. */
export function isExactInFts(need: Need): boolean {
  switch (need.type) {
    case 'any':
      return need.ids.length <= MOST_ALTERNATIVES
    case 'phrases':
      return need.isExact && need.isPlain && need.phrases.length <= MOST_ALTERNATIVES
    case 'all':
    case 'some':
      return need.needs.length <= MOST_ALTERNATIVES && need.needs.every(isExactInFts)
    case 'without':
      return isExactInFts(need.need)
    case 'near':
    case 'loose':
    case 'field':
    case 'everything':
      return false
  }
}

function writeAlternatives(alternatives: readonly string[]): string | null {
  if (alternatives.length === 0) return NOTHING
  return alternatives.length > MOST_ALTERNATIVES ? null : `(${alternatives.join(' OR ')})`
}

/** A run alone is one entry of the column of compounds; among other words its parts stand in the column of words. */
function writePhrase(phrase: readonly number[], spelling: WordSpelling): string {
  if (phrase.length === 1) return quote(spelling.getEntry(phrase[0]!))
  return quote(phrase.map((id) => spelling.getEntry(id).replaceAll('-', ' ')).join(' '))
}

/** Words hold letters, digits, apostrophes, points and section signs: never a quotation mark. */
function quote(words: string): string {
  return `"${words}"`
}
