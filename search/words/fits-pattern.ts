/**
 * Whether a word fits a pattern in which `*` is any number of characters and `?` exactly one. Takes at most pattern × word
 * steps, whatever the pattern: only the last `*` is ever tried again.
 */
export function fitsPattern(pattern: string, word: string): boolean {
  let inPattern = 0
  let inWord = 0
  let star = -1
  let tried = 0
  while (inWord < word.length) {
    const wanted = pattern[inPattern]
    if (wanted === '*') {
      star = inPattern++
      tried = inWord
    } else if (wanted === '?' || wanted === word[inWord]) {
      inWord += wanted === '?' ? characterLength(word, inWord) : 1
      inPattern++
    } else if (star >= 0) {
      inPattern = star + 1
      tried += characterLength(word, tried)
      inWord = tried
    } else return false
  }
  while (pattern[inPattern] === '*') inPattern++
  return inPattern === pattern.length
}

/** In UTF-16 units. */
function characterLength(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}
