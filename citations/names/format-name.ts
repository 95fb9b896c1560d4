import type { CslName } from '../csl-item.js'

/** `J. D.` → `J.D.` (Bluebook 6.1(a)). */
function closeUpInitials(given: string): string {
  if (!given.includes('.')) return given
  return given.replace(/(\p{Lu}\.)\s+(?=\p{Lu}\.)/gu, '$1')
}

/** `J.D.` → `J. D.` (Chicago 10.12, APA 9.8, MLA 2.82). */
function spaceInitials(given: string): string {
  if (!given.includes('.')) return given
  return given.replace(/(\p{Lu}\.)(?=\p{Lu}\.)/gu, '$1 ')
}

/** `d’ Alembert` → `d’Alembert`. */
function closeUpElision(name: string): string {
  return name.includes('’ ') || name.includes("' ") ? name.replace(/([’'])\s+(?=\p{Lu})/gu, '$1') : name
}

function words(first: string | undefined, second: string | undefined, third?: string): string {
  const name = [first, second, third].filter((part) => part !== undefined && part !== '').join(' ')
  return closeUpElision(name)
}

export function isPerson(name: CslName): boolean {
  return name.literal === undefined && (name.family !== undefined || name.given !== undefined)
}

/** Particles that stay, and the family name: how a person is called in a short form. */
export function toSurname(name: CslName): string {
  if (name.literal !== undefined) return name.literal
  return name.family === undefined ? (name.given ?? '') : words(name['non-dropping-particle'], name.family)
}

/** How the suffix is joined: `comma-suffix` says so, and MLA 2.76 sets one before Jr. and Sr. in any case. */
export type SuffixRule = 'as-item-says' | 'comma-before-junior'

function joinSuffix(name: string, of: CslName, rule: SuffixRule): string {
  if (!of.suffix) return name
  const hasComma = Boolean(of['comma-suffix']) || (rule === 'comma-before-junior' && /^[JS]n?r\b/i.test(of.suffix))
  return `${name}${hasComma ? ',' : ''} ${of.suffix}`
}

/** Given name first: `Beatriz de Souza`, `J. D. Salazar III`. */
export function toRunningName(name: CslName, rule: SuffixRule = 'as-item-says'): string {
  if (!isPerson(name)) return name.literal ?? ''
  if (name.family === undefined) return joinSuffix(name.given ?? '', name, rule)
  return joinSuffix(words(spaceInitials(name.given ?? ''), name['dropping-particle'], toSurname(name)), name, rule)
}

/** As `toRunningName`, initials closed up. */
export function toBluebookName(name: CslName): string {
  return closeUpInitials(toRunningName(name))
}

/** Family name first: `Souza, Beatriz de`, `Delgado, Robert, Jr.` */
export function toInvertedName(name: CslName): string {
  if (!isPerson(name)) return name.literal ?? ''
  if (name.family === undefined) return joinSuffix(name.given ?? '', name, 'as-item-says')
  const given = words(spaceInitials(name.given ?? ''), name['dropping-particle'])
  return [toSurname(name), given, name.suffix ?? ''].filter((part) => part !== '').join(', ')
}

/** `Mary-Jane` → `M.-J.`, `Ana María` → `A. M.`, `JD` → `J. D.` (APA 9.8). */
export function toInitials(given: string): string {
  const spaced = spaceInitials(given).replace(/^(\p{Lu})(\p{Lu})$/u, '$1 $2')
  return spaced
    .split(/\s+/)
    .filter((part) => /\p{L}/u.test(part))
    .map((part) =>
      part
        .split(/[-‐‑]/)
        .map((piece) => [...piece.replace(/^[^\p{L}]+/u, '')][0] ?? '')
        .filter((letter) => letter !== '')
        .map((letter, at) => `${at === 0 && /\p{Ll}/u.test(letter) ? letter : letter.toUpperCase()}.`)
        .join('-'),
    )
    .join(' ')
}

/** `Souza, B. de`, `Delgado, R., Jr.` */
export function toApaName(name: CslName): string {
  if (!isPerson(name)) return name.literal ?? ''
  if (name.family === undefined) return name.given ?? ''
  const given = words(toInitials(name.given ?? ''), name['dropping-particle'])
  return [toSurname(name), given, name.suffix ?? ''].filter((part) => part !== '').join(', ')
}

/** `J. Napolitano`: APA 8.6 for a source that only another work holds. */
export function toInitialedName(name: CslName): string {
  if (!isPerson(name)) return name.literal ?? ''
  return words(toInitials(name.given ?? ''), name['dropping-particle'], toSurname(name))
}
