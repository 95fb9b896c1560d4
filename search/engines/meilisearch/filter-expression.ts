/** A filter as Meilisearch reads it; `ALL` lets everything pass. */
export type FilterExpression = string

export const ALL: FilterExpression = ''
export const NONE: FilterExpression = 'document IN []'

/** One of the values; none pass where there is no value. Values are ours and encoded, so only marks have to be escaped. */
export function isIn(field: string, values: Iterable<string>): FilterExpression {
  const list = [...values].map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`)
  return list.length === 0 ? NONE : `${field} IN [${list.join(',')}]`
}

export function allOf(parts: readonly FilterExpression[]): FilterExpression {
  const needed = [...new Set(parts)].filter((part) => part !== ALL)
  if (needed.includes(NONE)) return NONE
  return needed.length < 2 ? (needed[0] ?? ALL) : needed.map((part) => `(${part})`).join(' AND ')
}

export function anyOf(parts: readonly FilterExpression[]): FilterExpression {
  if (parts.includes(ALL)) return ALL
  const possible = [...new Set(parts)].filter((part) => part !== NONE)
  return possible.length < 2 ? (possible[0] ?? NONE) : possible.map((part) => `(${part})`).join(' OR ')
}

export function not(part: FilterExpression): FilterExpression {
  if (part === ALL) return NONE
  return part === NONE ? ALL : `NOT (${part})`
}
