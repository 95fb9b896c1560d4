import type { CslItem } from './csl-item.js'

export type PinpointLabel = 'para' | 'page' | 'bates' | 'line' | 'section'

/** Where in a source. `value` as typed: `12`, `3-5`, `3, 7`, `ICE-000123`, `12:3-14`. */
export interface Pinpoint {
  readonly label: PinpointLabel
  readonly value: string
}

const LABELS: readonly (readonly [RegExp, PinpointLabel])[] = [
  [/^(?:paragraphs?|paras?\.?|¶+|pars?\.?)\s*(?=[\dIVXLC])/i, 'para'],
  [/^(?:pages?|pp?\.?)\s*(?=[\w*])/i, 'page'],
  [/^bates\s*(?:nos?\.?|numbers?)?\s+/i, 'bates'],
  [/^(?:lines?|ll?\.)\s*(?=\d)/i, 'line'],
  [/^(?:sections?|secs?\.?|§+)\s*(?=[\d(])/i, 'section'],
]

const COURT = new Set(['legal_case', 'hearing'])

/** A value without a label is read by what the item is (the conventions' rule for the command line). */
function guessLabel(value: string, item: CslItem): PinpointLabel {
  if (/^\d+:\d+/.test(value)) return 'line'
  if (value.startsWith('*')) return 'page'
  if (/^[\p{L}]+[\p{L}\d]*[-_ ].*\d/u.test(value) || /^[\p{L}]{2,}\d{3,}/u.test(value)) return 'bates'
  if (item.type === 'legislation') return 'section'
  return item.page !== undefined || COURT.has(item.type) || /^[A-Z]{1,2}-?\d+$/.test(value) ? 'page' : 'para'
}

/**
 * Reads `12`, `para 12`, `page 3-5`, `bates ICE-000123`, `line 12:3-14`; null for an empty value.
 * @param item what is cited: decides what a bare number counts
 */
export function parsePinpoint(typed: string, item: CslItem): Pinpoint | null {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text === '') return null
  for (const [pattern, label] of LABELS) {
    const value = text.replace(pattern, '')
    if (value !== text) return { label, value: value.trim() }
  }
  return { label: guessLabel(text, item), value: text }
}

/** Ranges with an en dash (`3-5` → `3–5`); a Bates number keeps its own hyphens. */
export function formatPinpointValue(pinpoint: Pinpoint): string {
  if (pinpoint.label === 'bates') return pinpoint.value.replace(/\s+[-–]\s+/g, '–')
  return pinpoint.value.replace(/(?<=[\dA-Za-z)])\s*[-–]\s*(?=[\dA-Za-z(])/g, (hyphen, at: number, whole: string) =>
    /[A-Z]/.test(whole[at - 1] ?? '') && pinpoint.label === 'page' ? hyphen : '–',
  )
}

export function isPluralPinpoint(pinpoint: Pinpoint): boolean {
  return /[-–,&]| and /.test(pinpoint.label === 'page' ? pinpoint.value.replace(/^[A-Z]+-(?=\d)/, '') : pinpoint.value)
}
