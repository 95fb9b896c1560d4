import type { Analysis } from '../language/analyse-text.js'
import type { ReadDocument } from '../read-document.js'
import type { Definitions } from './link-organisations.js'
import { dropDates, dropKinds, dropPrograms, placeStates } from './mending/drop-rules.js'
import {
  cutOffices,
  nameAdministrations,
  nameNationalBodies,
  nameNicknamed,
  nameParts,
  nameSubcommittees,
  trimNames,
  widenBodies,
} from './mending/edge-rules.js'
import { nameAuthors, namePhotographers } from './mending/front-matter-rules.js'
import { dropMailWords, nameCorrespondents } from './mending/mail-rules.js'
import type { NameRule } from './mending/name-rule.js'
import {
  nameAcronyms,
  nameFederalAcronyms,
  nameListedBodies,
  nameRepeats,
  nameSchools,
  nameSurnames,
} from './mending/repeat-rules.js'
import type { NameSpan } from './names/tag-names.js'

const RULES: readonly NameRule[] = [
  namePhotographers,
  nameAuthors,
  nameCorrespondents,
  trimNames,
  nameNicknamed,
  dropMailWords,
  dropDates,
  cutOffices,
  placeStates,
  nameListedBodies,
  nameFederalAcronyms,
  nameSchools,
  nameNationalBodies,
  widenBodies,
  nameAcronyms,
  nameRepeats,
  nameSurnames,
  nameSubcommittees,
  nameParts,
  nameAdministrations,
  dropPrograms,
  dropKinds,
]

/** What patterns know better than the tagger, one rule after the other. */
export function mendNames(
  read: ReadDocument,
  analysis: Analysis,
  names: readonly NameSpan[],
  definitions: Definitions,
): NameSpan[] {
  const text = { read, tokens: analysis.tokens, definitions }
  return RULES.reduce<NameSpan[]>((mended, rule) => rule(mended, text), [...names])
}
