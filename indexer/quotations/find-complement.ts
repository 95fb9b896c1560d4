// What a verb of saying takes: a clause with or without `that`, a request with `to`, a question, a thing, nothing.
import type { Clause } from './reading.js'

/**
 * `that`, `wh`, `to`, `clause` (no conjunction: "claimed these were surplus funds"), the same after whom it is said to (`N+that` …), `N` a mere
 * thing, `Q` marked words, `end`, or the symbol of what else follows.
 */
export type Complement = string

interface Step {
  readonly symbol: string
  readonly at: number
}

const SHAPES: readonly (readonly [name: Complement, shape: RegExp])[] = [
  ['that', /^,?(?:P[No])*,?(?:S,)?T/],
  ['wh', /^,?(?:P[No])*[WS]/],
  ['to', /^(?:P[No])*t/],
  ['N+that', /^[No](?:P[No])*,?T/],
  ['N+wh', /^[No](?:P[No])*[WS]/],
  ['N+to', /^P?[No](?:P[No])*t/],
  ['clause', /^[No](?:P[No])*(?:,[^,VA]*,)?[VA]/],
  ['P+clause', /^P[No](?:P[No])*,?[No](?:P[No])*[VA]/],
  ['N+clause', /^[No][No](?:P[No])*[VA]/],
  ['N', /^[No]/],
  ['Q', /^[,:]?Q/],
  ['end', /^[,-]?[.;]?$/],
]
const FINITE = /^(?:VBD|VBZ|VBP|VB|MD)$/

/** What follows item `at`; a clause without a conjunction counts only where its verb is finite. */
export function complementAfter(clause: Clause, at: number): Complement {
  const steps = stepsAfter(clause, at)
  const path = steps.map(({ symbol }) => symbol).join('')
  for (const [name, shape] of SHAPES) {
    const match = shape.exec(path)
    if (match && (!name.endsWith('clause') || hasTense(clause, steps[match[0].length - 1]!))) return name
  }
  return path.slice(0, 1)
}

function hasTense({ frame }: Clause, { at }: Step): boolean {
  return FINITE.test(frame.items[at]!.token.tag)
}

/** Symbols after an item, without blanks, times (`on Tuesday`) and what stands in brackets (`[ru]`, `(R-Ga.)`). */
function stepsAfter({ symbols }: Clause, at: number): Step[] {
  const steps: Step[] = []
  let isInside = false
  for (let i = at + 1; i < symbols.length; i++) {
    const symbol = symbols[i]!
    if (symbol === '(') isInside = !isInside
    else if (symbol === 'D' && steps.at(-1)?.symbol === 'P') steps.pop()
    else if (symbol !== '' && symbol !== 'D' && !isInside) steps.push({ symbol, at: i })
  }
  return steps
}

/** `final` where verb and subject close the sentence (", said Ms. Uribe.", ", the group added."), `middle` between commas, else `no`. */
export function placeInSentence(clause: Clause, first: number, last: number): 'final' | 'middle' | 'no' {
  const before = clause.symbols.slice(0, first).join('')
  const after = stepsAfter(clause, last)
    .map(({ symbol }) => symbol)
    .join('')
  const isAfterComma = /,$/.test(before) || /,N$/.test(before)
  if (/[VA].*,N?$/.test(before) && /^(?:[NP]{0,5}(?:,[^VA]*)?)?[.;]?$/.test(after) && isAfterComma) return 'final'
  return isAfterComma && /^N?,/.test(after) ? 'middle' : 'no'
}
