/** A path with its parameters, in order; none, no question mark. */
export function toAddress(path: string, parameters: readonly (readonly [name: string, value: string])[]): string {
  const query = new URLSearchParams()
  for (const [name, value] of parameters) query.append(name, value)
  return query.size > 0 ? `${path}?${query}` : path
}
