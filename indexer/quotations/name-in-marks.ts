// Marks that name something instead of quoting somebody, where what stands before leaves no doubt.
import type { Token } from '../language/analyse-text.js'
import type { Item } from './outline-text.js'
import type { TargetView } from './view-target.js'

const TITLED = new Set(['entitled', 'titled', 'headlined', 'nicknamed', 'captioned', 'named', 'subtitled'])
const CALLED = new Set(['called', 'dubbed', 'termed', 'labeled', 'labelled'])
const WORKS = new Set(
  'blog book film movie song album single cd show series novel poem essay article post program programme project workshop report study paper episode play column award summit party group section magazine opera documentary memoir podcast'.split(
    ' ',
  ),
)
const LONGEST_GLOSS = 6
const LONGEST_HEADLINE_TERM = 3

/** "a report entitled “Setting the Record Straight”", "MAS (“Movement for Socialism”)", "known as “wash trading”". */
export function isNameInMarks({ clause, firstItem, lastItem, words }: TargetView): boolean {
  if (firstItem < 0) return false
  const { items } = clause.frame
  const [third, second, first] = [3, 2, 1].map((back) => items[firstItem - back]?.token)
  const next = items[lastItem + 1]?.token
  if (first?.text === '(' && words.length <= LONGEST_GLOSS && (next === undefined || /^(?:\)|in)$/.test(next.lower)))
    return !startsSentence(words)
  if (next && /^[—–―-]+$/.test(next.text) && endsWithYear(items)) return true
  if (first && TITLED.has(first.lower)) return true
  if (first?.lower === 'as' && second?.lower === 'known') return true
  if (first && CALLED.has(first.lower)) return isCapitalised(words) && calls(second, third)
  if (clause.frame.block === 0 && words.length <= LONGEST_HEADLINE_TERM) return true
  if (first !== undefined && WORKS.has(first.lemma) && isCapitalised(words)) return true
  return first !== undefined && isTitle(words) && announcesTitle(first, second)
}

/** “Document found on street” — The Canadian Press, August 15, 2008: an entry of a list of sources, where a pull quote has no date. */
function endsWithYear(items: readonly Item[]): boolean {
  const last = items.findLast(({ token }) => /[\p{L}\p{N}]/u.test(token.text))
  return last !== undefined && /^(?:19|20)\d\d$/.test(last.token.text)
}

const SMALL = /^(?:an?|the|of|in|on|for|and|with|to|at|by|from|or)$/
const LONGEST_TITLE = 8

/** Every word with a capital but the small ones inside: "Meet the Press". */
function isTitle(words: readonly string[]): boolean {
  return (
    words.length <= LONGEST_TITLE &&
    words.some((word) => word.length > 3) &&
    words.every((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && SMALL.test(word)))
  )
}

/** "on NBC's", "in", "the Observatory", "in her memoir,": what stands before a programme, a book or a body, not before words that are said. */
function announcesTitle(before: Token, second: Token | undefined): boolean {
  if (before.lower === ',') return second !== undefined && WORKS.has(second.lemma)
  return before.tag === 'POS' || before.tag.startsWith('NNP') || before.lower === 'on' || before.lower === 'in'
}

/** "a document called", "is called": not "what Carson called". */
function calls(second: Token | undefined, third: Token | undefined): boolean {
  if (second === undefined) return false
  return /^NNS?$/.test(second.tag) || second.lemma === 'be' || (second.tag.startsWith('RB') && third?.lemma === 'be')
}

/** Most of its longer words begin with a capital, as in a title. */
function isCapitalised(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3)
  return long.length > 0 && long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length >= long.length * 0.75
}

const startsSentence = (words: readonly string[]): boolean =>
  /^\p{Lu}/u.test(words[0] ?? '') && words.some((word) => /^(?:I|we|you|is|are|was)$/i.test(word))
