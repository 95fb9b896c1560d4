import distance from 'natural/lib/natural/distance/index.js'
import { CATEGORIES, type Category } from '../../schema/entity.js'
import { BadSetting } from '../../schema/errors.js'
import { type Cluster, joinClusters, type NameForm } from './cluster-names.js'
import type { Corrections, Split } from './corrections.js'
import { foldName } from './person-name.js'
import type { MayJoin } from './resolve-people.js'

/** Takes out who is no person and gives split names their own, before anything is resolved. */
export function correctNames(
  forms: readonly NameForm[],
  corrections: Corrections,
): { forms: NameForm[]; renamedIn: Map<string, Map<string, string>> } {
  const renamedIn = new Map<string, Map<string, string>>()
  const refused = new Set(corrections.notPeople.map(({ name }) => name))
  for (const { name, line } of corrections.notPeople) requireName(forms, name, corrections, line, ['person'])
  let kept = forms.filter((form) => form.category !== 'person' || !refused.has(form.name))
  for (const split of corrections.splits) kept = applySplit(kept, split, corrections, renamedIn)
  return { forms: kept, renamedIn }
}

function applySplit(
  forms: readonly NameForm[],
  split: Split,
  corrections: Corrections,
  renamedIn: Map<string, Map<string, string>>,
): NameForm[] {
  requireName(forms, split.name, corrections, split.line)
  const moved: NameForm[] = []
  for (const form of forms.filter(({ name }) => name === split.name)) {
    const own = [...form.files].filter(([id, file]) => split.documents.some((wanted) => isFile(wanted, id, file)))
    for (const [id] of own) {
      form.files.delete(id)
      const names = renamedIn.get(id) ?? new Map<string, string>()
      renamedIn.set(id, names.set(`${form.category} ${form.name}`, split.as))
    }
    if (own.length > 0) moved.push({ ...form, name: split.as, files: new Map(own), aliases: new Set([split.name]) })
  }
  if (moved.length === 0)
    throw wrong(corrections, split.line, `no document of ${split.documents.join(', ')} names “${split.name}”`)
  return [...forms.filter((form) => form.files.size > 0), ...moved]
}

function isFile(wanted: string, id: string, file: string): boolean {
  return wanted === id || wanted === file || file.endsWith(`/${wanted}`)
}

/** Whether a person said that two names are never one. */
export function createMayJoin(corrections: Corrections): MayJoin {
  const groups = [
    ...corrections.aparts.map(({ names }) => new Set(names)),
    ...corrections.splits.map(({ name, as }) => new Set([name, as])),
  ]
  return (a, b) =>
    !groups.some((group) =>
      a.forms.some(
        (form) => group.has(form.name) && b.forms.some((other) => other.name !== form.name && group.has(other.name)),
      ),
    )
}

/** Merges, renames and adds aliases as a person said, after the rules have had their say. */
export function correctClusters(clusters: readonly Cluster[], corrections: Corrections): Cluster[] {
  const find = (name: string, line: number, category?: Category) =>
    findCluster(clusters, name, corrections, line, category)
  for (const { into, names, line } of corrections.merges) {
    const target = find(into, line)
    for (const name of names) joinClusters(target, find(name, line, categoryOf(target)))
    target.fixedName = into
    target.correctedByHand = true
  }
  for (const { name, aliases, line } of corrections.aliases) addAliases(clusters, find(name, line), aliases)
  for (const { from, to, line } of corrections.renames) renameCluster(clusters, find(from, line), to)
  for (const { names, line } of corrections.aparts) keepApart(names.map((name) => find(name, line)))
  for (const { as, line } of corrections.splits) find(as, line).correctedByHand = true
  return clusters.filter((cluster) => cluster.forms.length > 0)
}

function categoryOf(cluster: Cluster): Category {
  return cluster.forms[0]!.category
}

function isNamed(cluster: Cluster, name: string): boolean {
  return cluster.fixedName === name || cluster.forms.some((form) => form.name === name)
}

function addAliases(clusters: readonly Cluster[], target: Cluster, aliases: readonly string[]): void {
  for (const alias of aliases) {
    target.extraAliases.add(alias)
    const same = clusters.find(
      (cluster) => cluster.forms.length > 0 && categoryOf(cluster) === categoryOf(target) && isNamed(cluster, alias),
    )
    if (same) joinClusters(target, same)
  }
  target.correctedByHand = true
}

function renameCluster(clusters: readonly Cluster[], target: Cluster, to: string): void {
  const same = clusters.find(
    (cluster) => cluster.forms.length > 0 && categoryOf(cluster) === categoryOf(target) && isNamed(cluster, to),
  )
  if (same) joinClusters(target, same)
  target.fixedName = to
  target.correctedByHand = true
}

function keepApart(clusters: readonly Cluster[]): void {
  for (const cluster of clusters) {
    cluster.correctedByHand = true
    for (const other of clusters) cluster.possiblySame.delete(other)
  }
}

/** By name in the first category that has it, in the order people ask: people, organisations, places … */
function findCluster(
  clusters: readonly Cluster[],
  name: string,
  corrections: Corrections,
  line: number,
  category?: Category,
): Cluster {
  const categories = category ? [category] : CATEGORIES
  for (const wanted of categories) {
    const found = clusters.find(
      (cluster) => cluster.forms.length > 0 && categoryOf(cluster) === wanted && isNamed(cluster, name),
    )
    if (found) return found
  }
  const forms = clusters.flatMap((cluster) => cluster.forms)
  throw unknownName(forms, name, corrections, line, categories)
}

function requireName(
  forms: readonly NameForm[],
  name: string,
  corrections: Corrections,
  line: number,
  categories: readonly Category[] = CATEGORIES,
): void {
  if (!forms.some((form) => form.name === name && categories.includes(form.category)))
    throw unknownName(forms, name, corrections, line, categories)
}

function unknownName(
  forms: readonly NameForm[],
  name: string,
  corrections: Corrections,
  line: number,
  categories: readonly Category[],
): BadSetting {
  const folded = foldName(name)
  let nearest: { name: string; score: number } | null = null
  for (const form of forms) {
    if (!categories.includes(form.category)) continue
    const score = distance.JaroWinklerDistance(folded, foldName(form.name))
    if (!nearest || score > nearest.score) nearest = { name: form.name, score }
  }
  const what = categories.length === 1 ? `${categories[0]}` : 'entity'
  const hint = nearest && nearest.score > 0.8 ? `; the nearest is “${nearest.name}”` : ''
  return wrong(corrections, line, `no ${what} of the collection is called “${name}”${hint}`)
}

function wrong(corrections: Corrections, line: number, message: string): BadSetting {
  return new BadSetting(`${corrections.file ?? 'corrections'} line ${line}: ${message}`)
}
