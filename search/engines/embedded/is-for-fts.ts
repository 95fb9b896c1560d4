import { countUnits, type Postings } from './load-postings.js'
import type { Need } from './plan-candidates.js'

/** Where more than one in so many units is a candidate, the columns in memory are quicker than FTS5. */
const CANDIDATE_SHARE = 20
/** So they are where FTS5 would have to read long lists to find few: a phrase with "of" in it. */
const READ_SHARE = 4

/** Whether FTS5 finds the candidates sooner than the columns in memory. */
export function isForFts(need: Need, postings: Postings, units: number): boolean {
  return countCandidates(need, postings) * CANDIDATE_SHARE <= units && countRead(need, postings) * READ_SHARE <= units
}

/** At most so many units are candidates: the rarest word decides. */
function countCandidates(need: Need, postings: Postings): number {
  switch (need.type) {
    case 'any':
      return need.ids.reduce((sum, id) => sum + countUnits(postings, id), 0)
    case 'phrases':
    case 'near':
      return countCandidates(need.cover, postings)
    case 'all':
      return Math.min(Number.POSITIVE_INFINITY, ...need.needs.map((one) => countCandidates(one, postings)))
    case 'some':
      return need.needs.reduce((sum, one) => sum + countCandidates(one, postings), 0)
    case 'loose':
      return countCandidates(need.need, postings)
    case 'field':
    case 'without':
    case 'everything':
      return Number.POSITIVE_INFINITY
  }
}

/** How many entries FTS5 has to read. */
function countRead(need: Need, postings: Postings): number {
  switch (need.type) {
    case 'any':
      return countCandidates(need, postings)
    case 'phrases':
    case 'near':
      return countRead(need.cover, postings)
    case 'all':
    case 'some':
      return need.needs.reduce((sum, one) => sum + countRead(one, postings), 0)
    case 'loose':
    case 'without':
      return countRead(need.need, postings)
    case 'field':
    case 'everything':
      return 0
  }
}
