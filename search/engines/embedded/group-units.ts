/** The first unit of each document, in the order of `units`. */
export function takeFirstOfEach(units: Uint32Array, documentOf: Uint32Array): Uint32Array {
  const seen = new Set<number>()
  return units.filter((unit) => {
    const document = documentOf[unit]!
    if (seen.has(document)) return false
    seen.add(document)
    return true
  })
}

/** How many of `units` the document of each of `shown` has. */
export function countOfEach(units: Uint32Array, shown: Uint32Array, documentOf: Uint32Array): readonly number[] {
  const counts = new Map<number, number>()
  for (const unit of shown) counts.set(documentOf[unit]!, 0)
  for (const unit of units) {
    const count = counts.get(documentOf[unit]!)
    if (count !== undefined) counts.set(documentOf[unit]!, count + 1)
  }
  return Array.from(shown, (unit) => counts.get(documentOf[unit]!)!)
}
