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
  const style = parameters.get('style') || 'bluebook'
  if (!isStyle(style)) throw new BadParameter(`style is “${style}”`, `one of ${STYLES.join(', ')}`)
  return { style, pinpoint: parameters.get('pinpoint'), options: parseOptions(parameters) }
}

function parseOptions(parameters: URLSearchParams): CitationOptions {
  return {
    ...(parameters.get('paragraph') === '¶' ? { paragraphMark: '¶' } : {}),
    ...(parameters.get('place') === 'before-date' ? { pinpointPlace: 'before-date' } : {}),
  }
}
