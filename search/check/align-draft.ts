import type { Alignment, ComparedWord, DraftToken, Step, StepKind } from './alignment.js'

/** A word replaced or put in; a cut not shown is dearer to open than one word and then nearly free, so that a cut stays one cut. */
const COST = {
  substituted: 1.5,
  inserted: 1,
  openGap: 1.2,
  gapWord: 0.02,
  elidedWord: 0.0005,
  compound: 0.02,
  bracket: 0.02,
  bracketWord: 0.002,
}
/** CONTRACT, check: a bracket stands for at most 8 words of the source. */
const BRACKET_WORDS = 8
/** Words written as one elsewhere: `e-mail-address`. */
const COMPOUND_PARTS = 4

/**
 * The cheapest way in which all of a draft's quotation stands for a stretch of the source (global in the draft, local in
 * the source): dynamic programming over tokens × words.
 */
export function alignDraft(draft: readonly DraftToken[], source: readonly ComparedWord[]): Alignment {
  const table = new Table(draft.length, source.length)
  for (let i = 0; i < draft.length; i++) fillRow(table, draft, source, i)
  return table.traceBack()
}

function fillRow(table: Table, draft: readonly DraftToken[], source: readonly ComparedWord[], i: number): void {
  if (i > 0) closeGaps(table, i)
  const token = draft[i]
  if (!token) return
  for (let j = 0; j <= source.length; j++) {
    if (table.costAt(i, j) < Number.POSITIVE_INFINITY) advance({ table, draft, source, i, j }, token)
  }
  if (token.type === 'ellipsis') spreadElision(table, i)
}

/** Where one token of the draft can lead from `(i, j)`. */
interface Move {
  readonly table: Table
  readonly draft: readonly DraftToken[]
  readonly source: readonly ComparedWord[]
  readonly i: number
  readonly j: number
}

function advance(move: Move, token: DraftToken): void {
  if (token.type === 'ellipsis') offer(move, 1, 0, 'elided', 0)
  else if (token.type === 'bracket') advanceBracket(move, token.words)
  else if (token.type === 'bracketed-word') advanceBracketedWord(move, token)
  else advanceWord(move, token)
}

function offer(move: Move, tokens: number, words: number, kind: StepKind, cost: number): void {
  move.table.offer(move.i, move.j, move.i + tokens, move.j + words, kind, cost)
}

function advanceBracketedWord(move: Move, { prefix, suffix }: { prefix: string; suffix: string }): void {
  const word = move.source[move.j]
  offer(move, 1, 0, 'inserted', COST.inserted)
  if (!word) return
  if (fits(prefix, suffix, word.key)) offer(move, 1, 1, 'bracketed', COST.bracket)
  else offer(move, 1, 1, 'substituted', COST.substituted)
}

function advanceWord(move: Move, token: ComparedWord): void {
  const { draft, source, i, j } = move
  const word = source[j]
  offer(move, 1, 0, 'inserted', COST.inserted)
  if (!word) return
  if (word.key === token.key) {
    offer(move, 1, 1, 'same', 0)
    return
  }
  offer(move, 1, 1, 'substituted', COST.substituted)
  const parts = countJoinedParts(token.key, source, j)
  if (parts > 1) offer(move, 1, parts, 'compound', COST.compound)
  const tokens = countJoinedParts(word.key, draft, i)
  if (tokens > 1) offer(move, tokens, 1, 'compound', COST.compound)
}

/** How many joined words from `at` on make `key` when written together; 0 where none do. */
function countJoinedParts(key: string, words: readonly (ComparedWord | DraftToken)[], at: number): number {
  let together = ''
  for (let n = 0; n < COMPOUND_PARTS; n++) {
    const word = words[at + n]
    if (!word || !('key' in word) || (n > 0 && !word.isJoined)) return 0
    together += word.key
    if (together === key) return n + 1
    if (!key.startsWith(together)) return 0
  }
  return 0
}

