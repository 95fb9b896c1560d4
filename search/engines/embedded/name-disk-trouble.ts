import { DiskTrouble } from '../../../schema/index.js'

/** What the system and SQLite call a disk that is full, gone, or not ours to use. */
const DISK_CODE =
  /^(?:ENOSPC|EDQUOT|EFBIG|EIO|EACCES|EPERM|EROFS|EMFILE|ENFILE|SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|PERM))/

/** The same error, or one that a person understands where the disk is to blame. */
export function nameDiskTrouble(folder: string, error: unknown): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  return typeof code === 'string' && DISK_CODE.test(code)
    ? new DiskTrouble(`The index in ${folder} cannot be used: ${String(message)}.`)
    : error
}

/** @throws DiskTrouble in place of the system's own error */
export function guardDisk<Answer>(folder: string, work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    throw nameDiskTrouble(folder, error)
  }
}
