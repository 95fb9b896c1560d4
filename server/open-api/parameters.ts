import { STYLES } from '../../citations/styles.js'
import { SPEAKER_STATUSES } from '../../schema/index.js'
import { FILTER_PARAMETERS } from '../parse-search-state.js'
import type { Schema } from './schemas.js'

const DATE = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }
/** Filters that take only certain values. */
const VALUES: Readonly<Record<string, Schema>> = {
  kind: { enum: ['article', 'record'] },
  status: { enum: SPEAKER_STATUSES },
  year: { type: 'string', pattern: '^\\d{4}$' },
}

/** Every parameter of `GET /api/v1/search`. */
export const SEARCH_PARAMETERS: readonly Schema[] = [
  toParameter('q', { type: 'string', maxLength: 2000 }, 'The query; empty: everything that the filters allow'),
  ...FILTER_PARAMETERS.map(toFilter),
  toParameter('from', DATE, 'First day, month or year'),
  toParameter('to', DATE, 'Last day, month or year, inclusive'),
  toParameter('sort', { enum: ['relevance', 'date', '-date'], default: 'relevance' }, '`-date`: newest first'),
  toParameter('page', { type: 'integer', minimum: 1, default: 1 }, 'From 1'),
  toParameter('per', { type: 'integer', minimum: 0, maximum: 100, default: 20 }, 'Hits a page'),
  toParameter('in', { enum: ['passages', 'quotations'], default: 'passages' }, 'What a hit is'),
  toParameter('exact', { enum: ['0', '1'], default: '0' }, '`1`: no inflections'),
]

/** Every parameter of `GET /api/v1/citations`. */
export const CITATION_PARAMETERS: readonly Schema[] = [
  {
    ...toParameter(
      'id',
      { type: 'string' },
      'Of a document, a passage, a quotation or a record that a document refers to',
    ),
    required: true,
  },
  toParameter('style', { enum: STYLES, default: 'bluebook' }, 'The form of the citation'),
  toParameter('pinpoint', { type: 'string' }, '`12`, `para 12`, `page 3-5`, …; absent: where the passage stands'),
  toParameter('paragraph', { enum: ['para.', '¶'], default: 'para.' }, 'Bluebook: how paragraphs are named'),
  toParameter(
    'place',
    { enum: ['after-date', 'before-date'], default: 'after-date' },
    'Bluebook: where the pinpoint stands',
  ),
]

function toFilter(field: string): Schema {
  const schema = { type: 'array', items: VALUES[field] ?? { type: 'string' } }
  const described = toParameter(field, schema, 'Values of one field are alternatives; fields add up')
  return { ...described, style: 'form', explode: true }
}

function toParameter(name: string, schema: Schema, description: string): Schema {
  return { name, in: 'query', required: false, description, schema }
}
