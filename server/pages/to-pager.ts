import { type SearchState, toHref, withPage } from '../search-state.js'
import { formatNumber } from '../text/format-count.js'

export interface PageLink {
  readonly label: string
  readonly href: string
  readonly isCurrent: boolean
}

export interface Pager {
  readonly previous: string | null
  readonly next: string | null
  /** Null: a gap. */
  readonly links: readonly (PageLink | null)[]
}

/** Null where one page holds everything. */
export function toPager(page: number, pages: number, href: (page: number) => string): Pager | null {
  if (pages <= 1) return null
  return {
    previous: page > 1 ? href(Math.min(page - 1, pages)) : null,
    next: page < pages ? href(page + 1) : null,
    links: listPages(page, pages).map((number) => (number === null ? null : toPageLink(number, page, href))),
  }
}

export function toSearchPager(state: SearchState, pages: number): Pager | null {
  return toPager(state.page, pages, (page) => toHref(withPage(state, page)))
}

function toPageLink(number: number, page: number, href: (page: number) => string): PageLink {
  return { label: formatNumber(number), href: href(number), isCurrent: number === page }
}

/** First, last and the neighbours of the current one; null for what is left out between. */
function listPages(page: number, pages: number): readonly (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const sorted = [...new Set(near)].sort((a, b) => a - b)
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1]
    return before !== undefined && number - before > 1 ? [null, number] : [number]
  })
}
