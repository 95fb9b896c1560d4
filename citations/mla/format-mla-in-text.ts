import { toCode } from '../bluebook/format-legal.js'
import { toSurname } from '../names/format-name.js'
import { joinOrAbridge } from '../names/join-names.js'
import { formatPinpointValue, type Pinpoint } from '../parse-pinpoint.js'
import type { Work } from '../read-work.js'
import { dropGuards, toItalic } from '../text/marked-text.js'
import { quoteTitle } from '../text/quote-title.js'
import { dropArticle } from '../titles/drop-article.js'
import { toMlaTitle } from './format-mla.js'
import { toCourtName } from './format-mla-legal.js'

const MOST = 2

/** By its first noun phrase where the item tells it, without an article at the beginning (6.10). */
function toTextTitle(work: Work): string {
  if (work.title === null) return work.publisher ?? ''
  const words = work.item.custom?.['noun-phrase'] ?? work.title.short
  const short = toMlaTitle(work, work.title.isForeign ? words : dropArticle(words))
  if (work.title.isDescription) return short.replace(/^\[|\]$/g, '')
  return work.kind === 'report' ? toItalic(short) : quoteTitle(short)
}

/** Whom a parenthesis names. */
export function toMlaWho(work: Work): string {
  if (work.kind === 'case' && work.authority !== null) return toCourtName(work.authority)
  if (work.kind === 'statute' && work.title === null) return toCode(work, null)
  if (work.kind === 'case' || work.kind === 'statute') return toItalic(dropGuards(work.title?.main ?? ''))
  return work.authors.length === 0 || work.isByOutlet
    ? toTextTitle(work)
    : joinOrAbridge(work.authors.map(toSurname), MOST)
}

/** Sources do not number their paragraphs, so none is given (6.20); pages and Bates numbers are. */
function toPinpoint(pinpoint: Pinpoint | null): string {
  return pinpoint === null || pinpoint.label === 'para' ? '' : ` ${formatPinpointValue(pinpoint)}`
}

/** With its title where the list has another work of the same author (6.8): `(Núñez, “Año Nuevo Raids” 36)`. */
function toSource(work: Work, isAmbiguous: boolean): string {
  const who = toMlaWho(work)
  const title = toTextTitle(work)
  return isAmbiguous && title !== '' && title !== who ? `${who}, ${title}` : who
}

/**
 * `(Núñez 36)`, `(qtd. in Whitlock and Ito)`; null where MLA has no settled form.
 * @param isAmbiguous another source of the list would read the same
 */
export function formatMlaInText(work: Work, pinpoint: Pinpoint | null, isAmbiguous = false): string | null {
  if (work.kind === 'filing') return null
  if (work.through !== null) return `(qtd. in ${toSource(work.through.work, isAmbiguous)}${toPinpoint(pinpoint)})`
  return `(${toSource(work, isAmbiguous)}${toPinpoint(pinpoint)})`
}
