import distance from 'natural/lib/natural/distance/index.js'
import { type Cluster, compareText, createCluster, joinClusters, linkClusters, type NameForm } from './cluster-names.js'
import { agreeGiven, agreeNames, foldName, fullness, type PersonName, parsePersonName } from './person-name.js'

/** Names at least this near (Jaro-Winkler) may be one name misspelled. */
export const NEAR = 0.93

interface Person {
  readonly name: PersonName
  readonly form: NameForm
  readonly cluster: Cluster
}

/** May two names be joined at all? A person may have said that they may not. */
export type MayJoin = (a: Cluster, b: Cluster) => boolean

/**
 * Resolves people across documents. Joined: equal names; names whose given names agree, initials and short forms included, where
 * no third name agrees with only one of them; given names spelled nearly alike before the same surname with a role in common; and a
 * surname alone where its role is the role of the only person of that surname. Near surnames are kept apart as possibly the same.
 */
export function resolvePeople(forms: readonly NameForm[], mayJoin: MayJoin): Cluster[] {
  const people = forms.map((form): Person => {
    const name = parsePersonName(form.name) ?? { given: [], surname: form.name, suffix: null }
    return { name, form, cluster: createCluster(form) }
  })
  const ofCluster = new Map(people.map((person) => [person.cluster, person]))
  for (const group of groupBy(people, (person) => foldName(person.name.surname))) joinSurname(group, mayJoin)
  linkNearMisses(people.filter((person) => person.name.given.length > 0 && person.cluster.forms.length > 0))
  return people.map((person) => person.cluster).filter((cluster) => cluster.forms.length > 0 && ofCluster.has(cluster))
}

function groupBy(people: readonly Person[], keyOf: (person: Person) => string): Person[][] {
  const groups = new Map<string, Person[]>()
  for (const person of people) {
    const key = keyOf(person)
    const group = groups.get(key)
    if (group) group.push(person)
    else groups.set(key, [person])
  }
  return [...groups.values()]
}

/** Full names first, the fullest before the others; then the surname alone. */
function joinSurname(group: readonly Person[], mayJoin: MayJoin): void {
  const full = group
    .filter((person) => person.name.given.length > 0)
    .sort((a, b) => fullness(b.name) - fullness(a.name) || compareText(a.form.name, b.form.name))
  const clusters: Person[][] = []
  for (const person of full) {
    const fitting = clusters.filter((members) => members.every((other) => agree(person, other, mayJoin)))
    const partly = clusters.filter((members) => members.some((other) => agreeNames(person.name, other.name)))
    if (fitting.length === 1 && partly.length === 1) {
      joinClusters(fitting[0]![0]!.cluster, person.cluster)
      fitting[0]!.push(person)
    } else clusters.push([person])
  }
  joinMisspelled(clusters, mayJoin)
  const bearers = clusters.filter((members) => members[0]!.cluster.forms.length > 0)
  for (const person of group) if (person.name.given.length === 0) joinSurnameAlone(person, bearers, mayJoin)
}

function agree(a: Person, b: Person, mayJoin: MayJoin): boolean {
  return (
    agreeNames(a.name, b.name) &&
    !differInGender(a.form, b.form) &&
    !areBothNamed(a.form, b.form) &&
    mayJoin(a.cluster, b.cluster)
  )
}

/** One text that tells Donald Trump from Donald Trump Jr. tells them apart for all. */
function areBothNamed(a: NameForm, b: NameForm): boolean {
  const [few, many] = a.files.size <= b.files.size ? [a.files, b.files] : [b.files, a.files]
  for (const id of few.keys()) if (many.has(id)) return true
  return false
}

function differInGender(a: NameForm, b: NameForm): boolean {
  const [one] = a.genders
  const [other] = b.genders
  return a.genders.size === 1 && b.genders.size === 1 && one !== other
}

/** "Muhammad Yunus", "Muhammed Yunus": one surname, nearly one given name, and a role in common. */
function joinMisspelled(clusters: readonly Person[][], mayJoin: MayJoin): void {
  for (const [i, members] of clusters.entries()) {
    for (const others of clusters.slice(i + 1)) {
      const [a, b] = [members[0]!, others[0]!]
      if (b.cluster.forms.length === 0 || a.cluster.forms.length === 0) continue
      const [one, other] = [foldName(a.name.given[0]!), foldName(b.name.given[0]!)]
      // Equal given names that were not joined differ in a middle name: George W. and George H.W. Bush.
      if (one === other || one[0] !== other[0] || one.length < 4 || distance.JaroWinklerDistance(one, other) < NEAR)
        continue
      if (sharesRole(a.cluster, b.cluster) && mayJoin(a.cluster, b.cluster)) joinClusters(a.cluster, b.cluster)
      else linkClusters(a.cluster, b.cluster)
    }
  }
}

function joinSurnameAlone(person: Person, bearers: readonly Person[][], mayJoin: MayJoin): void {
  const clusters = bearers.map((members) => members[0]!.cluster)
  const only = clusters[0]
  if (clusters.length === 1 && only && sharesRole(person.cluster, only) && mayJoin(person.cluster, only)) {
    joinClusters(only, person.cluster)
    return
  }
  for (const cluster of clusters) linkClusters(person.cluster, cluster)
}

/** The last word of a role tells the office: `Homeland Security Secretary`, `Secretary`. */
function sharesRole(a: Cluster, b: Cluster): boolean {
  const offices = (cluster: Cluster) =>
    new Set(cluster.forms.flatMap((form) => [...form.roles].map((role) => foldName(role).split(' ').at(-1)!)))
  const ofB = offices(b)
  return [...offices(a)].some((office) => ofB.has(office))
}

/** "Ronald Weich", "Ronald Welch": given names agree, surnames nearly do. Shown at each other, never joined. */
function linkNearMisses(people: readonly Person[]): void {
  const blocks = groupBy(people, ({ name }) => `${foldName(name.given[0]!)[0]} ${foldName(name.surname)[0]}`)
  for (const block of blocks) {
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1)) if (isNearMiss(a.name, b.name)) linkClusters(a.cluster, b.cluster)
    }
  }
}

function isNearMiss(a: PersonName, b: PersonName): boolean {
  const [one, other] = [foldName(a.surname), foldName(b.surname)]
  if (one === other || Math.abs(one.length - other.length) > 2 || Math.min(one.length, other.length) < 4) return false
  if (!agreeGiven(a.given[0]!, b.given[0]!)) return false
  const [first, second] = [`${foldName(a.given[0]!)} ${one}`, `${foldName(b.given[0]!)} ${other}`]
  return distance.JaroWinklerDistance(first, second) >= NEAR
}
