import type { DraftBlock } from '../canonical/split-blocks.js'
import { toNaturalName } from '../language/to-natural-case.js'
import { isGivenName } from '../mentions/names/name-lists.js'
import { isPersonName } from './is-person-name.js'
import { type Recognised, recogniseLine } from './recognise-line.js'

/** Bylines stand no further down. */
const DEEPEST = 10

/** What each block is by its own words; a bare name beside a date or an address is a byline too. */
export function recogniseBlocks(blocks: readonly DraftBlock[]): Recognised[] {
  const lines = blocks.map(({ text }) => recogniseLine(text))
  return lines.map((line, index) => {
    const name = blocks[index]!.text
    const isBare = line.kind === 'plain' && index > 0 && index < DEEPEST && isName(name)
    if (!isBare || !(isBeside(lines[index - 1]) || isBeside(lines[index + 1]) || isAddress(blocks[index + 1])))
      return line
    return { kind: 'byline', byline: { authors: [toNaturalName(name)], outlet: null, date: null, isSaid: false } }
  })
}

function isName(text: string): boolean {
  return isPersonName(text) && isGivenName(text.split(/\s+/)[0]!.toLowerCase())
}

function isBeside(line: Recognised | undefined): boolean {
  return line?.kind === 'date'
}

function isAddress(block: DraftBlock | undefined): boolean {
  return /^\S+@\S+$/.test(block?.text ?? '')
}
