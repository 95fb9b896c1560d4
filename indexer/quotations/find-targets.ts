// What is to be attributed, in order of the text: marked stretches outside blocks, and blocks.
import type { BlockQuotation } from './find-blocks.js'
import type { Reading } from './reading.js'
import type { Target } from './speaker-candidates.js'
import { viewTarget } from './view-target.js'

/** Targets; marks inside a block belong to its speaker, unless somebody is said right there to have said them (“…,” says one trader). */
export function findTargets(reading: Reading, blocks: readonly BlockQuotation[]): Target[] {
  const targets = markedTargets(reading).filter((target) => {
    const isInside = blocks.some((block) => block.start <= target.start && target.start < block.end)
    return !isInside || viewTarget(reading, target).tightest !== ''
  })
  for (const block of blocks) {
    const inside = reading.clauses.filter(({ frame }) => frame.block >= block.first && frame.block <= block.last)
    if (inside.length === 0) continue
    targets.push({
      kind: 'block',
      stretch: -1,
      firstClause: inside[0]!.frame.index,
      lastClause: inside.at(-1)!.frame.index,
      start: block.start,
      end: block.end,
    })
  }
  return targets.sort((a, b) => a.start - b.start)
}

function markedTargets(reading: Reading): Target[] {
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const { frame } of reading.clauses) {
    for (const { stretch } of frame.items) {
      if (stretch < 0) continue
      if (!first.has(stretch)) first.set(stretch, frame.index)
      last.set(stretch, frame.index)
    }
  }
  return [...first].map(([stretch, firstClause]) => {
    const { pieces } = reading.stretches[stretch]!
    return {
      kind: 'marked',
      stretch,
      firstClause,
      lastClause: last.get(stretch)!,
      start: pieces[0]![0],
      end: pieces.at(-1)![1],
    }
  })
}
