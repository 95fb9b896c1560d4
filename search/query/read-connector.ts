import type { Span } from '../../schema/index.js'
import { createFault, type QueryFault, replaceBy } from './query-fault.js'
import type { NearToken, NotToken, PlainToken } from './tokens.js'

export const MAX_DISTANCE = 255

/** AND, OR and NOT count only in capitals; the signs only standing alone. */
const BY_NAME: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  '&': 'and',
  OR: 'or',
  '|': 'or',
  NOT: 'not',
  '%': 'not',
}

const NEAR_WORDS = /^(w\/|near\/|pre\/|\/|\+)(\d+)$/i
const NEAR_UNIT = /^(w\/|pre\/|\/|\+)([sp])$/i
const NUMBER_MISSING = /^(?:w|near|pre)\/$/i

export type ReadConnector = PlainToken | NotToken | NearToken | QueryFault

/** What a stretch of text without spaces is as a connector; null where it is none. */
export function readConnector(text: string, at: Span): ReadConnector | null {
  const type = Object.hasOwn(BY_NAME, text) ? BY_NAME[text] : undefined
  if (type === 'not') return { type, at, isBare: text === 'NOT' }
  if (type !== undefined) return { type, at }
  if (NUMBER_MISSING.test(text)) {
    const mend = `${text}5`
    return createFault('number', at, `a number is missing: ${mend}`, mend, {
      mends: [replaceBy(at, mend)],
      isLikelyProse: true,
    })
  }
  return readNear(text, at)
}

function readNear(text: string, at: Span): ReadConnector | null {
  const [, unitSign, unit] = NEAR_UNIT.exec(text) ?? []
  if (unitSign !== undefined && unit !== undefined)
    return toNear(unitSign, unit.toLowerCase() === 's' ? 'sentence' : 'paragraph', at)
  const [, sign, digits] = NEAR_WORDS.exec(text) ?? []
  if (sign === undefined || digits === undefined) return null
  const distance = Number(digits)
  if (distance >= 1 && distance <= MAX_DISTANCE) return toNear(sign, distance, at)
  const nearest = distance < 1 ? 1 : MAX_DISTANCE
  const expected = distance < 1 ? 'at least 1' : `at most ${MAX_DISTANCE}`
  return createFault('range', at, `${text}: a distance is ${expected}`, expected, {
    mends: [replaceBy(at, `${sign}${nearest}`)],
    isLikelyProse: sign === '/' || sign === '+',
  })
}

function toNear(sign: string, distance: NearToken['distance'], at: Span): NearToken {
  return { type: 'near', distance, isOrdered: sign === '+' || /^pre/i.test(sign), isNegated: false, at }
}
