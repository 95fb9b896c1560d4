// CONTRACT’s command line, kept true by running it: help, settings, and what is not as it should be.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, ROOT, removeFolder, run } from './run-verbatim.js'

beforeAll(() => {
  run(['index', 'seeds'])
})
afterAll(removeFolder)

describe('help', () => {
  it('lists every command and setting, and exits with 0', () => {
    const { status, out } = run(['--help'], { PORT: 'not read for help' })
    expect(status).toBe(0)
    for (const name of ['index', 'start', 'serve', 'search', 'report', 'check', 'cite', 'extract', 'stats', 'entities'])
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
    for (const name of ['PORT', 'VERBATIM_DATA', 'MEILI_ADMIN_KEY', 'LOG_LEVEL']) expect(out).toContain(name)
  })

  it.each(['index', 'search', 'cite', 'entities'])('%s --help exits with 0', (name) => {
    expect(run([name, '--help'])).toMatchObject({ status: 0, err: '', out: expect.stringContaining(name) })
  })

  it('--version prints that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(run(['--version'])).toMatchObject({ status: 0, out: `${version}\n` })
  })

  it('is what no command at all shows, with 2', () => {
    expect(run([])).toMatchObject({ status: 2, err: expect.stringContaining('Usage: verbatim') })
  })
})

describe('settings', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '0x10'],
    ['VERBATIM_ENGINE', 'solr'],
    ['VERBATIM_ENGINE', 'Embedded'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s ends with 2 and names it', (name, value) => {
    const { status, err } = run(['stats'], { [name]: value })
    expect(status).toBe(2)
    expect(err).toContain(name)
  })

  it.each([
    ['no address', {}, 'MEILI_URL is not set'],
    ['an address of another kind', { MEILI_URL: 'ftp://x' }, 'MEILI_URL is not an http or https address'],
    ['what is no address', { MEILI_URL: 'nonsense' }, 'MEILI_URL is not an http or https address'],
  ])('Meilisearch with %s ends with 2', (_what, given, message) => {
    const { status, err } = run(['serve'], { VERBATIM_ENGINE: 'meilisearch', ...given })
    expect([status, err]).toEqual([2, expect.stringContaining(message)])
  })

  it('HOST that is not of this machine ends with 2', () => {
    const { status, err } = run(['serve'], { HOST: '192.0.2.1', PORT: '0' })
    expect([status, err]).toEqual([2, expect.stringContaining('HOST is “192.0.2.1”')])
  })

  it('VERBATIM_SOURCES that is not there ends with 2, and leaves no empty collection behind', () => {
    const data = join(folder, 'no-sources')
    const { status, err } = run(['start'], {
      VERBATIM_DATA: data,
      VERBATIM_SOURCES: join(folder, 'nowhere'),
      PORT: '0',
    })
    expect([status, err]).toEqual([2, expect.stringContaining('VERBATIM_SOURCES')])
    expect(run(['stats'], { VERBATIM_DATA: data }).status).toBe(3)
  })

  it.each([
    ['cannot be made', '/proc/verbatim/data'],
    ['is a file', join(ROOT, 'package.json')],
  ])('VERBATIM_DATA that %s ends with 3, and names it', (_what, data) => {
    const { status, err } = run(['index', 'seeds'], { VERBATIM_DATA: data })
    expect([status, err]).toEqual([3, expect.stringContaining(data)])
  })

  it('never show a key', () => {
    const { status, err } = run(['stats'], {
      VERBATIM_ENGINE: 'meilisearch',
      MEILI_URL: 'http://127.0.0.1:9',
      MEILI_KEY: 'secret-key',
      MEILI_ADMIN_KEY: 'secret-key',
    })
    expect(status).toBe(3)
    expect(err).not.toContain('secret-key')
  })

  it('find no index in an empty folder, and say so with 3', () => {
    expect(run(['search', 'a'], { VERBATIM_DATA: join(folder, 'empty') })).toMatchObject({
      status: 3,
      err: expect.stringMatching(/index/),
    })
  })
})

describe('a port in use', () => {
  it('ends with 3 and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const port = String((other.address() as AddressInfo).port)
    expect(run(['serve'], { PORT: port })).toMatchObject({ status: 3, err: expect.stringContaining(`port ${port}`) })
    other.close()
  })
})
