import type { Hit } from '../../schema/index.js'

/** The sentence of a passage that names the entity; the passage where none does in so many words. */
export function toNamingSentence({ text, sentences }: Hit, names: readonly string[]): string {
  const all = sentences.map((span) => text.slice(...span))
  return all.find((sentence) => names.some((name) => sentence.includes(name))) ?? text
}
