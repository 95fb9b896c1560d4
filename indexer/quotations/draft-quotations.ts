// Quotations before they are written out: words, speaker and verb as places in the reading.
import type { QuotationKind } from '../../schema/quotation.js'
import type { Span } from '../../schema/span.js'
import type { Attribution, RankedSpeaker } from './attribute-targets.js'
import { boundMarked, boundReport } from './bound-contents.js'
import type { Report } from './find-reports.js'
import type { QuotationModel, Way } from './load-model.js'
import type { Cue, Reading } from './reading.js'
import { sameSpeaker } from './same-speaker.js'

/** A report is kept when it is this likely that there is one and that more than half of its words are told. */
const LEAST_SURE = 0.34
/** Characters of `team member Rodaba Noori told the press`. */
const LONGEST_GAP = 90

export interface Draft {
  readonly kind: QuotationKind
  readonly spans: readonly Span[]
  readonly quoted: readonly Span[]
  readonly cue: Cue | null
  /** Likeliest first. */
  readonly speakers: readonly RankedSpeaker[]
  /** How likely the model holds it, and by which way it came to it. */
  readonly raw: number
  readonly way: Way
  readonly isBlock: boolean
}

/** Drafts of what stands in marks or blocks; stretches of one sentence with one speaker become one. */
export function draftQuotations(
  reading: Reading,
  attributions: readonly Attribution[],
  model: QuotationModel,
): Draft[] {
  const drafts: Draft[] = []
  for (const attribution of attributions) {
    const draft = toDraft(reading, attribution, model)
    const last = drafts.at(-1)
    const joined = last && !draft.isBlock && !last.isBlock ? joinDrafts(reading, last, draft) : null
    drafts.splice(joined ? -1 : drafts.length, 1, ...(joined ?? [draft]))
  }
  return drafts.map((draft) => (draft.kind === 'mixed' ? withMarksInside(reading, draft, drafts) : draft))
}

/** "… would be “incredibly ugly,” “a huge shock” and “a fight”": what stands in marks amid the words of a quotation is quoted with them. */
function withMarksInside(reading: Reading, draft: Draft, all: readonly Draft[]): Draft {
  const quoted = all.flatMap((other) => other.quoted)
  const left = draft.spans.flatMap(([start, end]) => marksInside(reading, start, end))
  const added = left.filter(([start]) => !quoted.some((span) => span[0] <= start && start < span[1]))
  return added.length === 0 ? draft : { ...draft, quoted: [...draft.quoted, ...added].sort((a, b) => a[0] - b[0]) }
}

function toDraft(reading: Reading, attribution: Attribution, model: QuotationModel): Draft {
  const { target, speakers } = attribution
  const best = speakers[0]!
  const base = { cue: best.cue, speakers, raw: best.probability, way: wayOf(attribution) }
  if (target.kind === 'marked') return { ...base, ...boundMarked(reading, attribution, model.content), isBlock: false }
  return {
    ...base,
    kind: 'direct',
    spans: blockSpans(reading, attribution),
    quoted: marksInside(reading, target.start, target.end),
    isBlock: true,
  }
}

function wayOf({ target, view, speakers }: Attribution): Way {
  const { place, cue } = speakers[0]!
  if (target.kind === 'block') return 'block'
  if (place === 'carry') return 'carried'
  if (place !== 'same') return 'near'
  return cue && view.tightest !== '' && cue.cueClass !== 'other' ? 'beside' : 'sentence'
}

function blockSpans(reading: Reading, { target }: Attribution): Span[] {
  return reading.blocks.flatMap(([start, end]) =>
    end <= target.start || start >= target.end
      ? []
      : [[Math.max(start, target.start), Math.min(end, target.end)] as const],
  )
}

function marksInside(reading: Reading, start: number, end: number): Span[] {
  return reading.stretches
    .filter(({ depth, outer }) => depth === 0 && outer[0]![0] >= start && outer[0]![0] < end)
    .flatMap(({ pieces }) => pieces)
}

