// What tells a verb of saying that reports a clause from one that only could.

import { isSpeechNoun } from './cue-words.js'
import type { Chunk } from './find-chunks.js'
import { isDocumentNoun } from './person-nouns.js'
import { type Clause, type Cue, pathBetween, reducePath } from './read-clauses.js'
import { dangles } from './speaker-candidates.js'

const bool = (name: string, value: boolean): string[] => (value ? [name] : [])

/** Features of a verb's clause whoever the subject is; they describe the candidate that nothing is reported. */
export function noReportFeatures(clause: Clause, cue: Cue): string[] {
  const { items } = clause.frame
  const { symbols } = clause
  const next = pathBetween(symbols, cue.last, symbols.length).slice(0, 3)
  const word = items[cue.last + 1]?.token.lower ?? '$'
  const rest = symbols.slice(cue.last + 1)
  const verbAfter = rest.some((symbol) => symbol === 'V' || symbol === 'A')
  const that = rest.slice(0, 12).indexOf('T')
  const before = items.slice(Math.max(0, cue.first - 4), cue.first).filter((item) => item.stretch < 0)
  const helpers = before.filter((item) => /^(?:MD|RB|TO|VB.?)$/.test(item.token.tag)).map((item) => item.token.lemma)
  const tag = items[cue.first]!.token.tag
  const complement =
    that >= 0
      ? 'that'
      : /^(?:whether|if|how|why|what|where|when|who)$/.test(word)
        ? 'wh'
        : word === 'to'
          ? 'to'
          : verbAfter
            ? 'verb'
            : 'none'
  const lemma = cue.lemma
  const thatAt = that >= 0 ? cue.last + 1 + that : -1
  const relative =
    thatAt < 0
      ? 'none'
      : `${symbols[thatAt - 1] === '' || symbols[thatAt - 1] === 'N' ? 'N' : 'x'}T${symbols.slice(thatAt + 1).find((symbol) => symbol !== '') ?? '$'}`
  const comma = symbols.lastIndexOf(',', cue.first)
  const back = pathBetween(symbols, comma < 0 ? -1 : comma - 1, cue.first)
  const isLast = cue.last >= symbols.length - 2
  return [
    `0rel=${relative}|${cue.cueClass}`,
    `0back=${back.slice(0, 5)}|${isLast}`,
    `0obj=${next.slice(0, 1)}|${verbAfter}|${cue.cueClass}|${cue.form}`,
    `0=${lemma}|${verbAfter}|${next.slice(0, 1)}`,
    `0two=${next.slice(0, 2)}|${relative}`,
    `0after=${symbols[cue.last + 1] === ',' || symbols[cue.last + 1] === ':' ? symbols[cue.last + 1] : ''}|${back.slice(0, 2)}|${cue.cueClass}`,
    '0',
    `0=${lemma}`,
    `0cls=${cue.cueClass}`,
    `0next=${next}`,
    `0next=${next}|${cue.cueClass}`,
    `0=${lemma}|${next.slice(0, 1)}`,
    `0comp=${complement}|${cue.cueClass}`,
    `0=${lemma}|${complement}`,
    `0word=${/^(?:\P{L}+|that|to|in|on|for|of|at|with|by|about|as|it|the|a|his|her|their|against|out|up)$/u.test(word) ? word : 'x'}`,
    `0tag=${tag}`,
    `0form=${cue.form}|${cue.isPassive}`,
    ...helpers.map((helper) => `0h=${helper}`),
    ...bool('0Q', symbols.includes('Q')),
    ...bool('0front', clause.frame.paragraph === null),
    `0verbs=${verbAfter}|${symbols.slice(0, cue.first).some((s) => s === 'V' || s === 'A')}`,
    `0that=${Math.min(that, 4)}`,
    `0end=${cue.last >= symbols.length - 2}`,
    `0prev=${items[cue.first - 1]?.token.lower === 'as' ? 'as' : (symbols[cue.first - 1] ?? '^')}`,
  ]
}

/** Features of a subject of a verb that reports. */
export function reportFeatures(clause: Clause, cue: Cue, chunk: Chunk): string[] {
  const isLeft = chunk.last < cue.first
  const link = isLeft
    ? pathBetween(clause.symbols, chunk.last, cue.first)
    : `<${pathBetween(clause.symbols, cue.last, chunk.first)}`
  const kind =
    chunk.type === 'pronoun'
      ? `pro=${chunk.head}`
      : chunk.type === 'name'
        ? `name=${chunk.category}`
        : `nom=${chunk.isHuman ? 'human' : isDocumentNoun(chunk.head) ? 'doc' : isSpeechNoun(chunk.head) ? 'speech' : 'thing'}`
  const lead = leadSymbol(clause, chunk.first)
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

function leadSymbol(clause: Clause, at: number): string {
  for (let i = at - 1; i >= 0; i--) {
    const symbol = clause.symbols[i]!
    if (symbol !== '') return symbol === 'P' ? `P${clause.frame.items[i]!.token.lower}` : symbol
  }
  return '^'
}
