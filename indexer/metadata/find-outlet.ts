import { readFileSync } from 'node:fs'
import { isInCapitals, toNaturalTitle } from '../language/to-natural-case.js'

const KNOWN = new Map(
  (JSON.parse(readFileSync(new URL('./outlets.json', import.meta.url), 'utf8')) as string[])
    .reverse()
    .map((name) => [toKey(name), name]),
)
/** Words that newspapers, broadcasters and newsletters name themselves with. */
const PRESS =
  /\b(?:Times|Post|News|Journal|Herald|Tribune|Gazette|Chronicle|Star|Sun|Globe|Register|Press|Daily|Weekly|Observer|Monitor|Bee|Courier|Dispatch|Examiner|Inquirer|Enquirer|Mercury|Sentinel|Standard|Telegraph|Magazine|Newswire|Wire|Newspapers?|Advocate|Ledger|Reporter|Independent|Leader|Republic|Democrat|Beacon|Argus|Eagle|Record|Review|Messenger|Citizen|Broadcasting|Media|Radio|TV)\b/
/** Words of organisations that publish on their own site. */
const PUBLISHER =
  /\b(?:Forum|Institute|Center|Centre|Coalition|Council|Association|Foundation|Union|Committee|Network|Project|Society|University|Department|Bureau|Office|Alliance|Watch|Law School|Fund|Initiative|Conference|Commission|Agency|Campaign)\b/
const DOMAIN = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|us|info|co\.uk|ca|tv)$/i

export interface Outlet {
  readonly name: string
  /** `known`: on the list; `shaped`: named as newspapers or publishers are. */
  readonly certainty: 'known' | 'shaped'
}

/** The outlet that a line or a piece of a byline names, and nothing else; null where it names none. */
export function findOutlet(words: string): Outlet | null {
  const trimmed = words.trim().replace(/[.,;:]+$/, '')
  const known = KNOWN.get(toKey(trimmed))
  if (known)
    return { name: isInCapitals(trimmed) && /^\p{Lu}{2,6}$/u.test(trimmed) ? trimmed : known, certainty: 'known' }
  if (DOMAIN.test(trimmed)) return { name: trimmed.replace(/^www\./i, ''), certainty: 'known' }
  if (!isNameShaped(trimmed)) return null
  const natural = toNaturalTitle(trimmed)
  return PRESS.test(natural) || PUBLISHER.test(natural) ? { name: natural, certainty: 'shaped' } : null
}

function toKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Two to seven words, each with a capital but for the small ones between. */
function isNameShaped(words: string): boolean {
  const all = words.split(/\s+/)
  if (all.length < 2 || all.length > 7 || /[?!:;“”"]/.test(words)) return false
  return all.every(
    (word, index) =>
      /^[(]?[\p{Lu}\p{N}&]/u.test(word) || (index > 0 && /^(?:of|for|and|the|on|in|to|de|&)$/.test(word)),
  )
}
