import type { Chunk } from './find-chunks.js'
import type { Reading } from './reading.js'

/** Whether two chunks plainly name the same. */
export function sameSpeaker(reading: Reading, a: Chunk, b: Chunk): boolean {
  if (a.start === b.start) return true
  if (a.mention >= 0 && b.mention >= 0)
    return reading.mentions[a.mention]!.entity === reading.mentions[b.mention]!.entity
  return a.type !== 'pronoun' && b.type !== 'pronoun' && a.head === b.head && a.head.length > 2
}
