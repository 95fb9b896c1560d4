import type { FindTerm } from './find-term.js'
import type { Scene } from './scene.js'

/** The words of a unit that two different terms of one proximity both match: only those can be taken twice. */
export interface SharedWords {
  /** Indexes of those from `start` to `end`. */
  findIn(scene: Scene, start: number, end: number): readonly number[]
}

const NONE: readonly number[] = []

/** @param terms may still grow until the first call of `findIn` */
export function createSharedWords(terms: readonly FindTerm[]): SharedWords {
  let version = -1
  let shared: ReadonlySet<number> = new Set()
  return {
    findIn(scene, start, end) {
      if (version !== scene.version) {
        version = scene.version
        shared = findShared(scene, terms)
      }
      if (shared.size === 0) return NONE
      const found: number[] = []
      for (let word = start; word < end; word++) if (shared.has(word)) found.push(word)
      return found.length === 0 ? NONE : found
    },
  }
}

function findShared(scene: Scene, terms: readonly FindTerm[]): ReadonlySet<number> {
  const ownerOf = new Map<number, number>()
  const shared = new Set<number>()
  terms.forEach((findTerm, owner) => {
    const places = findTerm(scene)
    for (let at = 0; at < places.length; at += 2) {
      for (let word = places[at]!; word < places[at + 1]!; word++) {
        const known = ownerOf.get(word)
        if (known === undefined) ownerOf.set(word, owner)
        else if (known !== owner) shared.add(word)
      }
    }
  })
  return shared
}
