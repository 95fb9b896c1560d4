import { Presets, SingleBar } from 'cli-progress'
import type { IndexProgress } from '../indexer/pipeline/index-report.js'
import { showName } from './show-name.js'

export interface ProgressLine {
  readonly show: (progress: IndexProgress) => void
  readonly end: () => void
}

/** Where nobody watches a terminal, a line so often is enough. */
const LINE_MILLISECONDS = 5_000

/** A bar on a terminal, plain lines elsewhere; always on standard error. */
export function createProgressLine(): ProgressLine {
  return process.stderr.isTTY ? createBar() : createLines()
}

function createBar(): ProgressLine {
  const bar = new SingleBar(
    {
      format: '{phase} {bar} {value}/{total} {file}',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 24,
    },
    Presets.shades_classic,
  )
  let isStarted = false
  return {
    show: ({ phase, done, total, file }) => {
      if (!isStarted) bar.start(total, done, { phase, file: showName(file ?? '') })
      isStarted = true
      bar.setTotal(total)
      bar.update(done, { phase, file: showName(file ?? '') })
    },
    end: () => {
      if (isStarted) bar.stop()
      isStarted = false
    },
  }
}

function createLines(): ProgressLine {
  let last = performance.now()
  return {
    show: ({ phase, done, total }) => {
      const now = performance.now()
      if (now - last < LINE_MILLISECONDS) return
      last = now
      process.stderr.write(`${phase}: ${done} of ${total}\n`)
    },
    end: () => undefined,
  }
}
