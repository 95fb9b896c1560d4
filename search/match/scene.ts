import { splitWords, type Words } from '../words/index.js'
import type { MatchUnit } from './match-unit.js'

/** The words a condition may look at: all of the unit, or those of one quotation. */
export interface Scope {
  /** Pairs `from, to` of word indexes; null is all. */
  readonly ranges: Uint32Array | null
  /** As `MatchUnit.positions`. */
  readonly positions: Uint32Array | null
}

const WHOLE: Scope = { ranges: null, positions: null }

/** Steps of combining that one unit may take: a passage of a thousand common words under nested connectors ends here. */
export const MAX_STEPS = 300_000

const MARKING_STEPS = 1_000_000

/** The unit being looked at; one scene serves all units of a query, so that nothing is allocated for each. */
export class Scene {
  unit!: MatchUnit
  scope: Scope = WHOLE
  /** Differs for every unit and scope: what was found stays good while it is the same. */
  version = 0
  #versions = 0
  #steps = 0
  #words: Words | null = null

  enter(unit: MatchUnit): void {
    this.unit = unit
    this.scope = WHOLE
    this.version = ++this.#versions
    this.#steps = 0
    this.#words = null
  }

  /** Looks with a narrower scope. */
  within<Answer>(scope: Scope, look: () => Answer): Answer {
    const { scope: outer, version } = this
    this.scope = scope
    this.version = ++this.#versions
    try {
      return look()
    } finally {
      this.scope = outer
      this.version = version
    }
  }

  /** Where the unit's words stand in its text. */
  get words(): Words {
    this.#words ??= splitWords(this.unit.text)
    return this.#words
  }

  /** @returns false once the unit has taken too many steps: the caller stops, and what it found does not count */
  takeSteps(steps: number): boolean {
    this.#steps += steps
    return this.#steps <= MAX_STEPS
  }

  /** Marks are wanted of few units, and all of them: they may take longer. */
  startMarking(): void {
    this.#steps = -MARKING_STEPS
  }

  get isCutShort(): boolean {
    return this.#steps > MAX_STEPS
  }
}
