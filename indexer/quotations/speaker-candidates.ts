// Who could have said a quotation, and by which verb: every noun chunk near enough, with the verbs it could be subject of.

import { pathBetween } from './clause-paths.js'
import type { Chunk } from './find-chunks.js'
import type { Clause, Cue, Reading } from './reading.js'

/** What is to be attributed: a marked stretch or a block without marks. Clauses are indexes into `reading.clauses`. */
export interface Target {
  readonly kind: 'marked' | 'block'
  /** Index into the stretches; -1 for a block. */
  readonly stretch: number
  readonly firstClause: number
  readonly lastClause: number
  readonly start: number
  readonly end: number
}

/** Where the candidate stands to the target. */
export type Place = 'same' | 'before' | 'after' | 'back' | 'carry' | 'label'

export interface Candidate {
  /** Null: nobody said it, it is no quotation. */
  readonly chunk: Chunk | null
  readonly cue: Cue | null
  readonly place: Place
}

const REACH_BACK = 4
const OBJECTS = new Set([
  'him',
  'her',
  'them',
  'us',
  'me',
  'itself',
  'himself',
  'herself',
  'themselves',
  'myself',
  'who',
  'whom',
  'which',
  'that',
  'what',
  'you',
  'there',
  'his',
  'its',
  'their',
  'my',
  'our',
  'your',
])

export const canSpeak = (chunk: Chunk): boolean =>
  !chunk.isTime && !(chunk.type === 'pronoun' && OBJECTS.has(chunk.head))

/** All candidates of a target; the first is always nobody. */
export function findCandidates(reading: Reading, target: Target, previous: Chunk | null): Candidate[] {
  const candidates: Candidate[] = [{ chunk: null, cue: null, place: 'same' }]
  const { clauses } = reading
  const add = (index: number, place: Place) => {
    const clause = clauses[index]
    if (clause) addChunks(clause, place, target, candidates)
  }
  if (target.kind === 'marked') {
    add(target.firstClause, 'same')
    if (target.lastClause !== target.firstClause) add(target.lastClause, 'same')
    const next = clauses[target.lastClause + 1]
    if (next && (next.frame.block === clauses[target.lastClause]!.frame.block || isSignature(next)))
      add(target.lastClause + 1, 'after')
  } else addLabel(clauses[target.firstClause]!, target, candidates)
  add(target.firstClause - 1, 'before')
  for (let back = 2; back <= REACH_BACK; back++) add(target.firstClause - back, 'back')
  if (previous) candidates.push({ chunk: previous, cue: null, place: 'carry' })
  return candidates
}

/** "― Zeng Yuxing, Architect": the name under a quotation. */
export function isSignature(clause: Clause): boolean {
  return /^[—–―-]+$/.test(clause.frame.items[0]!.token.text) && clause.symbols.length < 25
}

function addChunks(clause: Clause, place: Place, target: Target, into: Candidate[]): void {
  for (const chunk of clause.chunks) {
    if (!canSpeak(chunk) && !isQuotedAs(clause, chunk)) continue
    if (place === 'back' && !(chunk.isHuman || chunk.type !== 'nominal')) continue
    if (target.kind === 'block' && chunk.start >= target.start) continue
    const cues = cuesOf(clause, chunk)
    for (const cue of cues) into.push({ chunk, cue, place })
    if (cues.length === 0 || place === 'same') into.push({ chunk, cue: null, place })
  }
}

/** "AP quoted him as saying": here even an object speaks. */
export function isQuotedAs(clause: Clause, chunk: Chunk): boolean {
  const { items } = clause.frame
  return (
    items[chunk.last + 1]?.token.lower === 'as' &&
    items[chunk.last + 2]?.token.tag === 'VBG' &&
    /^(?:quote|cite)$/.test(items[chunk.first - 1]?.token.lemma ?? '')
  )
}

/** `@name:` and `NAME:` before the words of a block. */
function addLabel(clause: Clause, target: Target, into: Candidate[]): void {
  for (const chunk of clause.chunks) if (chunk.end <= target.start) into.push({ chunk, cue: null, place: 'label' })
}

/** Verbs a chunk could be subject of: the next two after it, and one that stands right before it (`said Ms. Uribe`). */
export function cuesOf(clause: Clause, chunk: Chunk): Cue[] {
  const cues: Cue[] = []
  let after = 0
  for (const cue of clause.cues) {
    if (cue.last < chunk.first) {
      const isTold = cue.cueClass !== 'other' && (isRightAfter(clause, cue, chunk) || dangles(clause, cue, chunk))
      if (isTold || isAgent(clause, cue, chunk)) cues.push(cue)
    } else if (
      cue.first > chunk.last &&
      cue.cueClass !== 'according' &&
      (isDoer(clause, cue, chunk) || ((after < 1 || cue.cueClass !== 'other') && after < 3))
    ) {
      after++
      cues.push(cue)
    }
  }
  return cues
}

/** Whether the sentence's joints make a chunk the one who does what a verb says. */
export const isDoer = ({ doers }: Clause, cue: Cue, chunk: Chunk): boolean =>
  chunk.inner === '' && doers.get(cue.first)?.chunk.first === chunk.first

/** "an option seen by organizers as a “lifeboat”": whatever the verb. */
const isAgent = (clause: Clause, cue: Cue, chunk: Chunk): boolean =>
  isDoer(clause, cue, chunk) && clause.doers.get(cue.first)!.tie === 'agent'

/** "While claiming that …, ICE was holding meetings": the subject comes after. */
export function dangles(clause: Clause, cue: Cue, chunk: Chunk): boolean {
  if (cue.form !== 'participle' || cue.first > 2 || !clause.subjects.has(chunk.first) || chunk.inner !== '')
    return false
  const firstSubject = Math.min(...[...clause.subjects].filter((at) => at > cue.last && clause.symbols[at - 1] === ','))
  return firstSubject === chunk.first
}

function isRightAfter(clause: Clause, cue: Cue, chunk: Chunk): boolean {
  const path = pathBetween(clause.symbols, cue.last, chunk.first)
  return (
    path === '' ||
    (path === 'P' && chunk.first - cue.last <= 3) ||
    (cue.cueClass === 'according' && path.length < 3) ||
    path === 'N,'
  )
}
