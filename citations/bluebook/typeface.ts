import { toItalic, toSmallCaps } from '../text/marked-text.js'

/** Court documents set titles in italics (B2); law reviews set names of periodicals, and authors and titles of reports, in small capitals (2.1). */
export interface Typeface {
  readonly articleTitle: (text: string) => string
  readonly outlet: (text: string) => string
  readonly reportAuthor: (text: string) => string
  readonly reportTitle: (text: string) => string
  readonly caseName: (text: string) => string
}

function plain(text: string): string {
  return text
}

export const COURT_DOCUMENT: Typeface = {
  articleTitle: toItalic,
  outlet: plain,
  reportAuthor: plain,
  reportTitle: toItalic,
  caseName: toItalic,
}

/** Case names stand in roman in the footnotes of a law review (2.1(a)). */
export const LAW_REVIEW: Typeface = {
  articleTitle: toItalic,
  outlet: toSmallCaps,
  reportAuthor: toSmallCaps,
  reportTitle: toSmallCaps,
  caseName: plain,
}
