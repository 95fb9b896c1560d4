/** A dictionary of words that anyone may look up: `constructor` is not in it unless someone put it there. */
export function toDictionary<Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, entries)
}
