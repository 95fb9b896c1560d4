import type { BlockKind, PublishedDate, Repost } from '../../schema/index.js'
import type { DraftBlock } from '../canonical/split-blocks.js'
import { findOutlet, type Outlet } from './find-outlet.js'
import { isPersonName } from './is-person-name.js'
import { type PrintedDate, parseDate } from './parse-date.js'
import type { Recognised } from './recognise-line.js'

interface Credits {
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly published: PublishedDate | null
  readonly repost: Repost | null
}

const CUT = /\{snip\}|\[snip\]|<snip>|\(snip\)/i
const ORIGIN =
  /\b(?:originally|first) (?:published|appeared|posted|ran|printed)\b[^.]{0,20}?\b(?:in|on|at|by|from)\b|\b(?:reprinted|reposted|republished|cross-?posted)\b[^.]{0,30}?\bfrom\b|^(?:source|via|from):/i
/** “Bryan Lynn wrote this story for VOA Learning English.” */
const WRITER =
  /^((?:\p{Lu}[\p{L}.’'-]*\s){2,4})(?:wrote|reported|adapted|produced) this (?:story|report|article|piece)(?: for ((?:(?:the |The )?[\p{Lu}][\p{L}.&’'-]*[ .]?)+))?/u
const COPYRIGHT = /(?:©|\(c\)|copyright)[\s,]*(?:©|\(c\))?[\s,]*(?:\d{4}(?:[-–]\d{2,4})?)?[\s,]*(?:by )?([^.|\n]+)/i

/** Who wrote it, for whom and when; where the copy is a repost, of what. */
export function readCredits(
  blocks: readonly DraftBlock[],
  lines: readonly Recognised[],
  kinds: readonly BlockKind[],
  masthead: Outlet | null,
): Credits {
  const isFront = (_: unknown, index: number) => kinds[index] === 'byline' || kinds[index] === 'date'
  const front = lines.filter(isFront)
  const bylines = front.flatMap((line) => (line.kind === 'byline' ? [line.byline] : []))
  const dates = front.flatMap((line) => (line.kind === 'date' ? [line] : []))
  const credited = bylines.find(({ outlet, date }) => outlet && date)
  const posted = bylines.find((byline) => byline !== credited && byline.date)?.date
  const copied = dates.find(({ role }) => role !== 'updated')?.date ?? dates[0]?.date ?? posted ?? null
  const credit = credited ?? findOrigin(blocks, kinds)
  const published =
    credit?.date ??
    dates.find(({ role }) => role === 'published')?.date ??
    bylines.find(({ date }) => date)?.date ??
    copied
  const written = bylines.find(({ outlet }) => outlet)?.outlet ?? null
  const writer = findWriter(blocks)
  const outlet = credit?.outlet ?? masthead ?? written ?? findCopyright(blocks, kinds) ?? writer?.outlet ?? null
  const authors = [...new Set((credited?.authors.length ? [credited] : bylines).flatMap((byline) => byline.authors))]
  return {
    authors: authors.length || !writer ? authors : [writer.author],
    outlet: outlet?.name ?? null,
    published: published && toPublished(published),
    repost: toRepost(blocks, masthead, outlet, published, copied),
  }
}

/** A copy shows itself by a date after the original's, another outlet above it, or a cut. */
function toRepost(
  blocks: readonly DraftBlock[],
  masthead: Outlet | null,
  outlet: Outlet | null,
  published: PrintedDate | null,
  copied: PrintedDate | null,
): Repost | null {
  const abridged = blocks.some(({ text }) => CUT.test(text))
  const host = masthead && outlet && masthead.name !== outlet.name ? masthead.name : null
  const date = copied && published && copied.date > published.date ? copied.date : null
  return abridged || host || (date && outlet) ? { outlet: host, date, abridged } : null
}

/** “This article originally appeared in the Boston Globe on June 2, 2011.” */
function findOrigin(blocks: readonly DraftBlock[], kinds: readonly BlockKind[]) {
  for (const [index, { text }] of blocks.entries()) {
    const found = kinds[index] === 'title' || text.length > 300 ? null : ORIGIN.exec(text)
    if (!found) continue
    const date = parseDate(text)
    const rest = text.slice(found.index + found[0].length, date?.start)
    const outlet = findOutlet(
      rest
        .replace(/^\s*(?:the website of|the pages of)?\s*|\s*,?\s*(?:\bon\b|\(|\[)?\s*$/g, '')
        .replace(/^the (?=\p{Lu})/u, 'The '),
    )
    if (outlet) return { outlet, date }
  }
  return null
}

function findWriter(blocks: readonly DraftBlock[]): { readonly author: string; readonly outlet: Outlet | null } | null {
  for (const { text } of blocks.slice(-6)) {
    const match = WRITER.exec(text)
    if (!match || !isPersonName(match[1]!)) continue
    const outlet = match[2]?.trim().replace(/[.,]+$/, '')
    return { author: match[1]!.trim(), outlet: outlet ? { name: outlet, certainty: 'shaped' } : null }
  }
  return null
}

function findCopyright(blocks: readonly DraftBlock[], kinds: readonly BlockKind[]): Outlet | null {
  for (const [index, { text }] of blocks.entries()) {
    if (kinds[index] !== 'boilerplate') continue
    const holder = COPYRIGHT.exec(text)?.[1]
    const outlet = holder
      ? findOutlet(holder.replace(/\s*(?:all rights reserved|,? inc|,? llc|company)\b.*$/i, ''))
      : null
    if (outlet) return outlet
  }
  return null
}

function toPublished({ date, precision, text, time }: PrintedDate): PublishedDate {
  return { date, precision, text, ...(time ? { time } : {}) }
}
