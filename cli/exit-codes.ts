import { BadSetting, QueryRefused } from '../schema/index.js'
import { BadParameter } from '../server/bad-request.js'

/** What the command line's exit status means to a script. */
export const EXIT = { done: 0, refused: 1, notUnderstood: 2, trouble: 3 } as const

const SYSTEM_CODE = /^(E[A-Z]+|SQLITE_[A-Z_]+)$/

/** The exit status for an error: 2 where the person must type something else, 3 where engine or disk fail. */
export function toExitCode(error: unknown): number {
  const isTyped = error instanceof BadSetting || error instanceof BadParameter || error instanceof QueryRefused
  return isTyped ? EXIT.notUnderstood : EXIT.trouble
}

/** One sentence for a person: no stack, no key. An unforeseen error keeps its message and says that it is ours. */
export function toErrorMessage(error: unknown): string {
  if (error instanceof QueryRefused) return `${error.refusal.message}; expected ${error.refusal.expected}`
  if (error instanceof BadParameter) return `${error.message}; expected ${error.expected}`
  if (!(error instanceof Error)) return 'unexpected trouble'
  return isForeseen(error) ? error.message : `unexpected trouble: ${error.message}`
}

/** Our own errors have a kind, those of the system a code. */
function isForeseen(error: Error): boolean {
  if ('kind' in error) return true
  return 'code' in error && SYSTEM_CODE.test(String(error.code))
}
