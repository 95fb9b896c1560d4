import type { Weights } from '../quotations/log-linear.js'

/** One choice to learn from: the features of each candidate, and which candidates are right (at least one). */
export interface Sample {
  readonly features: readonly (readonly string[])[]
  readonly right: ReadonlySet<number>
}
export interface FitOptions {
  readonly epochs: number
  readonly rate: number
  /** Pull towards zero, a step. */
  readonly decay: number
  /** Features seen in fewer samples are left out. */
  readonly minimum: number
  /** Share of the features that each step leaves out, so that none is relied on alone: it helps on newspapers never seen. */
  readonly dropout?: number
}

/** Fits weights by averaged stochastic gradient ascent on the likelihood of the right candidates. Deterministic. */
export function fitLogLinear(samples: readonly Sample[], options: FitOptions): Weights {
  const names = commonFeatures(samples, options.minimum)
  const ids = new Map(names.map((name, id) => [name, id]))
  const encoded = samples.map((sample) => ({
    right: sample.right,
    lists: sample.features.map((list) => list.flatMap((feature) => ids.get(feature) ?? [])),
  }))
  const weights = new Float64Array(names.length)
  const sums = new Float64Array(names.length)
  const random = seededRandom(7)
  const order = [...encoded.keys()]
  const { dropout = 0 } = options
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    const rate = options.rate / (1 + epoch * 0.1)
    for (const index of order) {
      const sample = dropout > 0 ? leaveOut(encoded[index]!, dropout, random) : encoded[index]!
      step(weights, sample, rate, options.decay, 1 / (1 - dropout))
    }
    for (let i = 0; i < weights.length; i++) sums[i]! += weights[i]!
  }
  return new Map(names.map((name, id) => [name, Math.round((sums[id]! / options.epochs) * 1e3) / 1e3]))
}

interface Encoded {
  readonly right: ReadonlySet<number>
  readonly lists: readonly (readonly number[])[]
}

/** A sample without a share of its features; what one candidate is without, all are. */
function leaveOut({ right, lists }: Encoded, dropout: number, random: () => number): Encoded {
  const isKept = new Map<number, boolean>()
  const keep = (id: number): boolean => {
    const known = isKept.get(id) ?? random() >= dropout
    isKept.set(id, known)
    return known
  }
  return { right, lists: lists.map((list) => list.filter(keep)) }
}

/** `scale`: what the features that are left must make up for. */
function step(weights: Float64Array, { right, lists }: Encoded, rate: number, decay: number, scale: number): void {
  const scores = lists.map((list) => scale * list.reduce((sum, id) => sum + weights[id]!, 0))
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((a, b) => a + b, 0)
  const rightTotal = powers.reduce((sum, power, i) => (right.has(i) ? sum + power : sum), 0)
  for (const [i, list] of lists.entries()) {
    const target = right.has(i) ? powers[i]! / rightTotal : 0
    const gradient = scale * (target - powers[i]! / total)
    if (Math.abs(gradient) < 1e-6) continue
    for (const id of list) weights[id]! += rate * (gradient - decay * weights[id]!)
  }
}

function commonFeatures(samples: readonly Sample[], minimum: number): string[] {
  const counts = new Map<string, number>()
  for (const { features } of samples) {
    for (const feature of new Set(features.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= minimum)
    .map(([name]) => name)
    .sort()
}

/** Small seeded generator (mulberry32), so that the same data give the same weights. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
}
