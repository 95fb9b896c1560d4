import type { CslItem } from '../csl-item.js'
import { curlQuotationMarks } from '../text/curl-quotation-marks.js'
import { dropMarks, dropUnseen, guard, toItalic } from '../text/marked-text.js'

/** A title as styles need it, guarded names and italics marked. */
export interface Title {
  readonly main: string
  /** A translation the item gives in brackets after a title in another language; null where none. */
  readonly translation: string | null
  /** What styles shorten to: the item's own, else the part before a colon, a question mark or a dash. */
  readonly short: string
  /** True where the item has a short title of its own. */
  readonly isShortGiven: boolean
  /** In brackets as a whole: words of a cataloguer, not a title. */
  readonly isDescription: boolean
  readonly isForeign: boolean
}

const ACRONYMS =
  /^(?:ICE|DHS|FBI|CIA|NSA|DOJ|DOD|EPA|IRS|USA|US|UK|EU|UN|FOIA|FAQ|ACLU|NAACP|NATO|LAPD|NYPD|CBP|USCIS|TSA|DEA|ATF|GAO|OMB|HHS|FDA|CDC|SEC|FCC|FTC|IDENT|IAFIS|CJIS|SC|II|III|IV|VI|PDF|TV|DNA|HIV|AIDS|CEO|GOP)$/

/** A title all in capitals tells nothing of its case; acronyms that records use are kept. */
function lowerShouting(title: string): string {
  if (/\p{Ll}/u.test(title) || !/\s/.test(title)) return title
  return title.replace(/\p{L}[\p{L}’'.]*/gu, (word) => {
    if (ACRONYMS.test(word) || /\./.test(word)) return word
    return word.slice(0, 1) + word.slice(1).toLowerCase()
  })
}

/** A dash between words is an em dash without spaces, whatever the source typed (`Communities–And`, `Communities -- And`); one between numbers is none. */
function mendDashes(title: string): string {
  return title
    .replace(/(?<=[\p{L}”’)])(?:\s*(?:--|—)\s*|\s–\s)(?=[\p{L}“‘(])/gu, '—')
    .replace(/(?<=\p{Ll})–(?=\p{L})/gu, '—')
}

/** CSL's rich text: `nocase` guards, `<i>` sets in italics, everything else of it falls. */
export function readRichText(text: string): string {
  const seen = dropUnseen(text)
  const clean = /\s\s|[\t-\r\u00A0]|^\s|\s$/.test(seen) ? seen.replace(/\s+/g, ' ').trim() : seen
  if (!clean.includes('<')) return clean
  return clean
    .replace(/<span class="nocase">(.*?)<\/span>/g, (_, name: string) => guard(name))
    .replace(/<i>(.*?)<\/i>/g, (_, words: string) => toItalic(words))
    .replace(/<\/?(?:b|sup|sub|sc|i|span)(?:\s[^<>]*)?>/g, '')
}

/** Text of a field with CSL's markup taken out. */
export function toPlainText(text: string): string {
  return dropMarks(readRichText(text))
}

/** Where the first colon, question or exclamation mark or dash ends the main part of a title; its length where none does. */
export function findBreak(title: string): number {
  const found = /:(?=\s)|[?!](?=[”’]*\s)|\s[–-]\s|—/.exec(title)
  if (found === null || found.index === 0) return title.length
  return /[?!]/.test(found[0])
    ? found.index + 1 + (/^[”’]+/.exec(title.slice(found.index + 1))?.[0].length ?? 0)
    : found.index
}

/** The main part up to its first comma: how an unsigned work goes in a Bluebook short form. */
export function cutAtFirstBreak(title: string): string {
  const main = title.slice(0, findBreak(title))
  return main.split(/,\s/)[0] ?? main
}

function prepare(text: string): string {
  return mendDashes(lowerShouting(curlQuotationMarks(readRichText(text))))
}

export function isForeignLanguage(language: string | undefined): boolean {
  return language !== undefined && language !== '' && !/^en\b/i.test(language)
}

/** Null where the item has no title. */
export function readTitle(item: CslItem): Title | null {
  const text = item.title === undefined ? '' : prepare(String(item.title))
  if (text === '') return null
  const isForeign = isForeignLanguage(item.language)
  const parts = isForeign ? /^(.*\S)\s+\[([^[\]]+)\]$/u.exec(text) : null
  const main = parts?.[1] ?? text
  const own = item['title-short'] ?? item.custom?.['short-title']
  const given = own ? prepare(String(own)) : null
  return {
    main,
    translation: parts?.[2] ?? null,
    short: given ?? main.slice(0, findBreak(main)),
    isShortGiven: Boolean(item['title-short']),
    isDescription: /^\[[^[\]]+\]$/.test(main),
    isForeign,
  }
}
