import { isTitle } from '../mentions/names/name-lists.js'

/** A person's name taken apart. Words keep their case. */
export interface PersonName {
  /** First and middle names and initials, in order; empty where only a surname is given. */
  readonly given: readonly string[]
  readonly surname: string
  /** `Jr`, `III`; null where none. */
  readonly suffix: string | null
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|ph\.?d|m\.?d)\.?$/i
const PARTICLES = new Set(
  'de da do dos das del della di du la le las los van von der den der ter bin bint ibn ben al el st'.split(' '),
)

/**
 * Reads `Brian P. Hale`, `HALE, Brian P.`, `Ms. Uribe`, `Robert Mueller, III`. Titles are left out; null where nothing is left.
 */
export function parsePersonName(text: string): PersonName | null {
  const [head, ...rest] = text.split(/,\s*/).filter(Boolean)
  if (head === undefined) return null
  const suffixes = rest.filter((part) => SUFFIX.test(part))
  const others = rest.filter((part) => !SUFFIX.test(part))
  // "Mills, Cheryl D": the surname first, as in a header of an e-mail.
  const ordered = others.length > 0 ? `${others.join(' ')} ${head}` : head
  const words = ordered.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const tail = words.at(-1)
  const suffix = suffixes[0] ?? (tail !== undefined && words.length > 1 && SUFFIX.test(tail) ? words.pop()! : null)
  while (words.length > 1 && isTitle(words[0]!.toLowerCase().replace(/\.$/, ''))) words.shift()
  return words.length > 0 ? split(words, suffix) : null
}

function split(words: readonly string[], suffix: string | null): PersonName {
  let first = words.length - 1
  while (first > 1 && PARTICLES.has(words[first - 1]!.toLowerCase().replace(/\.$/, ''))) first--
  return {
    given: words.slice(0, first),
    surname: words.slice(first).join(' '),
    suffix: suffix?.replace(/\.$/, '') ?? null,
  }
}

/** Lower case, without accents, marks and hyphens: what names are compared by. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isInitial(word: string): boolean {
  return word.length === 1
}

/** Common short forms of English given names, each of one name only. */
const NICKNAMES: Readonly<Record<string, string>> = Object.fromEntries(
  `bill=william will=william bob=robert rob=robert dick=richard rick=richard jim=james jimmy=james jack=john joe=joseph
  mike=michael dan=daniel danny=daniel dave=david tom=thomas tony=anthony ted=edward ed=edward chuck=charles charlie=charles
  chris=christopher steve=steven matt=matthew andy=andrew greg=gregory jeff=jeffrey ken=kenneth larry=lawrence ron=ronald
  don=donald ray=raymond sam=samuel ben=benjamin tim=timothy pat=patrick nick=nicholas pete=peter phil=philip liz=elizabeth
  beth=elizabeth betty=elizabeth kate=katherine kathy=katherine cathy=catherine peggy=margaret maggie=margaret sue=susan
  barb=barbara debbie=deborah deb=deborah jen=jennifer jenny=jennifer becky=rebecca vicky=victoria cindy=cynthia
  jake=jacob josh=joshua zach=zachary alex=alexander fred=frederick gene=eugene hank=henry harry=harold jerry=gerald
  bernie=bernard norm=norman max=maxwell sandy=samuel walt=walter gus=augustus`
    .split(/\s+/)
    .filter(Boolean)
    .map((pair) => pair.split('=') as [string, string]),
)

/** Whether two given names can be one person's: equal, an initial of the other, or a short form of it. */
export function agreeGiven(a: string, b: string): boolean {
  const [one, other] = [foldName(a), foldName(b)]
  if (one === other) return true
  if (isInitial(one) || isInitial(other)) return one[0] === other[0]
  return (NICKNAMES[one] ?? one) === (NICKNAMES[other] ?? other)
}

/**
 * Whether two names can be one person's: the same surname, and given names that agree as far as both have them
 * (`Brian P. Hale`, `Brian Hale`, `B. Hale`). Two different middle names, or two suffixes, are two people.
 */
export function agreeNames(a: PersonName, b: PersonName): boolean {
  if (foldName(a.surname) !== foldName(b.surname)) return false
  if (a.suffix && b.suffix && foldName(a.suffix) !== foldName(b.suffix)) return false
  if (a.given.length === 0 || b.given.length === 0) return true
  const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given]
  if (!agreeGiven(short[0]!, long[0]!)) return false
  return short.slice(1).every((name) => long.slice(1).some((other) => agreeGiven(name, other)))
}

/** How much a name tells: full words of given names weigh more than initials. */
export function fullness(name: PersonName): number {
  return name.given.reduce((sum, word) => sum + (isInitial(foldName(word)) ? 1 : 3), name.suffix ? 1 : 0) + 2
}
