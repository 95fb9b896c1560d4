/** The named entities that news pages leave behind when they are saved as text. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  copy: '©',
  sect: '§',
  para: '¶',
}

/** What `&amp;` or `&#8217;` stands for; null where it is no entity we know (it stays as it is). */
export function decodeEntity(entity: string): string | null {
  const name = entity.slice(1, -1)
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const isCharacter =
    code >= 0x20 && code <= 0x10ffff && (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff)
  if (!isCharacter) return null
  return code === 0xa0 ? ' ' : String.fromCodePoint(code)
}
