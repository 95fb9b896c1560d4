import type { Span } from '../../schema/index.js'

/** A stretch in quotation marks. */
export interface MarkedPhrase {
  /** With its marks. */
  readonly span: Span
  /** Without them. */
  readonly content: Span
}

export interface Marks {
  /** By where they begin. */
  readonly phrases: ReadonlyMap<number, MarkedPhrase>
  /** Marks without a partner, by where they begin. */
  readonly lone: ReadonlyMap<number, Span>
}

interface Mark {
  readonly span: Span
  readonly family: number
}

/** A phrase ends at the next mark of the family it began with. */
const FAMILIES = ['"', '“”„', '«»'] as const
const ANY_MARK = /["“”„«»]|''|``/g

/** Finds the phrases of a query; single marks never open one. */
export function pairMarks(text: string): Marks {
  const marks = findMarks(text)
  const phrases = new Map<number, MarkedPhrase>()
  const lone = new Map<number, Span>()
  for (let at = 0; at < marks.length; ) {
    const partner = findNext(marks, at) ?? findUnpaired(marks, at + 1)
    const { span } = marks[at]!
    if (partner === null) {
      lone.set(span[0], span)
      at++
    } else {
      const end = marks[partner]!.span
      phrases.set(span[0], { span: [span[0], end[1]], content: [span[1], end[0]] })
      at = partner + 1
    }
  }
  return { phrases, lone }
}

function findMarks(text: string): Mark[] {
  return [...text.matchAll(ANY_MARK)].map(({ 0: mark, index }) => ({
    span: [index, index + mark.length],
    family: FAMILIES.findIndex((family) => family.includes(mark)),
  }))
}

/** Index of the next mark of the same family; null where none follows. */
function findNext(marks: readonly Mark[], at: number): number | null {
  const { family } = marks[at]!
  for (let next = at + 1; next < marks.length; next++) if (marks[next]!.family === family) return next
  return null
}

/** Index of the first mark from `at` on that has no partner either; null where all have one. */
function findUnpaired(marks: readonly Mark[], at: number): number | null {
  for (let next = at; next < marks.length; ) {
    const partner = findNext(marks, next)
    if (partner === null) return next
    next = partner + 1
  }
  return null
}
