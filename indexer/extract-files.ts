import { ExtractPool } from './pipeline/extract-pool.js'
import type { FoundSource } from './sources/find-sources.js'
import { findSources } from './sources/find-sources.js'
import { toDocumentId, toFullDocumentId } from './sources/to-document-id.js'

/** One file: what was found in it, or why it was refused. */
export type ExtractedFile =
  /** `extraction`: JSON of an `Extraction`, on one line. */
  | { readonly kind: 'extracted'; readonly file: string; readonly extraction: string }
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string }

export interface ExtractOptions {
  /** Worker threads; by default one a core, eight at most. */
  readonly workers?: number
  readonly signal?: AbortSignal
}

/** Extracts files and folders without an index, in the order of the files, each document by itself. */
export async function* extractFiles(
  paths: readonly string[],
  options: ExtractOptions = {},
): AsyncGenerator<ExtractedFile> {
  const given = new Set<string>()
  const toJob = (source: FoundSource) => {
    if (source.kind === 'refused') return null
    const id = toDocumentId(source.path)
    const own = given.has(id) ? toFullDocumentId(source.path) : id
    given.add(own)
    return { file: source.file, path: source.path, id: own }
  }
  const pool = new ExtractPool(options.workers)
  try {
    for await (const [source, result] of pool.run(findSources(paths), toJob)) {
      options.signal?.throwIfAborted()
      if (source.kind === 'refused') yield { kind: 'refused', file: source.file, reason: source.reason }
      else if (result?.kind === 'refused') yield { kind: 'refused', file: source.file, reason: result.reason }
      else if (result?.kind === 'extracted')
        yield { kind: 'extracted', file: source.file, extraction: result.extraction }
    }
  } finally {
    await pool.close()
  }
}
