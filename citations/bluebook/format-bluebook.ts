import { toBluebookDate } from '../dates/format-date.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import type { Work } from '../read-work.js'
import type { CitationOptions } from '../styles.js'
import { capitaliseFirst, closeSentence, joinPieces, toItalic } from '../text/marked-text.js'
import { cutAtFirstBreak } from '../titles/read-title.js'
import { formatBluebookArticle } from './format-article.js'
import {
  formatCase,
  formatFiling,
  formatShortCase,
  formatShortFiling,
  formatShortStatute,
  formatStatute,
} from './format-legal.js'
import { toBluebookSurnames } from './format-people.js'
import { toBluebookPinpoint } from './format-pinpoint.js'
import {
  formatBluebookCorrespondence,
  formatBluebookReport,
  formatBluebookUnpublished,
  toGenreName,
} from './format-record.js'
import { toBluebookTitle } from './format-title.js'
import { COURT_DOCUMENT, type Typeface } from './typeface.js'

function formatBody(work: Work, pinpoint: Pinpoint | null, options: CitationOptions, face: Typeface): string {
  switch (work.kind) {
    case 'case':
      return formatCase(work, pinpoint, options, face)
    case 'filing':
      return formatFiling(work, pinpoint, options, face)
    case 'statute':
      return formatStatute(work, pinpoint)
    case 'correspondence':
      return formatBluebookCorrespondence(work, pinpoint, options)
    case 'report':
      return formatBluebookReport(work, pinpoint, options, face)
    case 'unpublished':
      return formatBluebookUnpublished(work, pinpoint, options, face)
    default:
      return formatBluebookArticle(work, pinpoint, options, face)
  }
}

/** Full form, court documents unless `face` says otherwise; a record known through an article is `*quoted in*` it (1.6(c)). */
export function formatBluebook(
  work: Work,
  pinpoint: Pinpoint | null,
  options: CitationOptions,
  face: Typeface = COURT_DOCUMENT,
): string {
  const body = formatBody(work, pinpoint, options, face)
  if (work.through === null) return closeBluebook(capitaliseFirst(body))
  const through = formatBody(work.through.work, pinpoint, options, face)
  return closeBluebook(capitaliseFirst(`${body}, ${toItalic(`${work.through.verb} in`)} ${through}`))
}

/** A citation sentence ends with a period whatever its title ends with; only an abbreviation's period serves twice. */
function closeBluebook(marked: string): string {
  return /\.[\uE001\uE003]?$/.test(marked) ? closeSentence(marked) : `${marked}.`
}

/** Up to its first break, a comma too: `*Confusion Helped Spread of Secure Communities*`. */
function toShortTitle(work: Work): string {
  if (work.title === null) return '[untitled]'
  const { title } = work
  if (title.isShortGiven) return toItalic(toBluebookTitle(title, title.short))
  return toItalic(toBluebookTitle(title, cutAtFirstBreak(title.main)))
}

/** By what a short form is told from others: two of one list must not read alike. */
export function toShortSource(work: Work): string {
  const names = work.authors.length > 0 && !work.isByOutlet ? toBluebookSurnames(work.authors) : ''
  if (work.kind === 'correspondence') {
    const from = names === '' ? (work.publisher ?? '') : names
    return from === '' ? toGenreName(work) : `${toGenreName(work)} from ${from}`
  }
  return names === '' ? toShortTitle(work) : names
}

/** Of several e-mails of one sender the date, of several articles of one author the title (4.2(b)). */
function toToldApart(work: Work): string {
  const source = toShortSource(work)
  if (work.kind !== 'correspondence')
    return joinPieces([source, source === toShortTitle(work) ? '' : toShortTitle(work)])
  return `${source} (${work.issued === null ? 'n.d.' : toBluebookDate(work.issued)})`
}

/** How a short form refers back. */
export interface Back {
  /** Number of the footnote that has the full form (law reviews); absent in court documents. */
  readonly note?: number
  /** Another source of the list would read the same. */
  readonly isAmbiguous?: boolean
}

/**
 * Short form: `Surname, *supra*, PIN` (4.2), a case by its first party, a paper by BT1, a statute by its section. Null for a record
 * known through an article: the article's own short form serves.
 */
export function formatBluebookShort(
  work: Work,
  pinpoint: Pinpoint | null,
  options: CitationOptions,
  { note, isAmbiguous = false }: Back = {},
): string | null {
  if (work.through !== null) return null
  if (work.kind === 'case') return closeBluebook(formatShortCase(work, pinpoint, options, COURT_DOCUMENT))
  if (work.kind === 'filing') return closeBluebook(formatShortFiling(work, pinpoint, options))
  if (work.kind === 'statute') return closeBluebook(formatShortStatute(work, pinpoint))
  const source = isAmbiguous ? toToldApart(work) : toShortSource(work)
  const supra = `${toItalic('supra')}${note === undefined ? '' : ` note ${note}`}`
  return closeBluebook(capitaliseFirst(joinPieces([source, supra, toBluebookPinpoint(pinpoint, options)])))
}
