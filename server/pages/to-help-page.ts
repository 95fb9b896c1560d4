import type { Example } from '../search/find-examples.js'
import { EMPTY_STATE, toHref } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { HELP_TOPICS, type HelpTopic, OTHER_SYSTEMS } from './help-topics.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'

export interface HelpPage {
  readonly frame: PageFrame
  readonly topics: readonly (Omit<HelpTopic, 'examples'> & { readonly examples: readonly HelpExample[] })[]
  readonly others: typeof OTHER_SYSTEMS
}
export interface HelpExample {
  readonly typed: string
  readonly means: string
  readonly href: string
  /** `7 passages`; null where it could not be counted. */
  readonly count: string | null
}

export function toHelpPage(counted: readonly Example[]): HelpPage {
  const counts = new Map(counted.map(({ typed, passages }) => [typed, passages]))
  return {
    frame: { title: 'How to search', section: 'help', box: EMPTY_BOX },
    topics: HELP_TOPICS.map((topic) => ({
      ...topic,
      examples: topic.examples.map(({ typed, means }) => {
        const passages = counts.get(typed)
        const count = passages === undefined ? null : formatCount(passages, 'passage')
        return { typed, means, href: toHref({ ...EMPTY_STATE, q: typed }), count }
      }),
    })),
    others: OTHER_SYSTEMS,
  }
}
