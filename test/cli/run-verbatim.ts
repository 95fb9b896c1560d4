// The compiled program, run as a reader of the command line runs it, in a folder of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
export const MAIN = join(ROOT, 'dist/cli/main.js')
export const folder = mkdtempSync(join(tmpdir(), 'verbatim-contract-'))
export const environment = {
  ...process.env,
  VERBATIM_DATA: join(folder, 'data'),
  VERBATIM_ENGINE: 'embedded',
  MEILI_URL: '',
  LOG_LEVEL: 'warn',
}

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export function run(typed: readonly string[], more: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...typed], {
    cwd: ROOT,
    env: { ...environment, ...more },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, out: stdout, err: stderr }
}

export function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

export function removeFolder(): void {
  rmSync(folder, { recursive: true, force: true })
}
