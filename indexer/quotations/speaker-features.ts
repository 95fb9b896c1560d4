// What the attribution looks at in a candidate. Each feature is a word; what it is worth is learned (indexer/training).
import { sameClauseFeatures } from './clause-features.js'
import { leadOf, pathBetween, reducePath } from './clause-paths.js'
import type { Chunk } from './find-chunks.js'
import { kindOfChunk } from './kind-of-chunk.js'
import { nobodyFeatures } from './nobody-features.js'
import type { Clause, Cue, Reading } from './reading.js'
import { sameSpeaker } from './same-speaker.js'
import { type Candidate, dangles, isQuotedAs, isSignature, type Place } from './speaker-candidates.js'
import { bucket, type TargetView } from './view-target.js'

export interface Surroundings {
  /** Entity of the speaker of the quotation before, if any. */
  readonly previous: Chunk | null
  readonly previousEnd: number
}

/** Features of a candidate that is somebody. */
export function candidateFeatures(
  reading: Reading,
  view: TargetView,
  { chunk, cue, place }: Candidate,
  near: Surroundings,
): string[] {
  if (!chunk) return nobodyFeatures(view)
  const { target } = view
  const clause = reading.clauses[chunk.frame]!
  const kind = target.kind === 'block' ? 'B' : 'M'
  const head = headFeatures(reading, chunk, near)
  const features = [
    `p=${kind}${place}`,
    ...head.map((feature) => `${feature}`),
    ...head.map((feature) => `${place}|${feature}`),
  ]
  if (cue) features.push(...cueFeatures(clause, chunk, cue, place, kind, head[0]!))
  else features.push(`nocue|${place}${kind}`, `lead0=${leadOf(clause, chunk.first)}|${place}`)
  features.push(
    ...placeFeatures(reading, view, chunk, cue ? [cue.first, cue.last] : null, cue?.cueClass ?? 'none', place, near),
  )
  return features
}

/** How the chunk hangs together with its verb. `head`: what kind of words it is. */
export function cueFeatures(
  clause: Clause,
  chunk: Chunk,
  cue: Cue,
  place: Place,
  kind: string,
  head: string,
): string[] {
  const isLeft = chunk.last < cue.first
  const link = isLeft
    ? pathBetween(clause.symbols, chunk.last, cue.first)
    : `<${pathBetween(clause.symbols, cue.last, chunk.first)}`
  const lead = leadOf(clause, chunk.first)
  const said = cue.cueClass === 'other' ? 'other' : cue.lemma
  const features = [
    `link=${link.slice(0, 8)}`,
    `red=${reducePath(link)}|${isLeft}`,
    `red=${reducePath(link)}|${isLeft}|${cue.cueClass}`,
    `inner=${chunk.inner}`,
    `link=${link}|${cue.cueClass}`,
    `lead=${lead}|${isLeft}`,
    `cue=${said}`,
    `cls=${cue.cueClass}|${place}${kind}`,
    `form=${cue.form}|${cue.isPassive}|${isLeft}`,
    `cls=${cue.cueClass}|${chunk.type}|${chunk.category}|${chunk.isHuman}`,
    `len=${bucket(Math.abs(cue.first - chunk.last))}|${isLeft}`,
    `agent=${cue.isPassive}|${lead === 'Pby'}|${isLeft}`,
    `dangles=${dangles(clause, cue, chunk)}`,
    `as=${isQuotedAs(clause, chunk)}`,
    `who=${isLeft && /^,?WA?$/.test(link)}|${cue.cueClass}`,
    `issued=${lead === 'V' && head === 'nom=speech'}|${cue.form}`,
    `head=${head}|${said}`,
    ...subjectFeatures(clause, chunk, cue, place, head, isLeft),
    ...doerFeatures(clause, chunk, cue, isLeft, place),
  ]
  if (cue.cueClass === 'according') features.push(`according=${cue.first === 0}|${place}|${clause.cues.length > 1}`)
  if (cue.cueClass === 'other') features.push(`other=${cue.lemma}`)
  return features
}

/** Whether the chunk stands where a subject does, and how many others do nearer to the verb. */
function subjectFeatures(
  clause: Clause,
  chunk: Chunk,
  cue: Cue,
  place: Place,
  head: string,
  isLeft: boolean,
): string[] {
  const isSubject = clause.subjects.has(chunk.first) && chunk.inner === ''
  const nearer = [...clause.subjects].filter((at) => at > chunk.first && at < cue.first).length
  return [
    `subj=${isSubject}|${cue.form}|${isLeft}`,
    `subjects=${Math.min(nearer, 2)}|${isSubject}|${cue.form}|${isLeft}`,
    `head=${head}|${isSubject}|${isLeft}|${place}`,
  ]
}

