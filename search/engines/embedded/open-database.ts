import Database from 'better-sqlite3'
import { generationFile, verifyGeneration } from './generation-files.js'
import { checkLayout, createTables } from './layout.js'
import type { Pointer } from './pointer.js'

/** An empty generation to write into. Nobody reads it before it is published, so a crash may cost it: no journal, no syncs. */
export function createGeneration(file: string): Database.Database {
  const database = new Database(file)
  prepareForWriting(database)
  createTables(database)
  return database
}

/** A copy of a generation that served, to go on writing in. */
export function reopenForWriting(file: string): Database.Database {
  const database = new Database(file)
  prepareForWriting(database)
  return database
}

function prepareForWriting(database: Database.Database): void {
  // Without it SQLite keeps a journal all the same.
  database.unsafeMode()
  database.pragma('page_size = 8192')
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('cache_size = -65536')
}

/**
 * Opens a published generation for reading: it never changes again, so nothing is locked.
 * @throws IndexDamaged where the file is not what was published, or its tables are not those of this Verbatim
 */
export function openGeneration(folder: string, pointer: Pointer): Database.Database {
  verifyGeneration(folder, pointer)
  const database = new Database(generationFile(folder, pointer.generation), { readonly: true, fileMustExist: true })
  try {
    checkLayout(database, folder)
  } catch (error) {
    database.close()
    throw error
  }
  database.pragma('cache_size = -32768')
  return database
}
