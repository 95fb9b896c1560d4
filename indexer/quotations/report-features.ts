// What tells a verb of saying that reports a clause from one that only could.

import { leadOf, pathBetween, reducePath } from './clause-paths.js'
import { verbKindOf } from './cue-words.js'
import type { Chunk } from './find-chunks.js'
import { complementAfter, placeInSentence } from './find-complement.js'
import { kindOfChunk } from './kind-of-chunk.js'
import type { Clause, Cue, CueUse } from './reading.js'
import { dangles } from './speaker-candidates.js'

const bool = (name: string, value: boolean): string[] => (value ? [name] : [])

/** Features of a verb's clause whoever the subject is; they describe the candidate that nothing is reported. */
export function noReportFeatures(clause: Clause, cue: Cue, use: CueUse): string[] {
  return [...complementFeatures(clause, cue), ...verbFeatures(clause, cue), ...shapeFeatures(clause, cue, use)]
}

/** Whose verb it is at first sight: the kind of the subject right before it or, inverted, right after; `&` for a second verb of one subject. */
function ownerOf({ chunks, symbols, subjects }: Clause, { first, last }: Cue): string {
  const before = chunks.findLast((chunk) => chunk.last < first && chunk.inner === '' && !chunk.isTime)
  const path = before ? pathBetween(symbols, before.last, first) : '^'
  if (before && reducePath(path) === '') return `${kindOfChunk(before)}${path.startsWith('W') ? '|who' : ''}`
  const after = chunks.find((chunk) => chunk.first === last + 1)
  if (after && path !== '' && !subjects.has(after.first) && /[,^]$/.test(symbols.slice(0, first).join('') || '^'))
    return `inv|${kindOfChunk(after)}`
  return symbols[first - 1] === '&' ? '&' : path.slice(-2)
}

/** What the verb takes and where it stands, by the verb and by its kind, so that rare verbs learn from common ones. */
function shapeFeatures(clause: Clause, cue: Cue, use: CueUse): string[] {
  const { first, last, lemma, cueClass, form, isPassive } = cue
  const complement = complementAfter(clause, last)
  const place = placeInSentence(clause, first, last)
  const kind = verbKindOf(lemma)
  const who = ownerOf(clause, cue)
  const toQuotation = pathBetween(clause.symbols, last, Math.max(last, clause.symbols.indexOf('Q', last)))
  return [
    `0takes=${complement}|${cueClass}`,
    `0takes=${complement}|${kind}|${isPassive}`,
    `0takes=${complement}|${lemma}`,
    `0takes=${complement}|${form}`,
    `0place=${place}|${cueClass}`,
    `0place=${place}|${complement}`,
    `0who=${who}|${cueClass}`,
    `0who=${who}|${complement}`,
    `0who=${who}|${lemma}`,
    `0who=${who}|${kind}|${complement}`,
    `0who=${who}|${place}`,
    `0use=${use}|${complement}`,
    `0use=${use}|${kind}`,
    ...(use === 'here' ? [`0use|${/[VA]/.test(toQuotation)}|${toQuotation.slice(-1)}|${complement}`] : []),
  ]
}

/** What follows the verb: a clause with or without `that`, an object, nothing. */
function complementFeatures({ symbols, frame }: Clause, { last, first, lemma, cueClass, form }: Cue): string[] {
  const next = pathBetween(symbols, last, symbols.length).slice(0, 3)
  const object = next.slice(0, 1)
  const word = frame.items[last + 1]?.token.lower ?? '$'
  const rest = symbols.slice(last + 1)
  const verbAfter = rest.some(isVerb)
  const that = rest.slice(0, 12).indexOf('T')
  const relative = relativeOf(symbols, that >= 0 ? last + 1 + that : -1)
  const complement = complementOf(word, that >= 0, verbAfter)
  return [
    '0',
    `0rel=${relative}|${cueClass}`,
    `0obj=${object}|${verbAfter}|${cueClass}|${form}`,
    `0=${lemma}|${verbAfter}|${object}`,
    `0two=${next.slice(0, 2)}|${relative}`,
    `0next=${next}`,
    `0next=${next}|${cueClass}`,
    `0=${lemma}|${object}`,
    `0comp=${complement}|${cueClass}`,
    `0=${lemma}|${complement}`,
    `0word=${SMALL_WORD.test(word) ? word : 'x'}`,
    `0verbs=${verbAfter}|${symbols.slice(0, first).some(isVerb)}`,
    `0that=${Math.min(that, 4)}`,
  ]
}

const SMALL_WORD = /^(?:\P{L}+|that|to|in|on|for|of|at|with|by|about|as|it|the|a|his|her|their|against|out|up)$/u
const isVerb = (symbol: string): boolean => symbol === 'V' || symbol === 'A'

