// Whether speaker and verb stand right beside a quotation: the surest sign there is.
import { pathBetween, reducePath } from './clause-paths.js'
import type { Chunk } from './find-chunks.js'
import type { Clause } from './reading.js'

/** Nothing but a comma, a colon or `that` between the quotation and `Ms. Uribe said`. */
export function tightness(
  clause: Clause,
  chunk: Chunk,
  cue: readonly [number, number],
  firstQ: number,
  lastQ: number,
): 'left' | 'right' | 'no' {
  const isSubject = chunk.last < cue[0]
  const link = isSubject
    ? reducePath(pathBetween(clause.symbols, chunk.last, cue[0]))
    : pathBetween(clause.symbols, cue[1], chunk.first)
  if (link !== '' || chunk.inner !== '') return 'no'
  if (isSubject && cue[1] < firstQ)
    return /^(?:P?[ND]){0,2}[,:;T]{0,2}$/.test(pathBetween(clause.symbols, cue[1], firstQ)) ? 'left' : 'no'
  return Math.min(chunk.first, cue[0]) > lastQ &&
    /^[,-]?S?$/.test(pathBetween(clause.symbols, lastQ, Math.min(chunk.first, cue[0])))
    ? 'right'
    : 'no'
}

/** Which sides of a quotation have a verb of saying with its subject right beside it. */
export function tightestOf(clause: Clause, firstItem: number, lastItem: number): string {
  const found = new Set<string>()
  for (const cue of clause.cues) {
    if (cue.cueClass !== 'say' && cue.cueClass !== 'speech') continue
    for (const chunk of clause.chunks) found.add(tightness(clause, chunk, [cue.first, cue.last], firstItem, lastItem))
  }
  return `${found.has('left') ? 'L' : ''}${found.has('right') ? 'R' : ''}`
}
