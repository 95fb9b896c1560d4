// What the attribution looks at in a candidate. Each feature is a word; what it is worth is learned (indexer/training).

import { isSpeechNoun } from './cue-words.js'
import type { Chunk } from './find-chunks.js'
import { isDocumentNoun } from './person-nouns.js'
import { type Clause, pathBetween, type Reading, reducePath } from './read-clauses.js'
import { type Candidate, dangles, isQuotedAs, isSignature, type Target } from './speaker-candidates.js'

/** What is known of a target before its candidates are looked at. */
export interface TargetView {
  readonly target: Target
  readonly clause: Clause
  /** Items of the target in its first clause; -1 where it has none there (a block). */
  readonly firstItem: number
  readonly lastItem: number
  readonly words: readonly string[]
  readonly shape: readonly string[]
  readonly isAlone: boolean
  /** Sides (`L`, `R`) on which a speaker and verb stand right beside it. */
  readonly tightest: string
}

const bucket = (n: number): string => (n < 5 ? `${n}` : n < 8 ? '5-7' : n < 15 ? '8-14' : n < 40 ? '15-39' : '40+')
const bool = (name: string, value: boolean): string[] => (value ? [name] : [])

export function viewTarget(reading: Reading, target: Target): TargetView {
  const clause = reading.clauses[target.firstClause]!
  const firstItem = clause.frame.items.findIndex((item) => item.stretch >= 0 && item.stretch === target.stretch)
  let lastItem = firstItem
  const last = reading.clauses[target.lastClause]!
  for (const [i, item] of last.frame.items.entries())
    if (item.stretch >= 0 && item.stretch === target.stretch) lastItem = i
  const words = reading.text.slice(target.start, target.end).match(/[\p{L}\p{N}'’-]+/gu) ?? []
  const isAlone =
    target.kind === 'marked' &&
    clause.frame.items.every((item) => item.stretch >= 0 || !/[\p{L}]/u.test(item.token.text))
  const tightest = target.kind === 'marked' && firstItem >= 0 ? tightestOf(clause, firstItem, lastItem) : ''
  const view = { target, clause, firstItem, lastItem, words, isAlone, tightest, shape: [] as string[] }
  return { ...view, shape: shapeOf(reading, view) }
}

/** The quotation's own looks: how long, how it begins and ends, what stands around it. */
function shapeOf(reading: Reading, view: Omit<TargetView, 'shape'>): string[] {
  const { target, words, firstItem, lastItem } = view
  const { text } = reading
  const inside = text.slice(target.start, target.end)
  const end = /[.,;:!?…—-]?$/.exec(inside.replace(/[\s”"'’]+$/u, ''))?.[0] ?? ''
  const last = reading.clauses[target.lastClause]!
  const before = firstItem > 0 ? view.clause.frame.items[firstItem - 1] : undefined
  const after = last.frame.items[lastItem + 1]
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return [
    `n=${bucket(words.length)}`,
    `end=${end}`,
    `cap=${/^[^\p{L}]*\p{Lu}/u.test(inside) ? (capitals === words.length ? 'all' : capitals > words.length / 2 ? 'most' : 'first') : 'no'}`,
    `pre=${before ? (before.stretch >= 0 ? 'Q' : outerWord(before.token)) : '^'}`,
    `post=${after ? (after.stretch >= 0 ? 'Q' : outerWord(after.token)) : '$'}`,
    ...bool('alone', view.isAlone),
  ]
}

/** Marks and small words as they are, other words by their tag. */
function outerWord(token: { readonly lower: string; readonly tag: string }): string {
  return /^[^\p{L}\p{N}]/u.test(token.lower) || /^(?:DT|IN|CC|TO|WP|WDT|WRB|PRP|MD)$/.test(token.tag)
    ? token.lower
    : token.tag
}

/** Features of the candidate that nobody said it: titles, names, terms, scare quotes. */
export function nobodyFeatures(view: TargetView): string[] {
  const { target, clause, firstItem, words } = view
  const features = view.shape.map((feature) => `0:${feature}`)
  const small = words.filter((word) =>
    /^(?:is|are|was|were|be|have|has|had|do|does|did|will|would|can|could|should|may|might|must|'s|’s|don['’]t)$/i.test(
      word,
    ),
  ).length
  const persons = words.some((word) => /^(?:i|we|you|my|our|me|us|your|i['’].*|we['’].*|you['’].*)$/i.test(word))
  const cues = clause.cues.filter((cue) => cue.cueClass !== 'other')
  const before = clause.frame.items
    .slice(Math.max(0, firstItem - 3), Math.max(0, firstItem))
    .filter((item) => item.stretch < 0)
  const nearest = cues.reduce((best, cue) => Math.min(best, Math.abs(cue.first - firstItem)), 99)
  const caps = view.shape.find((f) => f.startsWith('cap='))!
  const length = view.shape.find((f) => f.startsWith('n='))!
  features.push(
    '0',
    `0:verb=${Math.min(small, 2)}`,
    ...bool('0:person', persons),
    `0:kind=${target.kind}`,
    `0:near=${bucket(nearest)}`,
    `0:cls=${
      cues
        .map((cue) => cue.cueClass)
        .sort()
        .at(-1) ?? 'none'
    }`,
    `0:${caps}|${length}`,
    ...(view.isAlone ? [`0:alone|${length}`] : []),
    ...before.map((item) => `0:b=${item.token.lemma}`),
    ...before.slice(-1).map((item) => `0:b1=${item.token.tag}`),
    ...namingFeatures(
      view,
      before.map((item) => item.token.lemma),
      caps,
      length,
    ),
    ...bool('0:title', clause.frame.paragraph === null && clause.frame.block === 0),
    ...bool('0:front', clause.frame.paragraph === null),
    `0:last=${view.shape.find((f) => f.startsWith('end='))}|${length}`,
    `0:post|${view.shape.find((f) => f.startsWith('post='))}|${length}`,
  )
  return features
}

const NAMING = new Set(
  'title entitle headline name call dub nickname know label term word phrase slogan sign banner book film movie song album show series novel poem post essay program programme project party group award section column hashtag workshop page blog mean'.split(
    ' ',
  ),
)

/** "a post entitled “Hunger in Yemen”", "(“Movement without Fear”)", "the “indecent” behavior". */
function namingFeatures(
  { clause, firstItem, lastItem, shape }: TargetView,
  before: readonly string[],
  caps: string,
  length: string,
): string[] {
  const naming = before.find((lemma) => NAMING.has(lemma))
  const previous = clause.frame.items[firstItem - 1]?.token
  const next = clause.frame.items[lastItem + 1]?.token
  const isBracketed = previous?.text === '(' && (next?.text === ')' || next === undefined)
  const modifies = next !== undefined && /^(?:NNS?|JJ)$/.test(next.tag)
  const end = shape.find((feature) => feature.startsWith('end='))
  return [
    `0:naming=${naming !== undefined}|${caps}|${end}`,
    ...(naming ? [`0:naming|${length}`, `0:naming=${naming}`] : []),
    `0:named=${NAMING.has(before.at(-1) ?? '')}|${clause.frame.items[firstItem - 2]?.token.tag ?? '^'}|${caps}`,
    `0:bracket=${isBracketed}`,
    `0:modifies=${modifies}|${caps}|${length}`,
    `0:after=${previous?.tag ?? '^'}|${caps}|${length}`,
  ]
}

export interface Surroundings {
  /** Entity of the speaker of the quotation before, if any. */
  readonly previous: Chunk | null
  readonly previousEnd: number
}

/** Features of a candidate that is somebody. */
export function candidateFeatures(
  reading: Reading,
  view: TargetView,
  { chunk, cue, place }: Candidate,
  near: Surroundings,
): string[] {
  if (!chunk) return nobodyFeatures(view)
  const { target } = view
  const clause = reading.clauses[chunk.frame]!
  const kind = target.kind === 'block' ? 'B' : 'M'
  const head = headFeatures(reading, chunk, near)
  const features = [
    `p=${kind}${place}`,
    ...head.map((feature) => `${feature}`),
    ...head.map((feature) => `${place}|${feature}`),
  ]
  if (cue) {
    const isLeft = chunk.last < cue.first
    const link = isLeft
      ? pathBetween(clause.symbols, chunk.last, cue.first)
      : `<${pathBetween(clause.symbols, cue.last, chunk.first)}`
    const lead = leadOf(clause, chunk.first)
    const said = cue.cueClass === 'other' ? 'other' : cue.lemma
    const isSubject = clause.subjects.has(chunk.first) && chunk.inner === ''
    const nearer = [...clause.subjects].filter((at) => at > chunk.first && at < cue.first).length
    features.push(
      `link=${link.slice(0, 8)}`,
      `red=${reducePath(link)}|${isLeft}`,
      `red=${reducePath(link)}|${isLeft}|${cue.cueClass}`,
      `inner=${chunk.inner}`,
      `link=${link}|${cue.cueClass}`,
      `lead=${lead}|${isLeft}`,
      `cue=${said}`,
      `cls=${cue.cueClass}|${place}${kind}`,
      `form=${cue.form}|${cue.isPassive}|${isLeft}`,
      `cls=${cue.cueClass}|${chunk.type}|${chunk.category}|${chunk.isHuman}`,
      `len=${bucket(Math.abs(cue.first - chunk.last))}|${isLeft}`,
    )
    features.push(
      `subj=${isSubject}|${cue.form}|${isLeft}`,
      `subjects=${Math.min(nearer, 2)}|${isSubject}|${cue.form}|${isLeft}`,
      `agent=${cue.isPassive}|${lead === 'Pby'}|${isLeft}`,
      `dangles=${dangles(clause, cue, chunk)}`,
      `as=${isQuotedAs(clause, chunk)}`,
      `who=${isLeft && /^,?WA?$/.test(link)}|${cue.cueClass}`,
      `issued=${lead === 'V' && head[0] === 'nom=speech'}|${cue.form}`,
      `head=${head[0]}|${said}`,
      `head=${head[0]}|${isSubject}|${isLeft}|${place}`,
      ...(cue.cueClass === 'according' ? [`according=${cue.first === 0}|${place}|${clause.cues.length > 1}`] : []),
    )
    if (cue.cueClass === 'other') features.push(`other=${cue.lemma}`)
  } else features.push(`nocue|${place}${kind}`, `lead0=${leadOf(clause, chunk.first)}|${place}`)
  features.push(
    ...placeFeatures(reading, view, chunk, cue ? [cue.first, cue.last] : null, cue?.cueClass ?? 'none', place, near),
  )
  return features
}

/** The item before a chunk: a preposition or a verb there makes it an object. */
function leadOf(clause: Clause, at: number): string {
  for (let i = at - 1; i >= 0; i--) {
    const symbol = clause.symbols[i]!
    if (symbol === '') continue
    return symbol === 'P' ? `P${clause.frame.items[i]!.token.lower}` : symbol
  }
  return '^'
}

function headFeatures(reading: Reading, chunk: Chunk, near: Surroundings): string[] {
  const kind =
    chunk.type === 'pronoun'
      ? `pro=${chunk.head}`
      : chunk.type === 'name'
        ? `name=${chunk.category}`
        : `nom=${chunk.isHuman ? 'human' : isDocumentNoun(chunk.head) ? 'doc' : isSpeechNoun(chunk.head) ? 'speech' : 'thing'}`
  const after = reading.clauses[chunk.frame]!.frame.items[chunk.last + 1]?.token
  const isOwner = after !== undefined && /^['’]s?$/.test(after.lower)
  const same = near.previous && sameSpeaker(reading, near.previous, chunk)
  return [
    kind,
    ...(isOwner ? [`owner|${chunk.type}`] : []),
    ...(same ? ['asbefore'] : []),
    ...(chunk.type === 'nominal' ? [`head=${chunk.head}`] : []),
  ]
}

/** Whether two chunks plainly name the same. */
export function sameSpeaker(reading: Reading, a: Chunk, b: Chunk): boolean {
  if (a.start === b.start) return true
  if (a.mention >= 0 && b.mention >= 0)
    return reading.mentions[a.mention]!.entity === reading.mentions[b.mention]!.entity
  return a.type !== 'pronoun' && b.type !== 'pronoun' && a.head === b.head && a.head.length > 2
}

function placeFeatures(
  reading: Reading,
  view: TargetView,
  chunk: Chunk,
  cue: readonly [number, number] | null,
  cueClass: string,
  place: string,
  near: Surroundings,
): string[] {
  const { target, clause } = view
  const own = reading.clauses[chunk.frame]!
  const blocks = clause.frame.block - own.frame.block
  const length = view.shape[0]!
  const features = [`far=${place}|${Math.min(blocks, 4)}`, `${place}|${view.isAlone}|${Math.min(blocks, 3)}`]
  if (place === 'same' && target.kind === 'marked')
    features.push(...sameClauseFeatures(reading, view, chunk, cue, cueClass))
  else {
    features.push(`${place}|tight=${view.tightest}`)
    const names = own.chunks.filter((other) => other.isHuman || other.type === 'name')
    features.push(
      `rank=${place}|${Math.min(names.indexOf(chunk), 3)}|${names.length > 3 ? 'many' : names.length}`,
      `${place}|${length}|${view.isAlone}`,
    )
    const end = own.frame.items.at(-1)!
    features.push(`close=${place}|${end.stretch >= 0 ? 'Q' : end.token.text}`)
    if (cue) features.push(`tail=${place}|${pathBetween(own.symbols, cue[1], own.symbols.length)}`)
    if (place === 'after' || place === 'before')
      features.push(
        `frame=${place}|${pathBetween(own.symbols, -1, own.symbols.length).slice(0, 6)}`,
        `signed=${place}|${isSignature(own)}`,
      )
    features.push(`hasQ=${place}|${own.frame.items.some((item) => item.stretch >= 0)}`)
  }
  const gap = target.start - near.previousEnd
  if (place === 'carry') {
    const between = reading.text.slice(Math.max(0, near.previousEnd), target.start).replace(/[“”"'\s]/gu, '')
    features.push(
      `gap=${gap < 8 ? 'none' : gap < 100 ? 'short' : gap < 400 ? 'mid' : 'long'}|${view.isAlone}`,
      `carry|${length}`,
      `between=${between.length < 3}|${Math.min(blocks, 2)}`,
      ...view.shape.map((feature) => `carry|${feature}`),
      `carrycue|${clause.cues.filter((c) => c.cueClass !== 'other').length > 0}`,
    )
  }
  return features
}

function sameClauseFeatures(
  reading: Reading,
  view: TargetView,
  chunk: Chunk,
  cue: readonly [number, number] | null,
  cueClass: string,
): string[] {
  const clause = reading.clauses[chunk.frame]!
  const isFirst = chunk.frame === view.target.firstClause
  const q = isFirst ? view.firstItem : view.lastItem
  const firstQ = clause.frame.items.findIndex((item) => item.stretch === view.target.stretch && item.stretch >= 0)
  const lastQ = chunk.frame === view.target.lastClause ? view.lastItem : firstQ
  const order = orderOf(firstQ < 0 ? q : firstQ, chunk.first, cue?.[0] ?? -1)
  const features = [`order=${order}`]
  const gapTo = (first: number, last: number) =>
    last < firstQ ? pathBetween(clause.symbols, last, firstQ) : `>${pathBetween(clause.symbols, lastQ, first)}`
  features.push(`qn=${gapTo(chunk.first, chunk.last)}`)
  if (cue) {
    const gap = gapTo(cue[0], cue[1])
    features.push(`qv=${gap}`, `qv=${gap}|${order}`)
    const rivals = clause.cues.filter(
      (other) => other.cueClass !== 'other' && isBetween(other.first, cue[0], firstQ, lastQ),
    )
    features.push(`rivals=${Math.min(rivals.length, 2)}`)
    features.push(
      `${order}|${view.shape.find((f) => f.startsWith('end='))}`,
      `${order}|${view.shape.find((f) => f.startsWith('pre='))}`,
    )
  }
  const end = view.shape.find((f) => f.startsWith('end='))
  const tight = cue ? tightness(clause, chunk, cue, firstQ, lastQ) : 'no'
  features.push(
    `tight=${tight}|${end}|${cueClass}`,
    `tight=${tight}|${view.tightest}`,
    `tight=${tight}|${cueClass}|${chunk.type}`,
  )
  const nouns = clause.chunks.filter(
    (other) => (other.isHuman || other.type !== 'nominal') && isBetween(other.first, chunk.first, firstQ, lastQ),
  )
  features.push(
    `nearer=${Math.min(nouns.length, 3)}|${order}`,
    `place=${Math.min(clause.chunks.indexOf(chunk), 3)}|${order}`,
  )
  return features
}

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
function tightestOf(clause: Clause, firstItem: number, lastItem: number): string {
  const found = new Set<string>()
  for (const cue of clause.cues) {
    if (cue.cueClass !== 'say' && cue.cueClass !== 'speech') continue
    for (const chunk of clause.chunks) found.add(tightness(clause, chunk, [cue.first, cue.last], firstItem, lastItem))
  }
  return `${found.has('left') ? 'L' : ''}${found.has('right') ? 'R' : ''}`
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
