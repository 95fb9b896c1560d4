import { toCslItem } from '../../citations/documents/to-csl-item.js'
import type { Alterations } from '../../citations/quotations/alter-words.js'
import { composeCitation } from '../../citations/quotations/compose-citation.js'
import { composeQuotation, dropOuterMarks } from '../../citations/quotations/compose-quotation.js'
import { toTextFragment } from '../../citations/quotations/to-text-fragment.js'
import { STYLE_NAMES, STYLES, type Style } from '../../citations/styles.js'
import type { Run } from '../../citations/text/marked-text.js'
import { toCoins } from '../../citations/zotero/to-coins.js'
import { toCitationListHref } from '../citing/citation-list.js'
import { type CitationRequest, joinAlterations } from '../citing/citation-request.js'
import { cite, toOwnPinpoint, toPermalink, toWords } from '../citing/cite.js'
import type { Cited } from '../citing/find-cited.js'
import { toAnchor, toDocumentHref } from '../document-state.js'
import { EMPTY_STATE } from '../search-state.js'
import { isWebAddress } from '../text/is-web-address.js'
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
  /** What the form says of the words; null for a document as a whole. */
  readonly words: WordsForm | null
  /** Set off above the citation; null where the words run in, or are not asked for. */
  readonly block: string | null
  /** The citation, after the words where they run in; none where the style has no form for it. */
  readonly runs: readonly Run[]
  readonly notes: readonly string[]
  /** What is wrong with the pinpoint; null where nothing is. */
  readonly misplaced: string | null
  readonly isExport: boolean
  /** To the list, as it is cited here. */
  readonly addHref: string
  readonly coins: string
  /** The address that says later whether these words still stand there; null for a document as a whole. */
  readonly permalink: string | null
  /** The source on the web, at the words where they are known; null where it has no address. */
  readonly sourceHref: string | null
}

export interface WordsForm {
  readonly areShown: boolean
  readonly sic: string
  readonly omit: string
}

/** What the reader asks of the words. */
export interface WordsRequest {
  readonly areShown: boolean
  readonly alterations: Required<Alterations>
}

const EXPORTS: readonly Style[] = ['bibtex', 'ris', 'csl']

export function toCitePage(cited: Cited, request: CitationRequest, wanted: WordsRequest): CitePage {
  const { document, entities } = cited.extraction
  const words = toWords(cited)
  const title = document.title ?? UNTITLED
  const citation = cite(cited, request)
  return {
    frame: { title: `Cite ${title}`, section: null, box: EMPTY_BOX },
    id: cited.id,
    source: { title, href: toDocumentHref({ ...EMPTY_STATE, id: document.id, shown: [] }, toAnchor(cited.paragraph)) },
    styles: STYLES.map((value) => ({ value, label: STYLE_NAMES[value], isSelected: value === request.style })),
    pinpoint: request.pinpoint ?? toOwnPinpoint(cited),
    isParagraphSign: request.options.paragraphMark === '¶',
    isBeforeDate: request.options.pinpointPlace === 'before-date',
    words: words === null ? null : toWordsForm(wanted),
    ...composeText(words, citation.runs, request.style, wanted),
    notes: citation.notes,
    misplaced: citation.misplaced,
    isExport: EXPORTS.includes(request.style),
    addHref: toAddHref(cited.id, request, wanted),
    coins: toCoins(toCslItem(document, entities)),
    permalink: toPermalink(cited),
    sourceHref: toSourceHref(document.url, words),
  }
}

function toAddHref(id: string, { pinpoint }: CitationRequest, { alterations }: WordsRequest): string {
  const item = { id, pinpoint, alterations, note: '', group: '' }
  return toCitationListHref({ style: 'bluebook', options: {}, items: [item] })
}

function toWordsForm({ areShown, alterations }: WordsRequest): WordsForm {
  return { areShown, sic: joinAlterations(alterations.sic), omit: joinAlterations(alterations.omit) }
}

/** The words, from fifty on as a block above the citation, and the citation; an export stands alone. */
function composeText(
  words: string | null,
  citation: readonly Run[],
  style: Style,
  { areShown, alterations }: WordsRequest,
): Pick<CitePage, 'block' | 'runs'> {
  if (words === null || !areShown || EXPORTS.includes(style)) return { block: null, runs: citation }
  const quotation = composeQuotation(dropOuterMarks(words), alterations)
  if (quotation.isBlock) return { block: quotation.text, runs: citation }
  return { block: null, runs: composeCitation(quotation, citation, style) }
}

function toSourceHref(url: string | null, words: string | null): string | null {
  if (url === null || !isWebAddress(url)) return null
  return words === null ? url : toTextFragment(url, dropOuterMarks(words))
}
