// E-mails: the sender speaks, message by message, whatever stands in the body.
import type { Span } from '../../schema/span.js'
import type { QuotableText } from './quotable-text.js'

/** One message of a released e-mail. */
export interface Message {
  /** As its header gives the sender; null where that is blank or redacted. */
  readonly sender: string | null
  readonly spans: readonly Span[]
}

const HEADER = /^\s*(?:from|to|cc|bcc|sent|date|subject|re|attachments?|importance|for)\s*:/i
const FROM = /^\s*from\s*:[ \t]*(.*)/i
const MARKING = /^(?:RELEASE\b|UNCLASSIFIED\b|CONFIDENTIAL\b|B\d)/
/** Fewer words than this are a stamp or a greeting. */
const SHORTEST = 3

/** The messages of an e-mail; none for other documents. */
export function findMessages({ document, text, blocks }: QuotableText): Message[] {
  if (document.kind !== 'record' || document.custom.genre !== 'e-mail') return []
  const messages: { sender: string | null; spans: Span[] }[] = [{ sender: document.authors[0] ?? null, spans: [] }]
  const headerEnd = blocks.findLastIndex(({ kind }) => kind === 'byline')
  for (const { kind, span } of blocks.slice(headerEnd + 1)) {
    if (kind !== 'paragraph') continue
    const words = text.slice(span[0], span[1])
    const from = FROM.exec(words)
    if (from) messages.push({ sender: senderOf(from[1]!), spans: [] })
    else if (!HEADER.test(words) && !MARKING.test(words) && words.split(/\s+/).length >= SHORTEST)
      messages.at(-1)!.spans.push(span)
  }
  return messages.filter(({ spans }) => spans.length > 0)
}

function senderOf(value: string): string | null {
  const name = value
    .replace(/[<[(].*$/, '')
    .replace(/\s{3,}.*$/, '')
    .replace(/["';,]/g, '')
    .trim()
  return name === '' || MARKING.test(name) ? null : name
}
