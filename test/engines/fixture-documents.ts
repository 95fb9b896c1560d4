import type {
  Category,
  DatePrecision,
  DocumentKind,
  Entity,
  Extraction,
  Mention,
  Passage,
  Quotation,
  Span,
  SpeakerStatus,
} from '../../schema/index.js'

/** A document written small: what stands where is found by its words. */
export interface SmallDocument {
  readonly id: string
  readonly kind?: DocumentKind
  readonly title?: string | null
  readonly authors?: readonly string[]
  readonly outlet?: string | null
  /** `YYYY[-MM[-DD]]`; null or absent: undated. */
  readonly date?: string | null
  /** A sentence ends at `. `, `? ` or `! `. */
  readonly paragraphs: readonly string[]
  readonly quotations?: readonly SmallQuotation[]
  /** `[words, category, entity]`: every place where the words stand. */
  readonly mentions?: readonly (readonly [words: string, category: Category, entity: string])[]
}

export interface SmallQuotation {
  /** The words of each piece, in order of the text. */
  readonly pieces: readonly string[]
  readonly speaker: string | null
  readonly status?: SpeakerStatus
  readonly joint?: readonly string[]
  readonly confidence?: number
}

const PRECISIONS: readonly DatePrecision[] = ['year', 'month', 'day']

export function createExtraction(small: SmallDocument): Extraction {
  const text = small.paragraphs.join('\n\n')
  const passages = createPassages(small)
  const mentions = createMentions(small, text)
  return {
    document: createInfo(small),
    text,
    blocks: passages.map(({ span, paragraph }) => ({ kind: 'paragraph', span, paragraph })),
    passages,
    quotations: createQuotations(small, text, passages),
    mentions,
    entities: collectEntities(mentions),
  }
}

/** Each entity once, as a collection knows it. */
export function collectEntities(mentions: readonly Mention[]): Entity[] {
  const byKey = new Map(mentions.map((one) => [`${one.category}:${one.entity}`, one]))
  return [...byKey.values()].map(({ entity, category }) => ({
    ...{ name: entity, category, aliases: [], roles: [], possiblySame: [], correctedByHand: false },
  }))
}

function createInfo(small: SmallDocument): Extraction['document'] {
  const date = small.date ?? null
  return {
    ...{ file: `${small.id}.txt`, id: small.id, kind: small.kind ?? 'article', title: small.title ?? null },
    ...{ authors: small.authors ?? [], outlet: small.outlet ?? null, dek: null, captions: [], repost: null },
    ...{ section: null, url: null, custom: {}, correctedByHand: [], contentHash: small.id, warnings: [] },
    published: date === null ? null : { date, precision: PRECISIONS[date.split('-').length - 1]!, text: date },
  }
}

function createPassages({ id, paragraphs }: SmallDocument): Passage[] {
  let start = 0
  return paragraphs.map((paragraph, at) => {
    const span: Span = [start, start + paragraph.length]
    const ends = [...paragraph.matchAll(/[.!?]["”’]*(?= )/g)].map((match) => match.index + match[0].length)
    const sentences = [...ends, paragraph.length].map(
      (end, sentence, all): Span => [span[0] + (sentence === 0 ? 0 : all[sentence - 1]! + 1), span[0] + end],
    )
    start = span[1] + 2
    return { id: `${id}-p${at + 1}`, paragraph: at + 1, span, sentences }
  })
}

function createQuotations(small: SmallDocument, text: string, passages: readonly Passage[]): Quotation[] {
  return (small.quotations ?? []).map(({ pieces, speaker, status, joint, confidence }, at) => {
    const spans = findInOrder(text, pieces)
    const named = (name: string) => ({ name, status: status ?? 'named', role: null, mention: null })
    const first = spans[0]![0]
    return {
      ...{ id: `${small.id}-q${at + 1}`, kind: 'direct', spans, quoted: spans, cue: null, candidates: [] },
      ...{ addressee: null, within: null, reason: 'written so', record: null, said: null, correctedByHand: false },
      speaker: speaker === null ? null : named(speaker),
      jointSpeakers: (joint ?? []).map(named),
      confidence: confidence ?? 0.95,
      paragraph: passages.find(({ span }) => span[0] <= first && first < span[1])?.paragraph ?? null,
    }
  })
}

function findInOrder(text: string, pieces: readonly string[]): Span[] {
  let from = 0
  return pieces.map((piece): Span => {
    const start = text.indexOf(piece, from)
    if (start < 0) throw new Error(`the document does not hold “${piece}”`)
    from = start + piece.length
    return [start, from]
  })
}

function createMentions(small: SmallDocument, text: string): Mention[] {
  return (small.mentions ?? [])
    .flatMap(([words, category, entity]) => findAll(text, words).map((span): Mention => ({ span, category, entity })))
    .sort((a, b) => a.span[0] - b.span[0])
}

function findAll(text: string, words: string): Span[] {
  const spans: Span[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length))
    spans.push([start, start + words.length])
  return spans
}
