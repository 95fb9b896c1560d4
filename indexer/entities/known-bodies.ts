// Agencies and other bodies whose acronyms, other names and parents are known.
import { readFileSync } from 'node:fs'
import { foldName } from './person-name.js'

/** A body as `organisations.json` lists it. */
export interface KnownBody {
  readonly name: string
  readonly acronyms?: readonly string[]
  readonly also?: readonly string[]
  readonly parent?: string
  /** Part of the government of the United States. */
  readonly federal?: boolean
}

export const KNOWN_BODIES = (
  JSON.parse(readFileSync(new URL('./organisations.json', import.meta.url), 'utf8')) as {
    readonly bodies: readonly KnownBody[]
  }
).bodies

const byName = new Map<string, KnownBody>()
for (const body of KNOWN_BODIES) {
  for (const name of [body.name, ...(body.also ?? [])]) byName.set(organisationKey(name), body)
  for (const acronym of body.acronyms ?? []) byName.set(acronym, body)
}

/** What names of organisations are compared by: folded, without `the`, `U.S.` and `United States` before it, `&` as `and`. */
export function organisationKey(name: string): string {
  const plain = foldName(name.replace(/&/g, ' and ').replace(/['’]s\b/g, ' s'))
  return plain.replace(/^the /, '').replace(/^(?:u s|us|united states) (?=\S+ \S)/, '')
}

/** The listed body of that name or acronym; null where it is not listed. Acronyms count only in capitals. */
export function findKnownBody(name: string): KnownBody | null {
  const bare = name.replace(/^(?:the|The) /, '').replace(/^(?:U\.S\.|US) (?=\p{Lu}{2,}$)/u, '')
  const acronym = bare.replace(/\./g, '')
  if (/^[\p{Lu}\d]+s?$/u.test(acronym) || byName.has(bare)) {
    const body = byName.get(bare) ?? byName.get(acronym)
    if (body) return body
  }
  return byName.get(organisationKey(name)) ?? null
}
