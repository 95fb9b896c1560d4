import type { Span } from '../../schema/index.js'
import { createFault, type QueryFault, replaceBy } from './query-fault.js'

const LETTER_OR_DIGIT_BEFORE = /[\p{L}\p{Nd}]\p{M}*$/u
/** Far enough back to see a letter before its marks. */
const LOOK_BACK = 40

/**
 * The parentheses of a query that are open. One that touches a letter or digit before it, or the `)` of such a one, is
 * punctuation, and so is the `)` that belongs to it: `552(b)(7)(E)`.
 */
export class ParenthesisStack {
  readonly #open: { readonly groups: boolean; readonly at: number }[] = []
  readonly #text: string
  #punctuationClosedAt: number | null = null
  #groupsAt: number | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** Whether the one at `at` groups. */
  groups(at: number): boolean {
    if (at === this.#groupsAt) return true
    const before = this.#text.slice(Math.max(0, at - LOOK_BACK), at)
    return this.#punctuationClosedAt !== at - 1 && !LETTER_OR_DIGIT_BEFORE.test(before)
  }

  /** After a connector and after `atleastN` it groups whatever it touches. */
  letGroup(at: number): void {
    this.#groupsAt = at
  }

  open(at: number): void {
    this.#open.push({ groups: true, at })
  }

  openPunctuation(at: number): void {
    this.#open.push({ groups: false, at })
  }

  /** The next `)` belongs to one that is punctuation. */
  get isInPunctuation(): boolean {
    return this.#open.at(-1)?.groups === false
  }

  /** @returns false where the `)` at `at` groups */
  closePunctuation(at: number): boolean {
    if (!this.isInPunctuation) return false
    this.#open.pop()
    this.#punctuationClosedAt = at
    return true
  }

  close(span: Span): QueryFault | null {
    if (this.#open.pop() !== undefined) return null
    return createFault('paren', span, 'an opening parenthesis is missing', 'an opening parenthesis', {
      mends: [replaceBy(span, ''), replaceBy([0, 0], '(')],
    })
  }

  /** What is wrong where one that groups was never closed. */
  findUnclosed(): QueryFault | null {
    const unclosed = this.#open.filter(({ groups }) => groups)
    const last = unclosed.at(-1)
    if (last === undefined) return null
    const end: Span = [this.#text.length, this.#text.length]
    return createFault('paren', [last.at, last.at + 1], 'a closing parenthesis is missing', 'a closing parenthesis', {
      mends: [replaceBy(end, ')'.repeat(unclosed.length))],
    })
  }
}
