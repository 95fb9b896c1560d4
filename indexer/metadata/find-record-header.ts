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
const MARGIN = 20
/** A subject that fills its line may go on below. */
const FULL_LINE = 60
const MARKING = /^(?:1\.4|B\d|Class|CONFIDENTIAL|SECRET|NOFORN|RELEASE|REVIEW|Declass|UNCLASS)/

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
    else if (header.length && isContinued(blocks, header.at(-1)!, index))
      header.push({ ...header.at(-1)!, index, value: cutColumn(text) })
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
    if (match) return { index, field, value: cutColumn(text.slice(match[0].length)) }
  }
  return null
}

/** The header of the message that this one answers. */
function isRepeated(header: readonly HeaderLine[], line: HeaderLine): boolean {
  return line.field === 'from' && header.some(({ field }) => field === 'from')
}

/** A list of addresses over several lines, or a subject that goes on below itself, far from the margin. */
function isContinued(blocks: readonly DraftBlock[], last: HeaderLine, index: number): boolean {
  const { text, lines } = blocks[index]!
  if (index !== last.index + 1 || text.length > 200) return false
  if (last.field === 'subject') {
    const isBelow = lines[0]!.start - blocks[last.index]!.lines.at(-1)!.end > MARGIN
    return isBelow && last.value.length > FULL_LINE && text.length < FULL_LINE && !MARKING.test(text)
  }
  const isList = last.field === 'to' || last.field === 'cc'
  return isList && (/[;,]$/.test(last.value) || /[@<>]/.test(text))
}

/** Exemptions and markings that a release prints in the right margin. */
function cutColumn(value: string): string {
  const column = /\s{4,}/g
  for (const { index, 0: gap } of value.matchAll(column)) {
    if (MARKING.test(value.slice(index + gap.length))) return value.slice(0, index).trim()
  }
  return value.trim()
}
