import type { Alterations } from '../../citations/quotations/alter-words.js'
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
    options: parseOptions(parameters),
  }
}

/**
 * The reader's choice where two practices exist.
 * @throws BadParameter
 */
export function parseOptions(parameters: URLSearchParams): CitationOptions {
  const isSign = chooseOther(parameters, 'paragraph', 'para.', '¶')
  const isEarly = chooseOther(parameters, 'place', 'after-date', 'before-date')
  return { ...(isSign && { paragraphMark: '¶' }), ...(isEarly && { pinpointPlace: 'before-date' }) }
}

/** Whether the other practice is asked for instead of the usual one. */
function chooseOther(parameters: URLSearchParams, name: string, usual: string, other: string): boolean {
  const value = parameters.get(name) || usual
  if (value !== usual && value !== other) throw new BadParameter(`${name} is “${value}”`, `${usual} or ${other}`)
  return value === other
}

/** The parameters that `parseOptions` reads back. */
export function toOptionParameters({ paragraphMark, pinpointPlace }: CitationOptions): readonly [string, string][] {
  return [
    ...(paragraphMark === '¶' ? [['paragraph', '¶'] as [string, string]] : []),
    ...(pinpointPlace === 'before-date' ? [['place', 'before-date'] as [string, string]] : []),
  ]
}

/** @throws BadParameter */
export function parseStyle(parameters: URLSearchParams): Style {
  const style = parameters.get('style') || 'bluebook'
  if (!isStyle(style)) throw new BadParameter(`style is “${style}”`, `one of ${STYLES.join(', ')}`)
  return style
}

/** Between several of one kind in a form's field. */
const BETWEEN = ' | '

/** `one | another`: words to mark, stretches to leave out. */
export function splitAlterations(typed: string): readonly string[] {
  return typed
    .split('|')
    .map((words) => words.trim())
    .filter((words) => words !== '')
}

export function joinAlterations(words: readonly string[]): string {
  return words.join(BETWEEN)
}

/** Nothing is altered but what the reader typed: words to mark, a stretch to leave out. */
export function parseAlterations(parameters: URLSearchParams): Required<Alterations> {
  const read = (name: string) => parameters.getAll(name).flatMap(splitAlterations)
  return { sic: read('sic'), omit: read('omit') }
}
