import { toNaturalName } from '../language/to-natural-case.js'

const ADDRESS = /\s*[<([]?(?:mailto:)?[\w.'+-]+\s?[@©®]\s?[\w.-]+\.?\s?\w*\s*[>)\]]?/gi

/**
 * Names of a From or To line, in natural order: `Sullivan, Jacob J <…>; Mills, Cheryl D <…>` → `Jacob J Sullivan`, `Cheryl D Mills`.
 * A bare address stays as it is; a redacted name is left out.
 */
export function parseMailboxes(value: string): string[] {
  const separator = value.includes(';') ? /;/ : /(?<=[>)\]])\s*,|;/
  return value
    .split(separator)
    .map(toName)
    .filter((name) => /\p{L}/u.test(name))
}

function toName(mailbox: string): string {
  const plain = mailbox.replace(/^[\s'"‘’“”]+|[\s'"‘’“”.,;]+$/g, '')
  const name = plain
    .replace(ADDRESS, '')
    .replace(/\[[^\]]*\]?|<[^>]*>?/g, '')
    .replace(/^[\s'"]+|[\s'",;]+$/g, '')
    .replace(/\s+/g, ' ')
  if (!name) return plain.replace(/^[<[(]|[>\])]$/g, '').replace(/^mailto:/i, '')
  const reversed = /^([\p{L}’' -]+),\s*([\p{L}.’' -]+)/u.exec(name)
  return toNaturalName(reversed ? `${reversed[2]!.replace(/\s+\.$/, '').trim()} ${reversed[1]}` : name)
}
