import type { BlockKind } from '../../schema/index.js'
import type { DraftBlock } from '../canonical/split-blocks.js'

const LONGEST_HEADING = 12
const LONGEST_QUESTION = 18

/** Indices of the paragraphs that head a part of the body. They are numbered all the same. */
export function findHeadings(blocks: readonly DraftBlock[], kinds: readonly BlockKind[]): number[] {
  const isBody = (index: number) => kinds[index] === 'paragraph'
  return blocks.flatMap((block, index) => {
    if (!isBody(index)) return []
    if (block.level > 0) return [index]
    if (block.text.includes('\n') || !isBody(index + 1)) return []
    const isHeading = isShortTitle(block.text) || (isQuestion(block.text) && standsAlone(blocks, index))
    return isHeading && !isList(blocks, index) ? [index] : []
  })
}

/** No stop at its end: “Opting out of the Secure Communities Program”. */
function isShortTitle(text: string): boolean {
  return text.split(/\s+/).length <= LONGEST_HEADING && /^[\p{Lu}\p{N}]/u.test(text) && /[\p{L}\p{N}’)]$/u.test(text)
}

/** “Why would a jurisdiction want to opt out?” */
function isQuestion(text: string): boolean {
  return text.split(/\s+/).length <= LONGEST_QUESTION && /^[\p{Lu}][^.,:;?!“”"]*\?$/u.test(text)
}

/** Questions in a row are the text itself: “Is it mandatory or not mandatory? / Will things be different in 2013?” */
function standsAlone(blocks: readonly DraftBlock[], index: number): boolean {
  return (
    !/\?$/.test(blocks[index - 1]?.text ?? '') &&
    /[.:”"]$/.test(blocks[index + 1]!.text) &&
    blocks[index + 1]!.text.length > 30
  )
}

/** Three short lines in a row are a list. */
function isList(blocks: readonly DraftBlock[], index: number): boolean {
  const isShort = (at: number) => isShortTitle(blocks[at]?.text ?? '')
  return (
    isShort(index) &&
    ((isShort(index + 1) && isShort(index + 2)) ||
      (isShort(index - 1) && isShort(index + 1)) ||
      (isShort(index - 1) && isShort(index - 2)))
  )
}
