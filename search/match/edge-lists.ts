/** Where the edges of some terms stand in the unit last collected. */
export interface EdgeLists {
  /** Of each edge, in order of the text: pairs `from, to` (exclusive) of word indexes. */
  readonly lists: readonly number[][]
  /** Reads a unit once, whatever the number of terms. */
  collect(ids: Uint32Array, runs: Uint32Array): void
}

/**
 * Every id is looked up in one array that says which edges it belongs to, so that a word costs one look whether the query has
 * two words or sixty wildcards.
 * @param tableSize ids from there on belong to no edge
 */
export function createEdgeLists(edges: readonly { readonly ids: readonly number[] }[], tableSize: number): EdgeLists {
  const { slots, edgesOfSlot } = assignSlots(edges, tableSize)
  const lists: number[][] = edges.map(() => [])
  const push = (id: number, from: number, to: number) => {
    const slot = slots[id]
    if (slot === 0 || slot === undefined) return
    for (const edge of edgesOfSlot[slot]!) lists[edge]!.push(from, to)
  }
  return {
    lists,
    collect(ids, runs) {
      for (const list of lists) list.length = 0
      let run = 0
      for (let word = 0; word < ids.length; word++) {
        push(ids[word]!, word, word + 1)
        for (; runs[run] === word; run += 3) push(runs[run + 2]!, word, word + runs[run + 1]!)
      }
    },
  }
}

/** A slot for every set of edges that some id belongs to; 0 is the empty set. */
function assignSlots(edges: readonly { readonly ids: readonly number[] }[], tableSize: number) {
  const slots = new Uint32Array(tableSize)
  const edgesOfSlot: number[][] = [[]]
  const known = new Map<string, number>()
  edges.forEach(({ ids }, edge) => {
    for (const id of ids) {
      const key = `${slots[id]} ${edge}`
      let slot = known.get(key)
      if (slot === undefined) {
        slot = edgesOfSlot.push([...edgesOfSlot[slots[id]!]!, edge]) - 1
        known.set(key, slot)
      }
      slots[id] = slot
    }
  })
  return { slots, edgesOfSlot }
}
