import type { DocumentInfo, Extraction } from '../../schema/index.js'
import { formatCount } from '../text/format-count.js'
import { formatDate } from '../text/format-date.js'
import { isWebAddress } from '../text/is-web-address.js'
import { describeCustom } from './describe-custom.js'
import { describeRepost } from './to-hit-view.js'

/** What is known about a source, and what it does not say. */
export interface DocumentFacts {
  /** `Paloma Esquivel · Los Angeles Times · January 8, 2012, 11:01 p.m.` */
  readonly byline: string
  readonly dek: string | null
  readonly section: string | null
  readonly known: readonly { readonly label: string; readonly value: string; readonly href: string | null }[]
  readonly missing: readonly string[]
  readonly warnings: readonly string[]
}

export function toDocumentFacts(extraction: Extraction): DocumentFacts {
  const { document } = extraction
  const { authors, outlet, published, dek, section, warnings } = document
  return {
    byline: [authors.join(', '), outlet, published?.text].filter((part) => part).join(' · '),
    dek,
    section,
    known: toKnown(extraction),
    missing: toMissing(document),
    warnings: warnings.map(({ message }) => message),
  }
}

function toKnown({ document, passages, quotations }: Extraction): DocumentFacts['known'] {
  const { kind, authors, outlet, published, repost, url, file, custom, correctedByHand } = document
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind', kind === 'article' ? 'news article' : 'released record'],
    [authors.length > 1 ? 'Authors' : 'Author', authors.join(', ') || null],
    ['Outlet', outlet],
    ['Published', published && `${formatDate(published.date)} (printed as “${published.text}”)`],
    ['This copy', repost && describeRepost(repost)],
    ...describeCustom(custom),
    ['File', file],
    ['Length', `${formatCount(passages.length, 'passage')}, ${formatCount(quotations.length, 'quotation')}`],
    ['Corrected by hand', correctedByHand.join(', ') || null],
  ]
  const known = facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value, href: null }]))
  return url === null ? known : [...known, { label: 'Address', value: url, href: isWebAddress(url) ? url : null }]
}

function toMissing({ title, authors, outlet, published, url, kind }: DocumentInfo): readonly string[] {
  return [
    title === null ? 'a title' : null,
    authors.length === 0 ? 'who wrote it' : null,
    outlet === null && kind === 'article' ? 'where it was published' : null,
    published === null ? 'when it was published' : null,
    published && published.precision !== 'day'
      ? `the ${published.precision === 'year' ? 'month and day' : 'day'}`
      : null,
    published?.time === undefined ? null : 'the time zone of its time stamp',
    url === null ? 'its address on the web' : null,
    kind === 'article' ? 'its page in print' : null,
  ].filter((missing) => missing !== null)
}
