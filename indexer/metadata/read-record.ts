import type { BlockKind } from '../../schema/index.js'
import type { DraftBlock } from '../canonical/split-blocks.js'
import type { HeaderField, HeaderLine } from './find-record-header.js'
import { parseDate } from './parse-date.js'
import { parseMailboxes } from './parse-mailbox.js'
import type { ReadFields } from './read-article.js'
import { isStamp, readStamps } from './read-stamps.js'

const KINDS: Readonly<Record<HeaderField, BlockKind>> = {
  subject: 'title',
  date: 'date',
  from: 'byline',
  to: 'byline',
  cc: 'byline',
  other: 'boilerplate',
}

/** An e-mail or memorandum: author, recipients, date and subject from its header, stamps kept out of the body. */
export function readRecord(blocks: readonly DraftBlock[], header: readonly HeaderLine[]): ReadFields {
  const values = (field: HeaderField) =>
    header.filter((line) => line.field === field && line.value).map(({ value }) => value)
  const first = header[0]!.index
  const fields = new Map(header.map(({ index, field }) => [index, field]))
  const kinds = blocks.map(({ text }, index): BlockKind => {
    const field = fields.get(index)
    if (field) return KINDS[field]
    return index < first || isStamp(text) ? 'boilerplate' : 'paragraph'
  })
  const date = values('date').flatMap((value) => parseDate(value) ?? [])[0]
  return {
    kinds: kinds.includes('paragraph') ? kinds : kinds.map((kind) => (kind === 'title' ? 'paragraph' : kind)),
    title: values('subject').join(' ') || null,
    authors: values('from').flatMap(parseMailboxes),
    outlet: null,
    published: date
      ? { date: date.date, precision: date.precision, text: date.text, ...(date.time ? { time: date.time } : {}) }
      : null,
    dek: null,
    captions: [],
    repost: null,
    section: null,
    custom: readCustom(blocks, header, values),
  }
}

function readCustom(
  blocks: readonly DraftBlock[],
  header: readonly HeaderLine[],
  values: (field: HeaderField) => string[],
) {
  const isMemo = blocks.slice(0, header[0]!.index + 1).some(({ text }) => /\bmemo(?:randum)?\b/i.test(text))
  const found = {
    genre: isMemo ? 'memorandum' : 'e-mail',
    recipients: values('to').flatMap(parseMailboxes),
    cc: values('cc').flatMap(parseMailboxes),
    ...readStamps(blocks),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value.length > 0))
}
