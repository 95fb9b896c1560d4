import { createHash } from 'node:crypto'
import type { Extraction, Passage } from '../../schema/index.js'
import { diffWords, measureLikeness, type WordDifference } from './diff-words.js'

/** What a permalink carries. */
export interface Permalink {
  /** Of the passage, as it was. */
  readonly id: string
  /** Of the words, in `hashWords`. */
  readonly hash: string
  /** The words themselves, so that a change can be shown; '' where the link is too long for them. */
  readonly words: string
}

/** Words past this many characters are left out of a link: a URL has to survive mail programs. */
const MOST_CHARACTERS = 1500
const HASH_LENGTH = 16
/** Below this share of the words in order, a passage is another one. */
const SAME_PASSAGE = 0.5

/** White space and the shape of quotation marks do not count as a change. */
function normalise(words: string): string {
  return words.normalize('NFC').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()
}

export function hashWords(words: string): string {
  return createHash('sha256').update(normalise(words)).digest('hex').slice(0, HASH_LENGTH)
}

/** Path of the page that says what became of these words of a passage. */
export function createPermalink(passageId: string, words: string): string {
  const plain = normalise(words)
  const carried = plain.length <= MOST_CHARACTERS ? `&w=${encodeURIComponent(plain)}` : ''
  return `/at/${encodeURIComponent(passageId)}?h=${hashWords(words)}${carried}`
}

export type PermalinkState =
  | { readonly state: 'still-there'; readonly passage: Passage }
  | { readonly state: 'moved'; readonly passage: Passage }
  /** `passage` is the likeliest place now; `differences` is null where the link was too long to carry the words. */
  | {
      readonly state: 'changed'
      readonly passage: Passage | null
      readonly differences: readonly WordDifference[] | null
    }

function textOf(extraction: Extraction, passage: Passage): string {
  return normalise(extraction.text.slice(...passage.span))
}

/** Between the pieces of a quotation that `he said` interrupts. */
export const BETWEEN_PIECES = ' … '

/** Pieces of an interrupted quotation stand one after another; an ellipsis of the source's own stands in the words as a whole. */
function holdsWords(text: string, words: string): boolean {
  if (text.includes(words)) return true
  let from = 0
  for (const piece of words.split(BETWEEN_PIECES)) {
    const at = text.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return true
}

function holds(text: string, link: Permalink): boolean {
  return link.words === '' ? hashWords(text) === link.hash : holdsWords(text, link.words)
}

function findLikest(extraction: Extraction, link: Permalink): Passage | null {
  const own = extraction.passages.find(({ id }) => id === link.id) ?? null
  if (link.words === '') return own
  const scored = extraction.passages.map((passage) => ({
    passage,
    likeness: measureLikeness(link.words, textOf(extraction, passage)),
  }))
  scored.sort((a, b) => b.likeness - a.likeness)
  const best = scored[0]
  return best !== undefined && best.likeness >= SAME_PASSAGE ? best.passage : own
}

/** The stretch of a passage that stands where the words stood: from the first to the last word they share. */
function cutCounterpart(words: string, text: string): string {
  const differences = diffWords(words, text)
  const first = differences.findIndex(({ kind }) => kind === 'same')
  const last = differences.findLastIndex(({ kind }) => kind === 'same')
  return differences
    .slice(Math.max(first, 0), last + 1)
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text: part }) => part)
    .join(' ')
}

/**
 * Whether the words still stand where a permalink says: there, in another paragraph, or changed, with the difference by words.
 * A link whose words do not fit its hash was tampered with, and counts as one without words.
 */
export function verifyPermalink(link: Permalink, extraction: Extraction): PermalinkState {
  const words = normalise(link.words)
  const sound: Permalink = words !== '' && hashWords(words) === link.hash ? { ...link, words } : { ...link, words: '' }
  const own = extraction.passages.find(({ id }) => id === link.id)
  if (own !== undefined && holds(textOf(extraction, own), sound)) return { state: 'still-there', passage: own }
  const other = extraction.passages.find((passage) => holds(textOf(extraction, passage), sound))
  if (other !== undefined) return { state: 'moved', passage: other }
  const passage = findLikest(extraction, sound)
  if (sound.words === '' || passage === null) return { state: 'changed', passage, differences: null }
  const now = cutCounterpart(sound.words, textOf(extraction, passage))
  return { state: 'changed', passage, differences: diffWords(sound.words, now) }
}
