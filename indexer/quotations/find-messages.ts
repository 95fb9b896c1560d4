// E-mails: the sender speaks, message by message, whatever stands in the body.
import type { Span } from '../../schema/span.js'
import { parseMailboxes } from '../metadata/parse-mailbox.js'
import { labelOf } from './block-features.js'
import type { QuotableText } from './quotable-text.js'

/** One message of a released e-mail. */
export interface Message {
  /** As its header gives the sender; null where that is blank or redacted. */
  readonly sender: string | null
  readonly spans: readonly Span[]
  /** Those of `spans` before the first sign of another's words: here “I” is the sender. */
  readonly ownSpans: readonly Span[]
}

/** Scanning loses the colon: `Sent                Friday, October 19, 2012 7:25 AM`. */
const HEADER = /^\s*(?:from|to|cc|bcc|sent|date|subject|re|attachments?|importance|for)(?:\s*:|\s{3,}\S)/i
/** `From Valliani, Amira / Sent: …` and `From H imailto:…` open a message, too; `From Paris we went on.` does not. */
const FROM = /^\s*from(?:\s*:[ \t]*|[ \t]+(?=[^\n]*(?:mailto:|\n\s*sent\s*:)))(.*)/i
const MARKING = /^(?:RELEASE\b|UNCLASSIFIED\b|CONFIDENTIAL\b|B\d)/
/** Fewer words than this are a stamp or a greeting. */
const SHORTEST = 3
/** `----- Original Message -----`, `On Sat, Sep 15, 2012 at 11:10 PM, Judy Trabulsi wrote:`, `By Margery Eagan | Sunday, …`, `> …`. */
const ANOTHERS =
  /^[\s>*_-]*(?:begin )?(?:original|forwarded) message|^On\b[^\n]{4,40}?\b\d{1,2}:\d\d|\bwrote:\s*$|^By \p{Lu}|^\s*>/iu
/** “An apology to Hillary”: a line of its own that ends in no stop heads what was pasted under it. */
const LONGEST_HEADING = 15

/** The messages of an e-mail; none for other documents. */
export function findMessages({ document, text, blocks }: QuotableText): Message[] {
  if (document.kind !== 'record' || document.custom.genre !== 'e-mail') return []
  let current = { sender: document.authors[0] ?? null, spans: [] as Span[], ownSpans: [] as Span[] }
  const messages = [current]
  let isOwn = true
  const headerEnd = blocks.findLastIndex(({ kind }) => kind === 'byline')
  let isHead = true
  const body = blocks.slice(headerEnd + 1)
  for (const [i, { kind, span }] of body.entries()) {
    if (kind !== 'paragraph') continue
    const words = text.slice(span[0], span[1])
    if (isHead && isRecipients(words)) continue
    const from = FROM.exec(text.slice(span[0], body[i + 1]?.span[1] ?? span[1]))
    isHead = from !== null || HEADER.test(words)
    if (from) {
      current = { sender: senderOf(from[1]!), spans: [], ownSpans: [] }
      messages.push(current)
      isOwn = true
    } else if (HEADER.test(words)) isOwn &&= current.spans.length === 0
    else if (!MARKING.test(words) && words.split(/\s+/).length >= SHORTEST) {
      isOwn &&= !ANOTHERS.test(words) && labelOf(words) === ''
      current.spans.push(span)
      if (isOwn) current.ownSpans.push(span)
      isOwn &&= !isHeading(words)
    }
  }
  return messages.filter(({ spans }) => spans.length > 0)
}

/** `Cc: Dibble, Elizabeth L; Sullivan,` goes on in the next line: `Jacob J; Burns, William J`. */
function isRecipients(words: string): boolean {
  return words.includes(';') && isHeading(words)
}

function isHeading(words: string): boolean {
  return words.split(/\s+/).length <= LONGEST_HEADING && !/[.?!:;,…–—-]["”’)]*\s*$/u.test(words)
}

function senderOf(value: string): string | null {
  const name = value.replace(/\s{3,}.*$/, '').replace(/\s\S?mailto:.*$/i, '')
  const [sender] = MARKING.test(name.trim()) ? [] : parseMailboxes(name)
  return sender?.replace(/["';,]/g, '').trim() || null
}
