// Names of nobody, and names of another category.
import { isCountryOrState, isOrganisationHead } from '../names/name-lists.js'
import type { NameSpan } from '../names/tag-names.js'
import type { NameRule } from './name-rule.js'

const DATE_WORD =
  /^(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?$/

/** Acronyms of things: formats, offices, branches of business. */
const NO_BODY =
  /^(?:PDF|HTML|DVD|CD|TV|PR|HR|IT|ID|CEO|CFO|COO|CTO|VP|PM|MP|MPs|GDP|GPS|DNA|HIV|AIDS|URL|RSS|FAQ|SMS|API|USB|WiFi|Wi-Fi|PC|PCs|NGO|NGOs|PTSD|COVID|COVID-19|EDT|EST|PST|PDT|UTC|GMT|A\.M\.|P\.M\.|PhD|Ph\.D\.?|Q|A|OK|SUV|SUVs|UFO|UFOs|VIP|CPR|ICU|LGBT|LGBTQ)$/

/** Months and weekdays are dates, and `D.C.` is where Washington is. */
export const dropDates: NameRule = (names, { tokens }) =>
  names.flatMap((name) => {
    const words = tokens.slice(name.first, name.last).map((token) => token.text)
    if (words.length === 1 && DATE_WORD.test(words[0]!)) return []
    return words.join('') === 'D.C.' && name.category !== 'place' ? [{ ...name, category: 'place' }] : [name]
  })

/** A country or state by itself is a place. */
export const placeStates: NameRule = (names, { read }) =>
  names.map((name) => {
    if (name.category === 'place' || !isCountryOrState(read.text.slice(name.span[0], name.span[1]))) return name
    return { ...name, category: 'place' }
  })

/** What a text itself calls a program is no body: "the Secure Communities program", "the program, Secure Communities". */
export const dropPrograms: NameRule = (names, { read }) => {
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
export const dropKinds: NameRule = (names, { read, tokens, definitions }) => {
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
