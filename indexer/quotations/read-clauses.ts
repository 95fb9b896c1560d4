// The shallow grammar of each sentence outside quotation marks.
import type { Mention } from '../../schema/entity.js'
import type { Span } from '../../schema/span.js'
import type { Analysis } from '../language/analyse-text.js'
import { pathBetween, reducePath } from './clause-paths.js'
import { symbolsOf } from './clause-symbols.js'
import { type Unit, unitsOf } from './clause-units.js'
import { type Chunk, findChunks } from './find-chunks.js'
import { findCues } from './find-cues.js'
import { findSubject } from './find-subject.js'
import { groupChunks } from './group-chunks.js'
import { outlineText } from './outline-text.js'
import type { MarkedStretch } from './pair-quotation-marks.js'
import type { Cue, Reading } from './reading.js'
import type { Subject } from './subject-places.js'

export function readClauses(
  text: string,
  analysis: Analysis,
  blocks: readonly Span[],
  stretches: readonly MarkedStretch[],
  mentions: readonly Mention[],
): Reading {
  const mentionAt = mentionFinder(mentions)
  const clauses = outlineText(analysis, stretches, blockFinder(blocks)).map((frame) => {
    const chunks = groupChunks(frame, findChunks(frame, mentions, mentionAt))
    const symbols = symbolsOf(frame, chunks)
    const cues = findCues(frame, chunks)
    const doers = findDoers(unitsOf(frame, chunks, symbols), cues)
    return { frame, chunks, cues, symbols, subjects: findSubjectsOf(chunks, symbols), doers }
  })
  return { text, analysis, blocks, stretches, clauses, mentions }
}

function findDoers(units: readonly Unit[], cues: readonly Cue[]): ReadonlyMap<number, Subject> {
  return new Map(
    cues.flatMap(({ first }) => {
      const subject = findSubject(units, first)
      return subject ? [[first, subject] as const] : []
    }),
  )
}

function findSubjectsOf(chunks: readonly Chunk[], symbols: readonly string[]): ReadonlySet<number> {
  const subjects = new Set<number>()
  for (const chunk of chunks) {
    if (chunk.inner !== '' || chunk.isTime) continue
    for (let i = chunk.last + 1; i < symbols.length && i < chunk.last + 25; i++) {
      const symbol = symbols[i]!
      if (symbol !== 'V' && symbol !== 'A') continue
      if (reducePath(pathBetween(symbols, chunk.last, i)) === '') subjects.add(chunk.first)
      if (subjects.has(chunk.first) || !/^[,WPND(]/.test(symbols.slice(chunk.last + 1, i).join(''))) break
    }
  }
  return subjects
}

/** Tells which mention covers an offset; -1 for none. Quick where offsets ascend. */
function mentionFinder(mentions: readonly Mention[]): (offset: number) => number {
  const naming = [...mentions.keys()].filter(
    (i) => mentions[i]!.category !== 'date' && mentions[i]!.category !== 'record' && mentions[i]!.category !== 'law',
  )
  let last = 0
  return (offset) => {
    const spanOf = (k: number) => mentions[naming[k]!]!.span
    if (last >= naming.length || offset < spanOf(last)[0]) last = 0
    while (last + 1 < naming.length && spanOf(last + 1)[0] <= offset) last++
    const index = naming[last]
    if (index === undefined) return -1
    const [start, end] = mentions[index]!.span
    return start <= offset && offset < end ? index : -1
  }
}

/** Tells the index of the block an offset stands in. */
function blockFinder(blocks: readonly Span[]): (offset: number) => number {
  let last = 0
  return (offset) => {
    if (offset < (blocks[last]?.[0] ?? 0)) last = 0
    while (last + 1 < blocks.length && blocks[last + 1]![0] <= offset) last++
    return last
  }
}
