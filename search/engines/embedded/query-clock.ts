import { readThreadTime } from './read-thread-time.js'

/** What one query may work; then it answers with what it has, and says so. Reading the hits comes on top. */
const WORK_MS = 380

/** Waiting behind others counts against a query, but this much work it may always do. */
const LEAST_WORK_MS = 60

/** On a machine busy with other programs work takes longer than it costs; a reader waits this long at most. */
const LONGEST_MS = 2_000

/** How long a query works before others get a turn. */
const TURN_MS = 8

/** Shares one thread among queries: each works a turn at a time, and only so long in all. */
export class QueryClock {
  /** By the clock on the wall, which is cheap to look at, and by what the processor spent. */
  #passed = 0
  #spent = 0
  #turnBegan = 0
  #turnSpent = 0

  /** @param asked `Date.now()` when the question was put */
  constructor(readonly asked: number) {}

  beginTurn(): void {
    this.#turnBegan = performance.now()
    this.#turnSpent = readThreadTime()
  }

  endTurn(): void {
    this.#passed += performance.now() - this.#turnBegan
    this.#spent += readThreadTime() - this.#turnSpent
  }

  isTurnOver(): boolean {
    return performance.now() - this.#turnBegan >= TURN_MS
  }

  /** The query should come to its end. */
  isOver(): boolean {
    const passed = this.#passed + performance.now() - this.#turnBegan
    const waited = Date.now() - this.asked - passed
    const isDue = passed >= WORK_MS || (passed >= LEAST_WORK_MS && waited >= WORK_MS)
    return isDue && (passed >= LONGEST_MS || this.#hasSpent(waited >= WORK_MS ? LEAST_WORK_MS : WORK_MS))
  }

  #hasSpent(milliseconds: number): boolean {
    return this.#spent + readThreadTime() - this.#turnSpent >= milliseconds
  }
}

/** Work that gives way to others wherever it yields, and answers in the end. */
export type Work<Answer> = Generator<void, Answer, void>
