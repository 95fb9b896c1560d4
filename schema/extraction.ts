import type { Block, DocumentInfo } from './document.js'
import type { Entity, Mention } from './entity.js'
import type { Passage } from './passage.js'
import type { Quotation } from './quotation.js'

/** A document and all that was found in it: what `verbatim extract --json` prints and engines are given. */
export interface Extraction {
  readonly document: DocumentInfo
  /** The canonical text; every span is into it. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly passages: readonly Passage[]
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}
