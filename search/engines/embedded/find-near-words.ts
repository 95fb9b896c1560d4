import type { NearWord } from '../../../schema/index.js'
import { findNearWords as findNearEntries } from '../../near/find-near-words.js'
import type { OpenIndex } from './open-index.js'
import type { QueryClock, Work } from './query-clock.js'

/** Words of the collection near one typed; none where the time did not last for all of them. */
export function* findNearWords(index: OpenIndex, typed: string, clock: QueryClock): Work<NearWord[]> {
  const work = findNearEntries(typed, index.table.entries, (id) => index.countPassages(id))
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (clock.isTurnOver()) yield
    if (clock.isOver()) return []
  }
}
