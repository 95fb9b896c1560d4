import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readSettings } from '../cli/read-settings.js'

interface Service {
  readonly image?: string
  readonly build?: string
  readonly user?: string
  readonly command?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly volumes: readonly string[]
  readonly networks: readonly string[]
  readonly ports?: readonly string[]
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}
interface Compose {
  readonly services: { readonly meilisearch: Service; readonly app: Service }
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>
  readonly volumes: Readonly<Record<string, unknown>>
}

const ROOT = resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const text = read('docker-compose.yml')
const { services, networks, volumes } = parse(text) as Compose
const { meilisearch, app } = services

/** As Compose does where nothing is set. */
const fillIn = (value: string) => value.replace(/\$\{\w+:-([^}]*)\}/g, '$1')

describe('docker-compose.yml', () => {
  it('pins the version of Meilisearch that the client is written for', () => {
    expect(meilisearch.image).toMatch(/^getmeili\/meilisearch:v1\.50\.0$/)
  })

  it('publishes no port of Meilisearch, and lets only the app reach it', () => {
    expect(meilisearch.ports).toBeUndefined()
    expect(meilisearch.networks).toEqual(['search'])
    expect(networks.search?.internal).toBe(true)
    expect(app.networks).toContain('search')
    expect(app.networks.some((name) => networks[name]?.internal !== true)).toBe(true)
  })

  it('publishes the site on this machine alone unless told', () => {
    expect(app.ports?.map(fillIn)).toEqual(['127.0.0.1:3000:3000'])
  })

  it('keeps what must outlive a container in volumes', () => {
    const named = [meilisearch, app].flatMap((service) => service.volumes.map((volume) => volume.split(':')[0]!))
    expect(named.filter((name) => !/^[$./]/.test(name)).sort()).toEqual(Object.keys(volumes).sort())
    expect(meilisearch.volumes.map(fillIn)).toEqual(['meilisearch-data:/meili_data'])
    expect(app.volumes.map(fillIn)).toEqual(['./seeds:/sources:ro', 'app-data:/data'])
  })

  it('starts the app once Meilisearch is healthy', () => {
    expect(meilisearch.healthcheck?.test.at(-1)).toBe('http://127.0.0.1:7700/health')
    expect(app.depends_on?.meilisearch?.condition).toBe('service_healthy')
  })

  it('gives both the same key, long enough for production', () => {
    const key = fillIn(meilisearch.environment.MEILI_MASTER_KEY!)
    expect(Buffer.byteLength(key)).toBeGreaterThanOrEqual(16)
    expect(app.environment.MEILI_ADMIN_KEY).toBe(meilisearch.environment.MEILI_MASTER_KEY)
    expect(meilisearch.environment.MEILI_ENV).toBe('production')
  })

  it('sets what the app understands', () => {
    const environment = Object.fromEntries(
      Object.entries(app.environment).map(([name, value]) => [name, fillIn(value)]),
    )
    const settings = readSettings(environment)
    expect(settings).toMatchObject({ host: '0.0.0.0', port: 3000, dataFolder: '/data', engine: 'meilisearch' })
    expect(settings.meili).toEqual({ url: 'http://meilisearch:7700', adminKey: environment.MEILI_ADMIN_KEY })
  })

  it('indexes the mounted folder, serves where nothing worse than a refused file came of it, and runs as nobody special', () => {
    const script = app.command?.at(-1)?.replaceAll('$$', '$')
    expect(script).toBe('node dist/cli/main.js index /sources; [ $? -le 1 ] && exec node dist/cli/main.js serve')
    expect(app.user).toBe('node')
    expect(app.build).toBe('.')
  })

  it('explains every variable that may be set', () => {
    const used = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name!))
    const explained = new Set([...text.matchAll(/^# {3}([A-Z_]+) /gm)].map(([, name]) => name!))
    expect([...used].sort()).toEqual([...explained].sort())
  })
})

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n')

  it('pins the Node of .nvmrc in every stage', () => {
    const images = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]!)
    expect(images).toHaveLength(2)
    for (const image of images) expect(image).toMatch(new RegExp(`^node:${read('.nvmrc').trim()}-bookworm(-slim)?$`))
  })

  it('installs what the lockfile says and runs as a user of its own', () => {
    expect(lines.some((line) => /^RUN npm ci\b/.test(line))).toBe(true)
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node')
  })

  it('copies nothing that is not there', () => {
    const copied = lines.flatMap((line) => /^COPY --from=build \/build\/(\S+)/.exec(line)?.[1] ?? [])
    expect(copied.filter((name) => !existsSync(join(ROOT, name)))).toEqual([])
    const ignored = read('.dockerignore').split('\n')
    expect(['package.json', 'seeds', 'views', 'schema'].filter((name) => ignored.includes(name))).toEqual([])
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', 'node_modules']))
  })
})
