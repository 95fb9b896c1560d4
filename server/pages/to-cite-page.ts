import type { Citation } from '../../citations/format-citation.js'
import { STYLE_NAMES, STYLES, type Style } from '../../citations/styles.js'
import type { CitationRequest } from '../citing/citation-request.js'
import { cite, isBlockQuotation, toOwnPinpoint, toQuotedWords } from '../citing/cite.js'
import type { Cited } from '../citing/find-cited.js'
import { toAnchor, toDocumentHref } from '../document-state.js'
import { EMPTY_STATE } from '../search-state.js'
import { type CiteLinks, toCiteLinks } from './to-cite-links.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { UNTITLED } from './to-hit-view.js'

export interface CitePage {
  readonly frame: PageFrame
  readonly id: string
  readonly source: { readonly title: string; readonly href: string }
  readonly styles: readonly { readonly value: Style; readonly label: string; readonly isSelected: boolean }[]
  readonly pinpoint: string
  readonly isParagraphSign: boolean
  readonly isBeforeDate: boolean
  /** The words that can be quoted; null for a document as a whole. */
  readonly words: { readonly text: string; readonly isBlock: boolean; readonly isShown: boolean } | null
  readonly citation: CitationView
  readonly isExport: boolean
  readonly links: CiteLinks
}

export interface CitationView {
  readonly runs: Citation['runs']
  /** Null where the style has no form for it. */
  readonly text: string | null
  readonly notes: readonly string[]
}

const EXPORTS: readonly Style[] = ['bibtex', 'ris', 'csl']

/** @param withWords the citation follows the quoted words */
export function toCitePage(cited: Cited, request: CitationRequest, withWords: boolean): CitePage {
  const { document } = cited.extraction
  const words = toQuotedWords(cited)
  const title = document.title ?? UNTITLED
  return {
    frame: { title: `Cite ${title}`, section: null, box: EMPTY_BOX },
    id: cited.id,
    source: { title, href: toDocumentHref({ ...EMPTY_STATE, id: document.id, shown: [] }, toAnchor(cited.paragraph)) },
    styles: STYLES.map((value) => ({ value, label: STYLE_NAMES[value], isSelected: value === request.style })),
    pinpoint: request.pinpoint ?? toOwnPinpoint(cited),
    isParagraphSign: request.options.paragraphMark === '¶',
    isBeforeDate: request.options.pinpointPlace === 'before-date',
    words: words === '' ? null : { text: words, isBlock: isBlockQuotation(words), isShown: withWords },
    citation: cite(cited, request),
    isExport: EXPORTS.includes(request.style),
    links: toCiteLinks(cited.id),
  }
}
