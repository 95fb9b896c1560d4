import { execFileSync } from 'node:child_process'

/** Worker threads and the command line run compiled code, so the tests compile it first. */
export default function buildOnce(): void {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' })
}
