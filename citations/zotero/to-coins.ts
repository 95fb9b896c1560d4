import type { CslItem } from '../csl-item.js'
import { toIsoDate, toRaw, toRawName } from '../exports/raw-fields.js'
import { toZoteroType } from './to-item-type.js'

function toCreator(name: NonNullable<CslItem['author']>[number]): string {
  const raw = toRawName(name)
  return typeof raw === 'string' ? raw : [raw.family, raw.given, raw.suffix].filter((part) => part !== '').join(', ')
}

/**
 * Title of a `<span class="Z3988">`: an OpenURL context object in Dublin Core, which is the one format whose type Zotero takes as it is.
 * The caller escapes it as any attribute.
 * @param url address of the page here, where the source has none
 */
export function toCoins(item: CslItem, url = ''): string {
  const fields: readonly (readonly [string, string])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rfr_id', 'info:sid/verbatim'],
    ['rft.type', toZoteroType(item)],
    ['rft.title', toRaw(item.title)],
    ['rft.source', toRaw(item['container-title'])],
    ...(item.author ?? []).map((name) => ['rft.creator', toCreator(name)] as const),
    ['rft.publisher', toRaw(item.publisher)],
    ['rft.date', toIsoDate(item.issued, '-')],
    ['rft.language', toRaw(item.language)],
    ['rft.identifier', toRaw(item.URL) || url],
  ]
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
