import type { Alterations } from '../../citations/quotations/compose-quotation.js'
import { type CitationOptions, isStyle, STYLES, type Style } from '../../citations/styles.js'
import { BadParameter } from '../bad-request.js'

/** How something is to be cited. */
export interface CitationRequest {
  readonly style: Style
  /** As typed; null: that of the passage; empty: none. */
  readonly pinpoint: string | null
  readonly options: CitationOptions
}

export const CITATION_PARAMETERS = ['style', 'pinpoint', 'paragraph', 'place'] as const

/** @throws BadParameter */
export function parseCitationRequest(parameters: URLSearchParams): CitationRequest {
  return {
    style: parseStyle(parameters),
    pinpoint: parameters.get('pinpoint'),
    options: {
      ...(parameters.get('paragraph') === '¶' ? { paragraphMark: '¶' } : {}),
      ...(parameters.get('place') === 'before-date' ? { pinpointPlace: 'before-date' } : {}),
    },
  }
}

/** @throws BadParameter */
export function parseStyle(parameters: URLSearchParams): Style {
  const style = parameters.get('style') || 'bluebook'
  if (!isStyle(style)) throw new BadParameter(`style is “${style}”`, `one of ${STYLES.join(', ')}`)
  return style
}

/** Nothing is altered but what the reader typed: words to mark, a stretch to leave out. */
export function parseAlterations(parameters: URLSearchParams): Required<Alterations> {
  const read = (name: string) => parameters.getAll(name).filter((words) => words !== '')
  return { sic: read('sic'), omit: read('omit') }
}
