import type { PermalinkState } from '../../citations/quotations/permalink.js'
import type { Extraction } from '../../schema/index.js'
import { toAnchor, toDocumentHref } from '../document-state.js'
import { EMPTY_STATE } from '../search-state.js'
import { type CiteLinks, toCiteLinks } from './to-cite-links.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { UNTITLED } from './to-hit-view.js'

/** What became of words that a permanent link was made for. */
export interface PlacePage {
  readonly frame: PageFrame
  readonly title: string
  /** `Still there, in paragraph 14.` */
  readonly verdict: string
  /** The passage as it stands now; null where none is like it. */
  readonly passage: { readonly text: string; readonly href: string; readonly cite: CiteLinks } | null
  /** Word by word; null where nothing changed, or the link does not carry the words. */
  readonly differences: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[] | null
}

export function toPlacePage({ document, text }: Extraction, state: PermalinkState): PlacePage {
  const { passage } = state
  const title = document.title ?? UNTITLED
  return {
    frame: { title: `A place in ${title}`, section: null, box: EMPTY_BOX },
    title,
    verdict: toVerdict(state),
    passage: passage && {
      text: text.slice(...passage.span),
      href: toDocumentHref({ ...EMPTY_STATE, id: document.id, shown: [] }, toAnchor(passage.paragraph)),
      cite: toCiteLinks(passage.id),
    },
    differences: state.state === 'changed' ? state.differences : null,
  }
}

function toVerdict(state: PermalinkState): string {
  if (state.state === 'still-there') return `Still there, in paragraph ${state.passage.paragraph}.`
  if (state.state === 'moved') return `Moved to paragraph ${state.passage.paragraph}; the words are the same.`
  if (!state.passage) return 'The text changed: no passage of this document is like it any more.'
  return `The text changed. The likeliest place now is paragraph ${state.passage.paragraph}.`
}
