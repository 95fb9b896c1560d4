import { type Cluster, compareText, type NameForm } from './cluster-names.js'
import { findKnownBody } from './known-bodies.js'
import { fullness, parsePersonName } from './person-name.js'

/** What a person said; the body's known name; the name in most documents, of equals the one that says most without initials. */
export function nameCluster(cluster: Cluster): string {
  if (cluster.fixedName !== null) return cluster.fixedName
  const category = cluster.forms[0]!.category
  if (category === 'organisation') {
    const known = cluster.forms.map((form) => findKnownBody(form.name)).find((body) => body !== null)
    if (known) return known.name
  }
  const ranked = [...cluster.forms].sort(
    (a, b) => rankName(b) - rankName(a) || b.files.size - a.files.size || compareText(a.name, b.name),
  )
  return ranked[0]!.name
}

function rankName(form: NameForm): number {
  if (form.category === 'organisation') return form.name.includes(' ') ? form.files.size : 0
  if (form.category !== 'person') return form.files.size
  const name = parsePersonName(form.name)
  if (!name?.given.some((given) => given.replace(/\./g, '').length > 1)) return 0
  // "Brian Hale" before "Brian P. Hale" where as many documents say the one as the other.
  return form.files.size + 1 / (1 + fullness(name))
}
