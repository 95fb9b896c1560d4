/** A number of words by sizes that matter, so that a feature is seen often enough to be learned. */
export const lengthBucket = (n: number): string =>
  n < 4 ? `${n}` : n < 7 ? '4-6' : n < 12 ? '7-11' : n < 25 ? '12-24' : '25+'
