import { findKnownBody, organisationKey } from '../entities/known-bodies.js'
import { toNaturalCase } from '../entities/person-name.js'
import { createDraft, type EntityDraft } from './build-entity.js'
import { CONNECTORS, ORGANISATION_HEADS } from './names/name-words.js'

/** Acronyms and the names they stand for, as the text defines them. */
export type Definitions = ReadonlyMap<string, string>

/** The organisation each of `names` stands for, in order: known bodies, definitions, initials, short forms, then itself. */
export function linkOrganisations(names: readonly string[], definitions: Definitions): EntityDraft[] {
  const forms = [...new Set(names.map(printForm))]
  const byForm = new Map<string, EntityDraft>()
  const byKey = new Map<string, EntityDraft>()
  // The longest first: a short form can only be told once the name it shortens is known.
  for (const form of forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const draft = findDraft(form, definitions, byKey) ?? createOrganisation(form, byKey)
    draft.aliases.add(form)
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

function findDraft(form: string, definitions: Definitions, byKey: Map<string, EntityDraft>): EntityDraft | null {
  const defined = definitions.get(form)
  const known = findKnownBody(defined ?? form) ?? withoutParent(form)
  if (known) return byKey.get(organisationKey(known.name)) ?? createKnown(known, byKey)
  const same = byKey.get(organisationKey(defined ?? form))
  if (same) return same
  if (defined) return createOrganisation(defined, byKey)
  return only(
    [...new Set([...byKey.values()])].filter((draft) => isInitialsOf(form, draft) || isShortFormOf(form, draft)),
  )
}

/** "DHS ICE" is ICE. */
function withoutParent(form: string): ReturnType<typeof findKnownBody> {
  const [first, ...rest] = form.split(' ')
  if (rest.length !== 1 || !first) return null
  const child = findKnownBody(rest[0]!)
  return child?.parent && child.parent === findKnownBody(first)?.name ? child : null
}

function createKnown(
  known: NonNullable<ReturnType<typeof findKnownBody>>,
  byKey: Map<string, EntityDraft>,
): EntityDraft {
  const draft = createDraft(known.name, 'organisation')
  if (known.parent) draft.parent = known.parent
  byKey.set(organisationKey(known.name), draft)
  return draft
}

function createOrganisation(form: string, byKey: Map<string, EntityDraft>): EntityDraft {
  const draft = createDraft(
    form.includes(' ') && form === form.toUpperCase() ? toNaturalCase(form) : form,
    'organisation',
  )
  byKey.set(organisationKey(form), draft)
  return draft
}

function only(drafts: readonly EntityDraft[]): EntityDraft | null {
  return drafts.length === 1 ? drafts[0]! : null
}

const PART_WORDS = new Set(
  'board commission committee council agency bureau department ministry institute foundation association authority court'.split(
    ' ',
  ),
)

function isInitialsOf(form: string, draft: EntityDraft): boolean {
  const acronym = form.replace(/\./g, '')
  if (!/^\p{Lu}{2,8}$/u.test(acronym)) return false
  return [draft.name, ...draft.aliases].some((name) => {
    const words = name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word))
    if (words.length < 2) return false
    const all = words.map((word) => word[0]!.toUpperCase()).join('')
    const main = words
      .filter((word) => !CONNECTORS.has(word.toLowerCase()))
      .map((word) => word[0]!.toUpperCase())
      .join('')
    return acronym === all || acronym === main
  })
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