function advanceBracket(move: Move, words: readonly ComparedWord[]): void {
  const { source, j } = move
  const isInSource = words.length > 0 && words.every((word, n) => source[j + n]?.key === word.key)
  if (isInSource) offer(move, 1, words.length, 'same', 0)
  for (let n = 0; n <= BRACKET_WORDS && j + n <= source.length; n++) {
    offer(move, 1, n, 'bracketed', COST.bracket + n * COST.bracketWord)
  }
}

function fits(prefix: string, suffix: string, key: string | undefined): boolean {
  return (
    key !== undefined && key.length >= prefix.length + suffix.length && key.startsWith(prefix) && key.endsWith(suffix)
  )
}

/** After an ellipsis any number of the source's words may have been left out. */
function spreadElision(table: Table, i: number): void {
  for (let j = 0; j < table.columns - 1; j++) table.extend(i + 1, j, 'elided', COST.elidedWord, 0)
}

/** Words of the source that the draft drops without showing it. */
function closeGaps(table: Table, i: number): void {
  for (let j = 0; j < table.columns - 1; j++) table.extend(i, j, 'missing', COST.gapWord, COST.openGap)
}

const KINDS: readonly StepKind[] = ['same', 'compound', 'bracketed', 'substituted', 'inserted', 'missing', 'elided']

/** Cells `(draft tokens used, source words used)` with the cheapest cost to reach each and the cell it came from. */
class Table {
  readonly columns: number
  readonly #costs: Float64Array
  readonly #from: Int32Array
  readonly #kinds: Int8Array

  constructor(
    readonly rows: number,
    sourceWords: number,
  ) {
    this.columns = sourceWords + 1
    const cells = (rows + 1) * this.columns
    this.#costs = new Float64Array(cells).fill(Number.POSITIVE_INFINITY).fill(0, 0, this.columns)
    this.#from = new Int32Array(cells).fill(-1)
    this.#kinds = new Int8Array(cells)
  }

  costAt(i: number, j: number): number {
    return this.#costs[i * this.columns + j] ?? Number.POSITIVE_INFINITY
  }

  offer(i: number, j: number, toI: number, toJ: number, kind: StepKind, cost: number): void {
    const from = i * this.columns + j
    const to = toI * this.columns + toJ
    const total = (this.#costs[from] ?? 0) + cost
    if (total >= (this.#costs[to] ?? 0)) return
    this.#costs[to] = total
    this.#from[to] = from
    this.#kinds[to] = KINDS.indexOf(kind)
  }

  /** One more word left out at `(i, j)`: opening costs only where the step before was another kind. */
  extend(i: number, j: number, kind: 'missing' | 'elided', perWord: number, open: number): void {
    const cell = i * this.columns + j
    const isOpen = this.#from[cell] !== -1 && KINDS[this.#kinds[cell] ?? 0] === kind
    if (this.#from[cell] === -1) return
    this.offer(i, j, i, j + 1, kind, isOpen ? perWord : open + perWord)
  }

  /** The cheapest end, back to where it begins; steps of one kind that follow each other are joined where they leave words out. */
  traceBack(): Alignment {
    let cell = this.rows * this.columns
    for (let j = 0; j < this.columns; j++)
      if (this.costAt(this.rows, j) < (this.#costs[cell] ?? 0)) cell = this.rows * this.columns + j
    const cost = this.#costs[cell] ?? 0
    const steps: Step[] = []
    while (cell >= this.columns) {
      const from = this.#from[cell] ?? 0
      steps.unshift(this.#toStep(from, cell))
      cell = from
    }
    return { steps: joinCuts(steps), cost }
  }

  #toStep(from: number, to: number): Step {
    return {
      kind: KINDS[this.#kinds[to] ?? 0] ?? 'same',
      draftFrom: Math.floor(from / this.columns),
      draftTo: Math.floor(to / this.columns),
      sourceFrom: from % this.columns,
      sourceTo: to % this.columns,
    }
  }
}

function joinCuts(steps: readonly Step[]): readonly Step[] {
  const joined: Step[] = []
  for (const step of steps) {
    const last = joined.at(-1)
    if (last && last.kind === step.kind && (step.kind === 'missing' || step.kind === 'elided')) {
      joined[joined.length - 1] = { ...last, draftTo: step.draftTo, sourceTo: step.sourceTo }
    } else joined.push(step)
  }
  return joined
}
