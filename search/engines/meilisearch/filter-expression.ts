/** A filter before it is written as Meilisearch reads it. All of nothing lets everything pass, any of nothing lets nothing. */
export type FilterExpression =
  | { readonly type: 'condition'; readonly text: string }
  | { readonly type: 'all' | 'any'; readonly parts: readonly FilterExpression[] }
  | { readonly type: 'not'; readonly part: FilterExpression }

export const ALL: FilterExpression = { type: 'all', parts: [] }
export const NONE: FilterExpression = { type: 'any', parts: [] }

/** Meilisearch refuses a filter of some forty levels; one of more than this is never sent. */
const MOST_LEVELS = 30

export function condition(text: string): FilterExpression {
  return { type: 'condition', text }
}

/** One of the values; none pass where there is no value. */
export function isIn(field: string, values: Iterable<string>): FilterExpression {
  const list = [...values].map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`)
  return list.length === 0 ? NONE : condition(`${field} IN [${list.join(',')}]`)
}

export function allOf(parts: readonly FilterExpression[]): FilterExpression {
  const needed = flatten('all', parts)
  if (needed.some(isNone)) return NONE
  return needed.length === 1 ? needed[0]! : { type: 'all', parts: needed }
}

export function anyOf(parts: readonly FilterExpression[]): FilterExpression {
  const possible = flatten('any', parts)
  if (possible.some(isAll)) return ALL
  return possible.length === 1 ? possible[0]! : { type: 'any', parts: possible }
}

export function not(part: FilterExpression): FilterExpression {
  if (isAll(part)) return NONE
  return isNone(part) ? ALL : { type: 'not', part }
}

export function isAll(filter: FilterExpression): boolean {
  return filter.type === 'all' && filter.parts.length === 0
}

export function isNone(filter: FilterExpression): boolean {
  return filter.type === 'any' && filter.parts.length === 0
}

export function isTooDeep(filter: FilterExpression): boolean {
  return countLevels(filter) > MOST_LEVELS
}

/** The filter of a query; nothing where everything passes. */
export function toFilter(filter: FilterExpression): { filter?: string } {
  return isAll(filter) ? {} : { filter: write(filter) }
}

/** Parts of the same kind become one level, each condition once. */
function flatten(type: 'all' | 'any', parts: readonly FilterExpression[]): FilterExpression[] {
  const flat = parts.flatMap((part) => (part.type === type ? part.parts : [part]))
  const seen = new Set<string>()
  return flat.filter((part) => {
    if (part.type !== 'condition') return true
    if (seen.has(part.text)) return false
    seen.add(part.text)
    return true
  })
}

function countLevels(filter: FilterExpression): number {
  if (filter.type === 'condition') return 0
  const parts = filter.type === 'not' ? [filter.part] : filter.parts
  return 1 + Math.max(0, ...parts.map(countLevels))
}

/** Values are ours and encoded; nothing else of a reader's gets in here. */
function write(filter: FilterExpression): string {
  if (isNone(filter)) return 'document IN []'
  if (filter.type === 'condition') return filter.text
  if (filter.type === 'not') return `NOT (${write(filter.part)})`
  return filter.parts.map((part) => `(${write(part)})`).join(filter.type === 'all' ? ' AND ' : ' OR ')
}
