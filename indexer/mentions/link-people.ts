import { agreeNames, foldName, fullness, type PersonName, parsePersonName } from '../entities/person-name.js'
import { toNaturalName } from '../language/to-natural-case.js'
import { createDraft, type EntityDraft } from './build-entity.js'
import { type Gender, genderOfGivenName, isGivenName } from './names/name-lists.js'

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

/** People by the words of their names, folded. */
class People {
  readonly all: Person[] = []
  private readonly bySurname = new Map<string, Person[]>()
  private readonly byWord = new Map<string, Set<Person>>()

  add(person: Person): Person {
    this.all.push(person)
    const surname = foldName(person.name.surname)
    this.bySurname.set(surname, [...(this.bySurname.get(surname) ?? []), person])
    this.addWords(person)
    return person
  }
  /** Again where a fuller name was found. */
  addWords(person: Person): void {
    const words = [person.name.surname, ...person.name.given].flatMap((word) => foldName(word).split(' '))
    for (const word of [...words, foldName(person.name.surname)])
      this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(person))
  }
  ofSurname(surname: string): readonly Person[] {
    return this.bySurname.get(foldName(surname)) ?? []
  }
  /** "the Johnstons" are Johnston's, and "Water's husband" is Waters' where nobody is called Water. */
  ofWord(word: string): Person[] {
    const forms = [word, word.replace(/s$/, ''), ...(isGivenName(word) ? [] : [`${word}s`])]
    return [...(forms.map((form) => this.byWord.get(form)).find((found) => found !== undefined) ?? [])]
  }
  /** "Revel Horwood" is Craig Revel Horwood, "Gregory Gondwe" is Vitus-Gregory Gondwe. */
  ofNameEnd(name: PersonName): Person | null {
    const words = wordsOf(name)
    const longer = this.ofSurname(name.surname).filter((person) => {
      const whole = wordsOf(person.name)
      return whole.length !== words.length && (endsWith(whole, words) || endsWith(words, whole))
    })
    return longer.length === 1 ? longer[0]! : null
  }
  /** "@AliAbunimah" is Ali Abunimah, "@tomfinn2" is Tom Finn. */
  ofHandle(handle: string): Person | null {
    const letters = foldName(handle).replace(/[\d ]/g, '')
    const bearers = this.all.filter((person) => letters.length > 4 && wordsOf(person.name).join('') === letters)
    return bearers.length === 1 ? bearers[0]! : null
  }
}

function wordsOf(name: PersonName): string[] {
  return [...name.given, name.surname].flatMap((word) => foldName(word).split(' '))
}

function endsWith(words: readonly string[], end: readonly string[]): boolean {
  return end.length > 1 && end.every((word, i) => word === words[words.length - end.length + i])
}

/** Resolves the people of a document, in order of its text: full names first, then surnames and given names alone. */
export function linkPeople(mentions: readonly PersonMention[]): EntityDraft[] {
  const people = new People()
  const found: (Person | null)[] = []
  for (const [i, mention] of mentions.entries())
    found.push(linkHandle(mention, mentions[i - 1], found[i - 1] ?? null) ?? linkFullName(mention, people))
  for (const person of people.all) person.last = Number.NEGATIVE_INFINITY
  const drafts = mentions.map((mention, i) => {
    const person = found[i] ?? linkPartOfName(mention, people)
    person.last = mention.at
    person.titleGender ??= mention.gender
    addMention(person.draft, mention)
    return person
  })
  for (const person of people.all) {
    const gender = genderOf(person)
    if (gender) person.draft.gender = gender
  }
  return drafts.map((person) => person.draft)
}

/** "Mai Saleh (@A4Mai)" */
function linkHandle(mention: PersonMention, before: PersonMention | undefined, person: Person | null): Person | null {
  if (!before || !mention.text.startsWith('@')) return null
  return mention.at === before.at + before.text.length + ' ('.length ? person : null
}

function linkFullName(mention: PersonMention, people: People): Person | null {
  const name = parsePersonName(toNaturalName(mention.text))
  if (!name || name.given.length === 0) return null
  const known =
    people
      .ofSurname(name.surname)
      .find((person) => hasSuffix(person.name, name.suffix) && agreeNames(person.name, name)) ?? people.ofNameEnd(name)
  if (!known) return people.add(createPerson(name, mention))
  if (fullness(name) > fullness(known.name) || endsWith(wordsOf(name).slice(1), wordsOf(known.name))) {
    known.name = name
    known.draft.name = printName(mention.text)
    people.addWords(known)
  }
  return known
}

function genderOf(person: Person): Gender | null {
  return person.titleGender ?? genderOfGivenName(person.name.given[0] ?? '')
}

/** Within one text the father and Jr. are two. */
function hasSuffix(name: PersonName, suffix: string | null): boolean {
  return foldName(name.suffix ?? '') === foldName(suffix ?? '')
}

function linkPartOfName(mention: PersonMention, people: People): Person {
  const behindHandle = mention.text.startsWith('@') ? people.ofHandle(mention.text) : null
  if (behindHandle) return behindHandle
  const name = parsePersonName(toNaturalName(mention.text))
  const part = foldName(name?.surname ?? mention.text)
  const fits = (person: Person) =>
    (!mention.gender || (genderOf(person) ?? mention.gender) === mention.gender) &&
    (!name?.suffix || !person.name.suffix || foldName(name.suffix) === foldName(person.name.suffix))
  const fitting = people.ofWord(part).filter(fits)
  const bySurname = fitting.filter((person) => hasSurname(person, part))
  const candidates = bySurname.length > 0 ? bySurname : fitting.filter((person) => hasGivenName(person, part))
  const named = candidates.filter((person) => person.last > Number.NEGATIVE_INFINITY)
  const pool = named.length > 0 ? named : candidates
  if (pool.length > 0) return pool.reduce((best, person) => (person.last > best.last ? person : best))
  return people.add(createPerson(name ?? { given: [], surname: mention.text, suffix: null }, mention))
}

/** "Mr. Gates": a surname of two words may be called by its last. */
function hasSurname(person: Person, part: string): boolean {
  const surname = foldName(person.name.surname)
  return [part, part.replace(/s$/, ''), `${part}s`].includes(surname) || surname.endsWith(` ${part}`)
}

function hasGivenName(person: Person, part: string): boolean {
  return person.name.given.some((given) => foldName(given) === part)
}

function createPerson(name: PersonName, mention: PersonMention): Person {
  const draft = createDraft(printName(mention.text), 'person')
  return { draft, name, last: mention.at, titleGender: mention.gender }
}

/** In natural case and order: `MILLS, Cheryl D` → `Cheryl D Mills`. */
function printName(text: string): string {
  const plain = toNaturalName(text.replace(/\s+/g, ' ').replace(/['’]s?$/, ''))
  const turned = plain.includes(', ') ? parsePersonName(plain) : null
  if (!turned || turned.suffix || turned.given.length === 0) return plain
  return [...turned.given, turned.surname].join(' ')
}

function addMention(draft: EntityDraft, mention: PersonMention): void {
  const printed = printName(mention.text)
  draft.aliases.add(mention.address ? `${mention.address} ${printed}` : printed)
  if (mention.role) draft.roles.add(mention.role)
}
