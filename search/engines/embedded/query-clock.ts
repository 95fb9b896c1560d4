/** What one query may work; then it answers with what it has, and says so. Reading the hits comes on top. */
const WORK_MS = 380

/** Waiting behind others counts against a query, but this much work it may always do. */
const LEAST_WORK_MS = 60

/** How long a query works before others get a turn. */
const TURN_MS = 8

/** Shares one thread among queries: each works a turn at a time, and only so long in all. */
export class QueryClock {
  #worked = 0
  #turnBegan = 0

  /** @param asked `Date.now()` when the question was put */
  constructor(readonly asked: number) {}

  beginTurn(): void {
    this.#turnBegan = performance.now()
  }

  endTurn(): void {
    this.#worked += performance.now() - this.#turnBegan
  }

  isTurnOver(): boolean {
    return performance.now() - this.#turnBegan >= TURN_MS
  }

  /** The query should come to its end. */
  isOver(): boolean {
    const worked = this.#worked + performance.now() - this.#turnBegan
    return worked >= WORK_MS || (worked >= LEAST_WORK_MS && Date.now() - this.asked >= WORK_MS)
  }
}

/** Work that gives way to others wherever it yields, and answers in the end. */
export type Work<Answer> = Generator<void, Answer, void>
