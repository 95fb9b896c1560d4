import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach } from 'vitest'
import type { Extraction, SearchEngine } from '../../schema/index.js'
import { createEngine, type EngineOptions } from '../../search/engines/index.js'
import { createExtraction } from './fixture-documents.js'

/** As the contract has it. */
const NOTICED_WITHIN_MS = 15_000

/** A data folder of its own for every test, and the engines opened over it. */
export interface EmbeddedFolder {
  readonly options: EngineOptions
  /** Where the embedded engine keeps its files. */
  readonly folder: string
  listGenerations(): string[]
  open(dataFolder?: string): Promise<SearchEngine>
}

export function useEmbeddedFolder(): EmbeddedFolder {
  let dataFolder = ''
  const opened: SearchEngine[] = []
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'verbatim-embedded-'))
  })
  afterEach(async () => {
    for (const engine of opened.splice(0)) await engine.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return {
    get options() {
      return { name: 'embedded' as const, dataFolder }
    },
    get folder() {
      return join(dataFolder, 'embedded')
    },
    listGenerations: () => readdirSync(join(dataFolder, 'embedded')).filter((name) => name.startsWith('generation-')),
    async open(from = dataFolder) {
      const engine = await createEngine({ name: 'embedded', dataFolder: from })
      opened.push(engine)
      return engine
    },
  }
}

/** A document of one passage. */
export function createLetter(id: string, text: string): Extraction {
  return createExtraction({ id, paragraphs: [text] })
}

export async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + NOTICED_WITHIN_MS
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`not so within ${NOTICED_WITHIN_MS} ms`)
    await wait(50)
  }
}
