import type { DateTerm } from '../../schema/index.js'
import { isWithin, toDayRange, toInterval } from '../units/day-range.js'
import type { FindTerm } from './find-term.js'
import type { MatchUnit } from './match-unit.js'
import type { Operand } from './operand.js'
import type { Scene } from './scene.js'

/** What must be true of a unit. */
export interface Condition {
  holds(scene: Scene): boolean
  /** Appends the words that made it true, pairs `from, to`; only asked where it holds. */
  mark(scene: Scene, marks: number[]): void
}

const markNothing = () => {}

export function createTermCondition(findTerm: FindTerm): Condition {
  return {
    holds: (scene) => findTerm(scene).length > 0,
    mark(scene, marks) {
      for (const place of findTerm(scene)) marks.push(place)
    },
  }
}

export function createOrCondition(conditions: readonly Condition[]): Condition {
  return {
    holds: (scene) => conditions.some((condition) => condition.holds(scene)),
    mark(scene, marks) {
      for (const condition of conditions) if (condition.holds(scene)) condition.mark(scene, marks)
    },
  }
}

export function createAndCondition(conditions: readonly Condition[]): Condition {
  return {
    holds: (scene) => conditions.every((condition) => condition.holds(scene)),
    mark(scene, marks) {
      for (const condition of conditions) condition.mark(scene, marks)
    },
  }
}

/** @param include null: everything */
export function createNotCondition(include: Condition | null, exclude: Condition): Condition {
  return {
    holds: (scene) => (include === null || include.holds(scene)) && !exclude.holds(scene),
    mark: include?.mark ?? markNothing,
  }
}

export function createValueCondition(field: keyof MatchUnit['values'], wanted: ReadonlySet<string>): Condition {
  return {
    holds: ({ unit }) => wanted.size > 0 && (unit.values[field]?.some((value) => wanted.has(value)) ?? false),
    mark: markNothing,
  }
}

/** Months and years are as long as they are; undated documents match no date. */
export function createDateCondition({ from, to }: DateTerm): Condition {
  const interval = toInterval(from, to)
  return {
    holds: ({ unit }) => unit.date !== null && isWithin(toDayRange(unit.date), interval),
    mark: markNothing,
  }
}

/** Decided on each quotation by itself. */
export function createSaidCondition(condition: Condition): Condition {
  const eachQuotation = (scene: Scene, look: () => boolean) => {
    const { quotations, positions } = scene.unit
    return quotations.some((ranges) => ranges.length > 0 && scene.within({ ranges, positions }, look))
  }
  return {
    holds: (scene) => eachQuotation(scene, () => condition.holds(scene)),
    mark(scene, marks) {
      eachQuotation(scene, () => {
        if (condition.holds(scene)) condition.mark(scene, marks)
        return false
      })
    },
  }
}

/** @param count of the term in all passages of a document */
export function createAtLeastCondition(
  condition: Condition,
  minimum: number,
  count: (documentId: string) => number,
): Condition {
  return {
    holds: (scene) => condition.holds(scene) && count(scene.unit.documentId) >= minimum,
    mark: condition.mark,
  }
}

/** For an operand that holds when it has any match. */
export function createMatchCondition(operand: Operand): Condition {
  return {
    holds: (scene) => operand.some(scene, () => true),
    mark(scene, marks) {
      for (const match of operand.find(scene)) match.takesPart = true
      operand.mark(scene, marks)
    },
  }
}
