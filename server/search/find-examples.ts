import { QueryRefused, type SearchEngine } from '../../schema/index.js'
import { EMPTY_STATE, toHref } from '../search-state.js'
import { readQuery, toCountRequest, toSearchRequest } from '../to-search-request.js'

/** A question that this collection answers. */
export interface Example {
  readonly typed: string
  readonly href: string
  readonly passages: number
}

const MOST_EXAMPLES = 5
/** Of the subject these tools are for; each is offered only where it finds something. */
const KNOWN_QUESTIONS = ['"opt out" w/10 (voluntary OR mandatory)', 'said:mandatory', 'disclos! /s record']

/** Questions of every kind that find something here: made from the collection itself, then counted. */
export async function findExamples(engine: SearchEngine): Promise<readonly Example[]> {
  const own = await composeQuestions(engine)
  const counted = await Promise.all([...KNOWN_QUESTIONS, ...own].map((typed) => countExample(engine, typed)))
  return counted
    .filter((example) => example !== null)
    .filter(({ passages }) => passages > 0)
    .slice(0, MOST_EXAMPLES)
}

/** From what the surest speaker said, where, and when. */
async function composeQuestions(engine: SearchEngine): Promise<readonly string[]> {
  const request = toSearchRequest({ ...EMPTY_STATE, sort: '-date' }, readQuery(EMPTY_STATE), {
    unit: 'quotations',
    per: 20,
    facets: ['speaker', 'organisation'],
    facetValues: 1,
  })
  const { hits, facets } = await engine.search(request)
  const [speaker, organisation] = facets.map(({ values }) => values[0]?.value)
  const words = hits
    .map(({ text }) => text.match(/\p{L}{3,} \p{L}{2,} \p{L}{3,} \p{L}{3,}/u)?.[0])
    .find((found) => found)
  const year = hits.find(({ document }) => document.published)?.document.published?.date.slice(0, 4)
  const questions = [
    speaker ? `speaker:${toPhrase(speaker)}` : null,
    words ? toPhrase(words) : null,
    organisation && year ? `org:${toPhrase(organisation)} date:${year}` : null,
  ]
  return questions.filter((question) => question !== null)
}

function toPhrase(words: string): string {
  return `"${words.replaceAll('"', ' ')}"`
}

/** Null where the question is not understood. */
export async function countExample(engine: SearchEngine, typed: string): Promise<Example | null> {
  const state = { ...EMPTY_STATE, q: typed }
  try {
    const { total } = await engine.search(toCountRequest(state, readQuery(state)))
    return { typed, href: toHref(state), passages: total.value }
  } catch (error) {
    if (error instanceof QueryRefused) return null
    throw error
  }
}
