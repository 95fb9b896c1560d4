import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findSources } from '../../indexer/sources/find-sources.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-sources-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), 'words')
}
const find = (paths = [folder], leaveOut: string | null = null) => {
  const found = Array.from(findSources(paths, leaveOut))
  const name = (file: string) => file.slice(folder.length + 1)
  return {
    sources: found.filter(({ kind }) => kind === 'source').map(({ file }) => name(file)),
    refused: Object.fromEntries(found.flatMap((one) => (one.kind === 'refused' ? [[name(one.file), one.reason]] : []))),
  }
}

describe('findSources', () => {
  it('finds text and markdown in every folder, in order', () => {
    for (const name of ['b.txt', 'a/c.md', 'a/b/D.TXT', 'a.markdown']) write(name)
    expect(find()).toEqual({ sources: ['a/b/D.TXT', 'a/c.md', 'a.markdown', 'b.txt'], refused: {} })
  })

  it('passes by hidden files, sidecars, entities.yaml and the index itself', () => {
    for (const name of [
      'a.txt',
      'a.meta.yaml',
      'b.md',
      'b.md.meta.yaml',
      'entities.yaml',
      '.hidden.txt',
      '.git/x.txt',
      'data/x.txt',
    ])
      write(name)
    expect(find([folder], join(folder, 'data'))).toEqual({ sources: ['a.txt', 'b.md'], refused: {} })
  })

  it('names an entities.yaml below the folder that is indexed: nobody reads it there', () => {
    for (const name of ['a.txt', 'entities.yml', 'b/entities.yaml']) write(name)
    expect(find().refused).toEqual({
      'b/entities.yaml': 'decisions on names are read in the folder that is indexed, not below it',
    })
  })

  it('names a sidecar that describes no document', () => {
    write('a.txt')
    write('b.meta.yaml')
    expect(find().refused).toEqual({ 'b.meta.yaml': 'a sidecar of no document in this folder' })
  })

  it('a loop of links, a link to a file, a hard link and a path named twice multiply nothing', () => {
    write('a/x.txt')
    symlinkSync('..', join(folder, 'a/up'))
    symlinkSync('a/x.txt', join(folder, 'again.txt'))
    symlinkSync('a', join(folder, 'b'))
    linkSync(join(folder, 'a/x.txt'), join(folder, 'hard.txt'))
    expect(find([folder, join(folder, 'a/x.txt'), `${folder}/./a`]).sources).toEqual(['a/x.txt'])
  })

  it('refuses pipes, sockets, devices, dead links and what is not there, by reason', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    const server = createServer().listen(join(folder, 'socket.txt'))
    await new Promise((resolve) => server.once('listening', resolve))
    symlinkSync('nowhere', join(folder, 'dead.txt'))
    symlinkSync('/dev/null', join(folder, 'device.txt'))
    expect(find([folder, join(folder, 'missing.txt')]).refused).toEqual({
      'dead.txt': 'a link that leads nowhere',
      'device.txt': 'a device, not a file',
      'pipe.txt': 'a pipe, not a file',
      'socket.txt': 'a socket, not a file',
      'missing.txt': 'no such file or folder',
    })
    await new Promise((resolve) => server.close(resolve))
  })

  it('refuses a name that is not UTF-8 for that reason, shows its bytes, and reads on', () => {
    const write = (...bytes: number[]) =>
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes), Buffer.from('.txt')]), 'words')
    write(0x63, 0xe9)
    write(0x63, 0xe8)
    write(0x63, 0xc3, 0xa9)
    const reason = 'its name is not UTF-8; rename it and it will be read'
    expect(find()).toEqual({ sources: ['cé.txt'], refused: { 'c\\xe8.txt': reason, 'c\\xe9.txt': reason } })
    expect(find([join(folder, 'c\ufffd.txt'), join(folder, 'x.txt')]).refused).toEqual({
      'c\ufffd.txt': reason,
      'x.txt': 'no such file or folder',
    })
  })

  it('goes down a thousand folders, and says of a name that is too long that it is', () => {
    const deep = `a${'/d'.repeat(1000)}`
    write(`${deep}/bottom.txt`)
    const tooLong = join(folder, 'n'.repeat(300))
    expect(find([folder, tooLong, join(tooLong, 'x.txt')])).toEqual({
      sources: [`${deep}/bottom.txt`],
      refused: {
        [tooLong.slice(folder.length + 1)]: 'its name is too long',
        [`${tooLong.slice(folder.length + 1)}/x.txt`]: 'its name is too long',
      },
    })
  })

  it('refuses other formats by name', () => {
    for (const name of ['a.pdf', 'b.docx', 'c.eml', 'README']) write(name)
    expect(find().refused).toMatchObject({
      'a.pdf': expect.stringContaining('PDF'),
      'b.docx': expect.stringContaining('Word'),
      README: 'not a .txt or .md file',
    })
  })
})
