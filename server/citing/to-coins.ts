import { chooseItemType } from '../../citations/documents/choose-item-type.js'
import type { HitDocument } from '../../schema/index.js'
import { toZoteroType } from './zotero-types.js'

/** A hit's source as reference managers read it from a result page (COinS): the title of a span of class `Z3988`. */
export function toCoins({ title, outlet, kind, authors, published }: HitDocument): string {
  const type = toZoteroType(chooseItemType({ kind, outlet, section: null, custom: {} }))
  const parameters = new URLSearchParams({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
    'rft.type': type,
  })
  if (title !== null) parameters.set('rft.title', title)
  if (outlet !== null) parameters.set('rft.source', outlet)
  if (published) parameters.set('rft.date', published.date)
  for (const author of authors) parameters.append('rft.au', author)
  return parameters.toString().replaceAll('+', '%20')
}
