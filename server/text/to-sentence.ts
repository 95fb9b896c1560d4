/** The words of an error as a page says them: `a number is missing` → `A number is missing.` */
export function toSentence(words: string): string {
  const ended = /[.!?]$/.test(words) ? words : `${words}.`
  return ended.charAt(0).toUpperCase() + ended.slice(1)
}
