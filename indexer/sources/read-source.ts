import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Corrections } from './corrections.js'
import { explainFileError } from './explain-file-error.js'
import { BadCorrection, parseCorrections } from './parse-corrections.js'
import { SourceRefused } from './source-refused.js'

/** Sixteen megabytes of text are ten thousand pages; more is a mistake, or a dump to be cut first. */
export const LARGEST_SOURCE = 16 * 1024 * 1024

export interface SourceBytes {
  readonly bytes: Uint8Array
  /** Text of the sidecar; null where there is none. */
  readonly sidecar: { readonly file: string; readonly yaml: string } | null
  /** Changes when the file or its sidecar does. */
  readonly hash: string
}

/** @throws {SourceRefused} with the reason */
export function readSource(path: string): SourceBytes {
  const bytes = tryRead(path)
  const sidecarFile = findSidecar(path)
  const sidecar = sidecarFile ? { file: sidecarFile, yaml: readSidecar(sidecarFile) } : null
  const hash = createHash('sha256')
    .update(bytes)
    .update('\0')
    .update(sidecar?.yaml ?? '')
    .digest('hex')
  return { bytes, sidecar, hash }
}

/** @throws {SourceRefused} naming the sidecar and the field that cannot be used */
export function readCorrectionsOf({ sidecar }: SourceBytes): Corrections {
  if (!sidecar) return {}
  try {
    return parseCorrections(sidecar.yaml)
  } catch (error) {
    if (error instanceof BadCorrection) throw new SourceRefused(`${basename(sidecar.file)}: ${error.message}`)
    throw error
  }
}

/** `story.txt.meta.yaml`, else `story.meta.yaml`. */
function findSidecar(path: string): string | null {
  const stem = join(dirname(path), basename(path, extname(path)))
  return (
    [`${path}.meta.yaml`, `${path}.meta.yml`, `${stem}.meta.yaml`, `${stem}.meta.yml`].find((file) =>
      existsSync(file),
    ) ?? null
  )
}

function readSidecar(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(tryRead(file))
  } catch (error) {
    const reason = error instanceof SourceRefused ? error.message : 'not UTF-8; save it as UTF-8'
    throw new SourceRefused(`${basename(file)}: ${reason}`)
  }
}

function tryRead(path: string): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > LARGEST_SOURCE)
      throw new SourceRefused(`${toMegabytes(size)} MB, over the limit of ${toMegabytes(LARGEST_SOURCE)} MB`)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof SourceRefused) throw error
    throw new SourceRefused(explainFileError(error))
  }
}

function toMegabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
}
