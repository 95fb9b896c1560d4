import type {
  CheckedQuotation,
  CheckSource,
  Draft,
  DraftStretch,
  Extraction,
  Span,
  Verdict,
} from '../../schema/index.js'
import { VERDICTS } from '../../schema/index.js'
import { alignDraft } from './align-draft.js'
import type { ComparedWord, DraftToken } from './alignment.js'
import { type Credited, compareCredit, findCredited } from './compare-credit.js'
import { type Judgement, judgeAlignment } from './judge-alignment.js'
import { toComparedWords } from './tokenize-draft.js'

/** A document, or the part of it around the words, that may hold a stretch of a draft. */
export interface Place {
  readonly extraction: Extraction
  readonly span: Span
}

/** CONTRACT, check: a stretch this short, without a verb of saying, is found or not, never altered. */
const TERM_WORDS = 4
/** More places than a person would open. */
const MAX_SOURCES = 10

interface Judged {
  readonly credited: Credited | null
  readonly source: CheckSource
  readonly judgement: Judgement
}

/** What the places say of one stretch. */
export function checkStretch(
  draft: Draft,
  stretch: DraftStretch,
  tokens: readonly DraftToken[],
  places: readonly Place[],
): CheckedQuotation {
  const judged = places.map((place) => judgePlace(draft, tokens, place)).sort(compareJudged)
  const found = judged.filter(({ judgement }) => isFound(judgement, tokens, stretch))
  const sources = found.slice(0, MAX_SOURCES).map(({ source }) => source)
  const [best] = sources
  const nearest = judged.toSorted((a, b) => b.judgement.matchedWords - a.judgement.matchedWords)[0]
  const span: Span = [stretch.spans[0]?.[0] ?? 0, stretch.spans.at(-1)?.[1] ?? 0]
  return {
    span,
    text: draft.text.slice(...span),
    verdict: best?.verdict ?? 'not-found',
    sources,
    differences: best?.differences ?? [],
    credited: stretch.speaker,
    credit: compareCredit(stretch.speaker, toName(found[0])),
    nearest: best || !nearest || nearest.judgement.matchedWords === 0 ? null : nearest.source,
  }
}

function toName(judged: Judged | undefined): string | null {
  return judged?.credited?.isNamed ? judged.credited.name : null
}

function judgePlace(draft: Draft, tokens: readonly DraftToken[], { extraction, span }: Place): Judged {
  const source: readonly ComparedWord[] = toComparedWords(extraction.text.slice(...span), span[0])
  const sides = { draftText: draft.text, draft: tokens, sourceText: extraction.text, source }
  const judgement = judgeAlignment(sides, alignDraft(tokens, source))
  const credited = findCredited(extraction.quotations, judgement.spans)
  return { judgement, credited, source: toCheckSource(extraction, judgement, credited) }
}

function toCheckSource(
  { document, passages }: Extraction,
  judgement: Judgement,
  credited: Credited | null,
): CheckSource {
  const start = judgement.spans[0]?.[0] ?? -1
  const passage = passages.find(({ span }) => span[0] <= start && start < span[1])
  return {
    document: document.id,
    file: document.file,
    title: document.title,
    paragraph: passage?.paragraph ?? null,
    spans: judgement.spans,
    speaker: credited?.name ?? null,
    verdict: judgement.verdict,
    differences: judgement.differences,
  }
}

/** The mildest verdict first, then the fewest differing words, then an order that does not depend on the engine. */
function compareJudged(a: Judged, b: Judged): number {
  return (
    toGravity(a.source.verdict) - toGravity(b.source.verdict) ||
    a.judgement.differingWords - b.judgement.differingWords ||
    a.source.document.localeCompare(b.source.document, 'en') ||
    (a.source.spans[0]?.[0] ?? 0) - (b.source.spans[0]?.[0] ?? 0)
  )
}

function toGravity(verdict: Verdict): number {
  return VERDICTS.length - VERDICTS.indexOf(verdict)
}

/** One place holds at least half of the words, in order. */
function isFound(judgement: Judgement, tokens: readonly DraftToken[], stretch: DraftStretch): boolean {
  const words = tokens.filter((token) => token.type === 'word' || token.type === 'bracketed-word').length
  const isTerm = words <= TERM_WORDS && !stretch.hasCue
  if (isTerm && judgement.verdict === 'altered') return false
  return judgement.matchedWords > 0 && judgement.matchedWords * 2 >= words
}
