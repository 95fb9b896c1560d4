import type { CollectionStats, EntitySummary } from '../../schema/index.js'
import type { Example } from '../search/find-examples.js'
import { EMPTY_STATE, toHref } from '../search-state.js'
import { formatNumber } from '../text/format-count.js'
import { type BarChart, toBarChart } from './to-bar-chart.js'
import { type CollectionFigures, EMPTY_BOX, type PageFrame, toCollectionFigures } from './to-frame.js'
import { byQuotations, type SpeakerRow, toSpeakerRow } from './to-speakers-page.js'

export interface HomePage {
  readonly frame: PageFrame
  readonly collection: CollectionFigures
  readonly isEmpty: boolean
  readonly examples: readonly { readonly typed: string; readonly href: string; readonly count: string }[]
  readonly timeline: BarChart | null
  /** Documents without a date, beside the timeline; null where every one has a date. */
  readonly undated: { readonly count: string; readonly href: string } | null
  readonly speakers: readonly SpeakerRow[]
}

const SPEAKERS_SHOWN = 8
/** A document without a date matches no date, however wide. */
const UNDATED = '-date:0001..'

export function toHomePage(
  stats: CollectionStats,
  examples: readonly Example[],
  speakers: readonly EntitySummary[],
): HomePage {
  const dated = stats.timeline.filter(({ month }) => month !== '')
  const undated = stats.timeline.find(({ month }) => month === '')?.documents ?? 0
  return {
    frame: { title: 'Exact words, and who said them', section: 'search', box: EMPTY_BOX },
    collection: toCollectionFigures(stats),
    isEmpty: stats.documents === 0,
    examples: examples.map(({ typed, href, passages }) => ({ typed, href, count: formatNumber(passages) })),
    timeline: toBarChart(
      dated.map(({ month, documents }) => ({ date: month, count: documents })),
      'document',
      (period) => toHref({ ...EMPTY_STATE, from: period, to: period, view: 'documents' }),
    ),
    undated:
      undated === 0
        ? null
        : { count: formatNumber(undated), href: toHref({ ...EMPTY_STATE, q: UNDATED, view: 'documents' }) },
    speakers: [...speakers].sort(byQuotations).slice(0, SPEAKERS_SHOWN).map(toSpeakerRow),
  }
}
