/** What a character does to words; the numbers are only names. */
export const CLASS = {
  other: 0,
  letter: 1,
  digit: 2,
  /** Belongs to the letter or digit before it. */
  mark: 3,
  /** Dropped before anything else. */
  format: 4,
  apostrophe: 5,
  dot: 6,
  comma: 7,
  /** Joins a compound, at a line end too. */
  hyphen: 8,
  /** Joins a compound between letters. */
  dash: 9,
  /** `§` and `¶` are words by themselves. */
  section: 10,
  pilcrow: 11,
  lineEnd: 12,
  carriageReturn: 13,
  /** A hyphen at a line end, else dropped. */
  softHyphen: 14,
} as const

const NAMED: readonly (readonly [characters: string, characterClass: number])[] = [
  ["'\u2019\u02bc", CLASS.apostrophe],
  ['.', CLASS.dot],
  [',', CLASS.comma],
  ['-\u2010\u2011', CLASS.hyphen],
  ['\u2012\u2013\u2014\u2015', CLASS.dash],
  ['§', CLASS.section],
  ['¶', CLASS.pilcrow],
  ['\n\u0085\u2028\u2029', CLASS.lineEnd],
  ['\r', CLASS.carriageReturn],
  ['\u00ad', CLASS.softHyphen],
]

const BASIC_PLANE = classifyBasicPlane()
const beyond = new Map<number, number>()

function classifyBasicPlane(): Uint8Array {
  const classes = new Uint8Array(0x10000)
  for (let code = 0; code < classes.length; code++) classes[code] = classifyByProperty(code)
  for (const [characters, characterClass] of NAMED)
    for (const character of characters) classes[character.charCodeAt(0)] = characterClass
  return classes
}

function classifyByProperty(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (/\p{L}/u.test(character)) return CLASS.letter
  if (/\p{Nd}/u.test(character)) return CLASS.digit
  if (/\p{M}/u.test(character)) return CLASS.mark
  return /\p{Cf}/u.test(character) ? CLASS.format : CLASS.other
}

/** @returns one of `CLASS` */
export function getCharacterClass(codePoint: number): number {
  if (codePoint < 0x10000) return BASIC_PLANE[codePoint]!
  let known = beyond.get(codePoint)
  if (known === undefined) {
    known = classifyByProperty(codePoint)
    beyond.set(codePoint, known)
  }
  return known
}
