// Joins the noun chunks that make one phrase: `a spokesman for the agency`, `Brian Hale, an agency spokesman`, `Dodd and Lieberman`.
import type { Span } from '../../schema/span.js'
import type { Chunk } from './find-chunks.js'
import type { Frame } from './outline-text.js'

const JOINING = new Set(['of', 'for', 'from', 'with', 'at', 'in', 'to', 'on', 'by'])

const PARTS = new Set(['one', 'another', 'some', 'many', 'several', 'both'])

/** Chunks of a frame with their phrases; those joined to another stay, marked by `inner`. */
export function groupChunks(frame: Frame, chunks: readonly Chunk[]): Chunk[] {
  const grouped: Chunk[] = []
  for (let i = 0; i < chunks.length; ) {
    const group = [chunks[i]!]
    const inners = ['']
    while (i + group.length < chunks.length) {
      const next = chunks[i + group.length]!
      const how = joins(frame, group, next, chunks[i + group.length + 1])
      if (how === null) break
      group.push(next)
      inners.push(how)
    }
    grouped.push(...toPhrase(group, inners))
    i += group.length
  }
  return grouped
}

function toPhrase(group: readonly Chunk[], inners: readonly string[]): Chunk[] {
  const first = group[0]!
  const last = group.at(-1)!
  if (PARTS.has(first.head) && first.type === 'pronoun' && group.length > 1) return [toPart(first, group[1]!, last)]
  const head = headOf(group, inners)
  const added = inners.indexOf(',')
  const role: Span | null =
    head > 0 ? [first.start, group[head - 1]!.end] : added > 0 ? [group[added]!.start, last.end] : null
  return group.flatMap((chunk, i) => {
    const isHead = i === head
    if (!isHead && (inners[i] === ',' || (i === 0 && head > 0))) return []
    return [
      { ...chunk, first: first.first, last: last.last, inner: isHead ? '' : inners[i]!, role: isHead ? role : null },
    ]
  })
}

/** "One senator, Juan Perez Alsina": the name stands for the phrase. */
function headOf(group: readonly Chunk[], inners: readonly string[]): number {
  const isNamed = (chunk: Chunk, i: number) => i > 0 && inners[i] === ',' && chunk.category === 'person'
  const named = group[0]!.category === 'person' ? -1 : group.findIndex(isNamed)
  // "An aide to the President, Mahmoud Abbas": the name is the nearer one's.
  const isAnothers = named > 1 && group.slice(1, named).some((chunk, i) => chunk.isHuman && inners[i + 1] !== 'of')
  return isAnothers ? 0 : Math.max(named, 0)
}

/** "One of the emails" is an e-mail. */
function toPart(first: Chunk, whole: Chunk, last: Chunk): Chunk {
  return {
    ...whole,
    start: first.start,
    first: first.first,
    last: last.last,
    type: 'nominal',
    mention: -1,
    category: 'none',
    isPlural: first.head !== 'one',
    isHuman: whole.isHuman || whole.category === 'person',
  }
}

/** How `next` hangs on the phrase so far, or null where it does not. */
function joins(frame: Frame, group: readonly Chunk[], next: Chunk, afterNext: Chunk | undefined): string | null {
  const head = group[0]!
  const last = group.at(-1)!
  if (last.isTime || next.isTime || next.type === 'pronoun') return null
  if (last.type === 'pronoun' && !(group.length === 1 && PARTS.has(last.head))) return null
  const between = frame.items.slice(last.last + 1, next.first)
  if (between.length === 0 || between.length > 2 || between.some(({ stretch }) => stretch >= 0)) return null
  const link = between.map(({ token }) => token.lower).join(' ')
  if (link === 'of') return 'of'
  if (JOINING.has(link)) return isPerson(last) && !isPerson(next) ? link : null
  if (link === ',') return isApposition(frame, head, last, next, afterNext) ? ',' : null
  if (link === 'and' || link === '&' || link === ', and') return isJoint(frame, head, last, next) ? 'and' : null
  return null
}

const isPerson = (chunk: Chunk): boolean =>
  chunk.category === 'person' || (chunk.category !== 'place' && chunk.category !== 'organisation' && chunk.isHuman)
const isPersonName = (chunk: Chunk): boolean =>
  chunk.category === 'person' || (chunk.type === 'name' && chunk.category === 'none')

/** `One senator, Juan Perez Alsina, said`; `Brian Hale, an agency spokesman, said`; `R-Ga., and` too. */
function isApposition(frame: Frame, head: Chunk, last: Chunk, next: Chunk, afterNext: Chunk | undefined): boolean {
  const after = frame.items[next.last + 1]
  const goesOn =
    after === undefined ||
    after.stretch >= 0 ||
    /^(?:,|:|of|for|from|at|with|in|who|VB.*|MD|RB|\.|\()$/.test(after.token.tag) ||
    JOINING.has(after.token.lower)
  if (!goesOn) return false
  // "In Washington, officials said": the phrase before the comma is not about the one after it.
  const before = frame.items[head.first - 1]
  const isObject =
    before !== undefined && before.stretch < 0 && /^(?:IN|TO)$/.test(before.token.tag) && before.token.lower !== 'to'
  if (isPersonName(next) && head.type === 'nominal' && head.isHuman && !head.isPlural) return true
  if (isPersonName(head) && next.type === 'nominal' && next.isHuman)
    return !isObject && !beginsClause(frame, next, afterNext)
  return (
    isPersonName(last) &&
    head === last &&
    next.type === 'name' &&
    next.category === 'place' &&
    after?.token.lower === ',' &&
    !isObject
  )
}

/** "After talks with Dodd, officials said": a bare plural before a verb is its subject. */
function beginsClause(frame: Frame, chunk: Chunk, _afterNext: Chunk | undefined): boolean {
  const after = frame.items[chunk.last + 1]
  const first = frame.items[chunk.first]!.token
  return after !== undefined && after.stretch < 0 && after.token.tag.startsWith('VB') && first.tag !== 'DT'
}

function isJoint(frame: Frame, head: Chunk, last: Chunk, next: Chunk): boolean {
  if (!isPerson(head) && head.type !== 'name') return false
  if (last.type !== next.type && !(isPerson(last) && isPerson(next))) return false
  const before = frame.items[head.first - 1]
  const after = frame.items[next.last + 1]
  const verbAfter = after !== undefined && after.stretch < 0 && /^(?:VB.*|MD)$/.test(after.token.tag)
  const isObject = before !== undefined && before.stretch < 0 && /^(?:VB.*|IN|TO)$/.test(before.token.tag)
  return !(verbAfter && isObject)
}
