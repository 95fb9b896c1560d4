import { createHash } from 'node:crypto'

/** Meilisearch cuts a facet value after 468 bytes, and two values that are alike so far would be one. */
const LONGEST = 400
const KEPT = 300

/**
 * A facet value as Meilisearch is given it. It compares values lower-cased, decomposed and trimmed, so what would be lost is
 * written out: `^i` for `I`, `^{e9}` for `é`, `^^` for the mark itself. Keeps the order of document ids. A value over the
 * limit ends in its hash and cannot be decoded.
 */
export function encodeValue(value: string): string {
  const encoded = value.replace(/[A-Z^]|[^ -~]|^ | $/gu, (character) => {
    if (character === '^') return '^^'
    if (/[A-Z]/.test(character)) return `^${character.toLowerCase()}`
    return `^{${character.codePointAt(0)!.toString(16)}}`
  })
  if (encoded === '') return '^{}'
  if (encoded.length <= LONGEST) return encoded
  return `${encoded.slice(0, KEPT)}^#${createHash('sha256').update(value).digest('hex')}`
}

/** Null where the value was over the limit. */
export function decodeValue(encoded: string): string | null {
  if (encoded.includes('^#') && /(?<!\^)(?:\^\^)*\^#[0-9a-f]{64}$/.test(encoded)) return null
  return encoded.replace(/\^(?:\{([0-9a-f]*)\}|(.))/g, (_, code: string | undefined, character: string) => {
    if (code !== undefined) return code === '' ? '' : String.fromCodePoint(Number.parseInt(code, 16))
    return character === '^' ? '^' : character.toUpperCase()
  })
}

/** For what is only compared, never shown: short whatever the value. */
export function hashValue(value: string): string {
  return BigInt(`0x${createHash('sha256').update(value).digest('hex').slice(0, 20)}`).toString(36)
}

/** Documents are counted and filtered by this: an answer lists one for each document found. */
export const encodeDocument = hashValue
