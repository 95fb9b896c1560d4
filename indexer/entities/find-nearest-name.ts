import distance from 'natural/lib/natural/distance/index.js'
import { foldName } from './person-name.js'

/** Names less alike than this (Jaro-Winkler) are no help to whoever misspelt one. */
const LEAST = 0.8

/** The name that a misspelt one is most like; null where none is near. */
export function findNearestName(names: Iterable<string>, written: string): string | null {
  const folded = foldName(written)
  let nearest: { name: string; score: number } | null = null
  for (const name of names) {
    const score = distance.JaroWinklerDistance(folded, foldName(name))
    if (!nearest || score > nearest.score) nearest = { name, score }
  }
  return nearest && nearest.score > LEAST ? nearest.name : null
}
