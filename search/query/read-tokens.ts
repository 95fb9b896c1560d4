import type { Span } from '../../schema/index.js'
import { findField } from './fields.js'
import { type MarkedPhrase, type Marks, pairMarks } from './pair-marks.js'
import { ParenthesisStack } from './parenthesis-stack.js'
import { createFault, type QueryFault } from './query-fault.js'
import { readConnector } from './read-connector.js'
import { createGroupFault, readField } from './read-field.js'
import { readTerm, type TermOptions } from './read-term.js'
import { TokenList } from './token-list.js'
import type { LeafToken } from './tokens.js'

export interface ReadOptions {
  /** Every word as if quoted: no inflections. */
  readonly isExact: boolean
}

/** Cuts a clean query into tokens; what is wrong with it first is its `fault`. */
export function readTokens(text: string, options: ReadOptions): TokenList {
  return new TokenReader(text, options).read()
}

const AT_LEAST = /^atleast(\d*)$/i
const MAX_AT_LEAST = 255
const SPACE = /\s/
/** What a value has to have, were it only a wildcard. */
const WORD = /[\p{L}\p{Nd}§¶*]/u

class TokenReader {
  readonly #list = new TokenList()
  readonly #parentheses: ParenthesisStack
  readonly #marks: Marks
  readonly #text: string
  readonly #isExact: boolean
  #at = 0

  constructor(text: string, { isExact }: ReadOptions) {
    this.#text = text
    this.#isExact = isExact
    this.#marks = pairMarks(text)
    this.#parentheses = new ParenthesisStack(text)
  }

  read(): TokenList {
    while (this.#at < this.#text.length) this.#readNext()
    const unclosed = this.#parentheses.findUnclosed()
    if (unclosed !== null) this.#list.fault = unclosed
    return this.#list
  }

  #readNext(): void {
    const at = this.#at
    const character = this.#text[at]!
    const phrase = this.#marks.phrases.get(at)
    if (phrase !== undefined) this.#readPhrase(phrase)
    else if (this.#marks.lone.has(at)) this.#dropLoneMark(this.#marks.lone.get(at)!)
    else if (SPACE.test(character)) this.#at++
    else if (character === '(' && this.#parentheses.groups(at)) this.#open()
    else if (character === ')' && !this.#parentheses.isInPunctuation) this.#close()
    else if (character === '-' && this.#excludes(at)) this.#readMinus()
    else this.#readChunk()
  }

  #readPhrase({ span, content }: MarkedPhrase): void {
    this.#at = span[1]
    this.#add(readTerm(this.#text, content, { at: span, isExact: true }), span)
  }

  #dropLoneMark(span: Span): void {
    this.#at = span[1]
    this.#list.dropPrefix(span)
    const mark = this.#text.slice(...span)
    this.#list.addNote('lone-mark', `A quotation mark without a partner (${mark}) was dropped.`, span)
  }

  #open(): void {
    this.#parentheses.open(this.#at)
    this.#list.open([this.#at, ++this.#at])
  }

  #close(): void {
    const span: Span = [this.#at, ++this.#at]
    const fault = this.#parentheses.close(span)
    if (fault === null) this.#list.close(span)
    else this.#list.addFault(fault)
  }

  /** A hyphen-minus at the start, after a space or after `(`, that touches something. */
  #excludes(at: number): boolean {
    const before = this.#text[at - 1] ?? ' '
    const after = this.#text[at + 1] ?? ' '
    return (before === '(' || SPACE.test(before)) && after !== '-' && after !== ')' && !SPACE.test(after)
  }

