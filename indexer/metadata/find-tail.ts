import type { DraftBlock } from '../canonical/split-blocks.js'
import type { Recognised } from './recognise-line.js'

const DEEPEST = 12
const LONGEST_CREDIT = 6

/**
 * Where the end matter begins (addresses, copyright, credits of pictures and sites); the number of blocks where there is none.
 * A short line belongs to it only below something that surely does: “Crossroads Campaign Solutions” under a picture's credit.
 */
export function findTail(blocks: readonly DraftBlock[], lines: readonly Recognised[], headEnd: number): number {
  let tail = blocks.length
  for (let index = blocks.length - 1; index > headEnd && blocks.length - index <= DEEPEST; index--) {
    const { kind } = lines[index]!
    if (kind === 'boilerplate' || kind === 'caption' || isSignature(lines[index]!)) tail = index
    else if (!isShortCredit(blocks[index]!, kind)) break
  }
  return tail
}

function isSignature(line: Recognised): boolean {
  return line.kind === 'byline' && line.byline.isSaid && line.byline.authors.length > 0
}

function isShortCredit(block: DraftBlock, kind: Recognised['kind']): boolean {
  const mayBe = kind === 'plain' || kind === 'section' || kind === 'date'
  return (
    mayBe && block.level === 0 && block.text.split(/\s+/).length <= LONGEST_CREDIT && !/[.!?…:”"]$/.test(block.text)
  )
}
