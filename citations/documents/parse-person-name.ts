import type { CslName } from '../csl-item.js'

const SUFFIX = /^(?:Jr|Sr|II|III|IV|Esq|M\.?D|Ph\.?D)\.?$/
const PARTICLE = /^(?:de|la|las|los|del|da|dos|di|du|des|van|von|der|den|ter|zu|bin|ibn|al|el|le|y)$/
const BODY =
  /\b(?:press|staff|board|desk|news|times|post|department|office|agency|bureau|committee|commission|association|center|centre|council|institute|union|foundation|network|service|services|forum|project|group|court|university|society|coalition|editors?|reporters?|wire|report|reports|team|administration|enforcement|security)\b|&|\bof\b|\bfor\b|\band\b|@/i

function takeSuffix(words: string[]): { suffix?: string; 'comma-suffix'?: true } {
  const last = words.at(-1)
  if (words.length < 3 || last === undefined || !SUFFIX.test(last)) return {}
  words.pop()
  return /^Esq|^M\.?D|^Ph/.test(last) ? {} : { suffix: last }
}

/**
 * A name as printed, in natural order, taken apart: `Thomas P. O’Neal Jr.`, `Lotte van der Berg`. A body, an address, a bracketed
 * description and a single word stay whole. Two family names (`Hernández Peña`) cannot be told from a middle name; a comma can:
 * `Hernández Peña, José`.
 */
export function parsePersonName(name: string): CslName {
  const printed = name.replace(/\s+/g, ' ').trim()
  if (/^\[.*\]$/.test(printed) || BODY.test(printed) || !/\s/.test(printed)) return { literal: printed }
  const inverted = /^([^,]+), ((?!Jr|Sr|I{2,3}\b|IV\b)[^,]+)(?:, (.+))?$/u.exec(printed)
  if (inverted !== null) {
    const [, family = '', given = '', suffix] = inverted
    return { family, given, ...(suffix !== undefined && { suffix }) }
  }
  const words = printed.replace(/,\s*(?=\S+$)/, ' ').split(' ')
  const suffix = takeSuffix(words)
  let start = words.length - 1
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start -= 1
  const particle = words.slice(start, -1).join(' ')
  return {
    family: words.at(-1) ?? printed,
    given: words.slice(0, start).join(' '),
    ...(particle !== '' && { 'non-dropping-particle': particle }),
    ...suffix,
  }
}
