import { existsSync, readFileSync } from 'node:fs'

/** The version that package.json names: it lies above the compiled program and above its source alike. */
export function readVersion(): string {
  let folder = new URL('.', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) folder = new URL('..', folder)
  const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string }
  return version
}
