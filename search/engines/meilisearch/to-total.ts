import type { SearchRequest, Total } from '../../../schema/index.js'
import type { CompiledQuery } from '../../match/index.js'
import type { Matches } from './find-matches.js'

/** What has been found is all there is, or else a lower bound with the reason. */
export function toTotal(found: Matches, { unitsCutShort }: CompiledQuery, request: SearchRequest): Total {
  const { matches } = found
  const reason = toReason(found, unitsCutShort, request)
  const documents = new Set(matches.map(({ document }) => document)).size
  return { value: matches.length, documents, exact: reason === undefined, ...(reason && { reason }) }
}

/** Why a total is a lower bound; nothing where it is exact. */
function toReason(
  { isComplete, looked, candidates }: Matches,
  unitsCutShort: number,
  { unit }: SearchRequest,
): string | undefined {
  if (!isComplete)
    return `the search took too long and was stopped when ${looked} of ${candidates} ${unit} with these words had been looked at`
  return unitsCutShort === 0
    ? undefined
    : `${unitsCutShort} ${unit} have too many combinations of these words to decide`
}
