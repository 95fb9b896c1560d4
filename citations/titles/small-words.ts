/** The manuals differ in which words stay small in a headline; APA's are for titles in running text. */
export type Manual = 'bluebook' | 'chicago' | 'apa'

const ARTICLES = 'a an the'
const CONJUNCTIONS = 'and but or nor for as'
/**
 * Prepositions of four letters or fewer (Bluebook 8(a)). “up”, “out”, “off” and “down” are left out: in headlines they belong to
 * their verb far more often (“Opt Out of Secure Communities”).
 */
const SHORT = 'at by in of on to via per from with into onto over upon amid than near like vs v'
/** Chicago 8.159 and MLA 2.90: small whatever their length. “than” opens a clause and takes a capital there. */
const LONG =
  'about above across after against along alongside amidst among amongst around atop before behind below beneath beside besides between beyond concerning despite during except inside outside regarding since through throughout toward towards under underneath until unlike versus within without'

const BLUEBOOK = new Set(`${ARTICLES} ${CONJUNCTIONS} ${SHORT}`.split(' '))
const CHICAGO = new Set(`${ARTICLES} ${CONJUNCTIONS} ${SHORT} ${LONG}`.split(' '))
CHICAGO.delete('than')
/** APA 6.17: three letters or fewer. */
const APA = new Set([...BLUEBOOK].filter((word) => word.length <= 3))

const SMALL: Readonly<Record<Manual, ReadonlySet<string>>> = { bluebook: BLUEBOOK, chicago: CHICAGO, apa: APA }

export function isSmallWord(word: string, manual: Manual): boolean {
  return SMALL[manual].has(word.toLowerCase())
}

/** Small for any manual: tells nothing about how a title is written. */
export function isFunctionWord(word: string): boolean {
  return CHICAGO.has(word.toLowerCase()) || word.toLowerCase() === 'than'
}
