import type { AtLeastNode, QueryNode, Span } from '../../schema/index.js'
import { splitWords, type Words } from '../../search/words/index.js'
import { hasValue, overlapsDate } from './brute-fields.js'
import { findMatches, isAnd } from './brute-near.js'
import type { Page, Place, View, World } from './brute-page.js'
import { findPlaces } from './brute-terms.js'

/*
 * What a query means, written down as plainly as can be: every way to read every term at every place is tried. Shares with the
 * product only how text is cut into words, how a word is inflected, and the tree of a parsed query.
 */

/** Marks into the page's text; null where it does not match. */
export function findByForce(root: QueryNode | null, page: Page, world: World): Span[] | null {
  const numbers = page.words.starts.map((_, at) => at)
  const places = root === null ? [] : evaluate(root, { page, isAllowed: () => true, numbers }, world)
  return places && toSpans(places, page.words)
}

/** Sorted; overlapping ones are one, touching ones are two. */
function toSpans(places: readonly Place[], { starts, ends }: Words): Span[] {
  const covered = places.toSorted((a, b) => a[0] - b[0])
  const merged: Place[] = []
  for (const place of covered) {
    const last = merged.at(-1)
    if (last !== undefined && place[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], place[1])]
    else merged.push(place)
  }
  return merged.map(([from, to]) => [starts[from]!, ends[to - 1]!])
}

function evaluate(node: QueryNode, view: View, world: World): readonly Place[] | null {
  switch (node.type) {
    case 'term': {
      const places = findPlaces(node, view, world)
      return places.length > 0 ? places : null
    }
    case 'field':
      return hasValue(node, view.page, world) ? [] : null
    case 'date':
      return overlapsDate(node.from, node.to, view.page.extraction.document.published?.date) ? [] : null
    case 'or': {
      const branches = node.operands.map((operand) => evaluate(operand, view, world))
      return branches.every((branch) => branch === null) ? null : branches.flatMap((branch) => branch ?? [])
    }
    case 'and': {
      const branches = node.operands.map((operand) => evaluate(operand, view, world))
      return branches.some((branch) => branch === null) ? null : branches.flatMap((branch) => branch ?? [])
    }
    case 'not':
      if (evaluate(node.exclude, view, world) !== null) return null
      return node.include === null ? [] : evaluate(node.include, view, world)
    case 'near': {
      if (isAnd(node)) return evaluate({ type: 'and', operands: [node.left, node.right], at: node.at }, view, world)
      const matches = findMatches(node, view, world)
      return matches.length > 0 ? matches.flatMap((match) => match.places) : null
    }
    case 'said':
      return evaluateSaid(node.operand, view, world)
    case 'atleast':
      return evaluateAtLeast(node, view, world)
  }
}

function evaluateSaid(operand: QueryNode, { page }: View, world: World): Place[] | null {
  const { quotations } = page.extraction
  const here = page.unit === 'quotations' ? quotations.filter(({ id }) => id === page.id) : quotations
  const documentWords = splitWords(page.extraction.text).starts
  const numbers = page.offsets.map((offset) => documentWords.filter((start) => start <= offset).length)
  const found = here.flatMap(({ spans }) => {
    const isAllowed = (word: number) => {
      const start = page.offsets[word]!
      const end = start + page.words.ends[word]! - page.words.starts[word]!
      return spans.some((span) => span[0] <= start && end <= span[1])
    }
    if (!page.words.starts.some((_, word) => isAllowed(word))) return []
    const places = evaluate(operand, { page, isAllowed, numbers }, world)
    return places === null ? [] : [places]
  })
  return found.length > 0 ? found.flat() : null
}

function evaluateAtLeast(node: AtLeastNode, view: View, world: World): readonly Place[] | null {
  const places = evaluate(node.operand, view, world)
  if (places === null) return null
  const pages = world.passages.filter(({ extraction }) => extraction === view.page.extraction)
  const count = pages.reduce((sum, page) => {
    const numbers = page.words.starts.map((_, at) => at)
    const found = evaluate(node.operand, { page, isAllowed: () => true, numbers }, world) ?? []
    return sum + new Set(found.map(String)).size
  }, 0)
  return count >= node.count ? places : null
}
