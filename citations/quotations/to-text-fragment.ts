/** A fragment names this many words at each end of a longer stretch. */
const END_WORDS = 5
const WHOLE_WORDS = 12

function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replace(/-/g, '%2D')
}

/**
 * Address of the source that scrolls to the words and marks them (`#:~:text=`, in the browsers that know it). Only the first line break
 * free stretch is named, since a fragment does not cross blocks well.
 */
export function toTextFragment(url: string, words: string): string {
  const spaced = words
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  if (spaced.length === 0) return url
  const text =
    spaced.length <= WHOLE_WORDS
      ? encode(spaced)
      : `${encode(spaced.slice(0, END_WORDS))},${encode(spaced.slice(-END_WORDS))}`
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`
}
