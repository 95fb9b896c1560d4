import type { BlockKind } from '../../schema/index.js'
import type { DraftBlock } from '../canonical/split-blocks.js'
import { isPersonName } from './is-person-name.js'
import { parseDate } from './parse-date.js'
import type { ReadFields } from './read-article.js'

const SALUTATION = /^dear\s+\p{Lu}[^.!?]{1,80}[:,]$/iu
const CLOSING =
  /^(?:sincerely|respectfully|very truly yours|best regards|regards|yours truly|cordially)(?: yours| submitted)?,?$/i
/** A letterhead, a date and an address stand above the salutation. */
const DEEPEST = 14
const HONORIFIC =
  /^(?:the )?(?:honorable|hon\.?|mr\.?|mrs\.?|ms\.?|dr\.?|senator|representative|congress(?:wo)?man|secretary|director)\s+/i

/** Where a letter is addressed; -1 for what is no letter: it needs a closing too. */
export function findSalutation(blocks: readonly DraftBlock[]): number {
  const salutation = blocks.slice(0, DEEPEST).findIndex(({ text }) => SALUTATION.test(text))
  return salutation >= 0 && blocks.some(({ text }, index) => index > salutation && CLOSING.test(firstLine(text)))
    ? salutation
    : -1
}

/** A letter: date and addressee above its salutation, who signed below its closing. */
export function readLetter(blocks: readonly DraftBlock[], salutation: number): ReadFields {
  const closing = blocks.findIndex(({ text }, index) => index > salutation && CLOSING.test(firstLine(text)))
  const above = blocks.slice(0, salutation).flatMap(({ text }) => text.split('\n'))
  const below = blocks.slice(closing).flatMap(({ text }) => text.split('\n'))
  const date = above.flatMap((line) => parseDate(line) ?? [])[0]
  const kinds = blocks.map(({ text }, index): BlockKind => {
    if (index > salutation && index < closing) return 'paragraph'
    if (index >= closing) return 'byline'
    return index < salutation && parseDate(text) ? 'date' : 'boilerplate'
  })
  const recipients = findNames(above)
  return {
    kinds: kinds.includes('paragraph') ? kinds : kinds.map(() => 'paragraph'),
    title: null,
    authors: findNames(below).slice(0, 1),
    outlet: null,
    published: date ? { date: date.date, precision: date.precision, text: date.text } : null,
    dek: null,
    captions: [],
    repost: null,
    section: null,
    custom: { genre: 'letter', ...(recipients.length ? { recipients: recipients.slice(0, 1) } : {}) },
  }
}

function findNames(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(HONORIFIC, '').replace(/,.*$/, '')).filter(isPersonName)
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!
}
