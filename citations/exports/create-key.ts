import type { CslItem } from '../csl-item.js'
import { readDate } from '../dates/read-date.js'
import { toRaw } from './raw-fields.js'

function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/ø/gi, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/gi, 'ae')
    .replace(/ł/gi, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Short for a federal body: `U.S. Immigration and Customs Enforcement` → `ice`; null for any other. */
function toInitials(body: string): string | null {
  const name = /^U\.S\. (.*\s.*)$/.exec(body)?.[1]
  const capitals = name?.match(/(?<!\p{L})\p{Lu}/gu) ?? []
  return capitals.length > 1 ? toAscii(capitals.join('')) : null
}

function firstWord(text: string): string {
  const words = text
    .replace(/(?<=\b\p{Lu})\.(?=\p{Lu}\.)/gu, '')
    .split(/[^\p{L}\p{M}\p{N}’']+/u)
    .filter((word) => word !== '' && !/^(?:the|a|an)$/i.test(word))
  return words.map(toAscii).find((word) => word !== '') ?? ''
}

function toBody(name: string): string {
  return toInitials(name) ?? firstWord(name)
}

/** `delgado2010can`: family name or first word of a body, year, first word of the title; lower-case ASCII, never empty. */
export function createKey(item: CslItem): string {
  const author = item.author?.[0]
  const who = author?.family
    ? toAscii(toRaw(author['non-dropping-particle'] ?? '') + toRaw(author.family))
    : toBody(toRaw(author?.literal ?? author?.given ?? '').replace(/^\[.*\]$/, toRaw(item.publisher)))
  const year = readDate(item.issued)?.from?.year ?? ''
  const word = firstWord(toRaw(item.title).replace(/^\[/, ''))
  const key = who === '' ? `${word}${year}` : `${who}${year}${word}`
  return key === '' ? `item${toAscii(String(item.id))}` : key
}

/** The same keys with `b`, `c` … after those that several items would share. */
export function createKeys(items: readonly CslItem[]): readonly string[] {
  const used = new Set<string>()
  return items.map((item) => {
    const key = createKey(item)
    let unique = key
    for (let turn = 1; used.has(unique); turn += 1)
      unique = `${key}${turn < 26 ? String.fromCharCode(97 + turn) : `x${turn}`}`
    used.add(unique)
    return unique
  })
}
