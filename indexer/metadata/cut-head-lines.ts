import { type DraftBlock, toBlock } from '../canonical/split-blocks.js'
import { isHeaderLine } from './find-record-header.js'
import { recogniseLine } from './recognise-line.js'

const DEEPEST_BLOCK = 16
const DEEPEST_LINE = 8
const PROSE = 40

/** Title, byline and date often stand on lines of one block, and so do the fields of an e-mail: each line becomes a block of its own. */
export function cutHeadLines(blocks: readonly DraftBlock[], text: string): DraftBlock[] {
  const cut: DraftBlock[] = []
  let isHead = true
  for (const [index, block] of blocks.entries()) {
    const last = isHead && index < DEEPEST_BLOCK ? findLastHeadLine(block) : -1
    for (const line of block.lines.slice(0, last + 1)) cut.push(toBlock(text, [line]))
    const rest = block.lines.slice(last + 1)
    if (last < 0) cut.push(block)
    else if (rest.length) cut.push(toBlock(text, rest))
    const body = last < 0 ? block.text : rest.map(({ start, end }) => text.slice(start, end)).join(' ')
    if (body.split(/\s+/).length > PROSE) isHead = false
  }
  return cut
}

/** Index of the last line that is a field, a date or a byline; -1 where the block is to stay whole. */
function findLastHeadLine(block: DraftBlock): number {
  const lines = block.text.split('\n')
  if (lines.length < 2) return -1
  const lastField = lines.findLastIndex((line) => isHeaderLine(line))
  if (lastField > 0 || (lastField === 0 && isHeaderLine(lines[0]!))) return lastField
  return lines.slice(0, DEEPEST_LINE).findLastIndex((line) => ['date', 'byline'].includes(recogniseLine(line).kind))
}
