import { toNaturalName, toNaturalTitle } from '../language/to-natural-case.js'
import { isGivenName } from '../mentions/names/name-lists.js'
import { findOutlet, type Outlet } from './find-outlet.js'
import { isPersonName } from './is-person-name.js'
import { type PrintedDate, parseDate } from './parse-date.js'

/** What a line says about who wrote the text, for whom and when. */
export interface Byline {
  readonly authors: readonly string[]
  readonly outlet: Outlet | null
  readonly date: PrintedDate | null
  /** “By” says so. */
  readonly isSaid: boolean
}

const LONGEST = 220
const LONGEST_UNSAID = 7
/** `Ann Ruiz | 3 March 2011`; with a comma it would be a place and a date. */
const SIGNED = /[|•·–—]|\s-\s/
const BY =
  /(?:^|[\s|–—-])(?:(?:written|reported|posted|published|submitted|compiled|story|report|analysis|commentary)\s+)?by:?\s+(?=\S)/i
/** What stands around a date: `Published`, `Posted on`, `Last updated:`, `at`. */
const DATE_WORDS =
  /\b(?:first |last |originally )?(?:published|posted|updated|modified|created|filed|released)\b(?:\s+(?:on|at))?:?|\b(?:on|at)(?=\s*\|)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|\bdate:/gi
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|bureau|desk|editors?|columnist|contributors?|contributing|special to|special for|analyst|fellow|intern|guest|blogger|team|photographer|producer)\b/i
const ROLE_LAST = /\b(?:writers?|reporters?|correspondents?|columnist|contributors?)$/i
/** What a byline says of the writer beside the outlet's name: `Washington Post Staff Writer`, `Special to The Denver Post`. */
const BESIDE_OUTLET =
  /^(?:special )?(?:to|for|from) |['’]s? .*$|\s+(?:national |legal |political |white house )*(?:staff|writers?|reporters?|correspondents?|editors?|columnist|contributors?|washington bureau)\b.*$/gi
const WITH_ADDRESS = /[<(]?[\w.+-]+@[\w.-]+\.\w+[>)]?|(?<=\s|\()@\w+/g
/** Accounts that post for everybody. */
const NOBODY = /^(?:admin|administrator|editors?|staff|webmaster|guest|news staff|anonymous)$/i
/** `in Washington`, `for The Guardian`, `of The Denver Post`: where and for whom, after the name. */
const AFTER_NAME = /\s+(?:in|at|for|of|from)\s+(?=\p{Lu})/u

/**
 * Reads a byline or credit line: `By A and B`, `By A, Outlet`, `March 02, 2011 - Posted by A`, `A, Outlet, October 15, 2010`.
 * Null where the line is something else; prose that begins with “By” is.
 */
export function parseByline(line: string): Byline | null {
  if (line.length > LONGEST || line.includes('\n')) return null
  const date = parseDate(line)
  const undated = (date ? `${line.slice(0, date.start)}|${line.slice(date.end)}` : line).replace(WITH_ADDRESS, '|')
  const by = BY.exec(undated)
  if (by && isDateWords(undated.slice(0, by.index))) {
    return readCredits(undated.slice(by.index + by[0].length), date, true)
  }
  return /[.?!]$/.test(line) ? null : parseUnsaid(undated, date)
}

/** A credit without “By” must show itself: by an outlet, a date beside a name, the writer's role or place. */
function parseUnsaid(line: string, date: PrintedDate | null): Byline | null {
  const credits = readCredits(line, date, false)
  if (!credits) return null
  const { authors, outlet } = credits
  if (outlet && (date || outlet.certainty === 'known') && /[,|]/.test(line)) return credits
  const isShort = line.split(/\s+/).length <= LONGEST_UNSAID
  if (!authors.length) return isShort && ROLE_LAST.test(line) ? credits : null
  const isKnown = authors.every((author) => isGivenName(author.split(/\s+/)[0]!.toLowerCase()))
  if (date) return isKnown && SIGNED.test(line.replace('|', '')) ? credits : null
  return isKnown && isShort && (ROLE.test(line) || AFTER_NAME.test(line)) ? credits : null
}

/** Nothing but date words and separators. */
function isDateWords(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words.replace(DATE_WORDS, ''))
}

function readCredits(credits: string, date: PrintedDate | null, isNamed: boolean): Byline | null {
  const authors: string[] = []
  let outlet: Outlet | null = null
  for (const part of cutCredits(credits)) {
    const corporate = /bureau|desk/i.test(part) ? null : findOutlet(part.replace(BESIDE_OUTLET, ''))
    if (/^(?:Jr|Sr|II|III|IV)\.?$/i.test(part) && authors.length) authors.push(`${authors.pop()}, ${part}`)
    else if (corporate && (corporate.certainty === 'known' || !isPersonName(part) || authors.length > 0)) {
      if (isNamed && !authors.length && !outlet) authors.push(toNaturalTitle(part))
      outlet ??= corporate
    } else if (isNamed && !authors.length && NOBODY.test(part)) continue
    else if (isPersonName(part) || (isNamed && !authors.length && isPenName(part))) authors.push(toNaturalName(part))
    else if (!ROLE.test(part) && !(authors.length > 0 && isPlaceShaped(part))) return null
  }
  return authors.length > 0 ||
    (outlet && (date || ROLE.test(credits))) ||
    (isNamed && date && NOBODY.test(cutCredits(credits)[0] ?? ''))
    ? { authors, outlet, date, isSaid: isNamed }
    : null
}

function cutCredits(credits: string): string[] {
  return credits
    .replace(DATE_WORDS, '|')
    .split(/\s*(?:[,|•·;/]|\s[-–—]+\s|\n)\s*|\s+(?:and|with|&)\s+|\s*\(|\)\s*/i)
    .flatMap((part) => (ROLE.test(part) ? [part] : part.split(AFTER_NAME)))
    .map((part) => part.replace(/^[\s*_:–—-]+|[\s*_:–—-]+$/g, '').replace(/^(?:and|with|by)\s+/i, ''))
    .filter((part) => /[\p{L}]/u.test(part))
}

/** `By Virgil`: one word is a name only where “By” says so. */
function isPenName(part: string): boolean {
  return (
    /^[\p{L}][\p{L}\p{N}._’'-]{2,30}$/u.test(part) &&
    !/^(?:the|a|an|this|that|their|his|her|its|our|now|then|all|any|law|far|\w+ing)$/i.test(part)
  )
}

function isPlaceShaped(part: string): boolean {
  return part.split(/\s+/).length <= 4 && part.split(/\s+/).every((word) => /^\p{Lu}/u.test(word))
}