/** "plans that could …" goes on about the plans: what stands on both sides of `that`. */
function relativeOf(symbols: readonly string[], thatAt: number): string {
  if (thatAt < 0) return 'none'
  const before = symbols[thatAt - 1] === '' || symbols[thatAt - 1] === 'N' ? 'N' : 'x'
  return `${before}T${symbols.slice(thatAt + 1).find((symbol) => symbol !== '') ?? '$'}`
}

function complementOf(word: string, hasThat: boolean, verbAfter: boolean): string {
  if (hasThat) return 'that'
  if (/^(?:whether|if|how|why|what|where|when|who)$/.test(word)) return 'wh'
  return word === 'to' ? 'to' : verbAfter ? 'verb' : 'none'
}

/** The verb itself and what stands before it. */
function verbFeatures({ symbols, frame }: Clause, { first, last, lemma, cueClass, form, isPassive }: Cue): string[] {
  const { items, paragraph } = frame
  const before = items.slice(Math.max(0, first - 4), first).filter((item) => item.stretch < 0)
  const helpers = before.filter((item) => /^(?:MD|RB|TO|VB.?)$/.test(item.token.tag))
  const comma = symbols.lastIndexOf(',', first)
  const back = pathBetween(symbols, comma < 0 ? -1 : comma - 1, first)
  const isLast = last >= symbols.length - 2
  const mark = symbols[last + 1] === ',' || symbols[last + 1] === ':' ? symbols[last + 1] : ''
  return [
    `0=${lemma}`,
    `0cls=${cueClass}`,
    `0back=${back.slice(0, 5)}|${isLast}`,
    `0after=${mark}|${back.slice(0, 2)}|${cueClass}`,
    `0tag=${items[first]!.token.tag}`,
    `0form=${form}|${isPassive}`,
    ...helpers.map(({ token }) => `0h=${token.lemma}`),
    ...bool('0Q', symbols.includes('Q')),
    ...bool('0front', paragraph === null),
    `0end=${isLast}`,
    `0prev=${items[first - 1]?.token.lower === 'as' ? 'as' : (symbols[first - 1] ?? '^')}`,
  ]
}

/** Features of a subject of a verb that reports. */
export function reportFeatures(clause: Clause, cue: Cue, chunk: Chunk): string[] {
  const isLeft = chunk.last < cue.first
  const link = isLeft
    ? pathBetween(clause.symbols, chunk.last, cue.first)
    : `<${pathBetween(clause.symbols, cue.last, chunk.first)}`
  const kind = kindOfChunk(chunk)
  const lead = leadOf(clause, chunk.first)
  const between = clause.chunks.filter((other) =>
    isLeft ? other.first > chunk.last && other.last < cue.first : other.first > cue.last && other.last < chunk.first,
  )
  const afterVerb = isLeft ? '' : pathBetween(clause.symbols, chunk.last, clause.symbols.length).slice(0, 2)
  const isSubject = clause.subjects.has(chunk.first) && chunk.inner === ''
  const nearer = [...clause.subjects].filter((at) => at > chunk.first && at < cue.first).length
  return [
    `subj=${isSubject}|${cue.form}|${isLeft}`,
    `owner=${/^['’]s?$/.test(clause.frame.items[chunk.last + 1]?.token.lower ?? '')}`,
    `subjects=${Math.min(nearer, 2)}|${isSubject}|${cue.form}|${isLeft}`,
    `who=${isLeft && /^,?WA?$/.test(link)}|${cue.cueClass}`,
    `issued=${lead === 'V' && kind === 'nom=speech'}|${cue.form}`,
    `agent=${cue.isPassive}|${lead === 'Pby'}|${isLeft}`,
    `dangles=${dangles(clause, cue, chunk)}`,
    `link=${link.slice(0, 8)}`,
    `red=${reducePath(link)}|${isLeft}`,
    `red=${reducePath(link)}|${isLeft}|${cue.cueClass}`,
    `inner=${chunk.inner}`,
    `link=${link}|${cue.cueClass}`,
    `link=${link}|${cue.form}`,
    kind,
    `${kind}|${cue.cueClass}`,
    `lead=${lead}|${isLeft}`,
    `passive=${cue.isPassive}|${isLeft}`,
    `between=${Math.min(between.length, 3)}|${isLeft}`,
    `place=${Math.min(clause.chunks.indexOf(chunk), 3)}|${isLeft}`,
    ...(isLeft ? [] : [`after=${afterVerb}`, `inv=${cue.lemma}`]),
    ...(chunk.type === 'nominal' ? [`head=${chunk.head}`] : []),
  ]
}
