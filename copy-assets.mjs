// Copies what tsc does not compile (templates, style, data files) beside the compiled code, at the same relative place.
import { cpSync, existsSync } from 'node:fs'
import { extname } from 'node:path'

const compiled = new Set(['.ts', '.tsbuildinfo'])
for (const room of ['views', 'server', 'indexer', 'search', 'citations', 'schema']) {
  if (!existsSync(room)) continue
  cpSync(room, `dist/${room}`, { recursive: true, filter: (file) => !compiled.has(extname(file)) })
}
