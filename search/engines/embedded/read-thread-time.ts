import { closeSync, openSync, readSync } from 'node:fs'

/** Linux tells each thread how long it was on a processor: the first figure, in nanoseconds (proc(5), schedstat). */
const FILE = '/proc/thread-self/schedstat'
const figures = Buffer.alloc(64)

/** Milliseconds that the calling thread has spent on a processor; where the system does not tell, those on the wall. */
export function readThreadTime(): number {
  const nanoseconds = readFigure()
  return nanoseconds === null ? performance.now() : nanoseconds / 1e6
}

function readFigure(): number | null {
  try {
    const file = openSync(FILE, 'r')
    try {
      const figure = Number.parseInt(figures.toString('latin1', 0, readSync(file, figures, 0, figures.length, 0)), 10)
      return Number.isNaN(figure) ? null : figure
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}
