import type { AtLeastNode, QueryNode, SearchRequest } from '../../../schema/index.js'
import type { CompiledQuery, MatchUnit } from '../../match/index.js'
import type { Catalogue } from './catalogue.js'
import { planCandidates } from './plan-candidates.js'
import { readCandidates, toAttributes } from './read-candidates.js'
import { type CandidateRecord, toMatchUnit } from './read-unit.js'
import type { Reader } from './reader.js'
import { toRestriction } from './restrict.js'

/** The passages that `atleastN` counts in, fetched beforehand: the matcher asks for them while it looks at a unit. */
export class PassageShelf {
  /** By document, then by passage. */
  readonly #passages = new Map<string, Map<string, MatchUnit>>()

  /** Those with an occurrence are all that count. */
  getPassages(documentKey: string): Iterable<MatchUnit> {
    return this.#passages.get(documentKey)?.values() ?? []
  }

  /** @returns false where the deadline came first */
  async fill(
    { query: { root }, filters }: SearchRequest,
    query: CompiledQuery,
    {
      reader,
      catalogue,
      deadline,
    }: { readonly reader: Reader; readonly catalogue: Catalogue; readonly deadline: number },
  ): Promise<boolean> {
    const { always } = toRestriction(filters)
    for (const { operand } of findAtLeast(root)) {
      const { alternatives } = planCandidates(operand, query, catalogue)
      const request = { unit: 'passages', sort: 'date', attributes: toAttributes(operand) } as const
      for await (const { records } of readCandidates(reader, request, alternatives, always)) {
        if (performance.now() > deadline) return false
        for (const record of records) this.#put(record)
      }
    }
    return true
  }

  #put(record: CandidateRecord): void {
    const passages = this.#passages.get(record.document) ?? new Map<string, MatchUnit>()
    this.#passages.set(record.document, passages)
    if (!passages.has(record.id)) passages.set(record.id, toMatchUnit(record))
  }
}

function findAtLeast(node: QueryNode | null): readonly AtLeastNode[] {
  switch (node?.type) {
    case 'atleast':
      return [node]
    case 'and':
    case 'or':
      return node.operands.flatMap(findAtLeast)
    case 'not':
      return [...findAtLeast(node.include), ...findAtLeast(node.exclude)]
    case 'near':
      return [...findAtLeast(node.left), ...findAtLeast(node.right)]
    default:
      return []
  }
}
