import { BadSetting, EngineUnavailable, IndexDamaged, IndexLocked, QueryRefused } from '../schema/index.js'

/** What the command line's exit status means to a script. */
export const EXIT = { done: 0, refused: 1, notUnderstood: 2, trouble: 3 } as const

const DISK_OR_NETWORK = /^(E[A-Z]+|SQLITE_[A-Z_]+|ERR_SQLITE[A-Z_]*)$/

/** The exit status for an error: 2 where the person must type something else, 3 where engine or disk fail. */
export function toExitCode(error: unknown): number {
  if (error instanceof BadSetting || error instanceof QueryRefused) return EXIT.notUnderstood
  return EXIT.trouble
}

/** One sentence for a person: no stack, no key. An unforeseen error keeps its message and says that it is ours. */
export function toErrorMessage(error: unknown): string {
  if (error instanceof QueryRefused) return `${error.refusal.message} (${error.refusal.expected})`
  if (isForeseen(error)) return error.message
  if (error instanceof Error) return `unexpected trouble: ${error.message}`
  return 'unexpected trouble'
}

function isForeseen(error: unknown): error is Error {
  if (error instanceof BadSetting || error instanceof EngineUnavailable) return true
  if (error instanceof IndexDamaged || error instanceof IndexLocked) return true
  return error instanceof Error && 'code' in error && DISK_OR_NETWORK.test(String(error.code))
}
