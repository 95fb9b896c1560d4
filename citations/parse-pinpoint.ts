import { BadSetting } from '../schema/index.js'
import type { CslItem } from './csl-item.js'
import { mendBatesRange } from './mend-bates-range.js'

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

const NOTE = String.raw`(?: nn?\. ?\d{1,4})?`
/** One place of each kind: `12`, `xii`, `12 n.3`; `A-14`, `*3`; `45:12`; `552(b)(5)`. */
const PLACES = {
  para: String.raw`(?:\d{1,6}[a-z]?|[ivxlc]{1,10})${NOTE}`,
  page: String.raw`(?:\*?(?:[A-Z]{1,3}-?)?\d{1,6}[a-z]?|[ivxlc]{1,10})${NOTE}`,
  line: String.raw`\d{1,6}(?::\d{1,4})?`,
  section: String.raw`(?:\d[\w.:]{0,20}(?:\(\w{1,6}\)){0,6}|(?:\(\w{1,6}\)){1,6})`,
}
const BETWEEN = '(?: ?[-–,;&] ?| and | to )'
/** A hyphen may be part of a page and stand between two: the count keeps the ways to read it few. */
const MOST_PLACES = 10

function listing(place: string): RegExp {
  return new RegExp(`^${place}(?:${BETWEEN}${place}){0,${MOST_PLACES - 1}}$`, 'i')
}

const PATTERNS: Readonly<Record<PinpointLabel, RegExp>> = {
  para: listing(PLACES.para),
  page: listing(PLACES.page),
  line: listing(PLACES.line),
  section: listing(PLACES.section),
  // An agency numbers its pages as it likes: `ICE-FOIA 10-2674.000123`.
  bates: /^(?=.*\d)[\p{L}\d][\p{L}\d ._–/,;&-]*$/u,
}
const LONGEST = 200

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
 * @throws BadSetting where it is no number, range or Bates number
 */
export function parsePinpoint(typed: string, item: CslItem): Pinpoint | null {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text === '') return null
  const pinpoint = readLabel(text) ?? { label: guessLabel(text, item), value: text }
  if (text.length <= LONGEST && PATTERNS[pinpoint.label].test(pinpoint.value)) return pinpoint
  throw new BadSetting(
    `“${text.slice(0, LONGEST)}” is no pinpoint: expected 12, para 3-5, page 3, page A14, bates ICE-000123 or line 45:12-19`,
  )
}

function readLabel(text: string): Pinpoint | null {
  for (const [pattern, label] of LABELS) {
    const value = text.replace(pattern, '')
    if (value !== text) return { label, value: value.trim() }
  }
  return null
}

/**
 * What to say of a paragraph that the copy does not have; null where it has them all.
 * @param paragraphs how many the copy has; pages, lines and Bates numbers cannot be counted in it
 */
export function findMissingParagraph(pinpoint: Pinpoint | null, paragraphs: number): string | null {
  if (pinpoint?.label !== 'para') return null
  const numbers = [...pinpoint.value.replace(/nn?\. ?\d+/g, '').matchAll(/\d+/g)].map(([digits]) => Number(digits))
  if (numbers.every((number) => number >= 1 && number <= paragraphs)) return null
  return `This copy has ${paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`}: there is no para. ${pinpoint.value} in it.`
}

const IS_NUMBER = /^\d+$/

/** Ranges with an en dash (`3-5` → `3–5`); a Bates number keeps its own hyphens. */
export function formatPinpointValue(pinpoint: Pinpoint): string {
  if (IS_NUMBER.test(pinpoint.value)) return pinpoint.value
  if (pinpoint.label === 'bates') return mendBatesRange(pinpoint.value.replace(/\s+[-–]\s+/g, '–'))
  return pinpoint.value.replace(/(?<=[\dA-Za-z)])\s*[-–]\s*(?=[\dA-Za-z(])/g, (hyphen, at: number, whole: string) =>
    /[A-Z]/.test(whole[at - 1] ?? '') && pinpoint.label === 'page' ? hyphen : '–',
  )
}

export function isPluralPinpoint(pinpoint: Pinpoint): boolean {
  if (IS_NUMBER.test(pinpoint.value)) return false
  return /[-–,&]| and /.test(pinpoint.label === 'page' ? pinpoint.value.replace(/^[A-Z]+-(?=\d)/, '') : pinpoint.value)
}
