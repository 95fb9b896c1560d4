// Names in the headers of e-mails, and what stands there and is none.
import { addNames, type NameRule, toName } from './name-rule.js'

/** "On Thursday, Mills, Cheryl D wrote": a day and an hour are nobody's surname. */
const NO_SURNAME = '(?!(?:On|At|AM|PM|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\\p{Lu}\\p{Ll}+day)\\b)'
const WORD = `${NO_SURNAME}\\p{Lu}[\\p{L}'’-]+`
/** Surname, comma, given name and initial: `Mills, Cheryl D`, `van der Berg, Anna`. */
const TURNED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:van|von|de|der|la) )*${WORD}(?: ${WORD})?, \\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?(?: \\p{Lu}(?![\\p{L}.]\\p{L})\\.?)?`,
  'gu',
)
const HEADER = /^[^\p{L}\n]*(?:From|To|Cc|CC|Bcc|BCC|Sent by)\b[ \t]*:?.*$/gmu
/** What follows a turned name outside a header: its address, or "wrote:". */
const BEHIND = /^\s*(?:[<[(]\s*(?:mailto:)?[^\s>]{2,40}[@©]|wrote:)/

/** "To: Mills, Cheryl D; Abedin, Huma": each is one person, the surname first. */
export const nameCorrespondents: NameRule = (names, { read: { text }, tokens }) => {
  const headers = [...text.matchAll(HEADER)].map((match) => [match.index, match.index + match[0].length] as const)
  const added = [...text.matchAll(TURNED)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const isHeader = headers.some(([from, to]) => from <= start && end <= to)
    return isHeader || BEHIND.test(text.slice(end, end + 60)) ? [toName(tokens, [start, end], 'person')] : []
  })
  return addNames(names, added)
}

/** Letters that sign, codes of exemptions, words of headers, addresses. */
const NOBODY =
  /^(?:\p{L}\.?|B\d+|\d[\d.]*(?:\([A-Z]\))?|(?:Re|RE|Fw|FW|Fwd|FWD|Cc|CC|Bcc|Subject|Sent|From|To|Date|Attachments?|Original|Message|Unclassified|UNCLASSIFIED|Confidential|Classified|Release|RELEASE)|[^@\s]+[@©][^\s]+\.[^\s]+)$/u

/** "H", "B6", "Fw" and "MillsCD@state.gov" are no names of people. */
export const dropMailWords: NameRule = (names, { read: { text } }) =>
  names.filter(({ category, span }) => category !== 'person' || !NOBODY.test(text.slice(span[0], span[1])))
