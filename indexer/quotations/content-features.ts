// What tells where reported words begin and end.
import type { ContentCandidate } from './content-candidates.js'
import type { Chunk } from './find-chunks.js'
import { type Clause, type Cue, pathBetween } from './read-clauses.js'

const bucket = (n: number): string => (n < 4 ? `${n}` : n < 7 ? '4-6' : n < 12 ? '7-11' : n < 25 ? '12-24' : '25+')
/** Marks and small words as they are, others by their symbol. */
const wordAt = (clause: Clause, at: number): string => {
  const item = clause.frame.items[at]
  if (!item) return at < 0 ? '^' : '$'
  if (item.stretch >= 0) return 'Q'
  return /^(?:IN|CC|TO|WP|WDT|WRB|MD|DT|PRP)$/.test(item.token.tag) || /^\P{L}+$/u.test(item.token.text)
    ? item.token.lower
    : clause.symbols[at] || 'x'
}

/** Features of a content of `cue` (null where none is in the clause), said by `chunk`. */
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
  const set = quoted ? 'q' : 'i'
  const said = cue ? (cue.cueClass === 'other' ? 'other' : cue.lemma) : 'none'
  const from = cue
    ? cue.cueClass === 'according' && chunk
      ? chunk.last
      : Math.max(cue.last, chunk && chunk.first > cue.last && chunk.frame === cue.frame ? chunk.last : -1)
    : -1
  const lead = side === 'right' ? pathBetween(clause.symbols, from, first) : ''
  const open = `${wordAt(clause, first - 1)}_${wordAt(clause, first)}`
  const close = `${wordAt(clause, last + 1)}`
  const inner = pathBetween(clause.symbols, first - 1, last + 1)
  const verbs = /[VA]/.test(inner)
  const rest = clause.symbols.length - 1 - last
  const features = [
    `${set}side=${side}`,
    `${set}side=${side}|${said}`,
    `${set}lead=${lead}|${side}`,
    `${set}open=${open}|${side}`,
    `${set}at=${wordAt(clause, first)}|${side}`,
    `${set}prev=${wordAt(clause, first - 1)}|${side}`,
    `${set}close=${close}|${side}`,
    `${set}close2=${close}_${wordAt(clause, last + 2)}_${wordAt(clause, last + 3)}`,
    `${set}verbs=${verbs}|${side}`,
    `${set}start=${clause.symbols
      .slice(first, first + 12)
      .join('')
      .slice(0, 3)}|${side}`,
    `${set}rest=${bucket(Math.max(0, rest))}|${side}`,
    `${set}tail=${pathBetween(clause.symbols, last, clause.symbols.length).slice(0, 4)}`,
    `${set}n=${bucket(last - first)}|${side}`,
    `${set}first=${first === 0}|${side}`,
    `${set}said=${said}|${wordAt(clause, first)}`,
    `${set}said=${said}|${lead}`,
    `${set}cls=${cue?.cueClass ?? 'none'}|${lead}|${wordAt(clause, first)}`,
    `${set}ends=${last >= clause.symbols.length - 2}|${side}`,
  ]
  const next = clause.cues.find((other) => other.first > last && other.first <= last + 4 && other !== cue)
  const after = clause.symbols
    .slice(last + 1, last + 8)
    .join('')
    .slice(0, 3)
  const left = pieces.length === 1 && side === 'left'
  features.push(
    `${set}next=${next ? next.cueClass : 'none'}|${close}`,
    `${set}after=${after}|${side}`,
    `${set}relative=${/^,?(?:which|who|whose|where)$/.test(wordAt(clause, last + 2))}|${close}`,
    `${set}both=${verbs}|${left}|${cue ? clause.symbols.slice(0, cue.first).some((symbol) => symbol === 'V' || symbol === 'A') : ''}|${cue ? clause.symbols.slice(cue.last + 1).some((symbol) => symbol === 'V' || symbol === 'A') : ''}`,
    `${set}comma=${cue && cue.first > 0 ? clause.symbols.slice(0, cue.first).includes(',') : ''}|${side}|${rest < 2}|${verbs}`,
    `${set}begins=${clause.symbols
      .slice(first)
      .filter((symbol) => symbol !== '')
      .slice(0, 2)
      .join('')}|${said}|${side}`,
  )
  if (quoted) features.push(...markedFeatures(clause, candidate, quoted, cue))
  return features
}

function markedFeatures(
  clause: Clause,
  { pieces, side }: ContentCandidate,
  [from, to]: readonly [number, number],
  cue: Cue | null,
): string[] {
  const [first] = pieces[0]!
  const [, last] = pieces.at(-1)!
  const start = first === from ? 'Q' : pathBetween(clause.symbols, first - 1, from)
  const end = last === to ? 'Q' : pathBetween(clause.symbols, to, last + 1)
  const quotation = clause.frame.items[from]!
  const size = bucket(quotation.end - quotation.start > 0 ? Math.round((quotation.end - quotation.start) / 6) : 0)
  const before = wordAt(clause, from - 1)
  const after = wordAt(clause, to + 1)
  const order = cue ? (cue.first < from ? 'VQ' : 'QV') : 'Q'
  return [
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
  ]
}
