import { BLANKS, CALLS, type Occasion } from './judgement-calls.js'
import type { Pinpoint } from './parse-pinpoint.js'
import type { Work } from './read-work.js'
import type { CitationOptions, Style } from './styles.js'

const RULES = [...BLANKS, ...CALLS]

/** What a reader should know about this citation, the reason for a blank first. */
export function findNotes(
  work: Work,
  style: Style,
  pinpoint: Pinpoint | null,
  options: CitationOptions,
): readonly string[] {
  const occasion: Occasion = { work, style, pinpoint, options }
  const found: string[] = []
  for (const [applies, note] of RULES) {
    if (applies(occasion)) found.push(typeof note === 'string' ? note : note(occasion))
  }
  return found
}
