import { abbreviateInstitution } from '../abbreviations/abbreviate-institution.js'
import { isListedOutlet } from '../abbreviations/abbreviate-outlet.js'
import type { CslName } from '../csl-item.js'
import { toDictionary } from '../data/to-dictionary.js'
import { isPerson, toBluebookName, toSurname } from '../names/format-name.js'
import { joinOrAbridge } from '../names/join-names.js'
import { toHeadlineCase } from '../titles/to-headline-case.js'

/** Two with &, three or more the first and et al. (15.1(b), 16.2). */
const MOST = 2

/** A body by T6; a wire service by its name; `[Name Redacted]` as a title. */
export function toBluebookBody(name: string): string {
  if (/^\[.*\]$/.test(name)) return toHeadlineCase(name, 'bluebook')
  return isListedOutlet(name) ? name : abbreviateInstitution(name)
}

function toName(name: CslName): string {
  return isPerson(name) ? toBluebookName(name) : toBluebookBody(name.literal ?? '')
}

export function toBluebookAuthors(names: readonly CslName[]): string {
  return joinOrAbridge(names.map(toName), MOST, '&')
}

export function toBluebookSurnames(names: readonly CslName[]): string {
  const surnames = names.map((name) => (isPerson(name) ? toSurname(name) : toBluebookBody(name.literal ?? '')))
  return joinOrAbridge(surnames, MOST, '&')
}

/** Of single words only these are shortened in a role: an “Official” stays one. */
const ROLES = toDictionary({
  Secretary: 'Sec’y',
  Director: 'Dir.',
  Commissioner: 'Comm’r',
  Administrator: 'Adm’r',
  Attorney: 'Att’y',
})

/** With role and agency where either is known: `Janet Napolitano, Sec’y, U.S. Dep’t of Homeland Sec.` */
export function toAffiliatedName(name: CslName, role: string, agency: string): string {
  return [toName(name), ROLES[role] ?? abbreviateInstitution(role), abbreviateInstitution(agency)]
    .filter((part) => part !== '')
    .join(', ')
}
