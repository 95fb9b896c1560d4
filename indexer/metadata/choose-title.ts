import type { DraftBlock } from '../canonical/split-blocks.js'
import { findOutlet } from './find-outlet.js'
import type { Recognised } from './recognise-line.js'

const LONGEST_TITLE = 30
const LONGEST_SENTENCE_TITLE = 22
/** Of two short sentences: “Superdelegates? Dems have too many, the GOP too few.” */
const LONGEST_PAIR = 16

/**
 * Index of the headline among the blocks up to the byline or date (`anchor`, -1 where there is none); null where none of them is one.
 * A masthead, taglines and sections stand above it; a dek may stand below.
 */
export function chooseTitle(
  blocks: readonly DraftBlock[],
  lines: readonly Recognised[],
  anchor: number,
): number | null {
  if (anchor < 0) return chooseFirst(blocks, lines)
  const candidates = lines
    .slice(0, anchor)
    .flatMap(({ kind }, index) => (isCandidate(blocks[index]!, kind) ? [index] : []))
  const below = dropMastheads(blocks, lines, candidates, anchor)
  const [first, second] = below
  if (first === undefined) return candidates.length ? null : findSentence(blocks, lines, anchor)
  if (second === undefined) return first
  const section = lines.slice(0, anchor).findLastIndex(({ kind }) => kind === 'section')
  const afterSection = below.find((index) => index > section)
  if (section > first && afterSection !== undefined) return afterSection
  const headings = below.filter((index) => blocks[index]!.level > 0)
  if (headings.length) return headings[0]!
  return isKicker(blocks[first]!.text) ? second : first
}

/** Some exports end headlines with a period. */
function findSentence(blocks: readonly DraftBlock[], lines: readonly Recognised[], anchor: number): number | null {
  const first = lines.slice(0, anchor).findIndex(({ kind }) => kind === 'prose')
  return first >= 0 && blocks[first]!.text.split(/\s+/).length <= LONGEST_SENTENCE_TITLE ? first : null
}

/** Without a byline or date only the first line can be the headline. */
function chooseFirst(blocks: readonly DraftBlock[], lines: readonly Recognised[]): number | null {
  const start = lines.findIndex(({ kind }) => kind === 'plain' || kind === 'prose')
  const second = blocks[start + 1]
  if (start < 0 || start > 4 || !second) return null
  const masthead = findOutlet(blocks[start]!.text)
  const isMasthead =
    masthead?.certainty === 'known' && lines[start + 1]!.kind === 'plain' && blocks[start + 2] !== undefined
  const index = isMasthead ? start + 1 : start
  const block = blocks[index]!
  if (block.level > 0) return index
  const words = block.text.split(/\s+/).length
  if (lines[index]!.kind === 'plain')
    return words <= LONGEST_TITLE && !/[,:]$/.test(block.text) && !isSpoken(block.text) ? index : null
  return isSentenceTitle(block.text, blocks.slice(index + 1, index + 4)) ? index : null
}

/** A headline with stops: capitals in most of its words, or few words over a paragraph of many. */
function isSentenceTitle(text: string, next: readonly DraftBlock[]): boolean {
  const words = text.split(/\s+/)
  if (words.length > LONGEST_SENTENCE_TITLE || isSpoken(text)) return false
  const capitals = words.filter((word) => /^[“"‘'(]?\p{Lu}/u.test(word)).length
  const isTwo = /[.!?]["”’]? +\p{Lu}/u.test(text)
  return (
    capitals > words.length * 0.7 ||
    ((!isTwo || words.length <= LONGEST_PAIR) && next.some((block) => block.text.length > text.length))
  )
}

function isCandidate(block: DraftBlock, kind: Recognised['kind']): boolean {
  if (kind === 'plain') return block.text.split(/\s+/).length <= LONGEST_TITLE
  return kind === 'prose' && block.level > 0
}

/** Leaves out the outlet above the headline, and what stands between the two as its tagline does. */
function dropMastheads(
  blocks: readonly DraftBlock[],
  lines: readonly Recognised[],
  candidates: readonly number[],
  anchor: number,
): readonly number[] {
  const named = candidates.map((index) => findOutlet(blocks[index]!.text)?.certainty ?? null)
  const last = named.lastIndexOf('known')
  if (last >= 0) return candidates.slice(last + 1)
  if (named[0] !== 'shaped') return candidates
  if (candidates.length > 1) return candidates.slice(1)
  const next = lines[anchor + 1]
  return next?.kind === 'plain' && lines[anchor + 2] !== undefined ? [] : candidates
}

function isKicker(text: string): boolean {
  return text.split(/\s+/).length <= 2 && !/[.!?]$/.test(text)
}

/** A text that opens with somebody's words has no headline: `“It is mandatory,” he said.` */
function isSpoken(text: string): boolean {
  return /^[“"].*[,.?!][”"]/.test(text) && /[.]$/.test(text)
}
