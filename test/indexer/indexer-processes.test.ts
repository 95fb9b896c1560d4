import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { IndexLocked } from '../../schema/index.js'
import { createWorkspace } from './index-workspace.js'

let space: ReturnType<typeof createWorkspace>
beforeEach(() => {
  space = createWorkspace()
})
afterEach(() => space.remove())

describe('two indexers', { timeout: 120_000 }, () => {
  it('the second says who holds the folder and leaves; or waits', async () => {
    space.writeStories(40)
    const first = space.startIndexer()
    await once(first.stdout, 'data')
    await expect(space.run()).rejects.toThrow(IndexLocked)
    await expect(space.run()).rejects.toThrow(new RegExp(`process ${first.pid}, since \\d{4}-`))
    let holder = ''
    const waiting = space.run({
      wait: true,
      onWait: (who) => {
        holder = who
      },
    })
    await once(first, 'exit')
    expect(await waiting).toMatchObject({ indexed: 0, unchanged: 40, documents: 40 })
    expect(holder).toContain(`process ${first.pid}`)
  })
})

describe('a killed indexer', { timeout: 120_000 }, () => {
  it.each([
    ['while reading', 'reading 15'],
    ['while writing', 'writing 3'],
  ])('%s: the old index serves, no lock stays, the next run is whole', async (_, moment) => {
    space.copySeeds()
    await space.run()
    const before = await space.readIndex()
    space.writeStories(40)
    const victim = space.startIndexer()
    let heard = ''
    victim.stdout.on('data', (chunk) => {
      heard += String(chunk)
      if (heard.includes(moment)) victim.kill('SIGKILL')
    })
    await once(victim, 'exit')
    expect(heard).not.toContain('whole')
    expect(await space.readIndex()).toEqual(before)
    expect(await space.run()).toMatchObject({ documents: 45, refused: [] })
    expect((await space.readIndex()).documents).toBe(45)
    expect(existsSync(join(space.dataFolder, 'indexing.json'))).toBe(false)
  })
})
