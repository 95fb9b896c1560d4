import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A folder or file of the shared data (`VERBATIM_SHARED`, or `../shared` beside the checkout); null, and a loud line, where it is absent. */
export function findSharedData(name: string): string | null {
  const path = join(process.env.VERBATIM_SHARED ?? resolve(import.meta.dirname, '../../../shared'), 'data', name)
  if (existsSync(path)) return path
  console.warn(`NOT RUN: there is no ${name} at ${path}; set VERBATIM_SHARED`)
  return null
}
