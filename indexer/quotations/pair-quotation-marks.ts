// Which quotation marks belong together: one pass over each block, whatever the marks look like.
import type { Warning } from '../../schema/document.js'
import type { Span } from '../../schema/span.js'

type Role = 'open' | 'close' | 'either'
interface Mark {
  readonly at: number
  readonly length: number
  readonly role: Role
  /** Marks of one shape close each other; `double` ones also across shapes (“…"). */
  readonly shape: string
}

/** A stretch between two marks that belong together; several pieces where it runs over paragraphs. */
export interface MarkedStretch {
  /** Without the marks, a piece a paragraph. */
  readonly pieces: readonly Span[]
  /** With them. */
  readonly outer: readonly Span[]
  /** 0 at the top, 1 inside another stretch … */
  readonly depth: number
}
interface OpenStretch {
  readonly mark: Mark
  readonly pieces: Span[]
  readonly outer: Span[]
  from: number
  outerFrom: number
}

const MARKS = /[“”„«»"]|``|''/g
const isOpener = (before: string): boolean => before === '' || /[\s([{—–\-/'‘“«:…>*_~]/u.test(before)
const isCloser = (after: string): boolean => after === '' || /[\s.,;:!?)\]}—–\-/'’”»…<*_~]/u.test(after)

/** Pairs the double quotation marks of a text; `blocks` are its paragraphs, in order. What stays unpaired is a warning. */
export function pairQuotationMarks(
  text: string,
  blocks: readonly Span[],
): { readonly stretches: readonly MarkedStretch[]; readonly warnings: readonly Warning[] } {
  const pairing = new Pairing(text)
  const marks = blocks.map(([from, to]) => findMarks(text, from, to))
  for (const [i, block] of blocks.entries()) pairing.readBlock(block, marks[i]!, blocks[i + 1], marks[i + 1] ?? [])
  return { stretches: pairing.stretches.sort((a, b) => a.outer[0]![0] - b.outer[0]![0]), warnings: pairing.warnings }
}

function findMarks(text: string, from: number, to: number): Mark[] {
  const marks: Mark[] = []
  for (const { 0: shape, index } of text.slice(from, to).matchAll(MARKS)) {
    const at = from + index
    const before = at > from ? text[at - 1]! : ''
    const after = at + shape.length < to ? text[at + shape.length]! : ''
    // author="…" is mark-up left in a text.
    if (shape === '"' && isAttribute(text, from, at)) continue
    // 6'2" is a height.
    if (shape === '"' && /\d['’]\d{0,2}$/.test(text.slice(Math.max(from, at - 4), at))) continue
    marks.push({ at, length: shape.length, role: roleOf(shape, before, after), shape })
  }
  return marks
}

function isAttribute(text: string, from: number, at: number): boolean {
  return (
    /\w=$/.test(text.slice(Math.max(from, at - 2), at)) ||
    /\w="[^"<>\n]*$/.test(text.slice(Math.max(from, at - 200), at))
  )
}

function roleOf(shape: string, before: string, after: string): Role {
  if (shape === '``' || shape === '„') return 'open'
  const opens = isOpener(before) && after !== '' && !/\s/u.test(after)
  const closes = isCloser(after) && before !== '' && !/\s/u.test(before)
  if (shape === '“' || shape === '«') return opens ? 'open' : 'either'
  // A closing mark at the head of a line, with a word after it, is a slip for an opening one.
  if (shape === '”' || shape === '»') return !closes && (opens || before === '') ? 'either' : 'close'
  return opens === closes ? 'either' : opens ? 'open' : 'close'
}

class Pairing {
  readonly stretches: MarkedStretch[] = []
  readonly warnings: Warning[] = []
  private readonly stack: OpenStretch[] = []
  constructor(private readonly text: string) {}

  readBlock([from, to]: Span, marks: readonly Mark[], next: Span | undefined, nextMarks: readonly Mark[]): void {
    const runsOn = next !== undefined && this.isReopened(next, nextMarks)
    const reopening = this.reopen(from, marks)
    for (let i = reopening; i < marks.length; i++) this.readMark(marks, i, runsOn)
    this.endBlock(to, runsOn || (next !== undefined && nextMarks[0]?.role === 'close'))
  }

  /** Whether the block begins with an opening mark. */
  private isReopened([from]: Span, marks: readonly Mark[]): boolean {
    const first = marks[0]
    return first !== undefined && first.role !== 'close' && /^[\s>*_•–-]*$/u.test(this.text.slice(from, first.at))
  }

  /** Goes on with what the block before left open; answers how many marks of this block that took. */
  private reopen(from: number, marks: readonly Mark[]): number {
    const outer = this.stack[0]
    if (!outer) return 0
    const first = marks[0]
    const isReopened =
      first !== undefined && first.role !== 'close' && /^[\s>*_•–-]*$/u.test(this.text.slice(from, first.at))
    outer.outerFrom = isReopened ? first.at : from
    outer.from = isReopened ? first.at + first.length : from
    return isReopened ? 1 : 0
  }

  private readMark(marks: readonly Mark[], i: number, runsOn: boolean): void {
    const mark = marks[i]!
    const top = this.stack.at(-1)
    if (!top) {
      if (mark.role !== 'close') this.open(mark)
      else this.warn(mark.at, 'closes nothing')
    } else if (mark.role === 'close' || closesOddly(top.mark, mark)) this.close(mark)
    else if (mark.role === 'either') this.close(mark)
    else if (this.isNested(marks, i, runsOn)) this.open(mark)
    else {
      // "Enough. "We go," she said: the first was never closed.
      this.warn(top.mark.at, 'is never closed')
      this.closeAt(mark.at, mark.at)
      this.open(mark)
    }
  }

  /** Whether, taken as the beginning of a quotation inside another, everything after it comes out even. */
  private isNested(marks: readonly Mark[], i: number, runsOn: boolean): boolean {
    let depth = this.stack.length + 1
    for (const mark of marks.slice(i + 1)) {
      if (mark.role === 'open') depth++
      else if (depth > 0) depth--
    }
    return depth === 0 || (runsOn && depth === 1)
  }

  private open(mark: Mark): void {
    this.stack.push({ mark, pieces: [], outer: [], from: mark.at + mark.length, outerFrom: mark.at })
  }
  private close(mark: Mark): void {
    this.closeAt(mark.at, mark.at + mark.length)
  }
  private closeAt(innerEnd: number, outerEnd: number): void {
    const depth = this.stack.length - 1
    const { pieces, outer, from, outerFrom } = this.stack.pop()!
    if (innerEnd > from) {
      pieces.push([from, innerEnd])
      outer.push([outerFrom, outerEnd])
    }
    if (pieces.length > 0) this.stretches.push({ pieces, outer, depth })
  }

  private endBlock(to: number, goesOn: boolean): void {
    while (this.stack.length > (goesOn ? 1 : 0)) {
      this.warn(this.stack.at(-1)!.mark.at, 'is never closed')
      this.closeAt(to, to)
    }
    const outer = this.stack[0]
    if (!outer || to <= outer.from) return
    outer.pieces.push([outer.from, to])
    outer.outer.push([outer.outerFrom, to])
  }

  private warn(at: number, what: string): void {
    const around = this.text.slice(at, at + 40).replace(/\s+/g, ' ')
    this.warnings.push({
      kind: 'unpaired-quotation-mark',
      message: `The quotation mark before “${around}” ${what}.`,
      span: [at, at + 1],
    })
  }
}

/** „Wort“: the mark that opens elsewhere closes here. */
function closesOddly(opened: Mark, mark: Mark): boolean {
  return opened.shape === '„' && mark.shape === '“'
}
