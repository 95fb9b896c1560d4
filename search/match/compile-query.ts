import type { AtLeastNode, FieldTerm, ParsedQuery, QueryNode, QueryNote, Span, Term } from '../../schema/index.js'
import type { CollectionLookup } from './collection-lookup.js'
import { compileCondition } from './compile-condition.js'
import type { CompiledQuery, TermEdge } from './compiled-query.js'
import { createCount } from './count-occurrences.js'
import { createEdgeLists } from './edge-lists.js'
import { findExpansions } from './find-expansions.js'
import { createFindTerm, type FindTerm } from './find-term.js'
import type { MatchUnit } from './match-unit.js'
import { resolveTerm } from './resolve-term.js'
import { Scene } from './scene.js'
import { toMarks } from './to-marks.js'

/**
 * Makes a query ready for a collection: every word is looked up once, here.
 * @throws QueryRefused for a wildcard that stands for too many words
 */
export function compileQuery({ root }: ParsedQuery, lookup: CollectionLookup): CompiledQuery {
  const leaves = root === null ? [] : findLeaves(root)
  const terms = leaves.filter((leaf) => leaf.type === 'term')
  const expansions = findExpansions(terms, lookup.vocabulary)
  const edgesOf = new Map(terms.map((term) => [term, resolveTerm(term, lookup.vocabulary)]))
  const { finders, collect } = createFinders(edgesOf, lookup)
  const fields = leaves.filter((leaf) => leaf.type === 'field')
  const valuesOf = new Map(fields.map((field) => [field, lookup.getNames(field.field).find(field.words)]))
  const condition =
    root &&
    compileCondition(root, {
      getTerm: (term) => finders.get(term)!,
      getValues: (field) => valuesOf.get(field)!,
      createCount: (node) => createCount(findTerms(node), edgesOf, lookup),
    })

  const scene = new Scene()
  let unitsCutShort = 0
  const test = (unit: MatchUnit): boolean => {
    scene.enter(unit)
    if (condition === null) return true
    collect(unit)
    const holds = condition.holds(scene)
    if (scene.isCutShort) unitsCutShort++
    return holds && !scene.isCutShort
  }
  return {
    test,
    match(unit): readonly Span[] | null {
      if (!test(unit)) return null
      const marks: number[] = []
      scene.startMarking()
      condition?.mark(scene, marks)
      return toMarks(marks, scene)
    },
    expansions,
    notes: fields.filter((field) => valuesOf.get(field)!.size === 0).map(toNote),
    getEdges: (term) => edgesOf.get(term)!,
    getValues: (field) => valuesOf.get(field)!,
    get unitsCutShort() {
      return unitsCutShort
    },
  }
}

/** The terms and fields of a query, in order. */
function findLeaves(node: QueryNode): readonly (Term | FieldTerm)[] {
  switch (node.type) {
    case 'term':
    case 'field':
      return [node]
    case 'date':
      return []
    case 'said':
    case 'atleast':
      return findLeaves(node.operand)
    case 'or':
    case 'and':
      return node.operands.flatMap(findLeaves)
    case 'not':
      return [...(node.include === null ? [] : findLeaves(node.include)), ...findLeaves(node.exclude)]
    case 'near':
      return [...findLeaves(node.left), ...findLeaves(node.right)]
  }
}

function findTerms(node: AtLeastNode): readonly Term[] {
  return findLeaves(node).filter((leaf) => leaf.type === 'term')
}

function createFinders(edgesOf: ReadonlyMap<Term, readonly TermEdge[]>, { vocabulary }: CollectionLookup) {
  const { lists, collect } = createEdgeLists([...edgesOf.values()].flat(), vocabulary.table.size)
  const finders = new Map<Term, FindTerm>()
  let first = 0
  for (const [term, edges] of edgesOf) {
    finders.set(term, createFindTerm(term, edges, lists.slice(first, first + edges.length)))
    first += edges.length
  }
  return { finders, collect: ({ ids, runs }: MatchUnit) => collect(ids, runs) }
}

function toNote({ field, words, at }: FieldTerm): QueryNote {
  const value = words.map(({ text }) => text).join(' ')
  return { kind: 'no-such-value', text: `No document here has ${field} “${value}”.`, at }
}
