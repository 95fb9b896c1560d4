import { toSentence } from '../text/to-sentence.js'
import type { Problem, ProblemKind } from '../to-problem.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'

export interface ErrorPage {
  readonly frame: PageFrame
  readonly heading: string
  readonly status: number
  readonly message: string
  readonly expected: string
}

const HEADINGS: Readonly<Record<number, string>> = {
  400: 'That cannot be answered as it stands',
  404: 'Not here',
  405: 'Not in that way',
  413: 'Too long',
  415: 'In a form that is not understood',
  429: 'Slow down a little',
  503: 'The search engine is away',
}

/** What a status alone does not tell. */
const HEADINGS_BY_KIND: Readonly<Partial<Record<ProblemKind, string>>> = {
  empty: 'The collection is empty',
  disk: 'Not written',
}

export function toErrorPage({ status, kind, message, expected }: Problem, q: string): ErrorPage {
  const heading = HEADINGS_BY_KIND[kind] ?? HEADINGS[status] ?? 'Something went wrong'
  return {
    frame: { title: heading, section: null, box: { ...EMPTY_BOX, q } },
    heading,
    status,
    message: toSentence(message),
    expected: toSentence(status < 500 ? `Expected: ${expected}` : expected),
  }
}
