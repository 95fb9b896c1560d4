import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { DiskTrouble, IndexLocked } from '../../schema/errors.js'

const WAIT_MILLISECONDS = 250

export interface LockOptions {
  /** Wait until the other indexer is done. */
  readonly wait: boolean
  readonly signal?: AbortSignal
  /** Called once, when waiting begins. */
  readonly onWait?: (holder: string) => void
}

/**
 * Takes the data folder for one indexer; the function that comes back gives it free. The operating system holds the lock for SQLite and drops it with
 * the process, however that ends: nothing can be left behind.
 * @throws {IndexLocked} saying who holds it, `DiskTrouble` where the folder cannot be used
 */
export async function lockFolder(folder: string, options: LockOptions): Promise<() => void> {
  makeFolder(folder)
  const holderFile = join(folder, 'indexing.json')
  let hasWaited = false
  for (;;) {
    options.signal?.throwIfAborted()
    const lock = tryLock(join(folder, 'indexing.lock'))
    if (lock) {
      noteHolder(holderFile)
      return () => {
        rmSync(holderFile, { force: true })
        lock.close()
      }
    }
    const holder = describeHolder(holderFile)
    if (!options.wait) throw new IndexLocked(`another indexer is at work on ${folder} (${holder}); --wait waits for it`)
    if (!hasWaited) options.onWait?.(holder)
    hasWaited = true
    await sleep(WAIT_MILLISECONDS)
  }
}

/** For the message of whoever comes second; the lock holds without it. */
function noteHolder(file: string): void {
  try {
    writeFileSync(file, `${JSON.stringify({ pid: process.pid, since: new Date().toISOString() })}\n`)
  } catch {
    rmSync(file, { force: true })
  }
}

function makeFolder(folder: string): void {
  try {
    makeWithParents(resolve(folder))
  } catch (error) {
    throw new DiskTrouble(
      `the data folder ${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Step by step: asked for all of them at once, Node 20 tries for ever where the system lets none be made (`/proc/x`). */
function makeWithParents(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (stats && !stats.isDirectory()) throw new Error('it is a file')
  if (stats) return
  if (dirname(folder) !== folder) makeWithParents(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another indexer may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

function tryLock(file: string): Database.Database | null {
  let lock: Database.Database | null = null
  try {
    lock = new Database(file, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw new DiskTrouble(`the data folder cannot be locked: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function describeHolder(file: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; since: string }
    return `process ${pid}, since ${since}`
  } catch {
    return 'just begun'
  }
}
