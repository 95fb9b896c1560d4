import { formatPinpointValue, isPluralPinpoint, type Pinpoint } from '../parse-pinpoint.js'
import type { CitationOptions } from '../styles.js'

/** `para. 7`, `paras. 3–5`, `¶ 7`, `at 36`, `at ICE-0004322`, `45:12–19` (3.2, 3.3, B17.1.2); '' without one. */
export function toBluebookPinpoint(pinpoint: Pinpoint | null, options: CitationOptions): string {
  if (pinpoint === null) return ''
  const value = formatPinpointValue(pinpoint)
  const plural = isPluralPinpoint(pinpoint)
  if (pinpoint.label === 'para' && options.paragraphMark === '¶') return `${plural ? '¶¶' : '¶'} ${value}`
  if (pinpoint.label === 'para') return `para${plural ? 's' : ''}. ${value}`
  if (pinpoint.label === 'section') return `${plural ? '§§' : '§'} ${value}`
  return pinpoint.label === 'line' ? value : `at ${value}`
}

/** Bare page straight after an italic title of a report or minutes (3.2(a)). */
export function toBarePinpoint(pinpoint: Pinpoint | null, options: CitationOptions): string {
  if (pinpoint?.label === 'page') return formatPinpointValue(pinpoint)
  return toBluebookPinpoint(pinpoint, options)
}
