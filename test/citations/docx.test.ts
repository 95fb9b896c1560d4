import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CslItem } from '../../citations/csl-item.js'
import { composeList } from '../../citations/lists/compose-list.js'
import { exportList } from '../../citations/lists/export-list.js'
import type { ListEntry } from '../../citations/lists/list-entry.js'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-docx-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hasOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasOffice) console.warn('NOT RUN: LibreOffice (soffice) is not installed; the .docx is not opened in it')

function toItem(index: number): CslItem {
  return {
    id: `n${index}`,
    type: 'webpage',
    title: `Records \u0007& <releases> ${index}`,
    author: [{ family: 'Núñez', given: 'Ana' }],
    'container-title': 'NPR',
    URL: `https://example.org/${index}?a=1&b=2`,
    issued: { 'date-parts': [[2011, 5, 6]] },
  }
}

function toEntries(count: number): readonly ListEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    item: toItem(index),
    pinpoint: { label: 'para', value: String(index + 1) },
    words: index % 2 === 0 ? `“Quoted words ${index}” & more` : null,
    note: '',
    group: index % 2 === 0 ? 'Even' : 'Odd',
  }))
}

async function writeDocx(count: number): Promise<string> {
  const file = join(folder, `list-${count}.docx`)
  writeFileSync(file, (await exportList(composeList('Quotations', toEntries(count), 'bluebook'), 'docx')).body)
  return file
}

describe('a list as .docx', () => {
  it('has a real footnote for every entry, italics and no forbidden characters', async () => {
    const file = await writeDocx(4)
    const part = (name: string) => execFileSync('unzip', ['-p', file, name], { encoding: 'utf8' })
    const notes = part('word/footnotes.xml')
    expect(notes.match(/<w:footnote /g)?.length).toBeGreaterThanOrEqual(4)
    expect(notes).toContain('<w:i/>')
    expect(part('word/document.xml').match(/<w:footnoteReference /g)).toHaveLength(4)
    expect(notes).not.toContain('\u0007')
  })

  it('takes less than 2 s of processor time for 500 citations', async () => {
    const before = process.cpuUsage().user
    await writeDocx(500)
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(2)
  })

  it.runIf(hasOffice)(
    'opens in LibreOffice with its words, notes and addresses',
    async () => {
      const file = await writeDocx(6)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, file], {
        stdio: 'ignore',
        timeout: 100_000,
      })
      const text = readFileSync(file.replace(/docx$/, 'txt'), 'utf8')
      expect(text).toContain('“‘Quoted words 0’ & more”1')
      expect(text).toContain('Records & <Releases> 1')
    },
    120_000,
  )
})
