/** A stretch of the vocabulary, in order. */
export interface VocabularyRecord {
  readonly id: string
  /** Each word with the number of passages that hold it. */
  readonly kept: readonly (readonly [word: string, passages: number])[]
}

const WORDS = 2_000

export function toVocabularyRecords(passagesOf: ReadonlyMap<string, number>): VocabularyRecord[] {
  const entries = [...passagesOf].sort(([a], [b]) => (a < b ? -1 : 1))
  const records: VocabularyRecord[] = []
  for (let at = 0; at < entries.length; at += WORDS)
    records.push({ id: `w${records.length}`, kept: entries.slice(at, at + WORDS) })
  return records
}
