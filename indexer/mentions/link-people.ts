import {
  agreeNames,
  foldName,
  fullness,
  type PersonName,
  parsePersonName,
  toNaturalCase,
} from '../entities/person-name.js'
import { createDraft, type EntityDraft } from './build-entity.js'
import { type Gender, genderOfGivenName } from './names/name-lists.js'

/** A person's name where it stands. */
export interface PersonMention {
  readonly text: string
  readonly at: number
  /** As a title before it tells: `Ms.`, `Congresswoman`. */
  readonly gender: Gender | null
  readonly role: string | null
  /** `Ms.` where the name is so addressed. */
  readonly address?: string | null
}

interface Person {
  readonly draft: EntityDraft
  name: PersonName
  /** Where last named, so that a surname goes to the one last spoken of. */
  last: number
  titleGender: Gender | null
}

/** Resolves the people of a document, in order of its text: full names first, then surnames and given names alone. */
export function linkPeople(mentions: readonly PersonMention[]): EntityDraft[] {
  const people: Person[] = []
  const found: (Person | null)[] = []
  for (const [i, mention] of mentions.entries())
    found.push(linkHandle(mention, mentions[i - 1], found[i - 1] ?? null) ?? linkFullName(mention, people))
  for (const person of people) person.last = Number.NEGATIVE_INFINITY
  const drafts = mentions.map((mention, i) => {
    const person = found[i] ?? linkPartOfName(mention, people)
    person.last = mention.at
    person.titleGender ??= mention.gender
    addMention(person.draft, mention)
    return person
  })
  for (const person of people) {
    const gender = person.titleGender ?? genderOfGivenName(person.name.given[0] ?? '')
    if (gender) person.draft.gender = gender
  }
  return drafts.map((person) => person.draft)
}

/** "Mai Saleh (@A4Mai)" */
function linkHandle(mention: PersonMention, before: PersonMention | undefined, person: Person | null): Person | null {
  if (!before || !mention.text.startsWith('@')) return null
  return mention.at === before.at + before.text.length + ' ('.length ? person : null
}

function linkFullName(mention: PersonMention, people: Person[]): Person | null {
  const name = parsePersonName(toNaturalCase(mention.text))
  if (!name || name.given.length === 0) return null
  const known = people.find((person) => agreeNames(person.name, name))
  if (!known) return createPerson(name, mention, people)
  if (fullness(name) > fullness(known.name)) {
    known.name = name
    known.draft.name = printName(mention.text)
  }
  return known
}

function linkPartOfName(mention: PersonMention, people: Person[]): Person {
  const name = parsePersonName(toNaturalCase(mention.text))
  const part = foldName(name?.surname ?? mention.text)
  const fits = (person: Person) =>
    (!mention.gender || !person.titleGender || person.titleGender === mention.gender) &&
    (!name?.suffix || !person.name.suffix || foldName(name.suffix) === foldName(person.name.suffix))
  const bySurname = people.filter((person) => hasSurname(person, part) && fits(person))
  const candidates =
    bySurname.length > 0 ? bySurname : people.filter((person) => hasGivenName(person, part) && fits(person))
  const named = candidates.filter((person) => person.last > Number.NEGATIVE_INFINITY)
  const pool = named.length > 0 ? named : candidates
  if (pool.length > 0) return pool.reduce((best, person) => (person.last > best.last ? person : best))
  return createPerson(name ?? { given: [], surname: mention.text, suffix: null }, mention, people)
}

/** "Mr. Gates": a surname of two words may be called by its last. */
function hasSurname(person: Person, part: string): boolean {
  const surname = foldName(person.name.surname)
  return surname === part || surname.endsWith(` ${part}`) || surname === part.replace(/s$/, '')
}

function hasGivenName(person: Person, part: string): boolean {
  return person.name.given.some((given) => foldName(given) === part)
}

function createPerson(name: PersonName, mention: PersonMention, people: Person[]): Person {
  const draft = createDraft(printName(mention.text), 'person')
  const person: Person = { draft, name, last: mention.at, titleGender: mention.gender }
  people.push(person)
  return person
}

function printName(text: string): string {
  return toNaturalCase(text.replace(/\s+/g, ' ').replace(/['’]s?$/, ''))
}

function addMention(draft: EntityDraft, mention: PersonMention): void {
  const printed = printName(mention.text)
  draft.aliases.add(mention.address ? `${mention.address} ${printed}` : printed)
  if (mention.role) draft.roles.add(mention.role)
}
