import type { Analysis, Token } from '../language/analyse-text.js'
import type { ReadDocument } from '../read-document.js'
import type { Definitions } from './link-organisations.js'
import { matchPhrases } from './names/match-phrases.js'
import { isCountryOrState, isOrganisationHead, isTitle } from './names/name-lists.js'
import type { NameSpan } from './names/tag-names.js'

interface Text {
  readonly read: ReadDocument
  readonly tokens: readonly Token[]
  readonly definitions: Definitions
}
type Rule = (names: readonly NameSpan[], text: Text) => NameSpan[]

/** What patterns know better than the tagger, one rule after the other. */
export function mendNames(
  read: ReadDocument,
  analysis: Analysis,
  names: readonly NameSpan[],
  definitions: Definitions,
): NameSpan[] {
  const text = { read, tokens: analysis.tokens, definitions }
  return RULES.reduce<NameSpan[]>((mended, rule) => rule(mended, text), [...names])
}

/** Authors and the outlet stand in front matter, as the metadata has them. */
const nameAuthors: Rule = (names, { read, tokens }) => {
  const { authors, outlet } = read.document
  const wanted = [
    ...authors.map((name) => ({ name, category: 'person' as const })),
    ...(outlet ? [{ name: outlet, category: 'organisation' as const }] : []),
  ]
  const front = read.blocks.filter(
    (block) => block.kind === 'byline' || block.kind === 'outlet' || block.kind === 'date',
  )
  const added = wanted.flatMap(({ name, category }) =>
    front.flatMap((block) => findIn(read.text, block.span, name).map((span) => toName(tokens, span, category))),
  )
  return addNames(names, added)
}

