/** A suffix that a comma sets off has one behind it too (Chicago 6.43); a Bluebook ampersand stands without. */
function closeSuffix(name: string, and: string): string {
  return and === 'and' && /, (?:[JS]n?r\.?|[IV]+)$/.test(name) ? `${name},` : name
}

/** `A`, `A and B`, `A, B, and C`. */
export function joinWithAnd(names: readonly string[], and = 'and'): string {
  if (names.length === 2) return `${closeSuffix(names[0] ?? '', and)} ${and} ${names[1]}`
  if (names.length < 3) return names.join('')
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`
}

/** The first and `et al.` where there are more than `most`, else all of them. */
export function joinOrAbridge(names: readonly string[], most: number, and = 'and'): string {
  return names.length > most ? `${closeSuffix(names[0] ?? '', and)} et al.` : joinWithAnd(names, and)
}
