// What tells how much of a sentence is reported together with the words in marks.
import { pathBetween } from './clause-paths.js'
import type { ContentCandidate } from './content-candidates.js'
import { verbKindOf } from './cue-words.js'
import { complementAfter } from './find-complement.js'
import { lengthBucket } from './length-bucket.js'
import type { Clause, Cue } from './reading.js'
import { wordAt } from './word-at.js'

/** Features of a content around (or of) the marked stretch at items `[from, to]`; `said`: the verb, as its features are learned by it. */
export function markedFeatures(
  clause: Clause,
  { pieces, side }: ContentCandidate,
  [from, to]: readonly [number, number],
  cue: Cue | null,
  said: string,
): string[] {
  const [first] = pieces[0]!
  const [, last] = pieces.at(-1)!
  const start = first === from ? 'Q' : pathBetween(clause.symbols, first - 1, from)
  const end = last === to ? 'Q' : pathBetween(clause.symbols, to, last + 1)
  const quotation = clause.frame.items[from]!
  const size = lengthBucket(quotation.end - quotation.start > 0 ? Math.round((quotation.end - quotation.start) / 6) : 0)
  const before = wordAt(clause, from - 1)
  const after = wordAt(clause, to + 1)
  const order = cue ? (cue.first < from ? 'VQ' : 'QV') : 'Q'
  return [
    `qsaid=${said}|${side === 'alone'}`,
    `qsaid=${said}|${before}|${first === from}`,
    `qsaid=${said}|${first === from}|${last === to}`,
    `qs=${start}`,
    `qe=${end}`,
    `qalone=${side === 'alone'}|${size}`,
    `qb=${before}|${first === from}`,
    `qa=${after}|${last === to}`,
    `qb=${before}|${size}|${side === 'alone'}`,
    `qo=${order}|${side}`,
    `qse=${first === from}|${last === to}|${order}`,
    `qcap=${/^[^\p{L}]*\p{Lu}/u.test(quotation.token.text) || /^\P{L}*$/u.test(quotation.token.text)}|${first === from}`,
    `qc=${cue?.cueClass ?? 'none'}|${before}|${first === from}`,
    `qv=${/[VA]/.test(start)}`,
    `qve=${/[VA]/.test(end)}`,
    ...closingFeatures(clause, to, last, after),
    ...openingFeatures(clause, from, first, cue, size),
  ]
}

/** A stop before the closing mark mostly ends what is reported; no mark at all says that the sentence goes on around the words. */
function closingFeatures({ frame }: Clause, to: number, last: number, after: string): string[] {
  const stop = /[.,;:!?…]$/u.exec(frame.items[to]!.closing)?.[0] ?? ''
  const ends = last === to ? 'Q' : last >= frame.items.length - 2 ? 'sentence' : 'mid'
  return [`qstop=${stop}|${ends}`, `qstop=${stop}|${ends}|${after}`]
}

/** Where the words around begin: right behind the verb, at its `that`, at the mark, or amid. */
function openingFeatures(clause: Clause, from: number, first: number, cue: Cue | null, size: string): string[] {
  const takes = cue && cue.last < from ? complementAfter(clause, cue.last) : 'none'
  const kind = cue ? verbKindOf(cue.lemma) : 'none'
  const begins =
    first === from ? 'Q' : clause.symbols[first] === 'T' ? 'that' : cue && first === cue.last + 1 ? 'verb' : 'mid'
  return [
    `qbeg=${begins}|${takes}|${kind}`,
    `qbeg=${begins}|${takes}|${size}`,
    `qbeg=${begins}|${cue?.cueClass}|${size}`,
  ]
}
