import type { CslItem, CslName } from '../csl-item.js'
import { toIsoDate, toPageRange, toRaw, toRawName } from '../exports/raw-fields.js'
import { toZoteroType } from './to-item-type.js'

/** A `<meta name content>`. */
export interface MetaTag {
  readonly name: string
  readonly content: string
}

/**
 * The translator takes `García Márquez, Ana María`, with words on both sides of the comma, for two authors unless a semicolon ends it, and
 * splits the name of a body unless a comma does.
 */
function toAuthor(name: CslName): string {
  const raw = toRawName(name)
  if (typeof raw === 'string') return `${raw},`
  const given = [raw.given, raw.suffix].filter((part) => part !== '').join(' ')
  return `${raw.family}, ${given}${/\s/.test(raw.family) && /\s/.test(given) ? ';' : ''}`
}

/**
 * What Zotero's Embedded Metadata translator reads from a page. `prism:publicationName` keeps it from taking our site's name for the
 * newspaper's; one `citation_author` an author; never `citation_journal_title`, which would make a journal article of it.
 */
export function toMetaTags(item: CslItem): readonly MetaTag[] {
  const [first = '', last = ''] = toPageRange(item)
  const tags: readonly (readonly [string, string])[] = [
    ['z:itemType', toZoteroType(item)],
    ['citation_title', toRaw(item.title)],
    ...(item.author ?? []).map((name) => ['citation_author', toAuthor(name)] as const),
    ['citation_publication_date', toIsoDate(item.issued, '/')],
    ['prism:publicationName', toRaw(item['container-title'])],
    ['citation_publisher', toRaw(item.publisher)],
    ['citation_public_url', toRaw(item.URL)],
    ['citation_language', toRaw(item.language)],
    ['citation_volume', toRaw(item.volume)],
    ['citation_issue', toRaw(item.issue)],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_doi', toRaw(item.DOI)],
    ['citation_technical_report_number', item.type === 'report' ? toRaw(item.number) : ''],
    // The one tag that becomes the place in an archive: a Bates number.
    ['dc:coverage', toRaw(item.archive_location)],
  ]
  return tags.filter(([, content]) => content !== '').map(([name, content]) => ({ name, content }))
}
