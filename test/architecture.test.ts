import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** ARCHITECTURE's table of rooms: what each may import of the project's own code, by the beginning of the path. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: ['schema/'],
  indexer: ['schema/', 'indexer/', 'search/words/'],
  search: ['schema/', 'search/'],
  citations: ['schema/', 'citations/'],
  server: ['schema/', 'server/', 'search/', 'citations/'],
  cli: ['schema/', 'indexer/', 'search/', 'citations/', 'server/', 'cli/'],
  bench: ['schema/', 'indexer/', 'search/', 'citations/', 'server/', 'cli/', 'bench/'],
}
const ENGINES = ['embedded', 'meilisearch']
/** Packages that only one folder may know. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  meilisearch: ['search/engines/meilisearch/', 'bench/'],
  express: ['server/'],
  ejs: ['server/'],
  natural: ['indexer/', 'search/words/', 'search/query/'],
}

interface Import {
  readonly from: string
  /** Path under the root for our own files, the package's name else. */
  readonly to: string
  readonly isOurs: boolean
}

const files = Object.keys(MAY_IMPORT).flatMap(listTypeScript)
const imports = files.flatMap(readImports)

describe('rooms', () => {
  it('finds the code it judges', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(imports.length).toBeGreaterThan(20)
  })

  it('import only what the table allows', () => {
    const wrong = imports.filter(
      ({ from, to, isOurs }) => isOurs && !roomOf(from).some((allowed) => to.startsWith(allowed)),
    )
    expect(wrong.map(toArrow)).toEqual([])
  })

  it('know no engine but through search/engines/index.ts, and no engine knows another', () => {
    const wrong = imports.filter(({ from, to, isOurs }) => {
      const engine = isOurs ? ENGINES.find((name) => to.startsWith(`search/engines/${name}/`)) : undefined
      return (
        engine &&
        !from.startsWith(`search/engines/${engine}/`) &&
        from !== 'search/engines/index.ts' &&
        !from.startsWith('bench/')
      )
    })
    expect(wrong.map(toArrow)).toEqual([])
  })

  it('keep a package to the folder that it was chosen for', () => {
    const wrong = imports.filter(({ from, to, isOurs }) => {
      const allowed = isOurs ? undefined : ONLY_IN[to.split('/')[0] ?? '']
      return allowed && !allowed.some((folder) => from.startsWith(folder))
    })
    expect(wrong.map(toArrow)).toEqual([])
  })

  it('take natural by deep imports only, never its root', () => {
    expect(imports.filter(({ to }) => to === 'natural').map(toArrow)).toEqual([])
  })

  it('have no cycles', () => {
    expect(findCycle()).toEqual([])
  })
})

describe('files', () => {
  it('have no default exports', () => {
    expect(files.filter((file) => /^export default /m.test(read(file)))).toEqual([])
  })

  it('are not named for what has no name', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|managers?)(\.ts|\/)/.test(file))).toEqual([])
  })
})

function listTypeScript(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

function readImports(file: string): Import[] {
  const found = read(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
  )
  return [...found].map((match) => toImport(file, match[1] ?? match[2] ?? match[3] ?? ''))
}

function toImport(from: string, specifier: string): Import {
  if (!specifier.startsWith('.')) return { from, to: specifier, isOurs: false }
  const target = relative(ROOT, resolve(ROOT, dirname(from), specifier)).replace(/\.js$/, '.ts')
  return { from, to: target, isOurs: true }
}

function roomOf(file: string): readonly string[] {
  return MAY_IMPORT[file.split('/')[0] ?? ''] ?? []
}

function toArrow({ from, to }: Import): string {
  return `${from} → ${to}`
}

/** Depth first; the first way round that comes back to a file it is still on. */
function findCycle(): string[] {
  const targets = groupImports()
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return []
    for (const { to } of targets.get(file) ?? []) {
      const cycle = visit(to, [...way, file])
      if (cycle.length) return cycle
    }
    done.add(file)
    return []
  }
  return files.map((file) => visit(file, [])).find((cycle) => cycle.length) ?? []
}

function groupImports(): Map<string, Import[]> {
  const groups = new Map<string, Import[]>()
  for (const one of imports) if (one.isOurs) groups.set(one.from, [...(groups.get(one.from) ?? []), one])
  return groups
}
