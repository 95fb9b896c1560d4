import type { DraftBlock } from '../canonical/split-blocks.js'

const STAMP =
  /^(?:UNCLASSIFIED|CLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET|FOR OFFICIAL USE ONLY|FOUO|SENSITIVE BUT UNCLASSIFIED|SBU)\b[^a-z]{0,40}(?:U\.S\. Department|$)|^RELEASE IN (?:FULL|PART)\b|\bCase No\.? [\w-]+ Doc No\.? \w+/
const CASE = /\bCase No\.?:? *([A-Z0-9][\w-]+)/
const NUMBER = /\bDoc(?:ument)? No\.?:? *([A-Z0-9][\w-]+)/
const RELEASE = /\bRELEASE IN (?:FULL|PART)(?: +(?:B\d\w*(?: *\(\w\))?,? *)+)?/

/** A stamp of a release: `UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05765926`, `RELEASE IN PART B6`. */
export function isStamp(text: string): boolean {
  return STAMP.test(text)
}

/** The request's case, the record's number and how much of it was released, as far as stamps say. */
export function readStamps(blocks: readonly DraftBlock[]): Readonly<Record<string, string>> {
  const stamps = blocks
    .filter(({ text }) => isStamp(text))
    .map(({ text }) => text)
    .join('\n')
  const found = {
    case: CASE.exec(stamps)?.[1],
    number: NUMBER.exec(stamps)?.[1],
    release: RELEASE.exec(stamps)?.[0].trim(),
  }
  return Object.fromEntries(Object.entries(found).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
