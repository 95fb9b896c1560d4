import { BadSetting } from '../../schema/index.js'
import { findKept, type KeptKind, listKept, parseJson, writeKept } from '../kept/kept-file.js'
import { isRecord } from './is-record.js'
import type { SearchRecord } from './search-record.js'

const RECORD: KeptKind<SearchRecord> = { noun: 'search record', isOne: isRecord }

/** Writes a record once; it is never changed afterwards. Answers its file. */
export function saveRecord(folder: string, record: SearchRecord): Promise<string> {
  return writeKept(folder, record)
}

/**
 * Null where no record has that id.
 * @throws KeptFileDamaged
 */
export function findRecord(folder: string, id: string): Promise<SearchRecord | null> {
  return findKept(folder, id, RECORD)
}

export interface KeptRecords {
  /** Newest first. */
  readonly records: readonly SearchRecord[]
  /** Ids of those whose files can no longer be read. */
  readonly damaged: readonly string[]
}

export async function listRecords(folder: string): Promise<KeptRecords> {
  const { kept, damaged } = await listKept(folder, RECORD)
  return { records: kept, damaged }
}

/**
 * @param name what to call the source in an error: a file
 * @throws BadSetting where the text is no record of ours
 */
export function parseRecord(text: string, name: string): SearchRecord {
  const value = parseJson(text)
  if (isRecord(value)) return value
  throw new BadSetting(
    `${name} is no search record, or a damaged one; expected a JSON file that was saved as one (format verbatim-record-1)`,
  )
}
