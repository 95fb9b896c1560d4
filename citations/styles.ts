/** Every form a citation can be asked for in, in the order pages list them. */
export const STYLES = [
  'bluebook',
  'bluebook-short',
  'bluebook-law-review',
  'apa',
  'apa-in-text',
  'chicago-note',
  'chicago-short',
  'chicago-bibliography',
  'mla',
  'mla-in-text',
  'plain',
  'bibtex',
  'ris',
  'csl',
] as const
export type Style = (typeof STYLES)[number]

export const STYLE_NAMES: Readonly<Record<Style, string>> = {
  bluebook: 'Bluebook (court documents)',
  'bluebook-short': 'Bluebook, short form',
  'bluebook-law-review': 'Bluebook (law reviews)',
  apa: 'APA 7, reference list',
  'apa-in-text': 'APA 7, in the text',
  'chicago-note': 'Chicago 17, note',
  'chicago-short': 'Chicago 17, short note',
  'chicago-bibliography': 'Chicago 17, bibliography',
  mla: 'MLA 9, works cited',
  'mla-in-text': 'MLA 9, in the text',
  plain: 'Plain',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
}

export function isStyle(value: string): value is Style {
  return (STYLES as readonly string[]).includes(value)
}

/** Where two practices exist, the reader's. */
export interface CitationOptions {
  /** Bluebook 3.3: `para.` where the source does not number its paragraphs (default), or `¶`. */
  readonly paragraphMark?: 'para.' | '¶'
  /** Bluebook 18.2.2 allows the pinpoint of an online article before the date as well. */
  readonly pinpointPlace?: 'after-date' | 'before-date'
}
