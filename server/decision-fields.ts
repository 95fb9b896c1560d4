// A decision on names as fields of a form, and back.
import type { Decision } from '../schema/index.js'
import { BadParameter } from './bad-request.js'

type Fields = readonly (readonly [string, string])[]

export function toDecisionFields(decision: Decision): Fields {
  const [a, b] = namesOf(decision)
  const documents = decision.kind === 'split' ? decision.documents : []
  return [
    ['kind', decision.kind],
    ['a', a],
    ...(b === undefined ? [] : [['b', b] as const]),
    ...documents.map((id) => ['document', id] as const),
  ]
}

/** @throws BadParameter */
export function readDecision(fields: URLSearchParams): Decision {
  const [kind, a, b] = ['kind', 'a', 'b'].map((name) => (fields.get(name) ?? '').trim())
  const documents = fields.getAll('document').filter((id) => id.trim() !== '')
  if (kind === 'merge' && a && b) return { kind, into: a, name: b }
  if (kind === 'apart' && a && b) return { kind, names: [a, b] }
  if (kind === 'rename' && a && b) return { kind, from: a, to: b }
  if (kind === 'alias' && a && b) return { kind, name: a, alias: b }
  if (kind === 'split' && a && b && documents.length > 0) return { kind, name: a, as: b, documents }
  if (kind === 'not-a-person' && a) return { kind, name: a }
  throw new BadParameter(
    'the decision is not understood',
    'merge, apart, rename or alias with two names, split with two names and its documents, not-a-person with one',
  )
}

export function describeDecision(decision: Decision): string {
  const [a, b] = namesOf(decision)
  if (decision.kind === 'merge') return `${b} is ${a}`
  if (decision.kind === 'apart') return `${a} and ${b} are not the same`
  if (decision.kind === 'split') return `${b} is split off ${a}`
  if (decision.kind === 'rename') return `${a} is called ${b}`
  if (decision.kind === 'alias') return `${a} is also written ${b}`
  return `${a} is not a person`
}

function namesOf(decision: Decision): readonly [string, string?] {
  if (decision.kind === 'merge') return [decision.into, decision.name]
  if (decision.kind === 'apart') return decision.names
  if (decision.kind === 'split') return [decision.name, decision.as]
  if (decision.kind === 'rename') return [decision.from, decision.to]
  if (decision.kind === 'alias') return [decision.name, decision.alias]
  return [decision.name]
}
