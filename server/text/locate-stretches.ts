import type { Span } from '../../schema/index.js'

/**
 * Where stretches stand in `text`, each looked for behind the one before it, and from the beginning where it is not there. Marks alone stand
 * in too many places to be found by what they are.
 */
export function locateStretches(text: string, within: Span, stretches: readonly string[]): readonly Span[] {
  let at = within[0]
  return stretches
    .filter((stretch) => /[\p{L}\p{N}]/u.test(stretch))
    .flatMap((stretch) => {
      const start = findWhole(text, stretch, at) ?? findWhole(text, stretch, within[0])
      if (start === null || start + stretch.length > within[1]) return []
      at = start + stretch.length
      return [[start, at] as const]
    })
}

/** Not inside a longer word. */
function findWhole(text: string, stretch: string, from: number): number | null {
  for (let start = text.indexOf(stretch, from); start !== -1; start = text.indexOf(stretch, start + 1)) {
    const around = (text[start - 1] ?? '') + (text[start + stretch.length] ?? '')
    if (!/[\p{L}\p{N}]/u.test(around)) return start
  }
  return null
}
