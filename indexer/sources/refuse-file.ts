import type { Stats } from 'node:fs'
import { extname } from 'node:path'

export const READABLE_ENDINGS: readonly string[] = ['.txt', '.text', '.md', '.markdown']
const FORMATS: Readonly<Record<string, string>> = {
  '.pdf': 'PDF',
  '.doc': 'Word',
  '.docx': 'Word',
  '.rtf': 'RTF',
  '.odt': 'OpenDocument',
  '.html': 'HTML',
  '.htm': 'HTML',
  '.eml': 'e-mail (.eml)',
  '.msg': 'Outlook',
  '.mbox': 'mailbox',
  '.xls': 'Excel',
  '.xlsx': 'Excel',
  '.csv': 'table (.csv)',
  '.zip': 'archive',
  '.tar': 'archive',
  '.gz': 'archive',
  '.7z': 'archive',
}

/** Why something that is there is no source, by what it is and by its name; null where it may be one. */
export function refuseFile(file: string, stats: Stats): string | null {
  return refuseKind(stats) ?? refuseName(file)
}

function refuseKind(stats: Stats): string | null {
  if (stats.isFile()) return null
  if (stats.isFIFO()) return 'a pipe, not a file'
  if (stats.isSocket()) return 'a socket, not a file'
  return 'a device, not a file'
}

function refuseName(file: string): string | null {
  const ending = extname(file).toLowerCase()
  if (READABLE_ENDINGS.includes(ending)) return null
  const format = FORMATS[ending]
  return format ? `${format} files are not read yet; .txt and .md are` : 'not a .txt or .md file'
}
