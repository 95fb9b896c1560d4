import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** `entities.yaml` in one of the folders that are indexed, or beside a file that is; null where there is none. */
export function findEntitiesFile(paths: readonly string[]): string | null {
  const folders = paths.map((path) => (isFolder(path) ? path : dirname(path)))
  const files = folders.flatMap((folder) => [join(folder, 'entities.yaml'), join(folder, 'entities.yml')])
  const found = files.find((file) => existsSync(file))
  return found ? resolve(found) : null
}

/** One that may not be looked at is refused by name when it is read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
