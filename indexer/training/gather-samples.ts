// What each decision of the attribution learns from: its candidates in annotated texts, and which were right.
import { blockFeatures, viewBlocks } from '../quotations/block-features.js'
import { toSpans } from '../quotations/bound-contents.js'
import { findMarkedContents, findReportContents } from '../quotations/content-candidates.js'
import { contentFeatures } from '../quotations/content-features.js'
import { type BlockQuotation, canBeBlock, findBlocksBy } from '../quotations/find-blocks.js'
import type { Chunk } from '../quotations/find-chunks.js'
import { couldReport, findSubjects, reportCandidates } from '../quotations/find-reports.js'
import { findTargets } from '../quotations/find-targets.js'
import { isNameInMarks } from '../quotations/name-in-marks.js'
import { quotedFeatures } from '../quotations/quoted-features.js'
import type { Clause, CueUse } from '../quotations/reading.js'
import { findCandidates, type Target } from '../quotations/speaker-candidates.js'
import { candidateFeatures } from '../quotations/speaker-features.js'
import { viewTarget } from '../quotations/view-target.js'
import type { Sample } from './fit-log-linear.js'
import { cueSpan, type GoldReading, goldOfPieces, isGoldBlock, isSource, likeness, shared } from './gold-reading.js'
import type { GoldQuotation } from './read-gold.js'

/** Where a candidate is as good as the best but for this much, it counts as right too. */
const AS_GOOD = 0.02
/** A content that shares less than this with the gold one teaches nothing. */
const TOO_FAR = 0.4

export function goldBlocks(text: GoldReading): BlockQuotation[] {
  return findBlocksBy(text.reading, (_views, i) => i > 0 && isGoldBlock(text, i))
}

/** Who is quoted inside a block is too rare to learn from, and is told by rules learned outside. */
function outerTargets(text: GoldReading): Target[] {
  const blocks = goldBlocks(text)
  const isInside = ({ start }: Target) => blocks.some((block) => block.start <= start && start < block.end)
  return findTargets(text.reading, blocks).filter((target) => target.kind === 'block' || !isInside(target))
}

export function goldOfTarget(text: GoldReading, target: Target): GoldQuotation | null {
  if (target.kind === 'marked') return goldOfPieces(text, text.reading.stretches[target.stretch]!.pieces)
  return (
    text.gold.quotations.find(
      ({ isBlock, content }) =>
        isBlock && shared([[target.start, target.end]], content) > (target.end - target.start) / 3,
    ) ?? null
  )
}

/** Who said a marked stretch or block, the speaker before being the gold one. */
export function speakerSamples(text: GoldReading): Sample[] {
  const samples: Sample[] = []
  let previous: Chunk | null = null
  let previousEnd = 0
  for (const target of outerTargets(text)) {
    const gold = goldOfTarget(text, target)
    const view = viewTarget(text.reading, target)
    const candidates = findCandidates(text.reading, target, previous)
    const features = candidates.map((candidate) =>
      candidateFeatures(text.reading, view, candidate, { previous, previousEnd }),
    )
    const right = new Set(
      candidates.flatMap(({ chunk }, i) => ((gold ? chunk && isSource(gold, chunk) : !chunk) ? [i] : [])),
    )
    if (right.size === 0) continue
    samples.push({ features, right })
    if (gold) {
      previous = candidates[[...right].at(-1)!]!.chunk
      previousEnd = target.end
    }
  }
  return samples
}

/** Whether a marked stretch quotes nobody. */
export function quotedSamples(text: GoldReading): Sample[] {
  return outerTargets(text).flatMap((target) => {
    if (target.kind !== 'marked') return []
    const view = viewTarget(text.reading, target)
    if (isNameInMarks(view)) return []
    const right = new Set([goldOfTarget(text, target) ? 0 : 1])
    return [{ features: [[], quotedFeatures(text.reading, view)], right }]
  })
}

