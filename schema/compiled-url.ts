import { existsSync } from 'node:fs'

/**
 * URL of the compiled twin of a file of the project: worker threads run compiled code even where tests run the source.
 * @param here `import.meta.url` of the caller
 * @param file relative to the caller, with `.js`: `./query-worker.js`
 */
export function compiledUrl(here: string, file: string): URL {
  const url = new URL(file, here)
  if (!here.endsWith('.ts')) return url
  let root = new URL('.', here)
  while (!existsSync(new URL('package.json', root))) root = new URL('..', root)
  return new URL(`dist/${url.href.slice(root.href.length)}`, root)
}
