import { toCsv } from '../../schema/csv.js'
import { toIsoDate, toRaw } from '../exports/raw-fields.js'
import { toRunningName } from '../names/format-name.js'
import { joinWithAnd } from '../names/join-names.js'
import { formatPinpointValue } from '../parse-pinpoint.js'
import { alterWords } from '../quotations/alter-words.js'
import type { ComposedList } from './compose-list.js'
import { toCitationText } from './to-plain-list.js'

const COLUMNS = [
  'number',
  'group',
  'quotation',
  'citation',
  'note',
  'title',
  'authors',
  'outlet',
  'date',
  'place',
  'url',
  'permalink',
] as const

/** The list as CSV (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8). */
export function toCsvList(list: ComposedList): string {
  const composed = list.groups.flatMap(({ entries }) => entries)
  const rows = composed.map((entry, at) => {
    const source = list.entries[at]
    const item = source?.item
    return [
      String(entry.number),
      source?.group ?? '',
      source?.words == null ? '' : alterWords(source.words, source.alterations ?? {}),
      toCitationText(entry.citation),
      entry.note,
      toRaw(item?.title),
      joinWithAnd((item?.author ?? []).map((author) => toRunningName(author))),
      toRaw(item?.['container-title'] ?? item?.publisher),
      toIsoDate(item?.issued, '-'),
      source?.pinpoint ? `${source.pinpoint.label} ${formatPinpointValue(source.pinpoint)}` : '',
      toRaw(item?.URL),
      entry.permalink ?? '',
    ]
  })
  return `\uFEFF${toCsv([COLUMNS, ...rows])}`
}
