import { toAddress } from '../to-address.js'

/** What a document, passage or quotation offers: its citation, and to be collected. */
export interface CiteLinks {
  readonly href: string
  readonly addHref: string
}

export function toCiteLinks(id: string): CiteLinks {
  return { href: toAddress('/cite', [['id', id]]), addHref: toAddress('/list', [['item', id]]) }
}
