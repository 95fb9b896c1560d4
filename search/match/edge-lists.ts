/** Where the edges of some terms stand in the unit last collected. */
export interface EdgeLists {
  /** Of each edge, in order of the text: pairs `from, to` (exclusive) of word indexes. */
  readonly lists: readonly number[][]
  /** Reads a unit once, whatever the number of terms. */
  collect(ids: Uint32Array, runs: Uint32Array): void
}

interface Edge {
  readonly ids: readonly number[]
}

/**
 * Every id is looked up in one array that says which edges it belongs to, so that a word costs one look whether the query has
 * two words or sixty wildcards.
 * @param tableSize ids from there on belong to no edge
 */
export function createEdgeLists(edges: readonly Edge[], tableSize: number): EdgeLists {
  const { distinct, lists } = shareLists(edges)
  const { slots, listsOfSlot } = assignSlots(distinct, tableSize)
  const push = (id: number, from: number, to: number) => {
    const slot = slots[id]
    if (slot === 0 || slot === undefined) return
    for (const list of listsOfSlot[slot]!) list.push(from, to)
  }
  return {
    lists,
    collect(ids, runs) {
      for (const { list } of distinct) list.length = 0
      let run = 0
      for (let word = 0; word < ids.length; word++) {
        push(ids[word]!, word, word + 1)
        for (; runs[run] === word; run += 3) push(runs[run + 2]!, word, word + runs[run + 1]!)
      }
    },
  }
}

interface Listed extends Edge {
  readonly list: number[]
}

/** Edges of the same words have one list: `the the the` is looked for once. */
function shareLists(edges: readonly Edge[]) {
  const byIds = new Map<string, Listed>()
  const lists = edges.map(({ ids }) => {
    const key = ids.join()
    const known = byIds.get(key) ?? { ids, list: [] }
    byIds.set(key, known)
    return known.list
  })
  return { lists, distinct: [...byIds.values()] }
}

/** A slot for every set of lists that some id belongs to; 0 is the empty set. */
function assignSlots(edges: readonly Listed[], tableSize: number) {
  const slots = new Uint32Array(tableSize)
  const listsOfSlot: number[][][] = [[]]
  const known = new Map<string, number>()
  edges.forEach(({ ids, list }, edge) => {
    for (const id of ids) {
      const key = `${slots[id]} ${edge}`
      let slot = known.get(key)
      if (slot === undefined) {
        slot = listsOfSlot.push([...listsOfSlot[slots[id]!]!, list]) - 1
        known.set(key, slot)
      }
      slots[id] = slot
    }
  })
  return { slots, listsOfSlot }
}
