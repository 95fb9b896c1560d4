import type { DraftBlock } from '../canonical/split-blocks.js'

export type HeaderField = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'other'

export interface HeaderLine {
  /** Index of the block (one line each, once the head is cut into lines). */
  readonly index: number
  readonly field: HeaderField
  readonly value: string
}

const FIELDS: readonly (readonly [field: HeaderField, name: RegExp])[] = [
  ['from', /^from\s*:\s*/i],
  ['to', /^(?:to|memorandum (?:for|to))\s*:\s*/i],
  ['cc', /^cc\s*:\s*/i],
  ['date', /^(?:date|sent|date sent)\s*:\s*/i],
  ['subject', /^(?:subject|subj|re)\s*:\s*/i],
  [
    'other',
    /^(?:bcc|attachments?|importance|reply-to|through|thru|via|sent by|sensitivity|categories|x-[\w-]+|message-id|mime-version|content-[\w-]+|received|classification)\s*:\s*/i,
  ],
]
/** Stamps and a letterhead may stand above the header. */
const DEEPEST = 40
const LONGEST = 60

/**
 * The header of an e-mail or memorandum: From or To, and at least one more field, before any prose. Null for anything else:
 * one `From:` in an article is no header.
 */
export function findRecordHeader(blocks: readonly DraftBlock[]): readonly HeaderLine[] | null {
  const header: HeaderLine[] = []
  for (const [index, { text }] of blocks.slice(0, DEEPEST).entries()) {
    const line = readHeaderLine(text, index)
    if (line && isRepeated(header, line)) break
    if (line) header.push(line)
    else if (header.length && isContinued(header.at(-1)!, text, index))
      header.push({ ...header.at(-1)!, index, value: text })
    else if (header.length >= 2 || text.split(/\s+/).length > LONGEST) break
  }
  const fields = new Set(header.map(({ field }) => field))
  fields.delete('other')
  return fields.size >= 2 && (fields.has('from') || fields.has('to')) ? header : null
}

export function isHeaderLine(text: string): boolean {
  return readHeaderLine(text, 0) !== null
}

function readHeaderLine(text: string, index: number): HeaderLine | null {
  for (const [field, name] of FIELDS) {
    const match = name.exec(text)
    if (match) return { index, field, value: text.slice(match[0].length).trim() }
  }
  return null
}

/** The header of the message that this one answers. */
function isRepeated(header: readonly HeaderLine[], line: HeaderLine): boolean {
  return line.field === 'from' && header.some(({ field }) => field === 'from')
}

/** A list of addresses over several lines. */
function isContinued(last: HeaderLine, text: string, index: number): boolean {
  const isList = last.field === 'to' || last.field === 'cc'
  return isList && index === last.index + 1 && text.length < 200 && (/[;,]$/.test(last.value) || /[@<>]/.test(text))
}
