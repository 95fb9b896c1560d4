import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createEngine, type EngineOptions } from '../../search/engines/index.js'
import { describeEngineContract } from './contract.js'
import { writeIndex } from './write-index.js'

describeEngineContract('embedded', async () => {
  const options: EngineOptions = { name: 'embedded', dataFolder: mkdtempSync(join(tmpdir(), 'verbatim-contract-')) }
  const engine = await createEngine(options)
  return {
    engine,
    async write(extractions, removed) {
      const indexedAt = () =>
        engine.stats().then(
          (stats) => stats.indexedAt,
          () => null,
        )
      const before = await indexedAt()
      await writeIndex(options, extractions, removed)
      while ((await indexedAt()) === before) await wait(50)
    },
    async close() {
      await engine.close()
      rmSync(options.dataFolder, { recursive: true, force: true })
    },
  }
})
