import { FACET_FIELDS, SPEAKER_STATUSES } from '../schema/index.js'
import { FILTER_PARAMETERS } from './parse-search-state.js'

/** The API in its own words (`/api/v1/openapi.json`). Shapes are CONTRACT's; fields may be added, never renamed. */
export const OPEN_API = {
  openapi: '3.1.0',
  info: {
    title: 'Verbatim',
    version: '1',
    description: 'Searches a collection paragraph by paragraph: exact words, who said them, and where they stand.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/api/v1/search': {
      get: {
        operationId: 'search',
        summary: 'Passages or quotations that match, with facets',
        parameters: listSearchParameters(),
        responses: { 200: answer('What was found', 'SearchAnswer'), ...failures(400, 429, 503) },
      },
    },
    '/api/v1/documents/{id}': {
      get: {
        operationId: 'getDocument',
        summary: 'A document with everything that was found in it, as `verbatim extract --json` prints it',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: answer('The document', 'Extraction'), ...failures(404, 429, 503) },
      },
    },
    '/api/v1/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'This description',
        responses: {
          200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
        },
      },
    },
    '/healthz': {
      get: {
        operationId: 'health',
        summary: 'Whether the process lives',
        responses: { 200: answer('It lives', 'Status') },
      },
    },
    '/readyz': {
      get: {
        operationId: 'readiness',
        summary: 'Whether searches can be answered',
        responses: { 200: answer('They can', 'Status'), ...failures(503) },
      },
    },
  },
  components: { schemas: listSchemas() },
}

type Schema = Readonly<Record<string, unknown>>

function answer(description: string, schema: string): Schema {
  return { description, content: { 'application/json': { schema: reference(schema) } } }
}

function reference(schema: string): Schema {
  return { $ref: `#/components/schemas/${schema}` }
}

const FAILURES: Readonly<Record<number, string>> = {
  400: 'The query or a parameter is not understood',
  404: 'Nothing stands under that address',
  429: 'Too many requests',
  503: 'The engine is away; nothing is lost',
}

function failures(...statuses: readonly number[]): Schema {
  return Object.fromEntries(statuses.map((status) => [status, answer(FAILURES[status] ?? '', 'Error')]))
}

function listSearchParameters(): readonly Schema[] {
  return [
    parameter('q', { type: 'string', maxLength: 2000 }, 'The query; empty: everything that the filters allow'),
    ...FILTER_PARAMETERS.map((field) => ({
      ...parameter(
        field,
        { type: 'array', items: toValueSchema(field) },
        'Values of one field are alternatives; fields add up',
      ),
      style: 'form',
      explode: true,
    })),
    parameter('from', { type: 'string', pattern: DATE }, 'First day, month or year'),
    parameter('to', { type: 'string', pattern: DATE }, 'Last day, month or year, inclusive'),
    parameter('sort', { enum: ['relevance', 'date', '-date'], default: 'relevance' }, '`-date`: newest first'),
    parameter('page', { type: 'integer', minimum: 1, default: 1 }, 'From 1'),
    parameter('per', { type: 'integer', minimum: 0, maximum: 100, default: 20 }, 'Hits a page'),
    parameter('in', { enum: ['passages', 'quotations'], default: 'passages' }, 'What a hit is'),
    parameter('exact', { enum: ['0', '1'], default: '0' }, '`1`: no inflections'),
  ]
}

const DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'

function parameter(name: string, schema: Schema, description: string): Schema {
  return { name, in: 'query', required: false, description, schema }
}

function toValueSchema(field: string): Schema {
  if (field === 'kind') return { enum: ['article', 'record'] }
  if (field === 'status') return { enum: SPEAKER_STATUSES }
  return field === 'year' ? { type: 'string', pattern: '^\\d{4}$' } : { type: 'string' }
}

function listSchemas(): Schema {
  const text = { type: 'string' }
  const maybeText = { type: ['string', 'null'] }
  const number = { type: 'integer' }
  const span = { type: 'array', items: number, minItems: 2, maxItems: 2, description: 'Half-open, UTF-16 units' }
  const list = (items: Schema) => ({ type: 'array', items })
  const record = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []) => ({
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
  })
  const range = { ...record({ start: number, end: number, text }), type: ['object', 'null'] }
  return {
    Span: span,
    Status: record({ status: text, engine: text }, ['engine']),
    Error: record({
      error: record(
        { status: number, kind: text, message: text, expected: text, position: span, reason: text, mends: list(text) },
        ['position', 'reason', 'mends'],
      ),
    }),
    SearchAnswer: record({
      query: record({
        typed: text,
        readAs: text,
        notes: list(record({ kind: text, text, at: span }, ['at'])),
        expansions: list(record({ term: text, forms: list(text) })),
      }),
      total: record({ value: number, documents: number, exact: { type: 'boolean' }, reason: text }, ['reason']),
      page: number,
      pages: number,
      sort: { enum: ['relevance', 'date', '-date'] },
      hits: list(reference('Hit')),
      facets: list(
        record({
          field: { enum: FACET_FIELDS },
          values: list(record({ value: text, count: number, selected: { type: 'boolean' } })),
          more: number,
        }),
      ),
      engine: text,
      milliseconds: { type: 'number' },
    }),
    Hit: record({
      id: text,
      document: record({ id: text, title: maybeText, outlet: maybeText, published: maybeText, kind: text }),
      paragraph: { type: ['integer', 'null'] },
      text,
      matches: list(span),
      speakers: list(text),
      quotations: list({ type: 'object' }),
      url: text,
    }),
    Extraction: record({
      document: record({ file: text, id: text, kind: text, title: maybeText, authors: list(text), outlet: maybeText }),
      text,
      passages: list(record({ id: text, paragraph: number, span, sentences: list(span) })),
      quotations: list(
        record({
          id: text,
          kind: text,
          spans: list(span),
          quoted: list(span),
          cue: range,
          confidence: { type: 'number' },
        }),
      ),
      mentions: list(record({ span, category: text, entity: text })),
      entities: list(record({ name: text, category: text, aliases: list(text) })),
    }),
  }
}
