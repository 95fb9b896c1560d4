// What there is to see of a quotation before anyone is considered for its speaker.
import type { Clause, Reading } from './reading.js'
import type { Target } from './speaker-candidates.js'
import { tightestOf } from './tightness.js'

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

/** Sizes that matter, so that a feature is seen often enough to be learned. */
export const bucket = (n: number): string =>
  n < 5 ? `${n}` : n < 8 ? '5-7' : n < 15 ? '8-14' : n < 40 ? '15-39' : '40+'

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
    ...(view.isAlone ? ['alone'] : []),
  ]
}

/** Marks and small words as they are, other words by their tag. */
function outerWord(token: { readonly lower: string; readonly tag: string }): string {
  return /^[^\p{L}\p{N}]/u.test(token.lower) || /^(?:DT|IN|CC|TO|WP|WDT|WRB|PRP|MD)$/.test(token.tag)
    ? token.lower
    : token.tag
}
