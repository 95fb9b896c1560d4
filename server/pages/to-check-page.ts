import type { CheckedQuotation, CheckSource, Difference, Extraction, Verdict } from '../../schema/index.js'
import { toAnchor, toDocumentHref } from '../document-state.js'
import { EMPTY_STATE, toHref, withQuery } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { type ComparedRun, toDraftRuns as toDraftWords, toNearestRuns, toSourceRuns } from './to-compared-words.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { UNTITLED } from './to-hit-view.js'

export interface CheckPage {
  readonly frame: PageFrame
  readonly draft: string
  /** Null before anything was checked. */
  readonly checked: CheckedView | null
}

export interface CheckedView {
  /** `3 verbatim, 1 altered` */
  readonly summary: string
  /** The draft as it came, cut where quotations begin and end. */
  readonly runs: readonly DraftRun[]
  readonly quotations: readonly QuotationView[]
}

export interface DraftRun {
  readonly text: string
  /** Null between quotations. */
  readonly verdict: Verdict | null
  readonly label: string | null
  readonly href: string | null
}

export interface QuotationView {
  readonly id: string
  /** The draft's words; marked where the source has others. */
  readonly words: readonly ComparedRun[]
  /** What they are held against: the place that has them, or the nearest one; null where there is none. */
  readonly beside: BesideView | null
  readonly verdict: Verdict
  readonly label: string
  readonly credited: string | null
  readonly credit: string
  readonly differences: readonly { readonly kind: string; readonly draft: string; readonly source: string }[]
  /** Other places that have the words. */
  readonly sources: readonly CheckSourceView[]
  /** Searches the words as a phrase. */
  readonly searchHref: string
}

export interface BesideView {
  readonly heading: string
  readonly source: CheckSourceView
  readonly words: readonly ComparedRun[]
}

export interface CheckSourceView {
  readonly title: string
  readonly place: string
  readonly href: string
  readonly speaker: string | null
  readonly label: string
}

const LABELS: Readonly<Record<Verdict, string>> = {
  'not-found': 'not found',
  altered: 'altered',
  spliced: 'spliced: words left out, not shown',
  elided: 'elided: every cut is shown',
  marks: 'marks differ',
  verbatim: 'verbatim',
}
const KIND_LABELS: Readonly<Record<Difference['kind'], string>> = {
  substituted: 'other words',
  inserted: 'put in',
  deleted: 'dropped',
  spliced: 'left out, not shown',
  elided: 'left out, shown',
  case: 'capitals',
  punctuation: 'punctuation',
  compound: 'written together or apart',
  bracketed: 'in brackets',
}

export function toEmptyCheckPage(): CheckPage {
  return { frame: { title: 'Check a draft', section: 'check', box: EMPTY_BOX }, draft: '', checked: null }
}

/** @param documents those that the quotations are held against, by id */
export function toCheckPage(
  draft: string,
  quotations: readonly CheckedQuotation[],
  documents: ReadonlyMap<string, Extraction>,
): CheckPage {
  const summary = summarise(quotations)
  return {
    frame: { title: `Checked: ${summary}`, section: 'check', box: EMPTY_BOX },
    draft,
    checked: {
      summary,
      runs: toDraftRuns(draft, quotations),
      quotations: quotations.map((quotation, index) => toQuotationView(quotation, index, documents)),
    },
  }
}

function summarise(quotations: readonly CheckedQuotation[]): string {
  if (quotations.length === 0) return 'no quotation found'
  const counts = Object.entries(LABELS).flatMap(([verdict, label]) => {
    const count = quotations.filter((quotation) => quotation.verdict === verdict).length
    return count > 0 ? [`${count} ${label.split(':')[0]}`] : []
  })
  return `${formatCount(quotations.length, 'quotation')}: ${counts.join(', ')}`
}

function toDraftRuns(draft: string, quotations: readonly CheckedQuotation[]): readonly DraftRun[] {
  const runs: DraftRun[] = []
  let at = 0
  for (const [index, { span, verdict }] of quotations.entries()) {
    if (span[0] < at) continue
    runs.push({ text: draft.slice(at, span[0]), verdict: null, label: null, href: null })
    runs.push({ text: draft.slice(...span), verdict, label: LABELS[verdict], href: `#${toId(index)}` })
    at = span[1]
  }
  return [...runs, { text: draft.slice(at), verdict: null, label: null, href: null }]
}

function toQuotationView(
  quotation: CheckedQuotation,
  index: number,
  documents: ReadonlyMap<string, Extraction>,
): QuotationView {
  const { text, verdict, credited, credit, differences, sources } = quotation
  return {
    id: toId(index),
    words: toDraftWords(text, differences),
    beside: toBeside(quotation, documents),
    verdict,
    label: LABELS[verdict],
    credited,
    credit: describeCredit(quotation, credit),
    differences: differences.map(({ kind, draft, source }) => ({ kind: KIND_LABELS[kind], draft, source })),
    sources: sources.slice(1).map(toSourceView),
    searchHref: toHref(withQuery(EMPTY_STATE, `"${text.replaceAll(/["“”„«»]/g, ' ').trim()}"`)),
  }
}

function toBeside(
  { sources: [best], nearest }: CheckedQuotation,
  documents: ReadonlyMap<string, Extraction>,
): BesideView | null {
  const place = best ?? nearest
  const extraction = place && documents.get(place.document)
  if (!place || !extraction) return null
  return {
    heading: best ? 'The source' : 'Nearest words',
    source: toSourceView(place),
    words: best ? toSourceRuns(extraction, place) : toNearestRuns(extraction, place),
  }
}

function describeCredit({ credited, sources }: CheckedQuotation, credit: CheckedQuotation['credit']): string {
  if (sources.length === 0) return credited ? `credited to ${credited} in the draft` : 'the draft credits nobody'
  const there = sources[0]?.speaker
  if (credit === 'agrees') return `credited to ${credited}, and so it is there`
  if (credit === 'differs') return `credited to ${credited}, but there to ${there}`
  if (there) return `the draft credits nobody; there it is credited to ${there}`
  return credited ? `credited to ${credited}; there nobody is named` : 'nobody is credited'
}

function toSourceView({ document, title, paragraph, speaker, verdict }: CheckSource): CheckSourceView {
  return {
    title: title ?? UNTITLED,
    place: paragraph === null ? 'front matter' : `¶ ${paragraph}`,
    href: toDocumentHref({ ...EMPTY_STATE, id: document, shown: [] }, toAnchor(paragraph)),
    speaker,
    label: LABELS[verdict],
  }
}

function toId(index: number): string {
  return `quotation-${index + 1}`
}
