import type { Entity, Mention } from '../../schema/entity.js'
import type { Analysis } from '../language/analyse-text.js'
import type { ReadDocument } from '../read-document.js'
import { type DraftMention, type EntityDraft, toEntity } from './build-entity.js'
import { findDates } from './dates/find-dates.js'
import { findDefinitions } from './find-definitions.js'
import { findLaws } from './find-laws.js'
import { findRole } from './find-role.js'
import { hearPronouns } from './hear-pronouns.js'
import { linkOrganisations } from './link-organisations.js'
import { linkPeople } from './link-people.js'
import { linkPlaces } from './link-places.js'
import { mendNames } from './mend-names.js'
import { type NameSpan, tagNames } from './names/tag-names.js'
import { findRecords } from './records/find-records.js'

/** What a text names: the mentions in order of the text, and the entities that they name. */
export interface FoundMentions {
  readonly mentions: readonly Mention[]
  /** Each once, in order of its first mention; `name` is what the mentions' `entity` says. */
  readonly entities: readonly Entity[]
}

/**
 * Finds people, organisations, places, dates, laws and cited records, and resolves them within the document.
 * @param tagged the names that the tagger sees
 */
export function findMentions(
  read: ReadDocument,
  analysis: Analysis,
  tagged: readonly NameSpan[] = tagNames(analysis),
): FoundMentions {
  const definitions = findDefinitions(read.text)
  const laws = findLaws(read.text, definitions)
  const names = mendNames(read, analysis, tagged, definitions).filter((name) => !isInAct(name, laws))
  const dates = findDates(read.text, analysis, read.document)
  const found = [...linkNames(read, analysis, names, definitions), ...dates, ...laws]
  const all = [...found, ...findRecords(read.text, analysis, found)]
  return toFound(all)
}

/** "FOIA" names an act and no body; a party to a case stays a body. */
function isInAct({ span }: NameSpan, laws: readonly DraftMention[]): boolean {
  return laws.some(({ span: act, draft }) => act[0] <= span[0] && span[1] <= act[1] && !draft.name.includes(' v. '))
}

function linkNames(
  read: ReadDocument,
  analysis: Analysis,
  names: readonly NameSpan[],
  definitions: ReadonlyMap<string, string>,
): DraftMention[] {
  const of = (category: NameSpan['category']) => names.filter((name) => name.category === category)
  const textOf = ({ span }: NameSpan) => read.text.slice(span[0], span[1])
  const pair = (spans: readonly NameSpan[], drafts: readonly EntityDraft[]): DraftMention[] =>
    spans.map(({ span }, i) => ({ span, draft: drafts[i]! }))
  const people = of('person')
  const organisations = of('organisation')
  const places = of('place')
  const persons = linkPeople(
    people.map((name) => ({ text: textOf(name), at: name.span[0], ...findRole(read.text, analysis, name) })),
  )
  hearPronouns(analysis, people, persons)
  return [
    ...pair(people, persons),
    ...pair(organisations, linkOrganisations(organisations.map(textOf), definitions)),
    ...pair(
      places,
      linkPlaces(
        places.map((name) => ({
          text: textOf(name),
          before: read.text.slice(Math.max(0, name.span[0] - 80), name.span[0]),
          after: read.text.slice(name.span[1], name.span[1] + 24),
        })),
      ),
    ),
  ]
}

/** Two entities of one category and name are one; the mentions in order of the text, the longer first. */
function toFound(found: readonly DraftMention[]): FoundMentions {
  const mentions = [...found].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const drafts = new Map<string, EntityDraft>()
  for (const { draft } of mentions) {
    const key = `${draft.category} ${draft.name}`
    const known = drafts.get(key)
    if (!known) drafts.set(key, draft)
    else if (known !== draft) mergeDrafts(known, draft)
  }
  return {
    mentions: mentions.map(({ span, draft, value }) => ({
      span,
      category: draft.category,
      entity: draft.name,
      ...(value === undefined ? {} : { value }),
    })),
    entities: [...drafts.values()].map(toEntity),
  }
}

function mergeDrafts(into: EntityDraft, from: EntityDraft): void {
  for (const alias of from.aliases) into.aliases.add(alias)
  for (const role of from.roles) into.roles.add(role)
}
