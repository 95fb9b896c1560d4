// Where a name begins and ends.
import type { Token } from '../../language/analyse-text.js'
import { isTitle } from '../names/name-lists.js'
import type { NameSpan } from '../names/tag-names.js'
import { addNames, joinTokens, type NameRule, toName } from './name-rule.js'

const OFFICER =
  /^(?:coordinator|director|secretary|spokesman|spokeswoman|spokesperson|administrator|commissioner|chief|officer|agent|manager|president|chairman|attorney|counsel)$/

const SENTENCE_OPENER =
  /^(?:When|While|If|So|But|And|As|Although|Though|Because|Since|After|Before|Until|Once|Then|Also|However|Meanwhile|Yesterday|Today|Did|Does|Is|Was|Why|How|What|Where|Like|Unlike|According)$/
const NICKNAMED =
  /(?<![\p{L}.])((?:\p{Lu}\p{Ll}+|(?:\p{Lu}\.)+)(?: \p{Lu}\.)?) \(?["“'‘]\p{Lu}\p{Ll}+["”'’]\)? (\p{Lu}\p{L}*[\p{Ll}'’-]+)/gu

/** "C.L. "Butch" Otter": one name with a nickname inside, where its end is known to name a person. */
export const nameNicknamed: NameRule = (names, { read, tokens }) => {
  const ends = new Set(names.filter(({ category }) => category === 'person').map(({ span }) => span[1]))
  const added = [...read.text.matchAll(NICKNAMED)].flatMap((match) => {
    const end = match.index + match[0].length
    return ends.has(end) ? [toName(tokens, [match.index, end], 'person')] : []
  })
  return addNames(names, added)
}

const GREETING = /^(?:Hi|Hello|Hey|Dear|Thanks)$/
/** Letters behind a name, and what a header goes on with. */
const POST_NOMINAL =
  /^(?:MP|MPs|MEP|MLA|QC|KC|OBE|MBE|CBE|B\d+|Cc|CC|Bcc|Subject|Sent|From|To|Classified|UNCLASSIFIED)$/
const PARTICLE = /^(?:bin|bint|ibn|von|van|de|du|di|della|ter)$/

/** Marks at the edges, and titles before a person, are no part of a name: "PM Herb Gray", "/ Getty Images". */
export const trimNames: NameRule = (names, { tokens }) =>
  names.flatMap((name) => {
    let { first, last } = name
    while (first < last && !/[\p{L}\p{N}@#]/u.test(tokens[first]!.text)) first++
    while (last > first && /^[^\p{L}\p{N}]+$/u.test(tokens[last - 1]!.text)) last--
    while (last - first > 1 && opensSentence(tokens, first)) first++
    if (name.category === 'person') {
      while (last - first > 1 && isOffice(tokens[first]!)) first++
      while (last - first > 1 && POST_NOMINAL.test(tokens[last - 1]!.text)) last--
      if (isParticle(tokens, first)) first--
    }
    if (first === name.first && last === name.last) return [name]
    return first < last ? [joinTokens(tokens, first, last, name.category)] : []
  })

/** "When Burnidge visited Kenya", "So Ammar is out": a sentence's first word that is in no name. */
function opensSentence(tokens: readonly Token[], first: number): boolean {
  const token = tokens[first]!
  if (GREETING.test(token.text)) return true
  return tokens[first - 1]?.sentence !== token.sentence && SENTENCE_OPENER.test(token.text)
}

/** "bin Laden", "de Gaulle": a surname alone keeps its particle. */
function isParticle(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  return before?.sentence === tokens[first]!.sentence && PARTICLE.test(before.text)
}

/** Titles that are nobody's given name. */
function isOffice(token: Token): boolean {
  const word = token.lower.replace(/\.$/, '')
  return (
    isTitle(word) &&
    !/^(?:st|saint|king|queen|prince|princess|sheikh|sheik|pope|lord|lady|sister|brother|dame|bishop|judge|major|page|marshal|miss|cardinal|dean|pastor|driver|coach)$/.test(
      word,
    )
  )
}

const HOLDER =
  /^(?:Chairman|Chairwoman|Justice|Secretary|Spokesman|Spokeswoman|Commissioner|Administrator|Director|CEO|President)$/

/** "ICE Regional Coordinator for Secure Communities": an office of a body, not a body. */
export const cutOffices: NameRule = (names, { tokens }) =>
  names.flatMap((name) => {
    if (name.category !== 'organisation') return [name]
    // "AT&T Chairman", "Supreme Court Justice"
    if (name.last - name.first > 1 && HOLDER.test(tokens[name.last - 1]!.text))
      return [joinTokens(tokens, name.first, name.last - 1, 'organisation')]
    if (!/^\p{Lu}{2,6}$/u.test(tokens[name.first]!.text)) return [name]
    const words = tokens.slice(name.first + 1, name.last)
    const isOfficer = words.some((token) => OFFICER.test(token.lower))
    return isOfficer ? [joinTokens(tokens, name.first, name.first + 1, 'organisation')] : [name]
  })

/** "U.S. Immigration and Customs Enforcement" is one name, not a country and a body. */
export const nameNationalBodies: NameRule = (names, { tokens }) => {
  const merged: NameSpan[] = []
  for (const name of names) {
    const before = merged.at(-1)
    const isNation = before?.category === 'place' && /^(?:U\.S\.|US)$/.test(tokens[before.first]!.text)
    const follows = isNation && before.last === name.first && before.last - before.first === 1
    if (follows && name.category === 'organisation' && name.last - name.first >= 3) {
      merged[merged.length - 1] = joinTokens(tokens, before.first, name.last, 'organisation')
    } else merged.push(name)
  }
  return merged
}

const WIDE = /^(?:National|American|International|United|Federal)$/

/** "National Day Laborer Organizing Network": what stands between its first word and the part that was seen is part of it. */
export const widenBodies: NameRule = (names, { tokens }) => {
  const taken = new Set(names.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)))
  return names.map((name) => {
    if (name.category !== 'organisation') return name
    let first = name.first
    while (isFreeCapital(tokens, first - 1, name) && !taken.has(first - 1)) first--
    return first < name.first && WIDE.test(tokens[first]!.text)
      ? joinTokens(tokens, first, name.last, name.category)
      : name
  })
}

