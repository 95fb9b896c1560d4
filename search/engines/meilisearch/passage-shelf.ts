import type { AtLeastNode, QueryNode, SearchRequest } from '../../../schema/index.js'
import type { CompiledQuery, MatchUnit } from '../../match/index.js'
import type { Catalogue } from './catalogue.js'
import { planCandidates } from './plan-candidates.js'
import { readCandidates } from './read-candidates.js'
import { parseUnit, toMatchUnit } from './read-unit.js'
import type { Reader } from './reader.js'
import { toRestriction } from './restrict.js'

/** The passages that `atleastN` counts in, fetched beforehand: the matcher asks for them while it looks at a unit. */
export class PassageShelf {
  readonly #passages = new Map<string, Map<string, MatchUnit>>()

  /** Those with an occurrence are all that count. */
  getPassages(documentId: string): Iterable<MatchUnit> {
    return this.#passages.get(documentId)?.values() ?? []
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
      for await (const { shown } of readCandidates(reader, { unit: 'passages', sort: 'date' }, alternatives, always)) {
        if (performance.now() > deadline) return false
        for (const json of shown) this.#put(json, catalogue)
      }
    }
    return true
  }

  #put(json: string, { vocabulary }: Catalogue): void {
    const unit = parseUnit(json)
    const passages = this.#passages.get(unit.document.id) ?? new Map<string, MatchUnit>()
    this.#passages.set(unit.document.id, passages)
    if (!passages.has(unit.id)) passages.set(unit.id, toMatchUnit(unit, vocabulary.table))
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
