import type { Category, CitedRecord } from '../../schema/entity.js'

/** One way an entity is named in the collection. */
export interface NameForm {
  readonly name: string
  readonly category: Category
  /** Files of the documents that name it so, by id. */
  readonly files: Map<string, string>
  readonly aliases: Set<string>
  readonly roles: Set<string>
  readonly genders: Set<'female' | 'male'>
  parent: string | null
  record: CitedRecord | null
}

/** Names that are one entity. */
export interface Cluster {
  readonly forms: NameForm[]
  /** Said by a person; null where the names decide. */
  fixedName: string | null
  readonly extraAliases: Set<string>
  readonly possiblySame: Set<Cluster>
  correctedByHand: boolean
}

export function createCluster(form: NameForm): Cluster {
  return {
    forms: [form],
    fixedName: null,
    extraAliases: new Set(),
    possiblySame: new Set(),
    correctedByHand: false,
  }
}

/** Moves all that `from` has into `into`; `from` is left empty. */
export function joinClusters(into: Cluster, from: Cluster): void {
  if (into === from) return
  into.forms.push(...from.forms.splice(0))
  for (const alias of from.extraAliases) into.extraAliases.add(alias)
  for (const other of from.possiblySame) linkClusters(into, other)
  for (const other of from.possiblySame) other.possiblySame.delete(from)
  from.possiblySame.clear()
  into.fixedName ??= from.fixedName
  into.correctedByHand ||= from.correctedByHand
}

/** Keeps two entities apart but shows each at the other. */
export function linkClusters(a: Cluster, b: Cluster): void {
  if (a === b) return
  a.possiblySame.add(b)
  b.possiblySame.add(a)
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
