import { readFileSync } from 'node:fs'

/** By base form. Each list names its source. */
export const IRREGULAR_VERBS = readForms('./irregular-verbs.json')
export const IRREGULAR_NOUNS = readForms('./irregular-nouns.json')
/** Words without inflections. */
export const CLOSED_CLASS: ReadonlySet<string> = new Set(readList<{ words: string[] }>('./closed-class.json').words)

function readForms(file: string): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(readList<{ forms: Record<string, string[]> }>(file).forms))
}

function readList<List>(file: string): List {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}
