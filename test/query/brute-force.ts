import type {
  AtLeastNode,
  Extraction,
  FieldTerm,
  NearNode,
  QueryNode,
  Span,
  Term,
  TermWord,
  Unit,
} from '../../schema/index.js'
import { findInflections } from '../../search/query/find-inflections.js'
import { keepCase, splitWords, type Words } from '../../search/words/index.js'

/*
 * What a query means, written down as plainly as can be: every way to read every term at every place is tried. Shares with the
 * product only how text is cut into words, how a word is inflected, and the tree of a parsed query.
 */

/** Words `[from, to)`. */
type Place = readonly [from: number, to: number]

/** The words a query may look at. */
export interface Page {
  readonly extraction: Extraction
  readonly id: string
  readonly text: string
  readonly words: Words
  /** Canonical offset of each word. */
  readonly offsets: readonly number[]
  /** Where the page stands in the canonical text. */
  readonly pieces: readonly Span[]
  readonly unit: Unit
}

export interface World {
  readonly extractions: readonly Extraction[]
  readonly passages: readonly Page[]
  readonly quotations: readonly Page[]
  /** Every word and every run of a compound written together, of all passages. */
  readonly vocabulary: ReadonlySet<string>
}

/** Which words may be used, and the number each has when distance is counted. */
interface View {
  readonly page: Page
  readonly isAllowed: (word: number) => boolean
  readonly numbers: readonly number[]
}

export function createWorld(extractions: readonly Extraction[]): World {
  const passages = extractions.flatMap((extraction) =>
    extraction.passages.map(({ id, span }) => toPage(extraction, id, [span], 'passages')),
  )
  const quotations = extractions.flatMap((extraction) =>
    extraction.quotations.map(({ id, spans }) => toPage(extraction, id, spans, 'quotations')),
  )
  const vocabulary = new Set(
    passages.flatMap(({ words }) =>
      findGroups(words, 0, words.length).map(([from, to]) => join(words.folded, from, to)),
    ),
  )
  return { extractions, passages, quotations, vocabulary }
}

function toPage(extraction: Extraction, id: string, pieces: readonly Span[], unit: Unit): Page {
  const text = pieces.map((piece) => extraction.text.slice(...piece)).join(' … ')
  const offsets = pieces.flatMap(([start, end]) => Array.from({ length: end - start + 3 }, (_, at) => start + at))
  const words = splitWords(text)
  return { extraction, id, text, words, offsets: words.starts.map((start) => offsets[start]!), pieces, unit }
}

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

function isAnd(node: QueryNode): node is NearNode & { readonly distance: 'paragraph' } {
  return node.type === 'near' && node.distance === 'paragraph' && !node.isOrdered && !node.isNegated
}

// Terms

function findPlaces(term: Term, view: View, world: World): Place[] {
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
function findGroups({ joined, length }: Words, first: number, last: number): Place[] {
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

function join(texts: readonly string[], from: number, to: number): string {
  return texts.slice(from, to).join('')
}

// Proximity

/** One way to make an operand true: its members, and the words of all its terms. */
interface Match {
  readonly members: readonly Member[]
  readonly places: readonly Place[]
}
interface Member {
  /** From its first word to its last. */
  readonly span: Place
  readonly words: ReadonlySet<number>
}

function findMatches(node: QueryNode, view: View, world: World): Match[] {
  if (node.type === 'term')
    return findPlaces(node, view, world).map((place) => ({ members: [toMember([place])], places: [place] }))
  if (node.type === 'or') return node.operands.flatMap((operand) => findMatches(operand, view, world))
  if (node.type === 'and') return node.operands.map((operand) => findMatches(operand, view, world)).reduce(pairAll)
  if (node.type !== 'near') throw new Error(`no ${node.type} in a proximity`)
  const left = findMatches(node.left, view, world)
  const right = findMatches(node.right, view, world)
  if (isAnd(node)) return pairAll(left, right)
  const hold = (l: Member, r: Match) => r.members.every((member) => holds(node, l, member, view))
  if (node.isNegated) return left.filter((l) => l.members.every((member) => !right.some((r) => hold(member, r))))
  return left.flatMap((l) =>
    right
      .filter((r) => l.members.every((member) => hold(member, r)))
      .map((r) => {
        const places = [...l.places, ...r.places]
        return { members: [toMember(places)], places }
      }),
  )
}

function pairAll(left: readonly Match[], right: readonly Match[]): Match[] {
  return left.flatMap((l) =>
    right.map((r) => ({ members: [...l.members, ...r.members], places: [...l.places, ...r.places] })),
  )
}

function toMember(places: readonly Place[]): Member {
  const words = new Set(places.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)))
  return { span: [Math.min(...words), Math.max(...words) + 1], words }
}