/** Whether a verb reports a clause and whose it is, whatever else it serves. */
export function reportSamples(text: GoldReading): Sample[] {
  const blocks = goldBlocks(text)
  return text.reading.clauses.flatMap((clause) =>
    clause.cues.filter(couldReport).flatMap((cue) => {
      const span = cueSpan(clause, cue)
      const said = text.gold.quotations.filter((quotation) => shared(quotation.cue, [span]) > 0)
      const gold = said.find(({ kind }) => kind === 'indirect')
      if (!gold && blocks.some(({ start, end }) => start <= span[0] && span[0] < end)) return []
      const subjects = findSubjects(clause, cue)
      const right = new Set(gold ? subjects.flatMap((chunk, i) => (isSource(gold, chunk) ? [i + 1] : [])) : [0])
      const use = useOfCue(
        clause,
        said.filter(({ kind }) => kind !== 'indirect'),
      )
      return right.size > 0 ? [{ features: reportCandidates(clause, cue, subjects, use), right }] : []
    }),
  )
}

function useOfCue({ frame }: Clause, served: readonly GoldQuotation[]): CueUse {
  if (served.length === 0) return 'free'
  return served.some(({ content }) => shared(content, [[frame.start, frame.end]]) > 0) ? 'here' : 'elsewhere'
}

/** Where reported words begin and end, their verb and speaker being the gold ones. */
export function contentSamples(text: GoldReading): Sample[] {
  return [...reportContents(text), ...markedContents(text)]
}

function reportContents({ reading, gold }: GoldReading): Sample[] {
  return reading.clauses.flatMap((clause) =>
    clause.cues.filter(couldReport).flatMap((cue) => {
      const quotation = gold.quotations.find(
        ({ kind, cue: spans }) => kind === 'indirect' && shared(spans, [cueSpan(clause, cue)]) > 0,
      )
      const chunk = quotation && findSubjects(clause, cue).find((subject) => isSource(quotation, subject))
      if (!quotation || !chunk) return []
      const candidates = findReportContents(clause, cue, chunk)
      const features = candidates.map((candidate) => contentFeatures(clause, candidate, cue, chunk, null))
      return toSample(
        features,
        candidates.map((candidate) => likeness(toSpans(clause, candidate), quotation.content)),
      )
    }),
  )
}

function markedContents(text: GoldReading): Sample[] {
  const { reading } = text
  return outerTargets(text).flatMap((target) => {
    const quotation = goldOfTarget(text, target)
    if (!quotation || target.kind === 'block' || target.firstClause !== target.lastClause) return []
    const { clause, firstItem, lastItem, isAlone } = viewTarget(reading, target)
    if (isAlone) return []
    const cue = clause.cues.find((own) => shared(quotation.cue, [cueSpan(clause, own)]) > 0) ?? null
    const chunk = clause.chunks.find((own) => isSource(quotation, own)) ?? null
    const candidates = findMarkedContents(clause, firstItem, lastItem, cue, chunk)
    const own = quotation.content.filter((span) => shared([span], [[target.start, target.end]]) > 0)
    const features = candidates.map((candidate) =>
      contentFeatures(clause, candidate, cue, chunk, [firstItem, lastItem]),
    )
    return toSample(
      features,
      candidates.map((candidate) => likeness(toSpans(clause, candidate), own)),
    )
  })
}

function toSample(features: readonly (readonly string[])[], scores: readonly number[]): Sample[] {
  const best = Math.max(...scores)
  if (best < TOO_FAR) return []
  return [{ features, right: new Set(scores.flatMap((score, i) => (score > best - AS_GOOD ? [i] : []))) }]
}

/** Whether a paragraph is a quotation without marks, the ones before being known. */
export function blockSamples(text: GoldReading): Sample[] {
  const views = viewBlocks(text.reading)
  let run = 0
  return views.flatMap((view, i) => {
    if (i === 0 || !canBeBlock(view)) {
      run = 0
      return []
    }
    const isBlock = isGoldBlock(text, i)
    const sample = { features: [[], blockFeatures(views, i, run > 0, run)], right: new Set([isBlock ? 1 : 0]) }
    run = isBlock ? run + 1 : 0
    return [sample]
  })
}
