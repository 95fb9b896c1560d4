import { createHash } from 'node:crypto'

/** Meilisearch leaves out words over 250 bytes without a word about it. */
const LONGEST = 200
const KEPT = 100

/**
 * A word as Meilisearch is given it: only `a-z0-9`, so that no tokenizer of its many cuts, folds or drops anything. One-to-one:
 * `q` is the escape (`qq`, and `q` + code point + `x` for whatever else a word holds); a word over the limit ends in its hash.
 */
export function encodeWord(word: string): string {
  const encoded = word.replace(/[^a-pr-z0-9]/gu, (character) =>
    character === 'q' ? 'qq' : `q${character.codePointAt(0)!.toString(16)}x`,
  )
  if (encoded.length <= LONGEST) return encoded
  return `${encoded.slice(0, KEPT)}qh${createHash('sha256').update(word).digest('hex')}`
}
