import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeKept } from '../../search/kept/kept-file.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-kept-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('clears away what a killed writer left, and neither a draft being written nor files that are not ours', async () => {
  const names = { abandoned: 'aaaaaaaaaaaaaaaa.1.5.part', young: 'bbbbbbbbbbbbbbbb.2.5.part', other: 'novel.part' }
  for (const name of Object.values(names)) writeFileSync(join(folder, name), '{')
  const yesterday = new Date(Date.now() - 86_400_000)
  for (const name of [names.abandoned, names.other]) utimesSync(join(folder, name), yesterday, yesterday)
  await writeKept(folder, { id: 'cccccccccccccccc', made: '2026-01-02T03:04:05.678Z' })
  expect(readdirSync(folder).sort()).toEqual([names.young, 'cccccccccccccccc.json', names.other])
})