function isFreeCapital(tokens: readonly Token[], i: number, name: NameSpan): boolean {
  const token = tokens[i]
  return token !== undefined && token.sentence === tokens[name.first]!.sentence && /^\p{Lu}\p{Ll}+$/u.test(token.text)
}

/** "House Judiciary immigration subcommittee": the small words before the last one belong to the name. */
export const nameSubcommittees: NameRule = (names, { tokens }) =>
  names.map((name) => {
    if (name.category !== 'organisation') return name
    for (let i = name.last; i <= name.last + 2; i++) {
      const token = tokens[i]
      if (!token || token.sentence !== tokens[name.first]!.sentence) break
      if (/^(?:sub)?committee$/.test(token.text)) return joinTokens(tokens, name.first, i + 1, 'organisation')
      if (!/^\p{Ll}+$/u.test(token.text) || /^(?:IN|DT|CC|V|TO|MD|WP|PRP)/.test(token.tag)) break
    }
    return name
  })

/** "Immigration Justice Clinic of the Benjamin N. Cardozo School of Law": the clinic, and the school inside its name. */
export const nameParts: NameRule = (names, { tokens }) =>
  names.flatMap((name, i): NameSpan[] => {
    const next = names[i + 1]
    const isPart = name.category === 'organisation' && next?.category === 'organisation' && next.first - name.last === 2
    const between = tokens.slice(name.last, next?.first).map((token) => token.lower)
    if (
      !isPart ||
      between.join(' ') !== 'of the' ||
      !/^(?:clinic|center|centre|institute|school|faculty|department|office|division|chapter)$/.test(
        tokens[name.last - 1]!.lower,
      )
    )
      return [name]
    return [joinTokens(tokens, name.first, next.last, 'organisation')]
  })

/** "Obama administration": the body, and the man only where he is named besides. */
export const nameAdministrations: NameRule = (names, { read, tokens }) => {
  const isNext = (name: NameSpan) =>
    name.last - name.first === 1 && name.category !== 'place' && /^administration$/i.test(tokens[name.last]?.text ?? '')
  const textOf = (name: NameSpan) => read.text.slice(name.span[0], name.span[1])
  const people = names.filter((name) => name.category === 'person' && !isNext(name)).map(textOf)
  return names.flatMap((name): NameSpan[] => {
    if (!isNext(name)) return [name]
    const body = joinTokens(tokens, name.first, name.last + 1, 'organisation')
    const isNamed = name.category === 'person' && people.some((other) => other.endsWith(textOf(name)))
    return isNamed ? [body, name] : [body]
  })
}
