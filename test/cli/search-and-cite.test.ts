// CONTRACT’s command line, kept true by running it: what reads the index.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, ROOT, removeFolder, run, write } from './run-verbatim.js'

beforeAll(() => {
  run(['index', 'seeds'])
})
afterAll(removeFolder)

describe('search', () => {
  it('prints what the API answers', () => {
    const { status, out } = run(['search', '"opt out"', '--json', '--sort', 'date', '--outlet', 'MSNBC'])
    expect(status).toBe(0)
    const { query, total, hits, facets, engine } = JSON.parse(out)
    expect(query).toMatchObject({ typed: '"opt out"', readAs: '“opt out”' })
    expect(total.value).toBe(hits.length)
    expect(hits.every(({ document }: { document: { outlet: string } }) => document.outlet === 'MSNBC')).toBe(true)
    expect(facets.find(({ field }: { field: string }) => field === 'outlet').values).toContainEqual(
      expect.objectContaining({ value: 'MSNBC', selected: true }),
    )
    expect(engine).toBe('embedded')
  })

  it('takes a query that begins with an exclusion', () => {
    expect(run(['search', '-county', '--json']).status).toBe(0)
  })

  it.each([
    ['a query that is refused', ['search', '(a OR']],
    ['a filter that cannot be used', ['search', 'a', '--kind', 'poem']],
    ['a command that there is not', ['find', 'a']],
    ['an option that there is not', ['stats', '--yaml']],
    ['an option that search has not', ['search', 'a', '--yaml']],
    ['two queries', ['search', 'a', 'b']],
    ['a tab of the site', ['search', 'a', '--in', 'documents']],
    ['a page before the first', ['search', 'a', '--page', '0']],
    ['a date that there is not', ['search', 'a', '--from', '2011-13']],
    ['an engine that there is not', ['search', 'a', '--engine', 'solr']],
    ['nothing to index', ['index']],
    ['nothing to extract', ['extract', '--json']],
    ['a draft that is no text', ['check', join(ROOT, 'node_modules')]],
    ['a record that is none', ['verify', join(ROOT, 'package.json')]],
    ['CSL-JSON that is none', ['cite', '--csl', join(ROOT, 'README.md')]],
    ['an id and a file to cite', ['cite', 'x', '--csl', 'y']],
    ['a file that there is not', ['report', join(folder, 'nowhere.txt')]],
    ['an id that there is not', ['cite', 'nobody']],
    ['a style that there is not', ['cite', 'nobody', '--style', 'harvard']],
  ])('exits with 2 for %s, in a sentence', (_name, typed) => {
    const { status, out, err } = run(typed)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).not.toMatch(/\n\s+at /)
    expect(err.trim()).not.toBe('')
  })
})

describe('report', () => {
  const terms = () => write('terms.txt', '"opt out"\nvoluntary\n(broken\n"opt out" voluntary\n')

  it('prints a row a line, the broken one with its error, and exits with 1', () => {
    const { status, out } = run(['report', terms(), '--json'])
    expect(status).toBe(1)
    const rows = JSON.parse(out)
    expect(rows).toHaveLength(4)
    for (const row of rows) {
      for (const name of ['typed', 'readAs', 'passages', 'documents', 'unique', 'first', 'last', 'error'])
        expect(row).toHaveProperty(name)
    }
    expect(rows[2]).toMatchObject({ passages: null, error: { reason: 'paren' } })
    expect(rows[3].unique).toBe(0)
    expect(rows[0].first <= rows[0].last).toBe(true)
  })

  it('prints CSV that a spreadsheet runs no formula of', () => {
    const { out } = run(['report', write('minus.txt', '-county\n'), '--csv'])
    expect(out.split('\r\n')[1]).toContain("1,'-county,")
  })

  it('saves a record that is verified later', () => {
    const { err } = run(['report', write('one.txt', 'voluntary\n'), '--record'])
    const file = err.match(/record: (\S+)/)?.[1] ?? ''
    expect(run(['verify', file])).toMatchObject({ status: 0, out: expect.stringContaining('Same counts.') })
    const changed = write(
      'changed.json',
      readFileSync(file, 'utf8').replace(/"passages": \d+,\n\s+"documents"/, '"passages": 999,\n      "documents"'),
    )
    expect(run(['verify', changed, '--json'])).toMatchObject({
      status: 1,
      out: expect.stringContaining('"isUntouched": false'),
    })
  })
})

describe('cite', () => {
  it('prints the citation alone', () => {
    const [hit] = JSON.parse(run(['search', '"I don\'t see how"', '--json']).out).hits
    expect(run(['cite', hit.id]).out).toBe(
      'Julia Preston & Kirk Semple, *Taking a Hard Line: Immigrants and Crime*, N.Y. Times (Feb. 17, 2011), para. 18.\n',
    )
    expect(run(['cite', hit.document.id, '--style', 'apa-in-text', '--pinpoint', 'para 18']).out).toBe(
      '(Preston & Semple, 2011, para. 18)\n',
    )
  })

  it('cites a file of CSL-JSON, a citation a line', () => {
    const items = [1, 2].map((n) => ({
      id: `i${n}`,
      type: 'article-newspaper',
      title: `Title ${n}`,
      author: [{ literal: 'Reuters' }],
    }))
    expect(
      run(['cite', '--csl', write('items.json', JSON.stringify(items)), '--style', 'plain'])
        .out.trimEnd()
        .split('\n'),
    ).toHaveLength(2)
  })
})

describe('check', () => {
  it('says of each quotation what the collection has', () => {
    const draft = write(
      'draft.txt',
      'An official wrote, “I’m totally confused now.” Lena Graber said, "It seems like they have different language for different purposes and it\'s confusing." Nobody said “the moon is made of green cheese and of nothing else”.\n',
    )
    const { status, out } = run(['check', draft, '--json'])
    expect(status).toBe(0)
    const { quotations } = JSON.parse(out)
    expect(quotations.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['verbatim', 'altered', 'not-found'])
    expect(quotations[1].differences).toEqual([{ kind: 'substituted', draft: 'they', source: 'we' }])
    expect(quotations[0].sources[0]).toMatchObject({
      document: expect.any(String),
      file: expect.any(String),
      paragraph: expect.any(Number),
      spans: expect.any(Array),
    })
  })
})

describe('entities', () => {
  it('lists what is named, and refuses a merge of somebody unknown', () => {
    expect(run(['entities', '--json', '--category', 'person']).out).toContain('"Sarahi Uribe"')
    expect(
      run(['entities', 'merge', 'Sarahi Uribe', 'Nobody At All', '--file', join(folder, 'entities.yaml')]).status,
    ).toBe(2)
  })

  it('writes a merge by the names that are shown, says the nearest of a misspelt one, and nothing twice', () => {
    const file = join(folder, 'merged.yaml')
    const merge = (a: string, b: string) => run(['entities', 'merge', a, b, '--file', file])
    expect(merge('Ronald Weich', 'Ronald Welhc').err).toContain('the nearest is “Ronald Welch”')
    expect(merge('Ms. Uribe', 'Ronald Welch')).toMatchObject({
      status: 0,
      out: `${file}: Ronald Welch is Sarahi Uribe\n`,
    })
    const once = readFileSync(file, 'utf8')
    expect(merge('Ms. Uribe', 'Ronald Welch').status).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(once)
    const contrary = merge('Ronald Welch', 'Sarahi Uribe')
    expect(contrary).toMatchObject({ status: 2, err: expect.stringContaining('are each said to be the other') })
  })
})
