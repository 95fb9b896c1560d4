// What tells where reported words begin and end.

import { pathBetween } from './clause-paths.js'
import type { ContentCandidate } from './content-candidates.js'
import { verbKindOf } from './cue-words.js'
import type { Chunk } from './find-chunks.js'
import { complementAfter } from './find-complement.js'
import { lengthBucket } from './length-bucket.js'
import { markedFeatures } from './marked-content-features.js'
import type { Clause, Cue } from './reading.js'
import { wordAt } from './word-at.js'

/** A content with what every feature of it needs. */
interface Bounds {
  readonly clause: Clause
  readonly cue: Cue | null
  readonly first: number
  readonly last: number
  readonly side: ContentCandidate['side']
  /** Features of marked quotations and of reports are learned apart. */
  readonly set: 'q' | 'i'
  readonly said: string
  readonly hasVerb: boolean
}

/** Features of a content of `cue` (null where none is in the clause), said by `chunk`; `quoted`: items of the marked stretch in it. */
export function contentFeatures(
  clause: Clause,
  candidate: ContentCandidate,
  cue: Cue | null,
  chunk: Chunk | null,
  quoted: readonly [number, number] | null,
): string[] {
  const { pieces, side } = candidate
  const [first] = pieces[0]!
  const [, last] = pieces.at(-1)!
  const said = cue ? (cue.cueClass === 'other' ? 'other' : cue.lemma) : 'none'
  const hasVerb = /[VA]/.test(pathBetween(clause.symbols, first - 1, last + 1))
  const bounds: Bounds = { clause, cue, first, last, side, set: quoted ? 'q' : 'i', said, hasVerb }
  return [
    ...beginFeatures(bounds, chunk),
    ...endFeatures(bounds),
    ...innerFeatures(bounds, pieces.length === 1 && side === 'left'),
    ...(quoted ? markedFeatures(clause, candidate, quoted, cue, said) : []),
  ]
}

function beginFeatures({ clause, cue, first, side, set, said }: Bounds, chunk: Chunk | null): string[] {
  const { symbols } = clause
  const lead = side === 'right' ? pathBetween(symbols, reportEnd(cue, chunk), first) : ''
  const at = wordAt(clause, first)
  const before = wordAt(clause, first - 1)
  const begins = symbols.slice(first).filter((symbol) => symbol !== '')
  return [
    `${set}side=${side}`,
    `${set}side=${side}|${said}`,
    `${set}lead=${lead}|${side}`,
    `${set}open=${before}_${at}|${side}`,
    `${set}at=${at}|${side}`,
    `${set}prev=${before}|${side}`,
    `${set}start=${joinedSymbols(symbols, first, 12)}|${side}`,
    `${set}first=${first === 0}|${side}`,
    `${set}said=${said}|${at}`,
    `${set}said=${said}|${lead}`,
    `${set}cls=${cue?.cueClass ?? 'none'}|${lead}|${at}`,
    `${set}begins=${begins.slice(0, 2).join('')}|${said}|${side}`,
    ...(cue && side === 'right' ? leapFeatures(clause, cue, reportEnd(cue, chunk), first, set) : []),
  ]
}

/** What the content leaves out between verb and beginning: an addressee is likely, a verb or an earlier `that` is not. */
function leapFeatures(clause: Clause, cue: Cue, from: number, first: number, set: string): string[] {
  const left = clause.symbols.slice(from + 1, first)
  const leap = `${left.some(isVerb)}${left.includes('T')}${left.includes('N')}`
  const kind = verbKindOf(cue.lemma)
  const complement = complementAfter(clause, cue.last)
  const at = wordAt(clause, first)
  return [
    `${set}leap=${leap}|${cue.cueClass}`,
    `${set}leap=${leap}|${complement}`,
    `${set}takes=${complement}|${kind}|${at}`,
    `${set}takes=${complement}|${leap}|${at}`,
  ]
}

