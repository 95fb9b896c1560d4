import type { Definitions } from './link-organisations.js'

const AFTER = /[([]\s?[“"‘']?(\p{Lu}[\p{L}\p{N}&.-]{1,9}?)[”"’']?\s?[)\]]/gu
const BEFORE = /\[((?:\p{Lu}[\p{L}-]+[ ]){1,6}\p{Lu}[\p{L}-]+)\]\s(\p{Lu}{2,8})s?(?!\p{L})/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu

/** Acronyms that a text defines: `Freedom of Information Act (FOIA)`, `[Law Enforcement Agency] LEA`. */
export function findDefinitions(text: string): Definitions {
  const definitions = new Map<string, string>()
  for (const match of text.matchAll(AFTER)) {
    const long = findLongForm(text.slice(Math.max(0, match.index - 120), match.index), match[1]!)
    if (long && !definitions.has(match[1]!)) definitions.set(match[1]!, long)
  }
  for (const [, long, short] of text.matchAll(BEFORE)) {
    if (findLongForm(`${long} `, short!) && !definitions.has(short!)) definitions.set(short!, long!)
  }
  return definitions
}

/**
 * The words before a bracket whose initials spell the acronym (after Schwartz and Hearst 2003, on words alone): each letter
 * begins a word, in order, small words may be passed over, and the first letter begins the name.
 */
function findLongForm(before: string, acronym: string): string | null {
  // "Criminal Aliens (CAs)": the plural's s spells nothing.
  const letters = acronym.replace(/[^\p{L}\p{N}]/gu, '').replace(/(?<=\p{Lu})s$/u, '')
  if (letters.length < 2 || !/\p{Lu}.*\p{Lu}/u.test(letters)) return null
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const words = [...line.matchAll(WORD)]
  const end = words.at(-1)
  if (!end || line.slice(end.index + end[0].length).trim() !== '') return null
  let letter = letters.length - 1
  // "Immigration and Customs Enforcement Agency (ICE)": a last word without a letter of its own is still part of the name.
  let i = words.length - 1
  const limit = Math.max(0, words.length - letters.length * 2 - 1)
  for (; i >= limit && letter >= 0; i--) {
    if (words[i]![0][0]!.toLowerCase() === letters[letter]!.toLowerCase()) letter--
  }
  const first = words[i + 1]
  if (letter >= 0 || !first || !/^\p{Lu}/u.test(first[0])) return null
  return before
    .slice(before.lastIndexOf('\n') + 1)
    .slice(first.index)
    .trim()
}
