/** `A`, `A and B`, `A, B, and C`. */
export function joinWithAnd(names: readonly string[], and = 'and'): string {
  if (names.length < 3) return names.join(` ${and} `)
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`
}

/** The first and `et al.` where there are more than `most`, else all of them. */
export function joinOrAbridge(names: readonly string[], most: number, and = 'and'): string {
  return names.length > most ? `${names[0]} et al.` : joinWithAnd(names, and)
}
