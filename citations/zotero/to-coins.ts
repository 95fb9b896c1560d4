import type { CslItem, CslName } from '../csl-item.js'
import { toIsoDate, toRaw, toRawName } from '../exports/raw-fields.js'
import { toZoteroType } from './to-item-type.js'

/** A body has a key of its own, else Zotero would split its name; a suffix goes with the given name, since a second comma loses it. */
function toCreator(name: CslName): readonly [string, string] {
  const raw = toRawName(name)
  if (typeof raw === 'string') return ['rft.aucorp', raw]
  return ['rft.creator', [raw.family, [raw.given, raw.suffix].filter((part) => part !== '').join(' ')].join(', ')]
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
    ...(item.author ?? []).map(toCreator),
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
