import type { Category, Entity } from '../../schema/entity.js'
import { type Cluster, compareText, createCluster, type NameForm } from './cluster-names.js'
import { correctClusters, correctNames, createMayJoin } from './correct-entities.js'
import { type Corrections, listDecidedNames, NO_CORRECTIONS } from './corrections.js'
import { findKnownBody } from './known-bodies.js'
import { nameCluster } from './name-cluster.js'
import { resolveOrganisations } from './resolve-organisations.js'
import { type MayJoin, resolvePeople } from './resolve-people.js'

/** The entities of one document, as `findMentions` resolved them there. */
export interface DocumentEntities {
  readonly id: string
  readonly file: string
  readonly entities: readonly Entity[]
}

/** What every name of every document is called in the whole collection. */
export interface Registry {
  /** In order of category, then name. */
  readonly entities: readonly Entity[]
  /** By `entityKey` of the name a document gives: the collection's name; null: no entity after all. Names that stay are not listed. */
  readonly renamed: ReadonlyMap<string, string | null>
  /** The same for single documents (a name that a person split), by document id. They go before `renamed`. */
  readonly renamedIn: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Names that a person decided on. A speaker so called follows, though no entity of the document has that name (the sender of an e-mail). */
  readonly decided: ReadonlySet<string>
  /** By `entityKey` of the collection's name. */
  readonly byKey: ReadonlyMap<string, Entity>
}

export function entityKey(category: Category, name: string): string {
  return `${category} ${name}`
}

/**
 * Resolves entities across documents. The answer does not depend on the order of the documents; memory grows with the names,
 * not with the texts. Give it the entities of `findMentions`, not those of an extraction that a registry was applied to.
 * @throws BadSetting where a correction names what the collection does not have
 */
export function resolveEntities(
  documents: Iterable<DocumentEntities>,
  corrections: Corrections = NO_CORRECTIONS,
): Registry {
  const given = gatherForms(documents)
  // A person speaks of the entities that the site shows: what the rules alone make of the names.
  const shown = corrections.splits.length > 0 ? clusterForms(given, () => true) : []
  const { forms, renamedIn } = correctNames(given, shown, corrections)
  const clusters = clusterForms(forms, createMayJoin(corrections))
  return toRegistry(correctClusters(clusters, corrections), corrections, renamedIn)
}

function clusterForms(forms: readonly NameForm[], mayJoin: MayJoin): Cluster[] {
  return [
    ...resolvePeople(ofCategory(forms, 'person'), mayJoin),
    ...resolveOrganisations(ofCategory(forms, 'organisation'), mayJoin),
    ...[...ofCategory(forms, 'place'), ...ofCategory(forms, 'law')].map(createCluster),
    ...[...ofCategory(forms, 'date'), ...ofCategory(forms, 'record')].map(createCluster),
  ]
}

/** Every name of every category once, in an order of its own. */
function gatherForms(documents: Iterable<DocumentEntities>): NameForm[] {
  const forms = new Map<string, NameForm>()
  for (const { id, file, entities } of documents) {
    for (const entity of entities) {
      const key = entityKey(entity.category, entity.name)
      const form = forms.get(key) ?? createForm(entity)
      forms.set(key, form)
      form.files.set(id, file)
      for (const alias of entity.aliases) form.aliases.add(alias)
      for (const role of entity.roles) form.roles.add(role)
      if (entity.gender) form.genders.add(entity.gender)
      form.parent ??= entity.parent ?? null
      if (entity.record && (form.record === null || entity.record.description < form.record.description))
        form.record = entity.record
    }
  }
  return [...forms.entries()].sort(([a], [b]) => compareText(a, b)).map(([, form]) => form)
}

function createForm(entity: Entity): NameForm {
  return {
    name: entity.name,
    category: entity.category,
    files: new Map(),
    aliases: new Set(),
    roles: new Set(),
    genders: new Set(),
    parent: null,
    record: null,
  }
}

function ofCategory(forms: readonly NameForm[], category: Category): NameForm[] {
  return forms.filter((form) => form.category === category)
}

function toRegistry(
  clusters: readonly Cluster[],
  corrections: Corrections,
  renamedIn: Registry['renamedIn'],
): Registry {
  const names = new Map(clusters.map((cluster) => [cluster, nameCluster(cluster)]))
  const renamed = new Map<string, string | null>()
  for (const { name } of corrections.notPeople) renamed.set(entityKey('person', name), null)
  for (const [cluster, name] of names) {
    for (const form of cluster.forms) if (form.name !== name) renamed.set(entityKey(form.category, form.name), name)
  }
  const entities = clusters
    .map((cluster) => toEntity(cluster, names))
    .sort((a, b) => compareText(a.category, b.category) || compareText(a.name, b.name))
  const byKey = new Map(entities.map((entity) => [entityKey(entity.category, entity.name), entity]))
  return { entities, renamed, renamedIn, byKey, decided: new Set(listDecidedNames(corrections)) }
}

function toEntity(cluster: Cluster, names: ReadonlyMap<Cluster, string>): Entity {
  const name = names.get(cluster)!
  const { category } = cluster.forms[0]!
  const all = (pick: (form: NameForm) => Iterable<string>) => [
    ...new Set(cluster.forms.flatMap((form) => [...pick(form)])),
  ]
  const aliases = new Set([...all((form) => [form.name, ...form.aliases]), ...cluster.extraAliases])
  aliases.delete(name)
  const genders = all((form) => form.genders)
  const parent = findKnownBody(name)?.parent ?? cluster.forms.find((form) => form.parent)?.parent
  const record = cluster.forms.find((form) => form.record)?.record
  return {
    name,
    category,
    aliases: [...aliases].sort(compareText),
    roles: all((form) => form.roles).sort(compareText),
    possiblySame: [...cluster.possiblySame]
      .map((other) => names.get(other))
      .filter((other) => other !== undefined && other !== name)
      .sort() as string[],
    correctedByHand: cluster.correctedByHand,
    ...(category === 'person' && genders.length === 1 ? { gender: genders[0] as 'female' | 'male' } : {}),
    ...(category === 'organisation' && parent ? { parent } : {}),
    ...(record ? { record } : {}),
  }
}
