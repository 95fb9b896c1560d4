/**
 * Hands out stretches of a text, each character once.
 * @param length of the text, in UTF-16 units
 * @returns claims `[start, end)`: true where all of it was free, and is taken now
 */
export function createClaims(length: number): (start: number, end: number) => boolean {
  const taken = new Uint8Array(length)
  return (start, end) => {
    for (let i = start; i < end; i++) if (taken[i]) return false
    taken.fill(1, start, end)
    return true
  }
}
