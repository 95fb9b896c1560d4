// The way from one place of a sentence to another, as a word of one letter a part of speech.

import type { Clause } from './reading.js'

/** Symbols strictly between two items, repeats and blanks left out: `,NV`. */
export function pathBetween(symbols: readonly string[], from: number, to: number): string {
  let path = ''
  for (let i = from + 1; i < to; i++) {
    const symbol = symbols[i]!
    if (symbol !== '' && !path.endsWith(symbol)) path += symbol
  }
  return path.length > 12 ? `${path.slice(0, 6)}…${path.slice(-6)}` : path
}

/** A path with what only hangs on a noun taken out: `of the agency`, `, who felt the quake, `. Empty: subject and verb belong together. */
export function reducePath(path: string): string {
  return path
    .replace(/^\(.*\($/, '')
    .replace(/^,[^;:Q]*,$/, '')
    .replace(/^,?[WG][AVG]*(?:P?N|D|t)*,?/, '')
    .replace(/^(?:P[ND])+/, '')
    .replace(/^,.*,$/, '')
    .replace(/[DA]/g, '')
    .slice(0, 5)
}

/** What stands before an item: `^` for nothing, a preposition with its word (`Pby`), else a symbol. It makes a chunk an object. */
export function leadOf({ symbols, frame }: Pick<Clause, 'symbols' | 'frame'>, at: number): string {
  for (let i = at - 1; i >= 0; i--) {
    const symbol = symbols[i]!
    if (symbol !== '') return symbol === 'P' ? `P${frame.items[i]!.token.lower}` : symbol
  }
  return '^'
}
