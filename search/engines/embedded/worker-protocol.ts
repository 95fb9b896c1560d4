import {
  DiskTrouble,
  EngineUnavailable,
  IndexDamaged,
  type QueryRefusal,
  QueryRefused,
  type SearchEngine,
} from '../../../schema/index.js'
import type { Pointer } from './pointer.js'

/** What the worker answers by itself; the rest of `SearchEngine` is the business of the thread that asks. */
export type WorkerMethod = Exclude<keyof SearchEngine, 'name' | 'ready' | 'close'>

/** What a worker is started with: it serves this one generation as long as it lives. */
export interface WorkerStart {
  readonly folder: string
  readonly pointer: Pointer
}

export type WorkerRequest =
  | { readonly id: number; readonly method: WorkerMethod; readonly args: readonly unknown[]; readonly asked: number }
  | { readonly id: number; readonly abandon: true }

/** An error as it crosses the thread: classes do not. */
export interface PlainError {
  readonly kind: string
  readonly message: string
  readonly refusal?: QueryRefusal
}

export type WorkerMessage =
  | { readonly opened: true }
  | { readonly failed: PlainError }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: PlainError }

const CLASSES = { 'engine-unavailable': EngineUnavailable, 'index-damaged': IndexDamaged, 'disk-trouble': DiskTrouble }

/** SQLite's own words for a file it cannot trust. */
const DAMAGED_CODES = /^SQLITE_(?:CORRUPT|NOTADB)/

export function toPlainError(error: unknown): PlainError {
  if (error instanceof QueryRefused) return { kind: error.kind, message: error.message, refusal: error.refusal }
  if (error instanceof EngineUnavailable || error instanceof IndexDamaged || error instanceof DiskTrouble)
    return { kind: error.kind, message: error.message }
  const { code, message } = error as { code?: string; message?: string }
  if (code !== undefined && DAMAGED_CODES.test(code))
    return { kind: 'index-damaged', message: `The index is damaged: ${message}.` }
  return { kind: 'unexpected', message: message ?? String(error) }
}

export function toError({ kind, message, refusal }: PlainError): Error {
  if (refusal !== undefined) return new QueryRefused(refusal)
  const Class = CLASSES[kind as keyof typeof CLASSES] ?? Error
  return new Class(message)
}