/** Listed bodies of several words are what the list says, unless they are part of a longer name: the Council on Foreign Relations. */
const nameListedBodies: Rule = (names, { tokens }) => {
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

/** "U.S. Immigration and Customs Enforcement" is one name, not a country and a body. */
const nameNationalBodies: Rule = (names, { tokens }) => {
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

/** Marks at the edges, and titles before a person, are no part of a name: "PM Herb Gray", "/ Getty Images". */
const trimNames: Rule = (names, { tokens }) =>
  names.flatMap((name) => {
    let { first, last } = name
    while (first < last && !/[\p{L}\p{N}@#]/u.test(tokens[first]!.text)) first++
    while (last > first && /^[^\p{L}\p{N}]+$/u.test(tokens[last - 1]!.text)) last--
    if (name.category === 'person') while (last - first > 1 && isOffice(tokens[first]!)) first++
    if (first === name.first && last === name.last) return [name]
    return first < last ? [joinTokens(tokens, first, last, name.category)] : []
  })

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

/** Months and weekdays are dates, and `D.C.` is where Washington is. */
const dropDates: Rule = (names, { tokens }) =>
  names.flatMap((name) => {
    const words = tokens.slice(name.first, name.last).map((token) => token.text)
    if (words.length === 1 && DATE_WORD.test(words[0]!)) return []
    return words.join('') === 'D.C.' && name.category !== 'place' ? [{ ...name, category: 'place' }] : [name]
  })
const DATE_WORD =
  /^(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?$/

/** "Obama administration": the body, and the man only where he is named besides. */
const nameAdministrations: Rule = (names, { read, tokens }) => {
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

/** "House Judiciary immigration subcommittee": the small words before the last one belong to the name. */
const nameSubcommittees: Rule = (names, { tokens }) =>
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

/** An acronym that the text defines for an organisation names it wherever it stands. */
const nameAcronyms: Rule = (names, { read, tokens, definitions }) => {
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
const nameRepeats: Rule = (names, { read, tokens }) => {
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
const nameSurnames: Rule = (names, { tokens }) => {
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

/** "(Mark Wilson / Getty Images)": who took a picture, and for whom. */
const namePhotographers: Rule = (names, { read, tokens }) =>
  addNames(
    names,
    [...read.text.matchAll(PHOTO_CREDIT)].flatMap((match) => {
      const [whole, person, , agency] = match as unknown as [string, string, string, string]
      const start = match.index + 1
      const end = match.index + whole.length - 1
      return [
        toName(tokens, [start, start + person.length], 'person'),
        toName(tokens, [end - agency.length, end], 'organisation'),
      ]
    }),
  )
const PHOTO_CREDIT =
  /\((\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2})( ?\/ ?| for )(\p{Lu}[\p{L}.&'’-]+(?: \p{Lu}[\p{L}.&'’-]+){0,3})\)/gu

/** What a text itself calls a program is no body: "the Secure Communities program", "the program, Secure Communities". */
const dropPrograms: Rule = (names, { read }) => {
  const textOf = (name: NameSpan) => read.text.slice(name.span[0], name.span[1])
  const bodies = new Set(names.filter((name) => name.category === 'organisation').map(textOf))
  const unheaded = [...bodies].filter((name) => name.includes(' ') && !hasHead(name))
  const programs = new Set(unheaded.filter((name) => isCalledProgram(read.text, name)))
  return names.filter((name) => name.category !== 'organisation' || !programs.has(textOf(name)))
}

/** "the Justice Department program" is the department's. */
function hasHead(name: string): boolean {
  return name.split(' ').some((word) => isOrganisationHead(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word))
}

function isCalledProgram(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 30), at)
    const after = text.slice(at + name.length, at + name.length + 50)
    if (/\bprogram(?:me)?(?:,? called| named|,)\s*[“"]?$/.test(before)) return true
    if (/^[”"]? (?:\p{Ll}+ ){0,3}[Pp]rograms?\b/u.test(after)) return true
  }
  return false
}

/** A word for things of a kind, not a name: its acronym is used in the plural ("LEAs"), or it names a format. */
const dropKinds: Rule = (names, { read, tokens, definitions }) => {
  const kinds = new Set(
    [...definitions]
      .filter(([short]) => /\p{Lu}s$/u.test(short) || tokens.some((token) => token.text === `${short}s`))
      .flat(),
  )
  return names.filter((name) => {
    const words = read.text.slice(name.span[0], name.span[1])
    if (isBracketedTerm(read.text, name)) return false
    const isKind = kinds.has(words) || (words.endsWith('s') && kinds.has(words.slice(0, -1))) || kinds.has(`${words}s`)
    return name.category === 'place' || !(isKind || NO_BODY.test(words))
  })
}
/** "a participating site (ORI)": what the brackets shorten is a thing, unless it is a body: "the union (UAW)". */
function isBracketedTerm(text: string, { span, category }: NameSpan): boolean {
  if (category !== 'organisation' || !/^\p{Lu}{2,6}$/u.test(text.slice(span[0], span[1])) || text[span[1]] !== ')')
    return false
  const word = /(?<!\p{L})(\p{Ll}+) \($/u.exec(text.slice(Math.max(0, span[0] - 30), span[0]))?.[1]
  return word !== undefined && !isOrganisationHead(word)
}

/** Acronyms of things: formats, offices, branches of business. */
const NO_BODY =
  /^(?:PDF|HTML|DVD|CD|TV|PR|HR|IT|ID|CEO|CFO|COO|CTO|VP|PM|MP|MPs|GDP|GPS|DNA|HIV|AIDS|URL|RSS|FAQ|SMS|API|USB|WiFi|Wi-Fi|PC|PCs|NGO|NGOs|PTSD|COVID|COVID-19|EDT|EST|PST|PDT|UTC|GMT|A\.M\.|P\.M\.|PhD|Ph\.D\.?|Q|A|OK|SUV|SUVs|UFO|UFOs|VIP|CPR|ICU|LGBT|LGBTQ)$/

/** "ICE Regional Coordinator for Secure Communities": an office of a body, not a body. */
const cutOffices: Rule = (names, { tokens }) =>
  names.flatMap((name) => {
    if (name.category !== 'organisation' || !/^\p{Lu}{2,6}$/u.test(tokens[name.first]!.text)) return [name]
    const words = tokens.slice(name.first + 1, name.last)
    const isOfficer = words.some((token) => OFFICER.test(token.lower))
    return isOfficer ? [joinTokens(tokens, name.first, name.first + 1, 'organisation')] : [name]
  })
const OFFICER =
  /^(?:coordinator|director|secretary|spokesman|spokeswoman|spokesperson|administrator|commissioner|chief|officer|agent|manager|president|chairman|attorney|counsel)$/

/** A country or state by itself is a place. */
const placeStates: Rule = (names, { read }) =>
  names.map((name) => {
    if (name.category === 'place' || !isCountryOrState(read.text.slice(name.span[0], name.span[1]))) return name
    return { ...name, category: 'place' }
  })

/** "Immigration Justice Clinic of the Benjamin N. Cardozo School of Law": the clinic, and the school inside its name. */
const nameParts: Rule = (names, { tokens }) =>
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

const RULES: readonly Rule[] = [
  namePhotographers,
  nameAuthors,
  trimNames,
  dropDates,
  cutOffices,
  placeStates,
  nameListedBodies,
  nameNationalBodies,
  nameAcronyms,
  nameRepeats,
  nameSurnames,
  nameSubcommittees,
  nameParts,
  nameAdministrations,
  dropPrograms,
  dropKinds,
]

function findIn(text: string, within: readonly [number, number], wanted: string): [number, number][] {
  const at = text.slice(within[0], within[1]).toLowerCase().indexOf(wanted.toLowerCase())
  return at < 0 ? [] : [[within[0] + at, within[0] + at + wanted.length]]
}

function toName(tokens: readonly Token[], span: readonly [number, number], category: NameSpan['category']): NameSpan {
  const first = tokens.findIndex((token) => token.end > span[0])
  let last = first
  while (last < tokens.length && tokens[last]!.start < span[1]) last++
  return { span, category, first, last }
}

function joinTokens(tokens: readonly Token[], first: number, last: number, category: NameSpan['category']): NameSpan {
  return { span: [tokens[first]!.start, tokens[last - 1]!.end], category, first, last }
}

/** Added names replace those that they overlap. */
function addNames(names: readonly NameSpan[], added: readonly NameSpan[]): NameSpan[] {
  if (added.length === 0) return [...names]
  const taken = new Set(added.flatMap((name) => range(name.first, name.last)))
  const kept = names.filter((name) => !range(name.first, name.last).some((i) => taken.has(i)))
  return [...kept, ...added].sort((a, b) => a.span[0] - b.span[0])
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