/** The last item of verb and speaker, after which reported words can begin; -1 where they come before. */
function reportEnd(cue: Cue | null, chunk: Chunk | null): number {
  if (!cue) return -1
  if (cue.cueClass === 'according' && chunk) return chunk.last
  return Math.max(cue.last, chunk && chunk.first > cue.last && chunk.frame === cue.frame ? chunk.last : -1)
}

function endFeatures({ clause, cue, last, side, set }: Bounds): string[] {
  const { symbols } = clause
  const close = wordAt(clause, last + 1)
  const next = clause.cues.find((other) => other.first > last && other.first <= last + 4 && other !== cue)
  const rest = symbols.slice(last + 1)
  const told = clause.cues.some((other) => other.first > last && other !== cue && saysSurely(other))
  const goesOn = nextVerb(clause, last)
  return [
    `${set}close=${close}|${side}`,
    `${set}close2=${close}_${wordAt(clause, last + 2)}_${wordAt(clause, last + 3)}`,
    `${set}rest=${lengthBucket(Math.max(0, symbols.length - 1 - last))}|${side}`,
    `${set}tail=${pathBetween(symbols, last, symbols.length).slice(0, 4)}`,
    `${set}ends=${last >= symbols.length - 2}|${side}`,
    `${set}next=${next ? next.cueClass : 'none'}|${close}`,
    `${set}left=${rest.some(isVerb)}|${told}|${close}`,
    `${set}left=${told}|${close}|${side}`,
    `${set}on=${goesOn}|${close}|${next?.cueClass}`,
    `${set}on=${goesOn === (cue ? clause.frame.items[cue.last]!.token.tag : '')}|${close}|${next?.cueClass}`,
    `${set}after=${joinedSymbols(symbols, last + 1, 7)}|${side}`,
    `${set}relative=${/^,?(?:which|who|whose|where)$/.test(wordAt(clause, last + 2))}|${close}`,
  ]
}

/** Tag of a verb right behind the content's end and a conjunction ("… and warned"): it goes on with the reporting verb if it has its form. */
function nextVerb({ symbols, frame }: Clause, last: number): string {
  let i = last + 1
  while (i < symbols.length && /^[,&;]?$/.test(symbols[i]!)) i++
  return i < symbols.length && isVerb(symbols[i]!) ? frame.items[i]!.token.tag : 'no'
}

const joinedSymbols = (symbols: readonly string[], from: number, reach: number): string =>
  symbols
    .slice(from, from + reach)
    .join('')
    .slice(0, 3)
const isVerb = (symbol: string): boolean => symbol === 'V' || symbol === 'A'

function innerFeatures({ clause, cue, first, last, side, set, hasVerb }: Bounds, isLeft: boolean): string[] {
  const { symbols } = clause
  const verbBefore = cue ? symbols.slice(0, cue.first).some(isVerb) : ''
  const verbAfter = cue ? symbols.slice(cue.last + 1).some(isVerb) : ''
  const comma = cue && cue.first > 0 ? symbols.slice(0, cue.first).includes(',') : ''
  const inside = clause.cues.filter(
    (other) => other !== cue && other.first > first + 1 && other.last <= last && saysSurely(other),
  )
  const speaks = (other: Cue) => (own: Chunk) =>
    own.last < other.first && own.last >= other.first - 3 && own.first > first && (own.isHuman || own.type === 'name')
  const others = Math.min(inside.length, 2)
  return [
    `${set}verbs=${hasVerb}|${side}`,
    `${set}n=${lengthBucket(last - first)}|${side}`,
    `${set}both=${hasVerb}|${isLeft}|${verbBefore}|${verbAfter}`,
    `${set}comma=${comma}|${side}|${symbols.length - 1 - last < 2}|${hasVerb}`,
    `${set}inside=${others}|${side}`,
    `${set}inside=${inside.some((other) => clause.chunks.some(speaks(other)))}|${others}`,
  ]
}

const saysSurely = ({ cueClass }: Cue): boolean => cueClass === 'say' || cueClass === 'speech'
