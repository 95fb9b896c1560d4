import type { Warning } from '../../schema/document.js'
import type { Entity, Mention } from '../../schema/entity.js'
import type { Quotation } from '../../schema/quotation.js'
import type { Span } from '../../schema/span.js'
import type { Analysis } from '../language/analyse-text.js'
import { attributeTargets } from './attribute-targets.js'
import { type Draft, draftQuotations, draftReports } from './draft-quotations.js'
import { indexEntities } from './find-antecedent.js'
import { findBlocks } from './find-blocks.js'
import { findMessages } from './find-messages.js'
import { findReports } from './find-reports.js'
import { findTargets } from './find-targets.js'
import { loadModel, type QuotationModel } from './load-model.js'
import { pairQuotationMarks } from './pair-quotation-marks.js'
import type { QuotableText } from './quotable-text.js'
import { readClauses } from './read-clauses.js'
import type { Clause, Cue, CueUse, Reading } from './reading.js'
import { writeQuotations } from './write-quotations.js'

/** What a text quotes, in order, and the quotation marks that came out uneven. */
export interface FoundQuotations {
  readonly quotations: readonly Quotation[]
  readonly warnings: readonly Warning[]
}

/** Finds who said what in a document: every reported utterance with its words, its verb, its speaker and how sure that is. */
export function findQuotations(
  read: QuotableText,
  analysis: Analysis,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  model: QuotationModel = loadModel(),
): FoundQuotations {
  const { stretches, warnings } = pairQuotationMarks(read.text, blockSpans(read))
  const reading = readClauses(read.text, analysis, blockSpans(read), stretches, mentions)
  const drafts = findDrafts(read, reading, model)
  const messages = findMessages(read)
  return {
    quotations: writeQuotations(read, reading, indexEntities(entities), drafts, messages, model.calibration),
    warnings,
  }
}

/** Quotations as places in the reading: blocks first, then what stands in marks, then the clauses that free verbs report. */
export function findDrafts(read: QuotableText, reading: Reading, model: QuotationModel): Draft[] {
  const blockQuotations = findBlocks(reading, model.block, (block) => read.blocks[block]!.kind === 'paragraph')
  const attributions = attributeTargets(reading, findTargets(reading, blockQuotations), model)
  const marked = draftQuotations(reading, attributions, model)
  const isInBlock = (offset: number) => blockQuotations.some(({ start, end }) => start <= offset && offset < end)
  const reports = findReports(reading, model.report, (clause, cue) =>
    isInBlock(clause.frame.items[cue.first]!.start) ? null : useOfCue(clause, cue, marked),
  )
  return [...marked, ...draftReports(reports, marked, model)]
}

function useOfCue({ frame }: Clause, { first }: Cue, marked: readonly Draft[]): CueUse {
  const served = marked.filter(({ cue }) => cue?.frame === frame.index && cue.first === first)
  if (served.length === 0) return 'free'
  const isHere = ([start, end]: Span) => start < frame.end && end > frame.start
  return served.some(({ spans }) => spans.some(isHere)) ? 'here' : 'elsewhere'
}

const blockSpans = (read: QuotableText) => read.blocks.map((block) => block.span)