function holds({ distance, isOrdered }: NearNode, left: Member, right: Member, { page, numbers }: View): boolean {
  if ([...left.words].some((word) => right.words.has(word))) return false
  if (isOrdered && left.span[1] > right.span[0]) return false
  if (distance === 'paragraph') return true
  if (distance === 'sentence')
    return (
      new Set([...left.span, ...right.span].map((at, end) => sentenceOf(end % 2 === 1 ? at - 1 : at, page))).size === 1
    )
  const [earlier, later] = left.span[0] <= right.span[0] ? [left.span, right.span] : [right.span, left.span]
  const apart = later[0] < earlier[1] ? 0 : numbers[later[0]]! - numbers[earlier[1] - 1]!
  return apart <= distance
}

/** Number of the sentence of the document in which a word stands. */
function sentenceOf(word: number, { extraction, offsets }: Page): number {
  const sentences = extraction.passages.flatMap((passage) => passage.sentences)
  return sentences.filter(([start]) => start <= offsets[word]!).length
}

// Fields, dates, quotations, counts

const CATEGORY_FIELDS: readonly string[] = ['person', 'organisation', 'place', 'law']

function hasValue({ field, words }: FieldTerm, page: Page, world: World): boolean {
  const term: Term = { type: 'term', words, isCaseSensitive: false, at: [0, 0] }
  return valuesOf(field, page).some((value) =>
    namesOf(field, value, world).some((name) => {
      const namePage = toPage({ ...page.extraction, text: name }, '', [[0, name.length]], 'passages')
      const numbers = namePage.words.starts.map((_, at) => at)
      return findPlaces(term, { page: namePage, isAllowed: () => true, numbers }, world).length > 0
    }),
  )
}

function valuesOf(field: string, { extraction, pieces, unit, id }: Page): string[] {
  const { document, quotations, mentions } = extraction
  const overlaps = ([start, end]: Span) => pieces.some(([from, to]) => start < to && from < end)
  const isOn = (spans: readonly Span[]) => spans.some(overlaps)
  const here = quotations.filter((quotation) => (unit === 'quotations' ? quotation.id === id : isOn(quotation.spans)))
  if (field === 'kind') return [document.kind]
  if (field === 'outlet') return [document.outlet ?? []].flat()
  if (field === 'title') return [document.title ?? []].flat()
  if (field === 'author') return [...document.authors]
  if (field === 'status') return here.map(({ speaker }) => speaker?.status ?? 'unattributed')
  if (field === 'speaker')
    return here.flatMap(({ speaker, jointSpeakers }) => [speaker ?? [], jointSpeakers].flat().map(({ name }) => name))
  return mentions.filter(({ category, span }) => category === field && overlaps(span)).map(({ entity }) => entity)
}

function namesOf(field: string, value: string, { extractions }: World): string[] {
  if (field !== 'speaker' && !CATEGORY_FIELDS.includes(field)) return [value]
  const isOf = (category: string) => field === 'speaker' || category === field
  return extractions.flatMap(({ text, mentions, entities }) => [
    value,
    ...mentions
      .filter(({ category, entity }) => isOf(category) && entity === value)
      .map(({ span }) => text.slice(...span)),
    ...entities.filter(({ category, name }) => isOf(category) && name === value).flatMap(({ aliases }) => aliases),
  ])
}

function overlapsDate(from: string | null, to: string | null, date: string | undefined): boolean {
  if (date === undefined) return false
  const first = `${date}-01-01`.slice(0, 10)
  const last = `${date}${'-12-31'.slice(-(10 - date.length))}`.slice(0, 10)
  return (from === null || from <= last) && (to === null || first <= to)
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
