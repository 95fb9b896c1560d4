import { CITATION_PARAMETERS, SEARCH_PARAMETERS } from './parameters.js'
import { SCHEMAS, type Schema, toReference } from './schemas.js'

const FAILURES: Readonly<Record<number, string>> = {
  400: 'The query or a parameter is not understood',
  404: 'Nothing stands under that address',
  405: 'Another method than this; Allow says which',
  413: 'The draft is too long',
  415: 'A body in another form',
  429: 'Too many requests',
  503: 'The engine is away; nothing is lost',
}

/** The API in its own words (`/api/v1/openapi.json`). Fields may be added, never renamed. */
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
        parameters: SEARCH_PARAMETERS,
        responses: { 200: toAnswer('What was found', toReference('SearchAnswer')), ...toFailures(400, 429, 503) },
      },
    },
    '/api/v1/documents/{id}': {
      get: {
        operationId: 'getDocument',
        summary: 'A document with everything that was found in it, as `verbatim extract --json` prints it',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: toAnswer('The document', toReference('Extraction')), ...toFailures(404, 429, 503) },
      },
    },
    '/api/v1/citations': {
      get: {
        operationId: 'cite',
        summary: 'A document, passage or quotation cited in one style',
        parameters: CITATION_PARAMETERS,
        responses: { 200: toAnswer('The citation', toReference('Citation')), ...toFailures(400, 404, 429, 503) },
      },
    },
    '/api/v1/check': {
      post: {
        operationId: 'check',
        summary: 'Every quotation of a draft compared with the collection, as `verbatim check --json` prints it',
        requestBody: {
          required: true,
          content: {
            'text/plain': { schema: { type: 'string' } },
            'application/json': {
              schema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
            },
          },
        },
        responses: {
          200: toAnswer('What was found', toReference('CheckAnswer')),
          ...toFailures(400, 413, 415, 429, 503),
        },
      },
    },
    '/api/v1/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'This description',
        responses: { 200: toAnswer('OpenAPI 3.1', { type: 'object' }) },
      },
    },
    '/healthz': {
      get: {
        operationId: 'health',
        summary: 'Whether the process lives',
        responses: { 200: toAnswer('It lives', toReference('Status')) },
      },
    },
    '/readyz': {
      get: {
        operationId: 'readiness',
        summary: 'Whether searches can be answered',
        responses: { 200: toAnswer('They can', toReference('Status')), ...toFailures(503) },
      },
    },
  },
  components: { schemas: SCHEMAS },
}

function toAnswer(description: string, schema: Schema): Schema {
  return { description, content: { 'application/json': { schema } } }
}

function toFailures(...statuses: readonly number[]): Schema {
  return Object.fromEntries(statuses.map((status) => [status, toAnswer(FAILURES[status] ?? '', toReference('Error'))]))
}
