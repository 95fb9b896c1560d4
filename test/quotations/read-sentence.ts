import { analyseText } from '../../indexer/language/analyse-text.js'
import { readClauses } from '../../indexer/quotations/read-clauses.js'
import type { Clause } from '../../indexer/quotations/reading.js'

/** The clause of a text of one sentence, without names or marks. */
export function readSentence(text: string): Clause {
  return readClauses(text, analyseText(text, []), [[0, text.length]], [], []).clauses[0]!
}
