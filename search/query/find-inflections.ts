/** Plural, possessive and verb forms of a word; never derivations. */
export function findInflections(word: string): readonly string[] {
  return [`${word}s`, `${word}'s`, `${word}ed`, `${word}ing`]
}
