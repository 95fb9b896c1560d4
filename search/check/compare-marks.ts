import type { Difference } from '../../schema/index.js'
import type { Sides, Step } from './alignment.js'

/** Case of a word, a compound written otherwise, a bracketed change: the words are the same, their dress is not. */
export function compareWording({ draft, draftText, source, sourceText }: Sides, step: Step): readonly Difference[] {
  const inDraft = draftText.slice(draft[step.draftFrom]?.start, draft[step.draftTo - 1]?.end)
  const inSource =
    step.sourceTo > step.sourceFrom
      ? sourceText.slice(source[step.sourceFrom]?.start, source[step.sourceTo - 1]?.end)
      : ''
  if (step.kind === 'compound') return [{ kind: 'compound', draft: inDraft, source: inSource }]
  if (step.kind === 'bracketed') return [{ kind: 'bracketed', draft: inDraft, source: inSource }]
  if (step.kind !== 'same' || toLetters(inDraft) === toLetters(inSource)) return []
  return [{ kind: 'case', draft: inDraft, source: inSource }]
}

/** Punctuation between two words that follow each other on both sides. */
export function comparePunctuation(sides: Sides, before: Step | undefined, step: Step): readonly Difference[] {
  if (!before || isCut(before) || isCut(step) || isChanged(before) || isChanged(step)) return []
  const { draft, draftText, source, sourceText } = sides
  const inDraft = draftText.slice(draft[before.draftTo - 1]?.end, draft[step.draftFrom]?.start)
  const inSource = sourceText.slice(source[before.sourceTo - 1]?.end, source[step.sourceFrom]?.start)
  if (toPlain(inDraft) === toPlain(inSource)) return []
  return [{ kind: 'punctuation', draft: inDraft.trim(), source: inSource.trim() }]
}

function isCut(step: Step): boolean {
  return step.kind === 'missing' || step.kind === 'elided' || step.kind === 'bracketed'
}

function isChanged(step: Step): boolean {
  return step.kind === 'substituted' || step.kind === 'inserted'
}

/** The letters as typed; apostrophes of every shape, dots of `U.S.`, brackets of the source and invisible characters do not differ. */
function toLetters(word: string): string {
  return word.normalize('NFKD').replace(/[\p{M}\p{Cf}'’ʼ.,[\]]/gu, '')
}

/** CONTRACT, check: white space, the shape of marks, apostrophes and ellipses, nested marks turned, a hyphen at a line end are no difference. */
function toPlain(between: string): string {
  return between
    .replace(/\p{Cf}/gu, '')
    .replace(/[-\u2010\u2011]\s*\n\s*/g, '-')
    .replace(/[“”„«»"‘’‚'`]+/g, '"')
    .replace(/\.\s?\.\s?\.|…/g, '…')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s[\]]+/g, '')
}
