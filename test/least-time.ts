/** The least time of three runs: what the code needs, not what else the machine was doing. */
export function leastTime(run: () => void, readClock: () => number = readUserTime): number {
  const times = Array.from({ length: 3 }, () => {
    const started = readClock()
    run()
    return readClock() - started
  })
  return Math.min(...times)
}

/** Milliseconds of processor time this process has taken. */
function readUserTime(): number {
  return process.cpuUsage().user / 1000
}
