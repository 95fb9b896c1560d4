import type { Hit } from '../../schema/index.js'
import type { SavedQuery, SavedQueryNews } from '../../search/saved/saved-query.js'
import type { KeptQueries } from '../../search/saved/saved-query-store.js'
import { toHref } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { formatTime } from '../text/format-time.js'
import { toSearchState } from '../to-saved-state.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { type HitView, toHitView } from './to-hit-view.js'
import { describeScope } from './to-report-page.js'

export interface SavedPage {
  readonly frame: PageFrame
  readonly queries: readonly {
    readonly href: string
    readonly label: string
    readonly scope: string
    readonly looked: string
  }[]
  /** Ids of those whose files can no longer be read. */
  readonly damaged: readonly string[]
}

export function toSavedPage({ queries, damaged }: KeptQueries): SavedPage {
  return {
    frame: { title: 'Saved queries', section: null, box: EMPTY_BOX },
    damaged,
    queries: queries.map((query) => ({
      href: `/saved/${query.id}`,
      label: toLabel(query),
      scope: describeScope(toSearchState(query)),
      looked: query.lookedAt ? `last looked at ${formatTime(query.lookedAt)}` : 'not looked at yet',
    })),
  }
}

export interface SavedQueryPage {
  readonly frame: PageFrame
  readonly heading: string
  readonly scope: string
  readonly news: string
  readonly searchHref: string
  readonly feedHref: string
  readonly forgetHref: string
  readonly hits: readonly HitView[]
}

export function toSavedQueryPage(
  { query, passages, documents, fresh, since }: SavedQueryNews,
  hits: readonly Hit[],
): SavedQueryPage {
  const state = toSearchState(query)
  const all = `${formatCount(passages, 'passage')} in ${formatCount(documents, 'document')}`
  const before = since ? ` since ${formatTime(since)}` : ''
  return {
    frame: { title: `Saved: ${toLabel(query)}`, section: null, box: EMPTY_BOX },
    heading: toLabel(query),
    scope: describeScope(state),
    news: `${all}; ${fresh.length === 0 ? 'nothing new' : formatCount(fresh.length, 'new document')}${before}.`,
    searchHref: toHref(state),
    feedHref: toHref(state, '/search.atom'),
    forgetHref: `/saved/${query.id}/forget`,
    hits: hits.map((hit) => toHitView(hit, state)),
  }
}

function toLabel({ typed }: SavedQuery): string {
  return typed === '' ? 'everything' : typed
}
