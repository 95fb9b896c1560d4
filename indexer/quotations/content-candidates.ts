// Where the reported words could begin and end: every boundary of the clause that grammar allows.
import type { Chunk } from './find-chunks.js'
import type { Clause, Cue } from './reading.js'

/** A possible content; items `[first, last]` of its clause, in one piece or, around `he said`, two. */
export interface ContentCandidate {
  readonly pieces: readonly (readonly [first: number, last: number])[]
  readonly side: 'right' | 'left' | 'around' | 'alone'
}

const MOST_STARTS = 6
const MOST_ENDS = 7
const REACH = 30

/** Contents of a report without marks: the clause after the verb, before it, or both. */
export function findReportContents(clause: Clause, cue: Cue, chunk: Chunk): ContentCandidate[] {
  const end = lastWord(clause)
  const isAccording = cue.cueClass === 'according'
  const after = Math.max(cue.last, isAccording || chunk.first > cue.last ? chunk.last : -1)
  const before = Math.min(cue.first, chunk.last < cue.first ? chunk.first : cue.first)
  const candidates: ContentCandidate[] = []
  const rights = endsAfter(clause, after + 2, end)
  for (const first of startsAfter(clause, after, end)) {
    for (const last of rights) if (last > first) candidates.push({ pieces: [[first, last]], side: 'right' })
  }
  const leftEnd = lastWordBefore(clause, before)
  if (leftEnd >= 2) {
    for (const first of startsBefore(clause, leftEnd)) {
      candidates.push({ pieces: [[first, leftEnd]], side: 'left' })
      const resume = skipMarks(clause, after + 1)
      if (resume < end - 1)
        candidates.push({
          pieces: [
            [first, leftEnd],
            [resume, end],
          ],
          side: 'around',
        })
    }
  }
  return candidates
}

/** Contents of a marked stretch at items `[from, to]`: itself alone, or with words of the clause around it. */
export function findMarkedContents(
  clause: Clause,
  from: number,
  to: number,
  cue: Cue | null,
  chunk: Chunk | null,
): ContentCandidate[] {
  const candidates: ContentCandidate[] = [{ pieces: [[from, to]], side: 'alone' }]
  const own = [cue, chunk].filter((part) => part !== null && part.frame === clause.frame.index) as (Cue | Chunk)[]
  const floor = Math.max(-1, ...own.filter((part) => part.last < from).map((part) => part.last))
  const ceiling = Math.min(lastWord(clause) + 1, ...own.filter((part) => part.first > to).map((part) => part.first))
  const lasts = [to, ...endsAfter(clause, to + 1, lastWordBefore(clause, ceiling))]
  for (const first of markedStarts(clause, floor, from)) {
    for (const last of lasts)
      if (last >= to && (first < from || last > to)) candidates.push({ pieces: [[first, last]], side: 'right' })
  }
  return candidates
}

function markedStarts(clause: Clause, floor: number, from: number): number[] {
  const starts = [from]
  for (let i = from - 1; i > floor && from - i < REACH && starts.length < MOST_STARTS + 2; i--) {
    const symbol = clause.symbols[i]!
    const before = i > 0 ? clause.symbols[i - 1]! : '^'
    const isStart = i === floor + 1 || /^[TSWt&NGP]$/.test(symbol) || /^[,:;V-]$/.test(before)
    if (isStart && !/^[,:;.-]$/.test(symbol)) starts.push(i)
  }
  const first = skipMarks(clause, floor + 1)
  return starts.includes(first) || first > from ? starts : [...starts, first]
}

function startsAfter(clause: Clause, after: number, end: number): number[] {
  const starts: number[] = []
  for (let i = after + 1; i < end && i - after < REACH && starts.length < MOST_STARTS; i++) {
    const symbol = clause.symbols[i]!
    const before = clause.symbols[i - 1]!
    const isFirst = starts.length === 0 && !/^[,:;.-]$/.test(symbol)
    const followsAddressee = before === 'N' || (before === '' && symbol !== '')
    if (isFirst || /^[TSWt]$/.test(symbol) || /^[,:]$/.test(before) || (followsAddressee && symbol === 'N'))
      starts.push(i)
  }
  return starts
}

function startsBefore(clause: Clause, leftEnd: number): number[] {
  const starts = [0]
  for (let i = leftEnd - 2; i > 0 && starts.length < 4; i--) {
    if (/^[,;-]$/.test(clause.symbols[i - 1]!) && leftEnd - i > 2) starts.push(i)
  }
  return starts
}

/** Last items of contents that begin before `from`: the clause's end, and before each mark or conjunction. */
function endsAfter(clause: Clause, from: number, end: number): number[] {
  const ends = end >= from - 1 ? [end] : []
  for (let i = from; i <= end && ends.length < MOST_ENDS; i++) {
    if (/^[,;&Sa(W:-]$/.test(clause.symbols[i]!)) {
      const last = lastWordBefore(clause, i)
      if (last >= from - 1 && !ends.includes(last)) ends.push(last)
    }
  }
  return ends
}

const isMark = (symbol: string): boolean => /^[,;:.-]$/.test(symbol)

/** The last item that is no punctuation. */
export function lastWord(clause: Clause): number {
  return lastWordBefore(clause, clause.frame.items.length)
}
function lastWordBefore(clause: Clause, at: number): number {
  let i = at - 1
  while (i >= 0 && (isMark(clause.symbols[i]!) || /^[.?!]+$/.test(clause.frame.items[i]!.token.text))) i--
  return i
}
function skipMarks(clause: Clause, at: number): number {
  let i = at
  while (i < clause.symbols.length && isMark(clause.symbols[i]!)) i++
  return i
}
