import { FACET_FIELDS } from '../../schema/index.js'
import { PROBLEM_KINDS } from '../to-problem.js'

export type Schema = Readonly<Record<string, unknown>>

const TEXT: Schema = { type: 'string' }
const MAYBE_TEXT: Schema = { type: ['string', 'null'] }
const COUNT: Schema = { type: 'integer', minimum: 0 }
const TRUTH: Schema = { type: 'boolean' }
const SHARE: Schema = { type: 'number', minimum: 0, maximum: 1 }

/** The shapes that answers are made of. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  Span: { ...toList(COUNT), minItems: 2, maxItems: 2, description: 'Half-open, in UTF-16 units' },
  Status: toObject({ status: TEXT, engine: TEXT }, ['engine']),
  Error: toObject({
    error: toObject(
      {
        status: COUNT,
        kind: { enum: PROBLEM_KINDS },
        message: TEXT,
        expected: TEXT,
        position: toReference('Span'),
        reason: TEXT,
        mends: toList(TEXT),
      },
      ['position', 'reason', 'mends'],
    ),
  }),
  SearchAnswer: toObject({
    query: toObject({
      typed: TEXT,
      readAs: TEXT,
      notes: toList(toObject({ kind: TEXT, text: TEXT, at: toReference('Span') }, ['at'])),
      expansions: toList(toObject({ term: TEXT, forms: toList(TEXT) })),
    }),
    total: toObject({ value: COUNT, documents: COUNT, exact: TRUTH, reason: TEXT }, ['reason']),
    page: COUNT,
    pages: COUNT,
    sort: { enum: ['relevance', 'date', '-date'] },
    hits: toList(toReference('Hit')),
    facets: toList(toReference('Facet')),
    engine: TEXT,
    milliseconds: { type: 'number', minimum: 0 },
  }),
  Facet: toObject({
    field: { enum: FACET_FIELDS },
    values: toList(toObject({ value: TEXT, count: COUNT, selected: TRUTH })),
    more: COUNT,
  }),
  Hit: toObject({
    id: TEXT,
    document: toObject({ id: TEXT, title: MAYBE_TEXT, outlet: MAYBE_TEXT, published: MAYBE_TEXT, kind: TEXT }),
    paragraph: { type: ['integer', 'null'] },
    text: TEXT,
    matches: toList(toReference('Span')),
    speakers: toList(TEXT),
    quotations: toList(toObject({ id: TEXT, kind: TEXT, speaker: MAYBE_TEXT, status: TEXT, confidence: SHARE })),
    url: TEXT,
  }),
  Citation: toObject({
    id: TEXT,
    document: TEXT,
    style: TEXT,
    pinpoint: TEXT,
    text: {
      ...MAYBE_TEXT,
      description: '`*…*` for italics; null where the style has no form, which the first note explains',
    },
    runs: toList(toObject({ text: TEXT, italic: TRUTH, smallCaps: TRUTH })),
    notes: toList(TEXT),
  }),
  CheckAnswer: toObject({
    quotations: toList(
      toObject({
        span: toReference('Span'),
        text: TEXT,
        verdict: { enum: ['verbatim', 'marks', 'elided', 'spliced', 'altered', 'not-found'] },
        sources: toList({ type: 'object' }),
        differences: toList(toObject({ kind: TEXT, draft: TEXT, source: TEXT })),
        credited: MAYBE_TEXT,
        credit: { enum: ['agrees', 'differs', 'unknown'] },
      }),
    ),
  }),
  Extraction: toObject({
    document: toObject({
      file: TEXT,
      id: TEXT,
      kind: TEXT,
      title: MAYBE_TEXT,
      authors: toList(TEXT),
      outlet: MAYBE_TEXT,
    }),
    text: TEXT,
    passages: toList(
      toObject({ id: TEXT, paragraph: COUNT, span: toReference('Span'), sentences: toList(toReference('Span')) }),
    ),
    quotations: toList(
      toObject({
        id: TEXT,
        kind: TEXT,
        spans: toList(toReference('Span')),
        quoted: toList(toReference('Span')),
        confidence: SHARE,
      }),
    ),
    mentions: toList(toObject({ span: toReference('Span'), category: TEXT, entity: TEXT })),
    entities: toList(toObject({ name: TEXT, category: TEXT, aliases: toList(TEXT) })),
  }),
}

export function toReference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

function toList(items: Schema): Schema {
  return { type: 'array', items }
}

/** @param optional names that can be absent; further names may always be there */
function toObject(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  return { type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)) }
}
