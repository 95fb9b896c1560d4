// The one statistical model of this room: a log-linear choice among candidates, each described by words.

/** Weight of each feature. */
export type Weights = ReadonlyMap<string, number>

/** Probability of each candidate, in order; they add up to 1. `features` lists the features of each. */
export function chances(weights: Weights, features: readonly (readonly string[])[]): number[] {
  const scores = features.map((list) => {
    let score = 0
    for (const feature of list) score += weights.get(feature) ?? 0
    return score
  })
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Index of the highest; the first of equals. */
export function likeliest(probabilities: readonly number[]): number {
  let best = 0
  for (const [i, p] of probabilities.entries()) if (p > probabilities[best]!) best = i
  return best
}
