import { abbreviateWords } from './abbreviate-words.js'

/**
 * Name of a body as Bluebook 15.1(d) and 10.2 shorten it by T6 and T10: `U.S. Immigr. & Customs Enf’t`. A single word stays.
 * Words in brackets are not a name and stay.
 */
export function abbreviateInstitution(name: string): string {
  const bare = name.replace(/^The\s+/, '').replace(/'/g, '’')
  if (/^\[.*\]$/.test(bare) || !/\s/.test(bare)) return bare
  return abbreviateWords(bare.replace(/\s+and\s+/g, ' & '))
}

/** A party that is a nation or a state by itself is written out (10.2.2). */
const GEOGRAPHIC =
  /^(?:United States(?: of America)?|(?:State|Commonwealth|People) of (?:the State of )?\p{Lu}[\p{L} ]*|\p{Lu}\p{L}+)$/u

/** The first party of each side stands for all (10.2.1(a)). */
function abbreviateParty(name: string): string {
  const party = name.replace(/,?\s+et al\.?$/i, '')
  return GEOGRAPHIC.test(party) ? party : abbreviateInstitution(party)
}

/** `A v. B`, each party shortened; `In re A` likewise. */
export function abbreviateCaseName(name: string): string {
  const inRe = /^(In re|Ex parte|Matter of)\s+(.*)$/i.exec(name)
  if (inRe !== null) return `${/^matter/i.test(inRe[1] ?? '') ? 'In re' : inRe[1]} ${abbreviateParty(inRe[2] ?? '')}`
  return name
    .split(/\s+vs?\.?\s+/)
    .map(abbreviateParty)
    .join(' v. ')
}

/** The party that a short form goes by: the first, unless that is a government (10.9(a)). */
export function chooseShortParty(name: string): string {
  const [first = name, second] = abbreviateCaseName(name).split(' v. ')
  return /^(?:United States|State of|People|Commonwealth)/.test(first) && second !== undefined ? second : first
}
