const SMALL = new Set([
  'of',
  'and',
  'the',
  'for',
  'in',
  'on',
  'at',
  'to',
  'a',
  'an',
  'by',
  'de',
  'la',
  'del',
  'y',
  'du',
  'des',
  'von',
  'van',
  'der',
])
const SUFFIXES: Readonly<Record<string, string>> = {
  JR: 'Jr',
  SR: 'Sr',
  II: 'II',
  III: 'III',
  IV: 'IV',
  MD: 'MD',
  PHD: 'PhD',
}

/** A single word shorter than this may be an acronym or initials: `USA`, `JB`. */
const SHORTEST_WORD = 4
const CAPITALS = /(?<![\p{L}.])\p{Lu}[\p{Lu}\p{M}'’-]+(?![\p{Ll}])/gu

/**
 * A name as people write it: `KIRK McDONALD` → `Kirk McDonald`, `J.D. O'NEAL JR.` → `J.D. O'Neal Jr.`, `Javier SOLANA` → `Javier Solana`.
 * Names in natural case, handles and short words in capitals alone stay as they are.
 */
export function toNaturalName(name: string): string {
  if (/^[@#]/.test(name)) return name
  if (isInCapitals(name) && name.trim().includes(' ')) return name.split(/(\s+)/).map(lowerName).join('')
  return name.replace(CAPITALS, (word) => (word.length < SHORTEST_WORD ? word : lowerName(word)))
}

/** An outlet's name that a masthead prints in capitals: `THE NEW YORK TIMES`; a single short word stays: `MSNBC`. */
export function toNaturalTitle(title: string): string {
  if (!isInCapitals(title) || /^\p{Lu}{2,5}$/u.test(title)) return title
  return title
    .split(/(\s+)/)
    .map((word, index) => (index > 0 && SMALL.has(word.toLowerCase()) ? word.toLowerCase() : lowerPart(word)))
    .join('')
}

export function isInCapitals(text: string): boolean {
  const letters = text.replace(/\bMc|\bMac|[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

function lowerName(word: string): string {
  const bare = word.replace(/[.,]/g, '')
  const suffix = SUFFIXES[bare]
  if (suffix) return word.replace(bare, suffix)
  // `J.D.` and `AWR` are initials, `ED` and `JO` are names.
  if (/^(?:\p{L}\.)+$/u.test(word) || (/^\p{Lu}{2,3}$/u.test(word) && !/[AEIOUY]/.test(word))) return word
  if (SMALL.has(word.toLowerCase()) && /^(?:DE|LA|DEL|VON|VAN|DER|DU|DES|Y)$/.test(word)) return word.toLowerCase()
  return word
    .split(/(?<=[-’'])/)
    .map(lowerPart)
    .join('')
}

function lowerPart(part: string): string {
  if (/^(?:\p{Lu}\.){2,}$/u.test(part)) return part
  const lower = part.toLowerCase().replace(/\p{L}/u, (first) => first.toUpperCase())
  return lower.replace(/^Mc(\p{L})/u, (_, next: string) => `Mc${next.toUpperCase()}`)
}
