import type { Words } from './split-words.js'

/** Words next to each other in one compound, two at least: `e-mail`, `e-mail-address`. */
export interface Run {
  /** Index of its first word. */
  readonly first: number
  readonly parts: number
}

/**
 * A run of more parts is never written together: no word of a language is, and a line of a thousand hyphens would otherwise
 * have half a million runs.
 */
export const MAX_RUN_PARTS = 32

/** Every run of every compound, by first word and then by length. */
export function findRuns(joined: readonly boolean[]): Run[] {
  const runs: Run[] = []
  for (let first = 0; first < joined.length; first++) {
    for (let last = first + 1; joined[last] && last - first < MAX_RUN_PARTS; last++)
      runs.push({ first, parts: last - first + 1 })
  }
  return runs
}

/** Between the parts of a run that is kept as one entry of a word table; no word has it inside. */
export const PART_MARK = '-'

/** `e-mail`: how a word table knows a run. */
export function spellRun({ folded }: Words, { first, parts }: Run): string {
  return folded.slice(first, first + parts).join(PART_MARK)
}

/** `email`: as a run equals a word. */
export function writeTogether(entry: string): string {
  return entry.includes(PART_MARK) ? entry.replaceAll(PART_MARK, '') : entry
}
