import type { QueryNode, Span } from '../../schema/index.js'
import { createFault, FaultFound, replaceBy } from './query-fault.js'
import type { Token } from './tokens.js'

/** @param token the connector that lacks an operand */
export function createOperandFault({ at }: Token): FaultFound {
  const mends = [replaceBy(at, '')]
  return new FaultFound(
    createFault('operand', at, 'a connector has nothing to connect on one side', 'a word or phrase on both sides', {
      mends,
      isLikelyProse: true,
    }),
  )
}

/** @param connector what it stands next to */
export function createExclusionFault(exclusion: Token, { at }: QueryNode, connector: Token): FaultFound {
  const span: Span = [exclusion.at[0], at[1]]
  const mends =
    connector.type === 'or'
      ? [
          [
            { span: exclusion.at, by: '(NOT ' },
            { span: [at[1], at[1]] as Span, by: ')' },
          ],
        ]
      : [[{ span: connector.at, by: 'AND' }]]
  return new FaultFound(
    createFault('nested', span, 'put the exclusion in parentheses', 'a OR (NOT b), or a not w/5 b', { mends }),
  )
}
