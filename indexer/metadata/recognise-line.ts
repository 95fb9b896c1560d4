import { isSection } from './is-section.js'
import { type Byline, parseByline } from './parse-byline.js'
import { type PrintedDate, parseDate } from './parse-date.js'
import { isStamp } from './read-stamps.js'

/** What a block of front or end matter is, told from its words alone. */
export type Recognised =
  | { readonly kind: 'date'; readonly date: PrintedDate; readonly role: 'published' | 'posted' | 'updated' | null }
  | { readonly kind: 'byline'; readonly byline: Byline }
  | { readonly kind: 'caption' | 'section' | 'boilerplate' | 'label' | 'prose' }
  /** May be a title, an outlet, a tagline or a heading. */
  | { readonly kind: 'plain' }

const DATE_WORDS =
  /\b(?:first |last |originally |date |most recently )?(?:published|posted|updated|modified|created|filed|released|release|date|dated|printed|accessed)\b(?: (?:on|at))?:?|\b(?:mon|tues|tue|wednes|wed|thurs|thu|fri|satur|sat|sun)(?:day)?\b\.?,?|\b(?:online|edition|a\.?m|p\.?m|e[sd]?t|p[sd]?t|c[sd]?t|m[sd]?t|gmt|utc)\b\.?/gi
const CAPTION =
  /^(?:(?:photo|image|picture|illustration|graphic|cartoon|credit|photograph|courtesy|file photo|caption|video|above|left|right)s?(?: (?:by|via|credit|courtesy|from|of))?(?::|\b(?<=by|via|credit|courtesy|from|of))\s|(?:image|photo|picture)s? (?:by|via|from|courtesy))/i
/** `(Mark Wilson / Getty Images)` at the end, or a bare credit of an agency. */
const CREDITED =
  /\((?:photo|image|credit|courtesy)[^()]*\)$|\([^()]{2,60}(?: \/ |\/ ?(?:AP|Getty|Reuters|AFP|The )|photo|images?\b)[^()]{0,60}\)\.?$|\((?:AP|Reuters|AFP|Getty|Associated Press|file)\)$|\b(?:AP Photo|Getty Images|Shutterstock)\b[^.]{0,40}$/i
const BOILERPLATE: readonly RegExp[] = [
  /^(?:copyright\b|©|\(c\)\s*\d{4}|all rights reserved)/i,
  /©\s*\d{4}|\bcopyright (?:©|\(c\)|\d{4})|\ball rights reserved\b/i,
  /^[<(]?[\w.+-]+@[\w.-]+\.\w{2,}[>)]?$/,
  /^(?:e-?mail|contact|follow|reach|phone|tel)\b[^.!?]{0,80}(?:@|\d{3}-\d{4})/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:share|print|tweet|comments?|leave a (?:comment|reply)|reply|e-?mail(?: this)?|advertisement|sponsored|related(?: \w+){0,3}|read more|more|continue reading|subscribe(?: now)?|sign (?:in|up)|log in|skip to (?:main )?content|menu|search|close|loading|view (?:all|comments)|back to top|tags?|filed under|categories|topics?|follow us|facebook|twitter|save|like|next|previous|permalink|reprints|single page|click here|text size|enlarge|recommend)(?:\s*[:|(].*)?[.!]?$/i,
  /^(?:tags?|filed under|categories|topics?|labels?|related|see also):\s/i,
  /^to contact the (?:reporter|editor|writer)/i,
  /^(?:e-?mail|write to|contact) \S+ \S+ at \S+@/i,
  /^this (?:article|story) (?:appeared|ran|was published)\b.*\bpage\b/i,
  /^(?:for immediate release|listen(?: now| to (?:the|this) (?:story|interview))?|#\s?#\s?#|-30-|\[?\d+ min(?:ute)?s?\b.{0,20}\]?)[.:]?$/i,
  /^a version of this (?:article|story|op-ed|review)\b.*\b(?:print|page)\b/i,
  /^[^\p{L}\p{N}]*$/u,
]
/** Labels of database exports (`ABSTRACT`, `FULL TEXT`). */
const LABEL = /^(?:abstract|full text|headline|byline|dateline|body|length|section|text)\s*[.:]?$/i
const LONG = 30

export function recogniseLine(text: string): Recognised {
  const words = text.split(/\s+/).length
  if (words <= LONG) {
    const short = recogniseShort(text)
    if (short) return short
  } else if (BOILERPLATE.slice(0, 1).some((rule) => rule.test(text))) return { kind: 'boilerplate' }
  if (words <= LONG * 2 && (CAPTION.test(text) || CREDITED.test(text)) && !/["”][^\p{L}\p{N}]*$/u.test(text))
    return { kind: 'caption' }
  return { kind: isProse(text, words) ? 'prose' : 'plain' }
}

function recogniseShort(text: string): Recognised | null {
  if (LABEL.test(text)) return { kind: 'label' }
  if (isStamp(text) || BOILERPLATE.some((rule) => rule.test(text))) return { kind: 'boilerplate' }
  const date = parseDate(text)
  if (date && isDateLine(text)) return { kind: 'date', date, role: toRole(text.slice(0, date.start) || text) }
  const byline = parseByline(text)
  if (byline) return { kind: 'byline', byline }
  if (CAPTION.test(text)) return { kind: 'caption' }
  return isSection(text) ? { kind: 'section' } : null
}

/** Dates, what is said about them, and at most a section: `U.S. NEWS | OCTOBER 1, 2010`, `First Posted: 02/17/11 Updated: 05/25/11`. */
function isDateLine(text: string): boolean {
  let rest = text
  for (let date = parseDate(rest); date; date = parseDate(rest)) rest = rest.slice(0, date.start) + rest.slice(date.end)
  const words = rest.replace(DATE_WORDS, '').replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '')
  return !/\p{L}/u.test(words) || isSection(words)
}

function toRole(text: string): 'published' | 'posted' | 'updated' | null {
  if (/\b(?:updated|modified|accessed|printed)\b/i.test(text)) return 'updated'
  if (/\bposted\b/i.test(text)) return 'posted'
  return /\b(?:published|released?|filed)\b/i.test(text) ? 'published' : null
}

/** A headline may be a question; a sentence of text ends with a period. */
function isProse(text: string, words: number): boolean {
  const ending = words > 14 ? /[.!?…:][”"’)\]]*$/ : /[.:][”"’)\]]*$|[.,!?][”"]$/
  return words > LONG || (words >= 8 && ending.test(text) && /^[“"'‘(]*[\p{Lu}\p{N}]/u.test(text))
}
