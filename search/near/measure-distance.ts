/** The longest word that can be measured. */
export const LONGEST = 64

/** The three rows of the table that are looked at, kept from word to word. */
let before = new Uint8Array(LONGEST + 1)
let last = new Uint8Array(LONGEST + 1)
let row = new Uint8Array(LONGEST + 1)

/** Letters inserted, left out, changed or swapped with their neighbour; more than `most` is all the same. */
export function measureDistance(a: string, b: string, most: number): number {
  for (let at = 0; at <= b.length; at++) last[at] = at
  for (let i = 1; i <= a.length; i++) {
    const least = fillRow(a, b, i)
    if (least > most) return least
    const free = before
    before = last
    last = row
    row = free
  }
  return last[b.length]!
}

/** @returns the least of the row: the distance is not below it */
function fillRow(a: string, b: string, i: number): number {
  const own = a.charCodeAt(i - 1)
  let least = i
  row[0] = i
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1)
    let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (own === other ? 0 : 1))
    const isSwap = i > 1 && j > 1 && own === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other
    if (isSwap) cost = Math.min(cost, before[j - 2]! + 1)
    row[j] = cost
    if (cost < least) least = cost
  }
  return least
}
