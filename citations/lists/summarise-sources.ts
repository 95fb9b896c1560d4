import type { Citation } from '../format-citation.js'
import { formatPinpointValue } from '../parse-pinpoint.js'
import { readWork } from '../read-work.js'
import type { CitationOptions, Style } from '../styles.js'
import { formatSource } from './format-list.js'
import { groupInOrder } from './group-in-order.js'
import { type ListEntry, toSourceKey } from './list-entry.js'

/** The parts of a table of authorities, in their order. */
export const AUTHORITY_PARTS = ['Cases', 'Statutes', 'Court papers', 'Records', 'Articles and other sources'] as const
export type AuthorityPart = (typeof AUTHORITY_PARTS)[number]

export interface SummarisedSource {
  readonly citation: Citation
  /** Pinpoints in order of the source: `paras. 3, 7`, `pp. 2, 4`. */
  readonly places: readonly string[]
  /** Numbers of its entries in the list, from 1. */
  readonly entries: readonly number[]
}

export interface SourceSummary {
  readonly part: AuthorityPart
  readonly sources: readonly SummarisedSource[]
}

const PARTS: Readonly<Record<string, AuthorityPart>> = {
  case: 'Cases',
  statute: 'Statutes',
  filing: 'Court papers',
  correspondence: 'Records',
  report: 'Records',
  unpublished: 'Records',
}
const LABELS: Readonly<Record<string, readonly [string, string]>> = {
  para: ['para. ', 'paras. '],
  page: ['p. ', 'pp. '],
  section: ['§ ', '§§ '],
}
const COLLATOR = new Intl.Collator('en', { numeric: true })

function labelOf(label: string, { paragraphMark }: CitationOptions): readonly [string, string] {
  return label === 'para' && paragraphMark === '¶' ? ['¶ ', '¶¶ '] : (LABELS[label] ?? ['', ''])
}

function toPlaces(entries: readonly ListEntry[], options: CitationOptions): readonly string[] {
  const byLabel = new Map<string, Set<string>>()
  for (const { pinpoint } of entries) {
    if (pinpoint === null) continue
    byLabel.set(pinpoint.label, (byLabel.get(pinpoint.label) ?? new Set()).add(formatPinpointValue(pinpoint)))
  }
  return [...byLabel].map(([label, values]) => {
    const sorted = [...values].sort(COLLATOR.compare)
    const [one, many] = labelOf(label, options)
    return `${sorted.length > 1 || /[–,]/.test(sorted[0] ?? '') ? many : one}${sorted.join(', ')}`
  })
}

/** What is cited, by kind and in alphabetical order, with where and by which entries: a table of authorities. */
export function summariseSources(
  entries: readonly ListEntry[],
  style: Style,
  options: CitationOptions = {},
): readonly SourceSummary[] {
  const numbered = entries.map((entry, at) => ({ entry, number: at + 1 }))
  const groups = groupInOrder(numbered, ({ entry }) => toSourceKey(entry.item))
  const sources = [...groups.values()].map((group) => ({
    part: PARTS[readWork(group[0]!.entry.item).kind] ?? 'Articles and other sources',
    citation: formatSource(group[0]!.entry, style, options),
    places: toPlaces(
      group.map(({ entry }) => entry),
      style.startsWith('bluebook') ? options : {},
    ),
    entries: group.map(({ number }) => number),
  }))
  const byText = (a: SummarisedSource, b: SummarisedSource) =>
    COLLATOR.compare(a.citation.text?.replace(/^\*/, '') ?? '', b.citation.text?.replace(/^\*/, '') ?? '')
  return AUTHORITY_PARTS.map((part) => ({
    part,
    sources: sources.filter((source) => source.part === part).sort(byText),
  })).filter(({ sources: found }) => found.length > 0)
}
