import { toDesignation } from '../bluebook/format-article.js'
import type { Work } from '../read-work.js'
import { lowerWords } from '../text/lower-words.js'
import { capitaliseFirst, dropGuards, joinPieces, joinSentences, toItalic } from '../text/marked-text.js'
import { quoteTitle } from '../text/quote-title.js'
import { toSmallGenre } from './format-note.js'
import {
  isTitleBracketed,
  toAccessed,
  toChicagoIssued,
  toChicagoTitle,
  toContainer,
  toListedNames,
  toNoteNames,
  toNumberedIssue,
  toRepost,
} from './format-pieces.js'

function toQuoted(work: Work): string {
  if (work.title === null) return ''
  if (work.title.isDescription) return toChicagoTitle(work)
  const { translation } = work.title
  if (translation === null) return quoteTitle(toChicagoTitle(work), '.')
  return `${quoteTitle(toChicagoTitle(work))} [${dropGuards(translation)}]`
}

/** `. National Immigration Forum, March 2, 2011`: the owner of a blog opens a sentence of its own. */
function toPlaceAndDate(work: Work, container: string): readonly string[] {
  const numbered = toNumberedIssue(work)
  if (numbered !== null) {
    const joined = work.item.volume === undefined ? joinPieces([container, numbered]) : `${container} ${numbered}`
    return [work.page === null ? joined : `${joined}: ${work.page.replace(/-/g, '–')}`]
  }
  const owner = work.publisher
  const date = toChicagoIssued(work)
  const isBlog = work.item.type === 'post-weblog'
  if (isBlog && owner !== null && owner !== work.container) return [container, joinPieces([owner, date])]
  return [joinPieces([container, date])]
}

/**
 * Unsigned: the outlet, or the owner of the site, stands where the author would (14.199, 14.207). A date that opens a sentence takes a
 * capital: `[Ca. February 2011]`, `N.d.`
 */
function formatArticleEntry(work: Work): string {
  const outlet = work.container === null && !work.isByOutlet ? (work.publisher ?? '') : toContainer(work)
  const isSigned = work.authors.length > 0
  const designation = toDesignation(work)
  const tail = [capitaliseFirst(toRepost(work)), capitaliseFirst(toAccessed(work)), work.url]
  const lead = isSigned ? toListedNames(work.authors) : outlet
  const place = toPlaceAndDate(work, isSigned ? outlet : '')
  return joinSentences([
    lead,
    toQuoted(work),
    designation && lowerWords(designation),
    ...place.map(capitaliseFirst),
    ...tail,
  ])
}

function isByAgency(work: Work): boolean {
  return work.publisher !== null && work.authors.some((name) => name.literal === work.publisher)
}

function toHolding(work: Work): readonly (string | null)[] {
  return [work.location, work.number, isByAgency(work) ? null : work.publisher, work.archive, work.url]
}

function formatCorrespondenceEntry(work: Work): string {
  const to = work.recipients.length === 0 ? '' : ` to ${toNoteNames(work.recipients)}`
  const subject = isTitleBracketed(work) ? '' : toQuoted(work)
  const genre = toSmallGenre(work)
  const kind = capitaliseFirst(`${genre === '' ? 'correspondence' : genre}${to}`)
  const lead = work.authors.length > 0 ? toListedNames(work.authors) : (work.publisher ?? '')
  const [location = null, number = null, publisher = null, archive = null, url = null] = toHolding(work)
  const agency = work.authors.length > 0 ? publisher : null
  return joinSentences([
    lead,
    subject,
    joinPieces([kind, toChicagoIssued(work)]),
    location,
    number,
    agency,
    archive,
    url,
  ])
}

function formatUnpublishedEntry(work: Work): string {
  const lead = work.authors.length > 0 ? toListedNames(work.authors) : (work.publisher ?? '')
  const dated = capitaliseFirst(joinPieces([toSmallGenre(work), toChicagoIssued(work)]))
  const [location = null, number = null, publisher = null, archive = null, url = null] = toHolding(work)
  const agency = work.authors.length > 0 ? publisher : null
  return joinSentences([lead, toQuoted(work), dated, location, number, agency, archive, url])
}

function formatReportEntry(work: Work): string {
  if (isTitleBracketed(work)) return formatUnpublishedEntry(work)
  const lead = work.authors.length > 0 ? toListedNames(work.authors) : (work.publisher ?? '')
  const title = work.title === null ? '' : toItalic(toChicagoTitle(work))
  const imprint = joinPieces([
    [work.place, work.authors.length > 0 ? work.publisher : null].filter((part) => part !== null).join(': '),
    toChicagoIssued(work),
  ])
  const accessed = capitaliseFirst(toAccessed(work))
  return joinSentences([
    lead,
    title,
    work.number,
    capitaliseFirst(imprint),
    work.location,
    work.archive,
    accessed,
    work.url,
  ])
}

/** Entry of the bibliography; null for legal sources, which stand in notes only (14.269), and for records known through an article. */
export function formatChicagoBibliography(work: Work): string | null {
  if (work.through !== null) return null
  switch (work.kind) {
    case 'case':
    case 'filing':
    case 'statute':
      return null
    case 'correspondence':
      return formatCorrespondenceEntry(work)
    case 'report':
      return formatReportEntry(work)
    case 'unpublished':
      return formatUnpublishedEntry(work)
    default:
      return formatArticleEntry(work)
  }
}
