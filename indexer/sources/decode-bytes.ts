import type { Warning } from '../../schema/index.js'
import { SourceRefused } from './source-refused.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly warnings: readonly Warning[]
}

/** First bytes of formats that people rename to `.txt`. */
const FORMATS: readonly (readonly [name: string, magic: string])[] = [
  ['a PDF file', '%PDF-'],
  ['a zip archive (or a .docx, .xlsx, .epub)', 'PK\x03\x04'],
  ['an old Office file', '\xd0\xcf\x11\xe0'],
  ['an RTF file', '{\\rtf'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a TIFF image', 'II*\x00'],
  ['a TIFF image', 'MM\x00*'],
  ['a gzip archive', '\x1f\x8b'],
  ['a bzip2 archive', 'BZh'],
  ['a 7z archive', '7z\xbc\xaf'],
  ['an xz archive', '\xfd7zXZ'],
  ['a SQLite database', 'SQLite format 3'],
  ['a program', '\x7fELF'],
]
/** What Windows-1252 has at 0x80 to 0x9f; its five gaps stay controls. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
/** Text has tabs, line ends and form feeds; above this share of other controls it is something else. */
const MOST_CONTROLS = 0.01
const SAMPLE = 4096

/**
 * Text of a file's bytes: UTF-8, UTF-16 in both orders (with or without a byte order mark), else Windows-1252.
 * @throws {SourceRefused} for empty and binary files
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new SourceRefused('empty file')
  const format = findFormat(bytes)
  if (format) throw new SourceRefused(`not text: ${format}`)
  const encoding = detectEncoding(bytes)
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  refuseBinary(text)
  const warnings: Warning[] = []
  if (encoding === 'windows-1252')
    warnings.push({ kind: 'read-as-windows-1252', message: 'not UTF-8; read as Windows-1252' })
  else if (text.includes('\ufffd'))
    warnings.push({
      kind: 'damaged-characters',
      message: `some bytes are no ${encoding.toUpperCase()}; shown as \ufffd`,
    })
  return { text, encoding, warnings }
}

/** Node's own decoder reads it as Latin-1: curly quotation marks become controls (Node 20). */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80]!)
}

function findFormat(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  return FORMATS.find(([, magic]) => head.startsWith(magic))?.[0]
}

function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return detectBareUtf16(bytes) ?? (isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** English in UTF-16 has a zero in every other byte, always on the same side. */
function detectBareUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++
  const [even, odd] = zeros as [number, number]
  if (odd > length * 0.3 && even < length * 0.02) return 'utf-16le'
  if (even > length * 0.3 && odd < length * 0.02) return 'utf-16be'
  return null
}

/** One broken character in a UTF-8 file does not make it Windows-1252, where every curly mark would be wrong. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const follow = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    let seen = 0
    while (seen < follow && byte < 0xf5 && (bytes[i + seen + 1]! & 0xc0) === 0x80) seen++
    if (follow > 0 && seen === follow) {
      whole++
      i += follow
    } else broken++
  }
  return broken === 0 || whole > broken
}

function refuseBinary(text: string): void {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code < 0x20 && (code < 0x09 || code > 0x0d)) || (code >= 0x7f && code < 0xa0)) controls++
  }
  if (controls > text.length * MOST_CONTROLS) throw new SourceRefused('not text: binary data')
  if (!/[\p{L}\p{N}]/u.test(text)) throw new SourceRefused('empty file: it holds no words')
}
