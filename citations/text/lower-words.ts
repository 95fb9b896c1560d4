/** `Letter to the Editor` → `Letter to the editor`: a kind of paper is no name. Abbreviations and the first word stay. */
export function lowerWords(genre: string): string {
  return genre.replace(/(?<=\s)\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
}