  #readMinus(): void {
    this.#list.addConnector({ type: 'minus', at: [this.#at, ++this.#at] })
  }

  /** A stretch without spaces, quotation marks and grouping parentheses. */
  #readChunk(): void {
    const start = this.#at
    while (this.#at < this.#text.length && !this.#endsChunk(start)) this.#at++
    const span: Span = [start, this.#at]
    const connector = this.#list.endsWithMinusAt(start) ? null : readConnector(this.#text.slice(...span), span)
    if (connector === null) this.#readWords(span, this.#isExact)
    else if ('type' in connector) this.#list.addConnector(connector)
    else this.#list.addFault(connector)
  }

  #endsChunk(start: number): boolean {
    const at = this.#at
    const character = this.#text[at]!
    if (SPACE.test(character) || this.#marks.phrases.has(at) || this.#marks.lone.has(at)) return true
    if (character === ')') return !this.#parentheses.closePunctuation(at)
    if (character !== '(') return false
    const before = this.#text.slice(start, at).replace(/^said:/i, '')
    if (AT_LEAST.test(before) || readConnector(before, [start, at]) !== null) this.#parentheses.letGroup(at)
    if (this.#parentheses.groups(at)) return true
    this.#parentheses.openPunctuation(at)
    return false
  }

  #readWords(span: Span, isExact: boolean): void {
    const chunk = this.#text.slice(...span)
    const [, times] = AT_LEAST.exec(chunk) ?? []
    if (times !== undefined && this.#readAtLeast(times, span)) return
    const [, name] = /^(\p{L}+):/u.exec(chunk) ?? []
    if (name === undefined) this.#addWords(span, { isExact })
    else this.#readNamed(name, span, isExact)
  }

  /** @returns false where it is only a word */
  #readAtLeast(times: string, span: Span): boolean {
    const isGroup = this.#text[span[1]] === '('
    if (times === '' && !isGroup) return false
    const count = Number(times)
    if (!isGroup) {
      if (!/^\s+\(/.test(this.#text.slice(span[1]))) return false
      this.#list.addFault(createFault('paren', span, 'the parenthesis must touch: atleast3(…)', 'atleast3(voluntary)'))
    } else if (times === '')
      this.#list.addFault(createFault('number', span, 'a number is missing: atleast3(…)', 'atleast3(voluntary)'))
    else if (count < 1 || count > MAX_AT_LEAST)
      this.#list.addFault(
        createFault('range', span, `${times}: at least 1, at most ${MAX_AT_LEAST}`, `1 to ${MAX_AT_LEAST}`),
      )
    this.#list.addPrefix({ type: 'atleast', count, at: span })
    return true
  }

  #readNamed(name: string, [start, end]: Span, isExact: boolean): void {
    const field = findField(name)
    const from = start + name.length + 1
    const phrase = from === end ? this.#marks.phrases.get(end) : undefined
    const isGroup = from === end && this.#text[end] === '('
    const hasWord = WORD.test(this.#text.slice(from, end))
    const hasValue = phrase !== undefined || isGroup || hasWord || (field === 'date' && from < end)
    if (field === null || !hasValue) {
      this.#readUnnamed([start, end], name, phrase, { hasValue, field, isExact })
    } else if (field === 'said') {
      this.#list.addPrefix({ type: 'said', at: [start, from] })
      if (from < end) this.#readWords([from, end], true)
    } else if (isGroup) this.#list.addFault(createGroupFault(this.#text, [start, end], end))
    else {
      const at: Span = [start, phrase?.span[1] ?? end]
      this.#at = Math.max(this.#at, at[1])
      this.#add(readField(this.#text, { field, at, value: phrase?.content ?? [from, end] }), at)
    }
  }

  /** A name without a value is a word; an unknown one is a word of a phrase. */
  #readUnnamed(
    [start, end]: Span,
    name: string,
    phrase: MarkedPhrase | undefined,
    { hasValue, field, isExact }: { hasValue: boolean; field: string | null; isExact: boolean },
  ): void {
    if (field !== null)
      this.#list.addNote('field-as-word', `“${name}” was read as a word: a field’s value touches its colon.`, [
        start,
        end,
      ])
    else if (hasValue)
      this.#list.addNote('unknown-field', `There is no field “${name}”; it was read as a word.`, [start, end])
    if (phrase === undefined) {
      this.#addWords([start, end], { isExact })
    } else {
      this.#at = phrase.span[1]
      this.#addWords([start, phrase.span[1]], { at: [start, phrase.span[1]], isExact: true })
    }
  }

  #addWords(span: Span, options: TermOptions): void {
    this.#add(readTerm(this.#text, span, options), span)
  }

  #add(leaf: LeafToken | QueryFault | null, span: Span): void {
    if (leaf === null) this.#list.drop(this.#text.slice(...span), span, this.#marks.phrases.has(span[0]))
    else if ('reason' in leaf) this.#list.addFault(leaf)
    else this.#list.addLeaf(leaf)
  }
}
