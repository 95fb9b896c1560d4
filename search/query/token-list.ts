import type { QueryNote, Span } from '../../schema/index.js'
import { createFault, type QueryFault } from './query-fault.js'
import type { AtLeastToken, LeafToken, NearToken, NotToken, PlainToken, Token } from './tokens.js'

export const MAX_TERMS = 60
export const MAX_CONNECTORS = 40
export const MAX_DEPTH = 20

/** Connectors of other languages, and what means the same here. */
const DOUBLED_SIGNS: Readonly<Partial<Record<string, string>>> = { '||': 'OR (or | alone)', '&&': 'AND (or & alone)' }

/** The tokens of a query as they are read; connectors of two words are put together, empty parentheses dropped. */
export class TokenList {
  readonly tokens: Token[] = []
  readonly notes: QueryNote[] = []
  /** The first thing that is wrong. */
  fault: QueryFault | null = null
  #terms = 0
  #connectors = 0
  #depth = 0

  /** As typed: terms, connectors. */
  get counts(): { readonly terms: number; readonly connectors: number } {
    return { terms: this.#terms, connectors: this.#connectors }
  }

  addFault(fault: QueryFault): void {
    this.fault ??= fault
  }

  addNote(kind: string, text: string, at: Span): void {
    this.notes.push({ kind, text, at })
  }

  addLeaf(leaf: LeafToken): void {
    this.tokens.push(leaf)
    this.#terms++
    if (this.#terms === MAX_TERMS + 1)
      this.addFault(
        createFault('limit', leaf.at, `more than ${MAX_TERMS} terms`, `at most ${MAX_TERMS} terms`, {
          isLikelyProse: true,
        }),
      )
  }

  addConnector(connector: PlainToken | NotToken | NearToken): void {
    if (connector.type === 'near') this.#addNear(connector)
    else if (connector.type === 'not') this.#addNot(connector)
    else this.tokens.push(connector)
    this.#connectors++
    if (this.#connectors === MAX_CONNECTORS + 1)
      this.addFault(
        createFault(
          'limit',
          connector.at,
          `more than ${MAX_CONNECTORS} connectors`,
          `at most ${MAX_CONNECTORS} connectors`,
        ),
      )
  }

  addPrefix(prefix: PlainToken | AtLeastToken): void {
    this.tokens.push(prefix)
  }

  open(at: Span): void {
    this.tokens.push({ type: 'open', at })
    this.#depth++
    if (this.#depth === MAX_DEPTH + 1)
      this.addFault(createFault('limit', at, `parentheses more than ${MAX_DEPTH} deep`, `at most ${MAX_DEPTH} deep`))
  }

  close(at: Span): void {
    this.#depth--
    const opened = this.tokens.at(-1)
    if (opened?.type !== 'open') {
      this.tokens.push({ type: 'close', at })
      return
    }
    this.tokens.pop()
    this.dropPrefix([opened.at[0], at[1]])
    this.addNote('dropped', 'Empty parentheses were dropped.', [opened.at[0], at[1]])
  }

  /** The `-` of a word may be followed by something that looks like a connector and is none. */
  endsWithMinusAt(end: number): boolean {
    const last = this.tokens.at(-1)
    return last?.type === 'minus' && last.at[1] === end
  }

  /** Leaves out a stretch that has no word, with a note where something was meant by it. */
  drop(text: string, at: Span, isQuoted: boolean): void {
    if (isQuoted) this.addNote('dropped', 'Quotation marks with no word between them were dropped.', at)
    const meant = DOUBLED_SIGNS[text]
    if (meant !== undefined) this.addNote('dropped', `“${text}” was dropped: ${meant} joins words.`, at)
    this.dropPrefix(at)
  }

  /** What stands at `at` has no word: a `-` before it excludes nothing, `said:` and `atleastN` lack their value. */
  dropPrefix(at: Span): void {
    const prefix = this.tokens.at(-1)
    if (prefix?.at[1] !== at[0]) return
    if (prefix.type === 'said' || prefix.type === 'atleast') {
      const span: Span = [prefix.at[0], at[1]]
      this.addFault(createFault('value', span, 'no word stands there', 'a word or a phrase'))
    } else if (prefix.type === 'minus') {
      this.tokens.pop()
      this.#connectors--
    }
  }

  /** `not` directly before it, in any case, belongs to it. */
  #addNear(near: NearToken): void {
    const last = this.tokens.at(-1)
    const isNot = last?.type === 'not' ? last.isBare : last?.type === 'leaf' && /^not$/i.test(last.raw)
    if (last === undefined || !isNot) {
      this.tokens.push(near)
      return
    }
    this.#takeBack(last)
    this.tokens.push({ ...near, isNegated: true, at: [last.at[0], near.at[1]] })
  }

  /** `AND NOT` and `BUT NOT` are one connector. */
  #addNot(not: NotToken): void {
    const last = this.tokens.at(-1)
    const isFirstHalf = last?.type === 'and' || (last?.type === 'leaf' && last.raw === 'BUT')
    if (!not.isBare || last === undefined || !isFirstHalf) {
      this.tokens.push(not)
      return
    }
    this.#takeBack(last)
    this.tokens.push({ type: 'not', isBare: false, at: [last.at[0], not.at[1]] })
  }

  #takeBack(last: Token): void {
    this.tokens.pop()
    if (last.type === 'leaf') this.#terms--
    else this.#connectors--
  }
}
