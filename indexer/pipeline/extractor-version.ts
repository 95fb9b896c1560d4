import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { compiledUrl } from '../../schema/compiled-url.js'

/** Changes whenever the indexer's own code or data does: what an older one extracted is then extracted again. */
export function readExtractorVersion(): string {
  const room = compiledUrl(import.meta.url, '../')
  const hash = createHash('sha256')
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:js|json|txt)$/.test(file) && !file.startsWith('training'),
  )
  for (const file of files.sort()) hash.update(file).update(readFileSync(new URL(file, room)))
  return hash.digest('hex').slice(0, 16)
}
