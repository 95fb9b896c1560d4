import type { Extraction, Passage } from '../../schema/index.js'

/** The passage that holds a place of the text; null between passages. */
export function findPassageAt({ passages }: Pick<Extraction, 'passages'>, at: number): Passage | null {
  return passages.find(({ span }) => span[0] <= at && at < span[1]) ?? null
}
