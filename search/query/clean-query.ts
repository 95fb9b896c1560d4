import type { Span } from '../../schema/index.js'
import { CLASS, getCharacterClass } from '../words/character-class.js'

/** A query without format characters, and where each unit of it was typed. */
export interface CleanQuery {
  readonly text: string
  /** Of a span into `text`, the span into the query as typed. */
  toTyped(span: Span): Span
}

const SOFT_HYPHEN_AT_LINE_END = /\u00ad(?=(?:(?!\u00ad)\p{Cf})*[\r\n\u0085\u2028\u2029])/gu

/** Drops all of `\p{Cf}`; a soft hyphen at a line end is a hyphen. */
export function cleanQuery(typed: string): CleanQuery {
  const hyphenated = typed.replace(SOFT_HYPHEN_AT_LINE_END, '-')
  const offsets: number[] = []
  let text = ''
  for (let at = 0; at < hyphenated.length; ) {
    const codePoint = hyphenated.codePointAt(at)!
    const length = codePoint > 0xffff ? 2 : 1
    if (!isFormat(codePoint)) {
      for (let unit = 0; unit < length; unit++) offsets.push(at + unit)
      text += hyphenated.slice(at, at + length)
    }
    at += length
  }
  return {
    text,
    toTyped: ([start, end]) => {
      const first = offsets[start] ?? typed.length
      return [first, end > start ? offsets[end - 1]! + 1 : first]
    },
  }
}

function isFormat(codePoint: number): boolean {
  const found = getCharacterClass(codePoint)
  return found === CLASS.format || found === CLASS.softHyphen
}
