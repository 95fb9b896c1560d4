import { constants, copyFileSync, mkdirSync } from 'node:fs'
import { type EngineWriter, type Entity, type Extraction, IndexLocked } from '../../../schema/index.js'
import {
  generationFile,
  listGenerations,
  removeGeneration,
  removeOtherGenerations,
  sealGeneration,
} from './generation-files.js'
import { GenerationWriter } from './generation-writer.js'
import { guardDisk } from './name-disk-trouble.js'
import { createGeneration, openGeneration, reopenForWriting } from './open-database.js'
import { embeddedFolder, FORMAT_VERSION, type Pointer, readPointer, writePointer } from './pointer.js'

/** Fills a file beside the serving generation; the pointer alone makes it serve. Rejects with `DiskTrouble` where the disk is to blame. */
class EmbeddedWriter implements EngineWriter {
  readonly #writer: GenerationWriter
  #isPublished = false

  constructor(
    readonly folder: string,
    readonly serving: Pointer | null,
    readonly generation: number,
  ) {
    const file = generationFile(folder, generation)
    if (serving !== null) {
      openGeneration(folder, serving).close()
      copyFileSync(generationFile(folder, serving.generation), file, constants.COPYFILE_FICLONE)
    }
    this.#writer = new GenerationWriter(serving === null ? createGeneration(file) : reopenForWriting(file))
  }

  async stored(): Promise<ReadonlyMap<string, string>> {
    return guardDisk(this.folder, () => this.#writer.readHashes())
  }

  async put(extraction: Extraction, hash: string): Promise<void> {
    guardDisk(this.folder, () => this.#writer.put(extraction, hash))
  }

  async remove(documentId: string): Promise<void> {
    guardDisk(this.folder, () => this.#writer.remove(documentId))
  }

  async commit(entities: readonly Entity[]): Promise<void> {
    guardDisk(this.folder, () => this.#publish(entities))
  }

  /** After `commit` there is nothing left to abort. */
  async abort(): Promise<void> {
    this.#writer.close()
    if (!this.#isPublished) guardDisk(this.folder, () => removeGeneration(this.folder, this.generation))
  }

  #publish(entities: readonly Entity[]): void {
    this.#writer.finish(entities)
    const seal = sealGeneration(this.folder, this.generation)
    if (!isSame(readPointer(this.folder), this.serving))
      throw new IndexLocked('Another indexer finished in the meantime; its index is kept. Index again.')
    writePointer(this.folder, { version: FORMAT_VERSION, generation: this.generation, ...seal })
    this.#isPublished = true
    removeOtherGenerations(this.folder, this.generation)
  }
}

function isSame(a: Pointer | null, b: Pointer | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * Begins the next generation from the serving one; what a killed indexer left is removed first.
 * @throws IndexDamaged where the serving generation cannot be trusted: nothing is built on it; DiskTrouble
 */
export async function createEmbeddedWriter(options: { readonly dataFolder: string }): Promise<EngineWriter> {
  const folder = embeddedFolder(options.dataFolder)
  return guardDisk(folder, () => {
    mkdirSync(folder, { recursive: true })
    const serving = readPointer(folder)
    removeOtherGenerations(folder, serving?.generation ?? null)
    const next = Math.max(serving?.generation ?? 0, ...listGenerations(folder)) + 1
    return new EmbeddedWriter(folder, serving, next)
  })
}
