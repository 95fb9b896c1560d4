import type { CslItem } from '../../citations/csl-item.js'
import { toCslItem } from '../../citations/documents/to-csl-item.js'
import type { HitDocument } from '../../schema/index.js'

/** A hit's source as far as the hit tells it. */
export function toHitItem(document: HitDocument): CslItem {
  return toCslItem({
    ...document,
    file: '',
    dek: null,
    captions: [],
    section: null,
    url: null,
    custom: {},
    correctedByHand: [],
    contentHash: '',
    warnings: [],
  })
}
