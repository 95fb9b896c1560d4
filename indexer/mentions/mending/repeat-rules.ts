// Names that lists, definitions or the rest of the text know.
import { findKnownBody } from '../../entities/known-bodies.js'
import type { Token } from '../../language/analyse-text.js'
import { matchPhrases } from '../names/match-phrases.js'
import type { NameSpan } from '../names/tag-names.js'
import { addNames, joinTokens, type NameRule } from './name-rule.js'

/** Listed bodies of several words are what the list says, unless they are part of a longer name: the Council on Foreign Relations. */
export const nameListedBodies: NameRule = (names, { tokens }) => {
  const phrases = matchPhrases(tokens.map((token) => token.text))
  const added: NameSpan[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (phrases[i] !== 'B-body' && phrases[i] !== 'B-listed') continue
    let last = i + 1
    while (phrases[last] === `I${phrases[i]!.slice(1)}`) last++
    const within = names.find((name) => name.first <= i && name.last >= last)
    if (last - i >= 3 && !within) added.push(joinTokens(tokens, i, last, 'organisation'))
  }
  return addNames(names, added)
}

/** Acronyms of federal bodies that are no words: "DHS", "NOAA". */
export const nameFederalAcronyms: NameRule = (names, { tokens }) => {
  const taken = new Uint8Array(tokens.length)
  for (const name of names) taken.fill(1, name.first, name.last)
  const added = tokens.flatMap((token, i) => {
    const isFree = !taken[i] && /^\p{Lu}{3,}$/u.test(token.text) && !isBesideCapitals(tokens, i)
    return isFree && isFederalAcronym(token.text) ? [joinTokens(tokens, i, i + 1, 'organisation')] : []
  })
  return addNames(names, added)
}

/** In a line of capitals an acronym is a word like others; "DHS ICE" are two bodies. */
function isBesideCapitals(tokens: readonly Token[], i: number): boolean {
  return [tokens[i - 1], tokens[i + 1]].some(
    (token) => token !== undefined && /^\p{Lu}{2,}$/u.test(token.text) && !isFederalAcronym(token.text),
  )
}

function isFederalAcronym(word: string): boolean {
  return matchPhrases([word])[0] === 'B-acronym' && findKnownBody(word)?.federal === true
}

const SCHOOL = /^(?:School|College|Faculty|Institute|University)$/

/** "Benjamin N. Cardozo School of Law": the founder's name belongs to the school's. */
export const nameSchools: NameRule = (names, { tokens }) => {
  const added = tokens.flatMap((token, i) => {
    const isSchool = SCHOOL.test(token.text) && tokens[i + 1]?.lower === 'of' && isCapital(tokens[i + 2])
    if (!isSchool || names.some((name) => name.first < i && name.last > i + 2)) return []
    let first = i
    while (isCapital(tokens[first - 1]) && tokens[first - 1]!.sentence === token.sentence) first--
    if (/^(?:The|A|An|At|In)$/.test(tokens[first]!.text)) first++
    return first < i ? [joinTokens(tokens, first, i + 3, 'organisation')] : []
  })
  return addNames(names, added)
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}[\p{L}.'’-]*$/u.test(token.text)
}

/** An acronym that the text defines for an organisation names it wherever it stands. */
export const nameAcronyms: NameRule = (names, { read, tokens, definitions }) => {
  const organisations = new Set(
    names.filter((name) => name.category === 'organisation').map((name) => read.text.slice(name.span[0], name.span[1])),
  )
  const acronyms = new Set([...definitions].filter(([, long]) => organisations.has(long)).map(([short]) => short))
  if (acronyms.size === 0) return [...names]
  return addNames(
    names,
    tokens.flatMap((token, i) => (acronyms.has(token.text) ? [joinTokens(tokens, i, i + 1, 'organisation')] : [])),
  )
}

/** A name of several words that was seen once is a name wherever the same words stand. */
export const nameRepeats: NameRule = (names, { read, tokens }) => {
  const taken = new Uint8Array(tokens.length)
  const byFirst = new Map<string, NameSpan[]>()
  for (const name of names) {
    taken.fill(1, name.first, name.last)
    if (name.last - name.first < 2) continue
    const key = tokens[name.first]!.text
    byFirst.set(key, [...(byFirst.get(key) ?? []), name])
  }
  const added: NameSpan[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i]) continue
    const same = byFirst.get(tokens[i]!.text)?.find((name) => isRepeat(read.text, tokens, name, i, taken))
    if (!same) continue
    added.push(joinTokens(tokens, i, i + same.last - same.first, same.category))
    i += same.last - same.first - 1
  }
  return addNames(names, added)
}

function isRepeat(text: string, tokens: readonly Token[], name: NameSpan, at: number, taken: Uint8Array): boolean {
  const last = at + name.last - name.first
  if (last > tokens.length || taken.subarray(at, last).some(Boolean)) return false
  return text.slice(tokens[at]!.start, tokens[last - 1]!.end) === text.slice(name.span[0], name.span[1])
}

/** The surname of somebody named in full is that somebody wherever it stands alone with its capital. */
export const nameSurnames: NameRule = (names, { tokens }) => {
  const taken = new Uint8Array(tokens.length)
  const surnames = new Set<string>()
  const small = new Set<string>()
  for (const name of names) {
    taken.fill(1, name.first, name.last)
    const last = tokens[name.last - 1]!.text
    if (name.category === 'person' && name.last - name.first > 1 && /^\p{Lu}\p{Ll}{3,}/u.test(last)) surnames.add(last)
  }
  for (const token of tokens) if (/^\p{Ll}/u.test(token.text)) small.add(token.lower)
  const added = tokens.flatMap((token, i) => {
    const isFree = !taken[i] && surnames.has(token.text) && !small.has(token.lower)
    const isAlone = !/^\p{Lu}\p{Ll}/u.test(tokens[i + 1]?.text ?? '') && tokens[i - 1]?.lower !== 'the'
    return isFree && isAlone ? [joinTokens(tokens, i, i + 1, 'person')] : []
  })
  return addNames(names, added)
}
