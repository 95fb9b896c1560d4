import {
  formatCase,
  formatFiling,
  formatShortCase,
  formatShortFiling,
  formatShortStatute,
  formatStatute,
} from '../bluebook/format-legal.js'
import { COURT_DOCUMENT } from '../bluebook/typeface.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import type { Work } from '../read-work.js'
import { capitaliseFirst, closeSentence, joinPieces, toItalic } from '../text/marked-text.js'
import { quoteTitle } from '../text/quote-title.js'
import { dropArticle } from '../titles/drop-article.js'
import { formatArticleNote, formatCorrespondenceNote, formatReportNote, formatUnpublishedNote } from './format-note.js'
import { isTitleBracketed, toChicagoIssued, toChicagoPinpoint, toChicagoTitle, toShortNames } from './format-pieces.js'

function formatBody(work: Work, pinpoint: Pinpoint | null): string {
  switch (work.kind) {
    case 'case':
      return formatCase(work, pinpoint, {}, COURT_DOCUMENT)
    case 'filing':
      return formatFiling(work, pinpoint, {}, COURT_DOCUMENT)
    case 'statute':
      return formatStatute(work, pinpoint)
    case 'correspondence':
      return formatCorrespondenceNote(work, pinpoint)
    case 'report':
      return formatReportNote(work, pinpoint)
    case 'unpublished':
      return formatUnpublishedNote(work, pinpoint)
    default:
      return formatArticleNote(work, pinpoint)
  }
}

/** A full note; legal sources as the Bluebook has them (14.269, 14.276). */
export function formatChicagoNote(work: Work, pinpoint: Pinpoint | null): string {
  const body = formatBody(work, pinpoint)
  if (work.through === null) return closeSentence(capitaliseFirst(body))
  const through = formatBody(work.through.work, pinpoint)
  return closeSentence(capitaliseFirst(`${body}, ${work.through.verb} in ${through}`))
}

/** Without the article that may open it (14.30); the A of `A Is for ICE` is none. */
function toShortTitle(work: Work): string {
  if (work.title === null) return ''
  const short = work.title.isForeign ? work.title.short : dropArticle(work.title.short)
  return toChicagoTitle(work, short)
}

function toShortSet(work: Work, hasMore: boolean): string {
  const title = toShortTitle(work)
  if (title === '' || isTitleBracketed(work)) return title
  return work.kind === 'report' ? toItalic(title) : quoteTitle(title, hasMore ? ',' : '.')
}

function toShortBody(work: Work, pin: string): string {
  const names = toShortNames(work.authors)
  if (work.kind !== 'correspondence') return joinPieces([names, toShortSet(work, pin !== ''), pin])
  const to = work.recipients.length === 0 ? '' : ` to ${toShortNames(work.recipients)}`
  return joinPieces([names === '' ? (work.publisher ?? '') : names + to, toChicagoIssued(work), pin])
}

/** Short note: `Surname, “Short Title,” pin`; letters and their like `A to B, date, pin`. Null where the article's own serves. */
export function formatChicagoShort(work: Work, pinpoint: Pinpoint | null): string | null {
  if (work.through !== null) return null
  if (work.kind === 'case') return closeSentence(formatShortCase(work, pinpoint, {}, COURT_DOCUMENT))
  if (work.kind === 'filing') return closeSentence(formatShortFiling(work, pinpoint, {}))
  if (work.kind === 'statute') return closeSentence(formatShortStatute(work, pinpoint))
  return closeSentence(capitaliseFirst(toShortBody(work, toChicagoPinpoint(pinpoint))))
}
