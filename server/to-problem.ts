import {
  EngineUnavailable,
  IndexDamaged,
  KeptFileDamaged,
  NothingIndexed,
  QueryRefused,
  type RefusalReason,
  type Span,
} from '../schema/index.js'
import { BadParameter, NotFound, TooManyRequests, UnreadBody, WrongMethod } from './bad-request.js'

/** What a program decides by. */
export const PROBLEM_KINDS = [
  'query',
  'parameter',
  'not-found',
  'method',
  'body',
  'request',
  'rate-limit',
  'engine',
  'empty',
  'disk',
  'damaged',
  'internal',
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

/** Everything a reader is told about a failure (CONTRACT: one error shape); never a stack, a path or a key. */
export interface Problem {
  readonly status: number
  readonly kind: ProblemKind
  readonly message: string
  readonly expected: string
  /** Of a refused query: UTF-16 span into `q`. */
  readonly position?: Span
  readonly reason?: RefusalReason
  /** Queries to offer instead. */
  readonly mends?: readonly string[]
}

export function toProblem(error: unknown): Problem {
  if (error instanceof QueryRefused) return toQueryProblem(error)
  if (error instanceof BadParameter) return { status: 400, ...describe(error) }
  if (error instanceof NotFound) return { status: 404, ...describe(error) }
  if (error instanceof WrongMethod)
    return { status: 405, kind: error.kind, message: error.message, expected: error.allowed.join(' or ') }
  if (error instanceof UnreadBody) return { status: 415, ...describe(error) }
  if (error instanceof TooManyRequests)
    return { status: 429, kind: error.kind, message: error.message, expected: 'a pause of a minute' }
  if (error instanceof EngineUnavailable || error instanceof IndexDamaged) return toEngineProblem(error)
  if (error instanceof KeptFileDamaged)
    return { status: 500, kind: 'damaged', message: error.message, expected: 'its file from a copy, or made once more' }
  return toDiskProblem(error) ?? toHttpProblem(error)
}

function describe({ kind, message, expected }: BadParameter | NotFound | UnreadBody): Omit<Problem, 'status'> {
  return { kind, message, expected }
}

function toQueryProblem({ refusal }: QueryRefused): Problem {
  const { message, expected, position, reason, mends } = refusal
  return { status: 400, kind: 'query', message, expected, position, reason, mends }
}

function toEngineProblem(error: EngineUnavailable | IndexDamaged): Problem {
  if (error instanceof NothingIndexed)
    return {
      status: 503,
      kind: 'empty',
      message: error.message,
      expected: '“verbatim index FOLDER” to fill the collection',
    }
  const expected =
    error instanceof EngineUnavailable
      ? 'nothing is lost; the same request works again once the engine is back'
      : 'the collection has to be indexed again before it can be searched'
  return { status: 503, kind: 'engine', message: error.message, expected }
}

const DISK_TROUBLE: Readonly<Record<string, string>> = {
  EROFS: 'the folder may only be read here',
  EACCES: 'the folder may only be read here',
  EPERM: 'the folder may only be read here',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
}

/** Records, saved queries and decisions on names are written where the site runs. */
function toDiskProblem(error: unknown): Problem | null {
  const trouble = error instanceof Error && 'code' in error ? DISK_TROUBLE[String(error.code)] : undefined
  if (trouble === undefined) return null
  return {
    status: 503,
    kind: 'disk',
    message: `nothing was written: ${trouble}`,
    expected: 'nothing is lost; try again once that is mended',
  }
}

const HTTP_PROBLEMS: Readonly<Record<number, Omit<Problem, 'status'>>> = {
  400: { kind: 'request', message: 'the request cannot be read', expected: 'a well-formed address and body' },
  413: { kind: 'body', message: 'the text is too long', expected: 'a shorter text' },
  415: { kind: 'body', message: 'the body is in a form that is not understood', expected: 'UTF-8 text or JSON' },
}

/** Errors of the framework carry a `status`; anything else is a fault of ours. */
function toHttpProblem(error: unknown): Problem {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  const known = HTTP_PROBLEMS[status]
  if (known) return { status, ...known }
  if (status >= 400 && status < 500) return { status: 400, ...HTTP_PROBLEMS[400]! }
  return {
    status: 500,
    kind: 'internal',
    message: 'something went wrong here',
    expected: 'it has been logged; trying again does no harm',
  }
}
