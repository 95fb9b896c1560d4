import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ExtractionStore } from '../store/extraction-store.js'

/** Where `entities.yaml` of what was indexed lies, or would: beside the sources, in the folder they all share. Null where nothing was indexed. */
export function locateEntitiesFile(dataFolder: string): string | null {
  if (!existsSync(dataFolder)) return null
  const store = ExtractionStore.open(dataFolder)
  try {
    const known = store.readState('entities file')
    if (known) return known
    const folders = Array.from(store.list(), ({ path }) => dirname(path))
    return folders.length > 0 ? join(folders.reduce(findSharedFolder), 'entities.yaml') : null
  } finally {
    store.close()
  }
}

function findSharedFolder(a: string, b: string): string {
  let shared = a
  while (b !== shared && !b.startsWith(join(shared, '/'))) shared = dirname(shared)
  return shared
}
