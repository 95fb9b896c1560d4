import { spawnSync } from 'node:child_process'

/** Worker threads and the command line run compiled code, so the tests compile it first. */
export default function buildOnce(): void {
  spawnSync('npx', ['tsc', '-p', '.'], { stdio: 'ignore' })
  spawnSync('node', ['copy-assets.mjs'], { stdio: 'inherit' })
}
