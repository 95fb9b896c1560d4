import type { Difference } from '../../schema/index.js'
import type { Sides, Step } from './alignment.js'

/** Case of a word, a compound written otherwise, a bracketed change: the words are the same, their dress is not. */
export function compareWording(sides: Sides, step: Step): readonly Difference[] {
  const draft = sides.draftText.slice(startInDraft(sides, step), endInDraft(sides, step))
  const source = cutSource(sides, step)
  if (step.kind === 'compound') return isBrokenLine(draft, source) ? [] : [{ kind: 'compound', draft, source }]
  if (step.kind === 'bracketed') return [{ kind: 'bracketed', draft: cutToken(sides, step), source }]
  if (step.kind !== 'same' || toLetters(draft) === toLetters(source)) return []
  return [{ kind: 'case', draft, source }]
}

/** Punctuation between two words that follow each other on both sides. */
export function comparePunctuation(sides: Sides, before: Step | undefined, step: Step): readonly Difference[] {
  if (!before || isCut(before) || isCut(step) || isChanged(before) || isChanged(step)) return []
  const { source, sourceText, draftText } = sides
  const inDraft = draftText.slice(endInDraft(sides, before), startInDraft(sides, step))
  const inSource = sourceText.slice(source[before.sourceTo - 1]?.end, source[step.sourceFrom]?.start)
  if (toPlain(inDraft) === toPlain(inSource)) return []
  return [{ kind: 'punctuation', draft: inDraft.trim(), source: inSource.trim() }]
}

/** A bracket that the source has, too, is text: its words are compared, and the bracket itself as punctuation. */
function startInDraft({ draft }: Sides, step: Step): number | undefined {
  const token = draft[step.draftFrom]
  return token?.type === 'bracket' && step.kind === 'same' ? token.words[0]?.start : token?.start
}

function endInDraft({ draft }: Sides, step: Step): number | undefined {
  const token = draft[step.draftTo - 1]
  return token?.type === 'bracket' && step.kind === 'same' ? token.words.at(-1)?.end : token?.end
}

function cutToken({ draft, draftText }: Sides, step: Step): string {
  return draftText.slice(draft[step.draftFrom]?.start, draft[step.draftTo - 1]?.end)
}

function cutSource({ source, sourceText }: Sides, step: Step): string {
  return step.sourceTo > step.sourceFrom
    ? sourceText.slice(source[step.sourceFrom]?.start, source[step.sourceTo - 1]?.end)
    : ''
}

function isCut(step: Step): boolean {
  return step.kind === 'missing' || step.kind === 'elided' || step.kind === 'bracketed'
}

function isChanged(step: Step): boolean {
  return step.kind === 'substituted' || step.kind === 'inserted'
}

const LINE_END_HYPHEN = /[-\u00AD\u2010\u2011]\s*\n\s*/g

/** `ver-⏎sions` is `versions`: a hyphen at a line end is no difference, on either side. */
function isBrokenLine(draft: string, source: string): boolean {
  return toLetters(draft.replace(LINE_END_HYPHEN, '')) === toLetters(source.replace(LINE_END_HYPHEN, ''))
}

/** The letters as typed; apostrophes of every shape, dots of `U.S.` and invisible characters do not differ. */
function toLetters(word: string): string {
  return word.normalize('NFKD').replace(/[\p{M}\p{Cf}'’ʼ.,]/gu, '')
}

/** CONTRACT, check: white space, the shape of marks, apostrophes and ellipses, nested marks turned, a hyphen at a line end, a mark that reopens a paragraph are no difference. */
function toPlain(between: string): string {
  return between
    .replace(/\p{Cf}/gu, '')
    .replace(/[-\u2010\u2011]\s*\n\s*/g, '-')
    .replace(/(\n[\s>]*)["“”„«»'‘’]+/g, '$1')
    .replace(/[“”„«»"‘’‚'`]+/g, '"')
    .replace(/\.\s?\.\s?\.|…/g, '…')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, '')
}
