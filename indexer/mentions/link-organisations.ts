import { findKnownBody, type KnownBody, organisationKey } from '../entities/known-bodies.js'
import { toNaturalTitle } from '../language/to-natural-case.js'
import { createDraft, type EntityDraft } from './build-entity.js'
import { CONNECTORS, ORGANISATION_HEADS } from './names/name-words.js'

/** Acronyms and the names they stand for, as the text defines them. */
export type Definitions = ReadonlyMap<string, string>

/** The organisations found so far. */
class Bodies {
  private readonly byKey = new Map<string, EntityDraft>()
  private readonly byWord = new Map<string, Set<EntityDraft>>()
  private readonly byInitials = new Map<string, Set<EntityDraft>>()

  find(name: string): EntityDraft | null {
    return this.byKey.get(organisationKey(name)) ?? null
  }
  add(name: string, draft: EntityDraft): EntityDraft {
    this.byKey.set(organisationKey(name), draft)
    this.addForm(name, draft)
    return draft
  }
  addForm(form: string, draft: EntityDraft): void {
    draft.aliases.add(form)
    for (const word of organisationKey(form).split(' ')) addTo(this.byWord, word, draft)
    for (const initials of initialsOf(form)) addTo(this.byInitials, initials, draft)
  }
  /** Those that `form` may shorten: by their initials, or by words of their names. */
  shortenedBy(form: string): EntityDraft[] {
    const acronym = form.replace(/\./g, '')
    const spelt = /^\p{Lu}{2,8}$/u.test(acronym) ? [...(this.byInitials.get(acronym) ?? [])] : []
    const [word] = organisationKey(form).split(' ')
    const longer = [...(this.byWord.get(word ?? '') ?? [])].filter((draft) => isShortFormOf(form, draft))
    return [...new Set([...spelt, ...longer])]
  }
}

function addTo(map: Map<string, Set<EntityDraft>>, key: string, draft: EntityDraft): void {
  const drafts = map.get(key)
  if (drafts) drafts.add(draft)
  else map.set(key, new Set([draft]))
}

/** The organisation each of `names` stands for, in order: known bodies, definitions, initials, short forms, then itself. */
export function linkOrganisations(names: readonly string[], definitions: Definitions): EntityDraft[] {
  const forms = [...new Set(names.map(printForm))]
  const byForm = new Map<string, EntityDraft>()
  const bodies = new Bodies()
  // The longest first: a short form can only be told once the name it shortens is known.
  for (const form of forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const draft = findDraft(form, definitions, bodies) ?? createOrganisation(form, bodies)
    bodies.addForm(form, draft)
    // "ENRON" in a headline is Enron.
    if (draft.name === form.toUpperCase() && form !== draft.name) draft.name = form
    byForm.set(form, draft)
  }
  return names.map((name) => byForm.get(printForm(name))!)
}

function printForm(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/['’]s$/, '')
}

function findDraft(form: string, definitions: Definitions, bodies: Bodies): EntityDraft | null {
  const defined = definitions.get(form)
  const known = findKnownBody(defined ?? form) ?? withoutParent(form)
  if (known) return bodies.find(known.name) ?? createKnown(known, bodies)
  const same = bodies.find(defined ?? form)
  if (same) return same
  if (defined) return createOrganisation(defined, bodies)
  const longer = bodies.shortenedBy(form)
  return longer.length === 1 ? longer[0]! : null
}

/** "DHS ICE" is ICE. */
function withoutParent(form: string): KnownBody | null {
  const [first, ...rest] = form.split(' ')
  if (rest.length !== 1 || !first) return null
  const child = findKnownBody(rest[0]!)
  return child?.parent && child.parent === findKnownBody(first)?.name ? child : null
}

function createKnown(known: KnownBody, bodies: Bodies): EntityDraft {
  const draft = createDraft(known.name, 'organisation')
  if (known.parent) draft.parent = known.parent
  return bodies.add(known.name, draft)
}

function createOrganisation(form: string, bodies: Bodies): EntityDraft {
  const isHeadline = form.includes(' ') && form === form.toUpperCase()
  return bodies.add(form, createDraft(isHeadline ? toNaturalTitle(form) : form, 'organisation'))
}

const PART_WORDS = new Set(
  'board commission committee council agency bureau department ministry institute foundation association authority court'.split(
    ' ',
  ),
)

/** `NDLON` of the National Day Laborer Organizing Network, with its small words and without. */
function initialsOf(form: string): string[] {
  const words = form.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word))
  if (words.length < 2) return []
  const spell = (of: readonly string[]) => of.map((word) => word[0]!.toUpperCase()).join('')
  return [spell(words), spell(words.filter((word) => !CONNECTORS.has(word.toLowerCase())))]
}

/** "Guard" of the National Guard, "Cisco" of Cisco Systems; never over a small word: the Senate is no Senate Committee on Aging. */
function isShortFormOf(form: string, draft: EntityDraft): boolean {
  const short = organisationKey(form).split(' ')
  return [draft.name, ...draft.aliases].some((name) => {
    const long = organisationKey(name).split(' ')
    if (long.length <= short.length) return false
    // "Board member George Shirakawa" of the Santa Clara County Board of Supervisors.
    if (short.length === 1 && PART_WORDS.has(short[0]!)) return long.includes(short[0]!)
    const dropped = long.length - short.length
    const isEnd = short.every((word, i) => word === long[dropped + i])
    if (isEnd) return !long.slice(0, dropped).some((word) => CONNECTORS.has(word))
    const isStart = short.every((word, i) => word === long[i])
    return isStart && long.slice(short.length).every((word) => ORGANISATION_HEADS.has(word))
  })
}
