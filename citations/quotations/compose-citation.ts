import type { Style } from '../styles.js'
import type { Run } from '../text/marked-text.js'
import type { ComposedQuotation } from './compose-quotation.js'

/** In these the citation belongs to the sentence: its period follows the parentheses (APA 8.24, MLA 6.43). */
const IN_TEXT: ReadonlySet<Style> = new Set(['apa-in-text', 'mla-in-text'])

function plainRun(text: string): Run {
  return { text, italic: false, smallCaps: false }
}

/** A period or comma before the closing mark moves behind the citation. */
function openForCitation(text: string): string {
  return text.replace(/[.,](?=[’”]*”$)/u, '')
}

/** Quotation and citation as they stand together: one after the other, or a block with the citation below it. */
export function composeCitation(quotation: ComposedQuotation, citation: readonly Run[], style: Style): readonly Run[] {
  if (quotation.isBlock) return [plainRun(`${quotation.text}\n\n`), ...citation]
  if (!IN_TEXT.has(style)) return [plainRun(`${quotation.text} `), ...citation]
  return [plainRun(`${openForCitation(quotation.text)} `), ...citation, plainRun('.')]
}
