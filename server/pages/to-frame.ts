import type { CollectionStats } from '../../schema/index.js'
import { formatCount, formatNumber } from '../text/format-count.js'
import { formatDate } from '../text/format-date.js'

export type Section = 'search' | 'speakers' | 'check' | 'report' | 'list' | 'help' | null

/** The search box in the header: what is in it, and the filters that a new search keeps. */
export interface SearchBox {
  readonly q: string
  readonly isExact: boolean
  readonly hidden: readonly (readonly [name: string, value: string])[]
}
export interface MetaTag {
  readonly name: string
  readonly content: string
}

/** What a page says to the layout around it. */
export interface PageFrame {
  readonly title: string
  readonly section: Section
  readonly box: SearchBox
  /** Of the document shown, for reference managers. */
  readonly meta?: readonly MetaTag[]
}

export interface Assets {
  readonly style: string
  readonly script: string
  readonly icon: string
}

/** What `layout.ejs` is given. */
export interface Frame extends PageFrame {
  readonly meta: readonly MetaTag[]
  readonly sections: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[]
  /** Null where the engine is away. */
  readonly collection: CollectionFigures | null
  readonly assets: Assets
  readonly footer: readonly { readonly label: string; readonly href: string }[]
}

/** What this site can keep: decides what the footer links. */
export interface Keeping {
  readonly records: boolean
  readonly saved: boolean
  /** Decisions on names. */
  readonly names: boolean
}

export interface CollectionFigures {
  readonly documents: string
  readonly passages: string
  readonly quotations: string
  readonly words: string
  /** `Nov. 25, 2026`; null where nothing was indexed yet. */
  readonly indexed: string | null
  readonly engine: string
}

export const EMPTY_BOX: SearchBox = { q: '', isExact: false, hidden: [] }

const SECTIONS: readonly (readonly [Section, string, string])[] = [
  ['search', 'Search', '/search'],
  ['speakers', 'Speakers', '/speakers'],
  ['report', 'Report', '/report'],
  ['check', 'Check', '/check'],
  ['list', 'List', '/list'],
]

export function toFrame(page: PageFrame, stats: CollectionStats | null, assets: Assets, keeping: Keeping): Frame {
  const sections = SECTIONS.map(([section, label, href]) => ({ label, href, isCurrent: section === page.section }))
  const collection = stats && toCollectionFigures(stats)
  return { meta: [], ...page, sections, assets, collection, footer: toFooter(keeping) }
}

function toFooter({ records, saved, names }: Keeping): Frame['footer'] {
  return [
    { label: 'How to search', href: '/help' },
    { label: 'Build a search', href: '/build' },
    ...(saved ? [{ label: 'Saved queries', href: '/saved' }] : []),
    ...(records ? [{ label: 'Search records', href: '/records' }] : []),
    ...(names ? [{ label: 'Entity desk', href: '/entities' }] : []),
    { label: 'API', href: '/api/v1/openapi.json' },
  ]
}

export function toCollectionFigures(stats: CollectionStats): CollectionFigures {
  return {
    documents: formatCount(stats.documents, 'document'),
    passages: formatCount(stats.passages, 'passage'),
    quotations: formatCount(stats.quotations, 'quotation'),
    words: formatNumber(stats.words),
    indexed: stats.indexedAt && formatDate(stats.indexedAt.slice(0, 10)),
    engine: `${stats.engine} ${stats.engineVersion}`.trim(),
  }
}
