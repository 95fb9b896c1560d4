import { CATEGORIES, type Category } from '../../schema/entity.js'
import { BadSetting } from '../../schema/errors.js'
import { findFinalName } from './check-corrections.js'
import { type Cluster, joinClusters, type NameForm } from './cluster-names.js'
import type { Corrections, Split } from './corrections.js'
import { findNearestName } from './find-nearest-name.js'
import { nameCluster } from './name-cluster.js'
import type { MayJoin } from './resolve-people.js'

/** Takes out who is no person and gives split names their own, before anything is resolved. */
export function correctNames(
  forms: readonly NameForm[],
  shown: readonly Cluster[],
  corrections: Corrections,
): { forms: NameForm[]; renamedIn: Map<string, Map<string, string>> } {
  const renamedIn = new Map<string, Map<string, string>>()
  const refused = new Set(corrections.notPeople.map(({ name }) => name))
  for (const { name, line } of corrections.notPeople) requireName(forms, name, corrections, line, ['person'])
  let kept = forms.filter((form) => form.category !== 'person' || !refused.has(form.name))
  for (const split of corrections.splits) kept = applySplit(kept, shown, split, corrections, renamedIn)
  return { forms: kept, renamedIn }
}

function applySplit(
  forms: readonly NameForm[],
  shown: readonly Cluster[],
  split: Split,
  corrections: Corrections,
  renamedIn: Map<string, Map<string, string>>,
): NameForm[] {
  const { forms: meant } = findCluster(shown, split.name, corrections, split.line)
  const moved: NameForm[] = []
  for (const form of forms.filter((one) => meant.includes(one))) {
    const own = [...form.files].filter(([id, file]) => split.documents.some((wanted) => isFile(wanted, id, file)))
    for (const [id] of own) {
      form.files.delete(id)
      const names = renamedIn.get(id) ?? new Map<string, string>()
      renamedIn.set(id, names.set(`${form.category} ${form.name}`, split.as))
    }
    if (own.length > 0) moved.push({ ...form, name: split.as, files: new Map(own), aliases: new Set([form.name]) })
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
    const shownName = isNamed(target, into) ? into : nameCluster(target)
    for (const name of names) joinClusters(target, find(name, line, categoryOf(target)))
    target.fixedName = findFinalName(corrections, shownName)
    target.correctedByHand = true
  }
  for (const { name, aliases, line } of corrections.aliases) addAliases(clusters, find(name, line), aliases)
  for (const { from, to, line } of corrections.renames) renameCluster(clusters, find(from, line), to)
  for (const { names, line } of corrections.aparts) {
    const apart = names.map((name) => find(name, line))
    if (new Set(apart).size < new Set(names).size)
      throw wrong(
        corrections,
        line,
        `${names.map((name) => `“${name}”`).join(' and ')} are kept apart here, but merged elsewhere`,
      )
    keepApart(apart)
  }
  for (const { as, line } of corrections.splits) find(as, line).correctedByHand = true
  return clusters.filter((cluster) => cluster.forms.length > 0)
}

function categoryOf(cluster: Cluster): Category {
  return cluster.forms[0]!.category
}

/** By what a person said or by a name that a document gives. */
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

/**
 * By name in the first category that has it, in the order people ask (people, organisations, places …); else by another way of writing
 * it that one entity alone has.
 */
function findCluster(
  clusters: readonly Cluster[],
  name: string,
  corrections: Corrections,
  line: number,
  category?: Category,
): Cluster {
  const categories = category ? [category] : CATEGORIES
  const left = clusters.filter((cluster) => cluster.forms.length > 0)
  for (const wanted of categories) {
    const own = left.filter((cluster) => categoryOf(cluster) === wanted)
    const found = own.find((cluster) => isNamed(cluster, name)) ?? own.find((cluster) => nameCluster(cluster) === name)
    if (found) return found
  }
  const written = left.filter((cluster) => categories.includes(categoryOf(cluster)) && isWritten(cluster, name))
  if (written.length === 1) return written[0]!
  if (written.length > 1)
    throw wrong(corrections, line, `“${name}” may be ${written.map((one) => `“${nameCluster(one)}”`).join(' or ')}`)
  const forms = left.flatMap((cluster) => cluster.forms)
  throw unknownName(forms, name, corrections, line, categories)
}

function isWritten(cluster: Cluster, name: string): boolean {
  return cluster.extraAliases.has(name) || cluster.forms.some((form) => form.aliases.has(name))
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
  const other = forms.find((form) => form.name === name)
  if (other)
    return wrong(
      corrections,
      line,
      `“${name}” is no ${categories.join(' or ')} here, but one of category ${other.category}`,
    )
  const among = forms.filter((form) => categories.includes(form.category))
  const nearest = findNearestName(
    among.map((form) => form.name),
    name,
  )
  const what = categories.length === 1 ? `${categories[0]}` : 'entity'
  const hint = nearest === null ? '' : `; the nearest is “${nearest}”`
  return wrong(corrections, line, `no ${what} of the collection is called “${name}”${hint}`)
}

function wrong(corrections: Corrections, line: number, message: string): BadSetting {
  return new BadSetting(`${corrections.file ?? 'corrections'} line ${line}: ${message}`)
}
