import { readData } from '../data/read-data.js'

const { agencies } = readData<{ agencies: Record<string, string> }>('agencies.json')
const NAMES = Object.keys(agencies).sort((a, b) => b.length - a.length)
const PATTERN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NAMES.join('|')})(?![\\p{L}\\p{N}])`, 'u')

/** Full name of the first agency the words name; null where they name none. */
export function findAgency(words: string): string | null {
  return agencies[PATTERN.exec(words)?.[0] ?? ''] ?? null
}
