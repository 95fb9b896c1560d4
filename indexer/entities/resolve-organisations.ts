import distance from 'natural/lib/natural/distance/index.js'
import { isCountryOrState, isGivenName } from '../mentions/names/name-lists.js'
import { CONNECTORS } from '../mentions/names/name-words.js'
import { type Cluster, compareText, createCluster, joinClusters, linkClusters, type NameForm } from './cluster-names.js'
import { findKnownBody, organisationKey } from './known-bodies.js'
import { type MayJoin, NEAR } from './resolve-people.js'

/**
 * Resolves organisations across documents: known bodies, equal names but for `the`, `U.S.`, case and accents, acronyms that one
 * organisation alone has, and names that leave off a founder's given names. Near misses are shown at each other.
 */
export function resolveOrganisations(forms: readonly NameForm[], mayJoin: MayJoin): Cluster[] {
  const byKey = new Map<string, Cluster>()
  const clusters: Cluster[] = []
  for (const form of [...forms].sort((a, b) => b.name.length - a.name.length || compareText(a.name, b.name))) {
    const cluster = createCluster(form)
    const key = organisationKey(findKnownBody(form.name)?.name ?? form.name)
    const same = byKey.get(key)
    if (same && mayJoin(same, cluster)) joinClusters(same, cluster)
    else {
      byKey.set(key, cluster)
      clusters.push(cluster)
    }
  }
  joinAcronyms(clusters, mayJoin)
  joinFounders(clusters, mayJoin)
  const left = clusters.filter((cluster) => cluster.forms.length > 0)
  linkNearMisses(left)
  return left
}

/** "NDLON" in a text that never says what it stands for, where one organisation of the collection is so called. */
function joinAcronyms(clusters: readonly Cluster[], mayJoin: MayJoin): void {
  const owners = new Map<string, Set<Cluster>>()
  for (const cluster of clusters) {
    for (const form of cluster.forms) {
      for (const alias of form.aliases) {
        if (isAcronym(alias) && alias !== form.name) owners.set(alias, (owners.get(alias) ?? new Set()).add(cluster))
      }
    }
  }
  for (const cluster of clusters) {
    const name = cluster.forms[0]?.name
    const owner = name && isAcronym(name) ? owners.get(name) : undefined
    const only = owner?.size === 1 ? [...owner][0]! : null
    if (only && only !== cluster && only.forms.length > 0 && mayJoin(only, cluster)) joinClusters(only, cluster)
  }
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u.test(name)
}

/** "Cardozo School of Law" is the Benjamin N. Cardozo School of Law; the Department of Health is not Virginia's. */
function joinFounders(clusters: readonly Cluster[], mayJoin: MayJoin): void {
  const byEnd = new Map<string, Cluster[]>()
  for (const cluster of clusters) {
    for (const name of new Set(cluster.forms.map((form) => form.name))) {
      const words = organisationKey(name).split(' ')
      const given = words.findIndex((word) => word.length > 1 && !isFounderWord(word))
      if (given < 1 || words.length - given < 3) continue
      const end = words.slice(given).join(' ')
      byEnd.set(end, [...(byEnd.get(end) ?? []), cluster])
    }
  }
  for (const cluster of clusters) {
    const name = cluster.forms[0]?.name
    const longer = name ? [...new Set(byEnd.get(organisationKey(name)) ?? [])] : []
    if (longer.length === 1 && longer[0]!.forms.length > 0 && mayJoin(longer[0]!, cluster))
      joinClusters(longer[0]!, cluster)
  }
}

/** A given name that is no state's: Virginia, Georgia. */
function isFounderWord(word: string): boolean {
  return isGivenName(word) && !isCountryOrState(word[0]!.toUpperCase() + word.slice(1))
}

/** "Laborer", "Laborers": names of three words and more that differ in one word's ending. */
function linkNearMisses(clusters: readonly Cluster[]): void {
  const blocks = new Map<string, { readonly key: string; readonly cluster: Cluster }[]>()
  for (const cluster of clusters) {
    for (const key of new Set(cluster.forms.map((form) => organisationKey(form.name)))) {
      const words = key.split(' ')
      if (words.length < 3) continue
      const block = `${words.length} ${words[0]!.slice(0, 3)} ${words.at(-1)!.slice(0, 3)}`
      blocks.set(block, [...(blocks.get(block) ?? []), { key, cluster }])
    }
  }
  for (const block of blocks.values()) {
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1)) if (isNearMiss(a.key, b.key)) linkClusters(a.cluster, b.cluster)
    }
  }
}

function isNearMiss(a: string, b: string): boolean {
  const [one, other] = [a.split(' '), b.split(' ')]
  const differing = one.flatMap((word, i) => (word === other[i] ? [] : [[word, other[i]!] as const]))
  if (differing.length !== 1) return false
  const [word, near] = differing[0]!
  return !CONNECTORS.has(word) && word.length > 3 && distance.JaroWinklerDistance(word, near) >= NEAR
}
