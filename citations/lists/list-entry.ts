import type { CslItem } from '../csl-item.js'
import type { Pinpoint } from '../parse-pinpoint.js'
import type { Alterations } from '../quotations/alter-words.js'

/** One line of a citation list. */
export interface ListEntry {
  readonly item: CslItem
  readonly pinpoint: Pinpoint | null
  /** Verbatim words of the source; null where only the source is cited. */
  readonly words: string | null
  /** What the reader wants marked or left out in the words; nothing where absent. */
  readonly alterations?: Alterations
  /** The whole address that says later whether the words still stand there; null where there are none. */
  readonly permalink?: string | null
  /** What the reader wrote beside it; '' where nothing. */
  readonly note: string
  /** Heading it stands under; '' for none. */
  readonly group: string
}

/** Same for entries of one source. Ids are unique in a collection; foreign CSL files may repeat or lack them, so the title counts too. */
export function toSourceKey(item: CslItem): string {
  return `${item.id}\n${item.type}\n${item.title ?? ''}`
}
