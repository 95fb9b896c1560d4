import type { Term, TermWord } from '../../schema/index.js'
import { findInflections } from '../../search/query/find-inflections.js'
import { keepCase, type Words } from '../../search/words/index.js'
import type { Page, Place, View, World } from './brute-page.js'

export function findPlaces(term: Term, view: View, world: World): Place[] {
  const { words } = view.page
  const places: Place[] = []
  for (let from = 0; from < words.length; from++) {
    for (const to of findEnds(term, 0, from, view, world)) {
      const isInside = Array.from({ length: to - from }, (_, at) => from + at).every(view.isAllowed)
      if (isInside && !places.some((place) => place[0] === from && place[1] === to)) places.push([from, to])
    }
  }
  return places
}

/** Every word index at which the words of the term from `at` on may end when they begin at `from`. */
function findEnds(term: Term, at: number, from: number, view: View, world: World): number[] {
  if (at === term.words.length) return [from]
  const ends: number[] = []
  for (let next = at + 1; next <= term.words.length; next++) {
    const parts = term.words.slice(at, next)
    if (parts.slice(1).some((part) => !part.isJoined)) break
    for (const [, to] of findGroups(view.page.words, from, from + 1)) {
      if (!equals(parts, term.isCaseSensitive, [from, to], view.page, world)) continue
      const follows =
        next === term.words.length || to >= view.numbers.length || view.numbers[to] === view.numbers[to - 1]! + 1
      if (follows) ends.push(...findEnds(term, next, to, view, world))
    }
  }
  return ends
}

/** The words that begin from `first` to `last`, and the runs of compounds that do. */
export function findGroups({ joined, length }: Words, first: number, last: number): Place[] {
  const groups: Place[] = []
  for (let from = first; from < Math.min(last, length); from++) {
    groups.push([from, from + 1])
    for (let to = from + 1; to < length && joined[to]; to++) groups.push([from, to + 1])
  }
  return groups
}

/** Whether parts of a compound, written together, are the words of the text, written together. */
function equals(parts: readonly TermWord[], isCased: boolean, place: Place, page: Page, world: World): boolean {
  const texts = isCased ? readCased(page) : page.words.folded
  const together = join(texts, ...place)
  const wanted = parts.map(({ text }) => text).join('')
  if (parts.some(({ hasWildcard }) => hasWildcard)) {
    const pattern = new RegExp(`^${wanted.replace(/[.']/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su')
    const shorter = findGroups(page.words, ...place).filter(
      ([from, to]) => to <= place[1] && to - from < place[1] - place[0],
    )
    return pattern.test(together) && !shorter.some((run) => pattern.test(join(texts, ...run)))
  }
  if (wanted === together) return true
  const last = parts.at(-1)!
  const before = wanted.slice(0, wanted.length - last.text.length)
  return (
    last.isInflected &&
    findInflections(last.text).some((form) => before + form === together) &&
    world.vocabulary.has(together)
  )
}

function readCased({ text, words }: Page): string[] {
  return words.starts.map((start, at) => keepCase(text.slice(start, words.ends[at])))
}

export function join(texts: readonly string[], from: number, to: number): string {
  return texts.slice(from, to).join('')
}
