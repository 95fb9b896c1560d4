import { setImmediate } from 'node:timers/promises'
import type { CheckedQuotation, Draft, DraftStretch, Extraction, SearchEngine, Span } from '../../schema/index.js'
import type { DraftToken } from './alignment.js'
import { checkStretch, type Place } from './check-stretch.js'
import { tokenizeDraft } from './tokenize-draft.js'

/** Passages that the engine names as candidates for one stretch. */
const CANDIDATES = 12
/** A document up to this long is looked through whole; of a longer one the surroundings of the candidate are. */
const WHOLE_LENGTH = 20_000
/** UTF-16 units around a candidate, beside the length of the stretch itself: room for cuts of 60 words and for ellipses. */
const SURROUNDINGS = 4_000

/** Compares every stretch of a draft that claims to quote with the collection. */
export async function checkDraft(engine: SearchEngine, draft: Draft): Promise<readonly CheckedQuotation[]> {
  const checked: CheckedQuotation[] = []
  for (const stretch of draft.stretches) {
    const tokens = tokenizeDraft(draft.text, stretch.spans)
    if (!tokens.some((token) => token.type === 'word')) continue
    checked.push(checkStretch(draft, stretch, tokens, await findPlaces(engine, stretch, tokens)))
    // A long draft must not keep other readers waiting.
    await setImmediate()
  }
  return checked
}

async function findPlaces(
  engine: SearchEngine,
  stretch: DraftStretch,
  tokens: readonly DraftToken[],
): Promise<readonly Place[]> {
  const words = tokens.flatMap((token) => (token.type === 'word' ? [token.key] : []))
  const candidates = await engine.findCandidates(words, CANDIDATES)
  const places: Place[] = []
  for (const { documentId, paragraph } of candidates) {
    if (places.some((place) => isSeen(place, documentId, paragraph))) continue
    const extraction = await engine.findDocument(documentId)
    if (extraction) places.push({ extraction, span: toSurroundings(extraction, paragraph, measure(stretch)) })
  }
  return places
}

function measure({ spans }: DraftStretch): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** The place of an earlier candidate already holds this one with room around it. */
function isSeen({ extraction, span }: Place, documentId: string, paragraph: number): boolean {
  if (extraction.document.id !== documentId) return false
  const passage = extraction.passages.find((one) => one.paragraph === paragraph)
  return passage !== undefined && span[0] <= passage.span[0] && passage.span[1] <= span[1]
}

function toSurroundings({ text, passages }: Extraction, paragraph: number, length: number): Span {
  const passage = passages.find((one) => one.paragraph === paragraph)
  if (text.length <= WHOLE_LENGTH || !passage) return [0, text.length]
  const room = SURROUNDINGS + 2 * length
  return [Math.max(0, passage.span[0] - room), Math.min(text.length, passage.span[1] + room)]
}