/** "A," he said, "b." is one quotation, and so is what one reported clause holds; "A," he said. "B." are two. */
function joinDrafts(reading: Reading, last: Draft, next: Draft): Draft[] | null {
  const end = last.spans.at(-1)![1]
  const start = next.spans[0]![0]
  const between = reading.text.slice(end, start)
  if (/\n/.test(between)) return null
  const before = last.speakers[0]!.chunk
  const after = next.speakers[0]!.chunk
  if (start < end) {
    const parted = partDrafts(reading, last, next)
    if (parted) return parted
    const spans: Span[] = [...last.spans.slice(0, -1), [last.spans.at(-1)![0], Math.max(end, next.spans.at(-1)![1])]]
    return [{ ...last, kind: 'mixed', spans, quoted: [...last.quoted, ...next.quoted] }]
  }
  if (!goesOn(reading, last, next, end, start) || !sameSpeaker(reading, before, after)) return null
  return [{ ...last, spans: [...last.spans, ...next.spans], quoted: [...last.quoted, ...next.quoted] }]
}

/** Whether words behind a gap go on with the sentence quoted before it: no new sentence, no verb of their own (`, adding “…”`). */
function goesOn(reading: Reading, last: Draft, next: Draft, end: number, start: number): boolean {
  if (last.kind !== 'direct' || next.kind !== 'direct' || start - end >= LONGEST_GAP) return false
  const between = reading.text.slice(end, start)
  if (/[.?!]["”'’»]*$/.test(reading.text.slice(0, end).trimEnd()) || /[.?!;:]\s*$/.test(between)) return false
  if (reading.clauses.some(({ frame }) => frame.start > end && frame.start <= start)) return false
  return !hasOwnCue(reading, last, next, end, start)
}

function hasOwnCue(reading: Reading, last: Draft, { cue }: Draft, end: number, start: number): boolean {
  if (!cue || (cue.frame === last.cue?.frame && cue.first === last.cue.first)) return false
  const at = reading.clauses[cue.frame]!.frame.items[cue.first]!.start
  return at >= end && at < start
}

/** "… a brilliant parliamentarian” and Bob Rae said he “served …”": where another speaks with a verb of his own, the first has ended. */
function partDrafts(reading: Reading, last: Draft, next: Draft): Draft[] | null {
  const { cue } = next
  const after = next.speakers[0]!.chunk
  if (!cue || (cue.frame === last.cue?.frame && cue.first === last.cue.first)) return null
  const cueStart = reading.clauses[cue.frame]!.frame.items[cue.first]!.start
  const from = Math.min(cueStart, after.frame === cue.frame ? after.start : cueStart)
  const [start] = last.spans.at(-1)!
  const ended = reading.text
    .slice(start, from)
    .replace(/[\s,;:—–-]*(?:\b(?:and|but|while|as|with|whereas))?[\s,;]*$/u, '').length
  const end = start + ended
  if (from <= start || last.quoted.some((span) => span[1] > end)) return null
  return [{ ...last, spans: [...last.spans.slice(0, -1), [start, end]] }, next]
}

/** Drafts of reported clauses. One that only repeats a marked quotation is left out; one that reports another's quotation is kept around it. */
export function draftReports(reports: readonly Report[], marked: readonly Draft[], model: QuotationModel): Draft[] {
  return reports.flatMap((report) => {
    const { cue } = report
    const own = marked.filter((draft) => draft.cue?.frame === cue.frame && draft.cue.first === cue.first)
    const taken = own.flatMap((draft) => draft.spans)
    const { spans, probability, sureness } = boundReport(report, taken, model.content)
    if (report.isReport * sureness < LEAST_SURE) return []
    const draft = toReportDraft(report, spans, probability)
    if (spans.length === 0 || marked.some((other) => isSameSpeech(draft, other))) return []
    return [draft]
  })
}

/** Whether a report and a marked quotation are the same words, not one inside the other. */
function isSameSpeech(report: Draft, marked: Draft): boolean {
  const covers = ([start, end]: Span) => report.spans.some((span) => span[0] <= start && end <= span[1])
  if (marked.spans.some(([start, end]) => report.spans.some((span) => start <= span[0] && span[1] <= end))) return true
  if (!marked.spans.some(covers)) return false
  const inner = marked.speakers[0]!.chunk
  const isSecondHand = marked.cue !== null && covers([inner.start, inner.end]) && report.raw > 0.6
  return !isSecondHand
}

function toReportDraft({ chunk, cue, probability }: Report, spans: readonly Span[], contentProbability: number): Draft {
  const speaker: RankedSpeaker = { chunk, cue, place: 'same', probability }
  const raw = probability * Math.sqrt(contentProbability)
  return { kind: 'indirect', spans, quoted: [], cue, speakers: [speaker], raw, way: 'report', isBlock: false }
}
