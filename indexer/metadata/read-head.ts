import type { BlockKind } from '../../schema/index.js'
import type { DraftBlock } from '../canonical/split-blocks.js'
import { chooseTitle } from './choose-title.js'
import { findOutlet, type Outlet } from './find-outlet.js'
import type { Recognised } from './recognise-line.js'

export interface Head {
  /** Of the blocks of the front matter; the body begins after them. */
  readonly kinds: readonly BlockKind[]
  /** The outlet that stands above the title. */
  readonly masthead: Outlet | null
}

/** Front matter is looked for no further down. */
const DEEPEST = 16
/** A dek and a caption may stand before the byline; more prose is the body. */
const MOST_PROSE = 2
const LONGEST_DEK = 60
const LONGEST_TITLE = 30

/** What stands before the body, told by the byline and date lines that close it, or else by the first line's shape. */
export function readHead(blocks: readonly DraftBlock[], lines: readonly Recognised[]): Head {
  const anchor = findAnchor(blocks, lines)
  const title = chooseTitle(blocks, lines, anchor) ?? findTitleAfter(blocks, lines, anchor)
  const end = passFurniture(lines, Math.max(anchor, title ?? -1) + 1)
  const labelled = anchor < 0 && title !== null ? findLabelled(lines, end) : passDek(blocks, lines, anchor, title, end)
  const first = title ?? end
  const masthead = findMasthead(blocks, lines, first)
  const kinds = lines.slice(0, labelled).map((line, index): BlockKind => {
    if (index === title) return 'title'
    if (line.kind === 'plain' || line.kind === 'prose') {
      if (index === masthead?.index) return 'outlet'
      return index > first ? 'dek' : isKicker(blocks[index]!.text) && !masthead ? 'section' : 'boilerplate'
    }
    if (index === masthead?.index) return 'outlet'
    return line.kind === 'label' ? 'boilerplate' : line.kind
  })
  return { kinds, masthead: masthead?.outlet ?? null }
}

/** The last byline or date line before the body; -1 where there is none. */
function findAnchor(blocks: readonly DraftBlock[], lines: readonly Recognised[]): number {
  let anchor = -1
  let prose = 0
  for (const [index, line] of lines.slice(0, DEEPEST).entries()) {
    if (line.kind === 'byline' || line.kind === 'date') anchor = index
    else if (line.kind === 'prose') prose++
    else if (line.kind === 'plain' && anchor >= 0 && anchor < index - 1) prose++
    if (prose > MOST_PROSE || (line.kind === 'prose' && countWords(blocks[index]!) > LONGEST_DEK)) break
  }
  return anchor
}

/** `Outlet / date / title`, `date / title`: the title comes last. */
function findTitleAfter(blocks: readonly DraftBlock[], lines: readonly Recognised[], anchor: number): number | null {
  const next = passFurniture(lines, anchor + 1)
  const block = blocks[next]
  if (!block || lines[next]!.kind !== 'plain' || countWords(block) > LONGEST_TITLE || next + 1 >= blocks.length)
    return null
  return next
}

function passFurniture(lines: readonly Recognised[], from: number): number {
  let index = from
  while (index < lines.length && index < DEEPEST && !['plain', 'prose', 'label'].includes(lines[index]!.kind)) index++
  return index
}

/** Below a title that closes the head a line without a stop is its dek: a heading would not open the body. */
function passDek(
  blocks: readonly DraftBlock[],
  lines: readonly Recognised[],
  anchor: number,
  title: number | null,
  end: number,
): number {
  const block = blocks[end]
  const isDek =
    title !== null &&
    title > anchor &&
    block &&
    block.level === 0 &&
    lines[end]!.kind === 'plain' &&
    lines[end + 1]?.kind === 'prose'
  return isDek && !/[.:”"]$/.test(block.text) ? end + 1 : end
}

/** `ABSTRACT … FULL TEXT`: what a database puts between its labels is no part of the body. */
function findLabelled(lines: readonly Recognised[], end: number): number {
  if (lines[end]?.kind !== 'label') return end
  const last = lines.slice(end + 1, end + 4).findIndex(({ kind }) => kind === 'label')
  return last < 0 ? end + 1 : end + last + 2
}

function findMasthead(blocks: readonly DraftBlock[], lines: readonly Recognised[], title: number) {
  const named = lines.slice(0, title).flatMap(({ kind }, index) => {
    const outlet =
      kind === 'plain' || kind === 'section' || kind === 'boilerplate' ? findOutlet(blocks[index]!.text) : null
    return outlet ? [{ index, outlet }] : []
  })
  const known = named.filter(({ outlet }) => outlet.certainty === 'known')
  return known.find(({ outlet }) => !/\.\p{Ll}/u.test(outlet.name)) ?? known[0] ?? named[0] ?? null
}

/** `IMMIGRATION` above a headline. */
function isKicker(text: string): boolean {
  return text.split(/\s+/).length <= 3 && !/[.!?]$/.test(text)
}

function countWords(block: DraftBlock): number {
  return block.text.split(/\s+/).length
}