/** Whether the sentence's joints make this chunk the one who does what the verb says (see `findSubject`). */
function doerFeatures({ doers }: Clause, chunk: Chunk, cue: Cue, isLeft: boolean, place: Place): string[] {
  const doer = doers.get(cue.first)
  const does = doer ? `${doer.chunk.first === chunk.first && chunk.inner === ''}` : 'untold'
  return [
    `does=${does}`,
    `does=${does}|${doer?.tie}`,
    `does=${does}|${cue.cueClass}`,
    `does=${does}|${place}|${isLeft}`,
    `does=${does}|${chunk.type}|${chunk.isHuman}`,
  ]
}

export function headFeatures(reading: Reading, chunk: Chunk, near: Surroundings): string[] {
  const kind = kindOfChunk(chunk)
  const after = reading.clauses[chunk.frame]!.frame.items[chunk.last + 1]?.token
  const isOwner = after !== undefined && /^['’]s?$/.test(after.lower)
  const same = near.previous && sameSpeaker(reading, near.previous, chunk)
  return [
    kind,
    ...(isOwner ? [`owner|${chunk.type}`] : []),
    ...(same ? ['asbefore'] : []),
    ...(chunk.type === 'nominal' ? [`head=${chunk.head}`] : []),
  ]
}

function placeFeatures(
  reading: Reading,
  view: TargetView,
  chunk: Chunk,
  cue: readonly [number, number] | null,
  cueClass: string,
  place: Place,
  near: Surroundings,
): string[] {
  const { target, clause } = view
  const own = reading.clauses[chunk.frame]!
  const blocks = clause.frame.block - own.frame.block
  const features = [`far=${place}|${Math.min(blocks, 4)}`, `${place}|${view.isAlone}|${Math.min(blocks, 3)}`]
  if (place === 'same' && target.kind === 'marked')
    features.push(...sameClauseFeatures(reading, view, chunk, cue, cueClass))
  else features.push(...nearbyFeatures(view, own, chunk, cue, place))
  if (place === 'carry') features.push(...carryFeatures(reading, view, blocks, near.previousEnd))
  return features
}

/** Features of a candidate in a sentence around. */
function nearbyFeatures(
  view: TargetView,
  own: Clause,
  chunk: Chunk,
  cue: readonly [number, number] | null,
  place: Place,
): string[] {
  const length = view.shape[0]!
  const features = [`${place}|tight=${view.tightest}`]
  const names = own.chunks.filter((other) => other.isHuman || other.type === 'name')
  features.push(
    `rank=${place}|${Math.min(names.indexOf(chunk), 3)}|${names.length > 3 ? 'many' : names.length}`,
    `${place}|${length}|${view.isAlone}`,
  )
  const end = own.frame.items.at(-1)!
  features.push(`close=${place}|${end.stretch >= 0 ? 'Q' : end.token.text}`)
  if (cue) features.push(`tail=${place}|${pathBetween(own.symbols, cue[1], own.symbols.length)}`)
  if (place === 'after' || place === 'before')
    features.push(
      `frame=${place}|${pathBetween(own.symbols, -1, own.symbols.length).slice(0, 6)}`,
      `signed=${place}|${isSignature(own)}`,
    )
  features.push(`hasQ=${place}|${own.frame.items.some((item) => item.stretch >= 0)}`)
  return features
}

/** Features of the speaker before, who may go on speaking. */
function carryFeatures(reading: Reading, view: TargetView, blocks: number, previousEnd: number): string[] {
  const { target, clause } = view
  const length = view.shape[0]!
  const gap = target.start - previousEnd
  const between = reading.text.slice(Math.max(0, previousEnd), target.start).replace(/[“”"'\s]/gu, '')
  return [
    `gap=${gap < 8 ? 'none' : gap < 100 ? 'short' : gap < 400 ? 'mid' : 'long'}|${view.isAlone}`,
    `carry|${length}`,
    `between=${between.length < 3}|${Math.min(blocks, 2)}`,
    ...view.shape.map((feature) => `carry|${feature}`),
    `carrycue|${clause.cues.filter((c) => c.cueClass !== 'other').length > 0}`,
  ]
}
