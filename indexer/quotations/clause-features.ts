// How quotation, verb and subject stand to each other within one sentence.
import { pathBetween } from './clause-paths.js'
import type { Chunk } from './find-chunks.js'
import type { Clause, Reading } from './reading.js'
import { tightness } from './tightness.js'
import type { TargetView } from './view-target.js'

/** Features of a candidate in the quotation's own sentence; `cue`: items of its verb. */
export function sameClauseFeatures(
  reading: Reading,
  view: TargetView,
  chunk: Chunk,
  cue: readonly [number, number] | null,
  cueClass: string,
): string[] {
  const { target } = view
  const clause = reading.clauses[chunk.frame]!
  const own = clause.frame.items.findIndex((item) => item.stretch === target.stretch && item.stretch >= 0)
  const firstQ = own < 0 ? (chunk.frame === target.firstClause ? view.firstItem : view.lastItem) : own
  const lastQ = chunk.frame === target.lastClause ? view.lastItem : firstQ
  const order = orderOf(firstQ, chunk.first, cue?.[0] ?? -1)
  const end = view.shape.find((feature) => feature.startsWith('end='))
  const tight = cue ? tightness(clause, chunk, cue, firstQ, lastQ) : 'no'
  const rivals = clause.chunks.filter(
    (other) => (other.isHuman || other.type !== 'nominal') && isBetween(other.first, chunk.first, firstQ, lastQ),
  )
  return [
    `order=${order}`,
    `qn=${gapTo(clause, chunk.first, chunk.last, firstQ, lastQ)}`,
    ...(cue ? verbPlaceFeatures(view, clause, cue, order, firstQ, lastQ) : []),
    ...(cue ? besideFeatures(clause, chunk, cue, cueClass, firstQ, lastQ) : []),
    ...governFeatures(clause, chunk, cue, firstQ, lastQ),
    `tight=${tight}|${end}|${cueClass}`,
    `tight=${tight}|${view.tightest}`,
    `tight=${tight}|${cueClass}|${chunk.type}`,
    `nearer=${Math.min(rivals.length, 3)}|${order}`,
    `place=${Math.min(clause.chunks.indexOf(chunk), 3)}|${order}`,
  ]
}

function verbPlaceFeatures(
  view: TargetView,
  clause: Clause,
  cue: readonly [number, number],
  order: string,
  firstQ: number,
  lastQ: number,
): string[] {
  const gap = gapTo(clause, cue[0], cue[1], firstQ, lastQ)
  const rivals = clause.cues.filter(
    (other) => other.cueClass !== 'other' && isBetween(other.first, cue[0], firstQ, lastQ),
  )
  return [
    `qv=${gap}`,
    `qv=${gap}|${order}`,
    `rivals=${Math.min(rivals.length, 2)}`,
    ...view.shape.filter((feature) => /^(?:end|pre)=/.test(feature)).map((feature) => `${order}|${feature}`),
  ]
}

/** Whether who does what the verb says, of whatever class it is, and how close the quotation follows: "he demurred: “…”". */
function besideFeatures(
  clause: Clause,
  chunk: Chunk,
  cue: readonly [number, number],
  cueClass: string,
  firstQ: number,
  lastQ: number,
): string[] {
  const gap = gapTo(clause, cue[0], cue[1], firstQ, lastQ)
  const doer = clause.doers.get(cue[0])
  const does = doer ? `${doer.chunk.first === chunk.first && chunk.inner === ''}` : 'untold'
  return [`beside=${gap}|${cueClass}`, `beside=${gap}|${does}`, `beside=${gap}|${does}|${cueClass}`]
}

/** What stands between some items and the quotation; `>` where they come after it. */
function gapTo(clause: Clause, first: number, last: number, firstQ: number, lastQ: number): string {
  return last < firstQ ? pathBetween(clause.symbols, last, firstQ) : `>${pathBetween(clause.symbols, lastQ, first)}`
}

/** Whether the verb is the nearest verb of saying on its side, and what verbs of saying there are at all. */
function governFeatures(
  clause: Clause,
  chunk: Chunk,
  cue: readonly [number, number] | null,
  firstQ: number,
  lastQ: number,
): string[] {
  const saying = clause.cues.filter(
    (other) => other.cueClass === 'say' || other.cueClass === 'speech' || other.cueClass === 'according',
  )
  const left = saying.filter((other) => other.last < firstQ).map((other) => other.first)
  const right = saying.filter((other) => other.first > lastQ).map((other) => other.first)
  const at = cue?.[0] ?? -1
  const own = left.includes(at)
    ? at === left.at(-1)
      ? 'left'
      : at === left[0]
        ? 'leftmost'
        : 'farleft'
    : right.includes(at)
      ? at === right[0]
        ? 'right'
        : 'farright'
      : cue
        ? 'other'
        : 'none'
  const sides = `${Math.min(left.length, 2)}${Math.min(right.length, 2)}`
  return [
    `gov=${own}|${sides}`,
    `gov=${own}|${sides}|${chunk.type}`,
    `gov=${own}|${chunk.isHuman || chunk.type !== 'nominal'}|${clause.subjects.has(chunk.first) && chunk.inner === ''}`,
  ]
}

function isBetween(at: number, from: number, firstQ: number, lastQ: number): boolean {
  return from < firstQ ? at > from && at < firstQ : at < from && at > lastQ
}

function orderOf(q: number, n: number, v: number): string {
  return [[q, 'Q'], [n, 'N'], ...(v >= 0 ? [[v, 'V']] : [])]
    .sort((a, b) => (a[0] as number) - (b[0] as number))
    .map(([, letter]) => letter)
    .join('')
}
