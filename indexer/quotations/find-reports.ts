// Reported clauses without marks: which verbs of saying report one, and who is their subject.
import type { Chunk } from './find-chunks.js'
import { chances, type Weights } from './log-linear.js'
import type { Clause, Cue, CueUse, Reading } from './reading.js'
import { noReportFeatures, reportFeatures } from './report-features.js'
import { canSpeak, dangles } from './speaker-candidates.js'

export interface Report {
  readonly clause: Clause
  readonly cue: Cue
  readonly chunk: Chunk
  /** That it reports a clause, and that this is its subject. */
  readonly probability: number
  readonly isReport: number
}

const SUBJECT_REACH = 40
const INVERTED_REACH = 12
/** Below this a verb is taken to report nothing: a false report misleads more than a missed one. */
const THRESHOLD = 0.4

/** Could a verb's clause be a report: it is a verb of saying outside marks, and nobody is said not to have said it. */
export const couldReport = (cue: Cue): boolean => cue.cueClass !== 'other' && !cue.isNegated

/** Chunks near enough to be a verb's subject. */
export function findSubjects(clause: Clause, cue: Cue): Chunk[] {
  return clause.chunks.filter(
    (chunk) =>
      canSpeak(chunk) &&
      (chunk.last < cue.first
        ? cue.first - chunk.last < SUBJECT_REACH
        : chunk.first - cue.last < INVERTED_REACH || dangles(clause, cue, chunk)),
  )
}

export function reportCandidates(clause: Clause, cue: Cue, subjects: readonly Chunk[], use: CueUse): string[][] {
  return [noReportFeatures(clause, cue, use), ...subjects.map((chunk) => reportFeatures(clause, cue, chunk))]
}

/** The reports of a text; `useOf` tells what each verb serves already, null where it can report nothing (inside a block quotation). */
export function findReports(
  reading: Reading,
  weights: Weights,
  useOf: (clause: Clause, cue: Cue) => CueUse | null,
): Report[] {
  const reports: Report[] = []
  for (const clause of reading.clauses) {
    for (const cue of clause.cues) {
      const use = couldReport(cue) ? useOf(clause, cue) : null
      if (use === null) continue
      const subjects = findSubjects(clause, cue)
      const probabilities = chances(weights, reportCandidates(clause, cue, subjects, use))
      const isReport = 1 - probabilities[0]!
      if (isReport < THRESHOLD) continue
      const best = subjects.reduce((top, _, i) => (probabilities[i + 1]! > probabilities[top + 1]! ? i : top), 0)
      reports.push({ clause, cue, chunk: subjects[best]!, probability: probabilities[best + 1]!, isReport })
    }
  }
  return reports
}
