import type { FieldName } from '../../schema/index.js'
import type { Vocabulary } from '../words/index.js'
import type { MatchUnit } from './match-unit.js'
import type { NameIndex } from './name-index.js'

/** What compiling a query asks the collection. */
export interface CollectionLookup {
  readonly vocabulary: Vocabulary
  /** The values of a field with all their names (`NameTable.toIndex`). */
  getNames(field: FieldName): NameIndex
  /** Every passage of a document, for `atleastN`; asked at most once a document and query. */
  getPassages(documentId: string): Iterable<MatchUnit>
}
