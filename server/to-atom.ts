import type { CollectionStats, Hit } from '../schema/index.js'
import { toAnchor, toDocumentHref } from './document-state.js'
import { toSourceView } from './pages/to-hit-view.js'
import { type SearchState, toHref } from './search-state.js'

/** A time that Atom asks for and a date does not have. */
const MIDNIGHT = 'T00:00:00Z'
/** What RFC 4287 needs where nothing tells a time. */
const EPOCH = '1970-01-01T00:00:00Z'

/**
 * The passages of a search as an Atom feed (RFC 4287).
 * @param origin `http://127.0.0.1:3000`, for the links, which may not be relative
 */
export function toAtom(state: SearchState, hits: readonly Hit[], stats: CollectionStats, origin: string): string {
  const updated = stats.indexedAt ?? EPOCH
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escapeXml(`${state.q || 'Everything'} · Verbatim`)}</title>`,
    `<id>${escapeXml(`${origin}${toHref(state, '/search.atom')}`)}</id>`,
    `<updated>${updated}</updated>`,
    '<author><name>Verbatim</name></author>',
    `<link rel="self" href="${escapeXml(`${origin}${toHref(state, '/search.atom')}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}${toHref(state)}`)}"/>`,
    ...hits.map((hit) => toEntry(hit, state, updated, origin)),
    '</feed>',
    '',
  ].join('\n')
}

function toEntry(hit: Hit, state: SearchState, updated: string, origin: string): string {
  const { title, line } = toSourceView(hit.document)
  const place = hit.paragraph === null ? '' : `, ¶ ${hit.paragraph}`
  const href = toDocumentHref({ ...state, id: hit.document.id, shown: [] }, toAnchor(hit.paragraph))
  const { published, authors } = hit.document
  return [
    '<entry>',
    `<title>${escapeXml(`${title}${place}`)}</title>`,
    `<id>urn:verbatim:${escapeXml(hit.id)}</id>`,
    `<updated>${updated}</updated>`,
    ...(published?.precision === 'day' ? [`<published>${published.date}${MIDNIGHT}</published>`] : []),
    ...authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}${href}`)}"/>`,
    `<summary type="text">${escapeXml(line ? `${line}: ${hit.text}` : hit.text)}</summary>`,
    '</entry>',
  ].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Characters that XML 1.0 does not allow at all are dropped. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
