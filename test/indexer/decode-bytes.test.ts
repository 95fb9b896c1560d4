import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../indexer/sources/decode-bytes.js'
import { SourceRefused } from '../../indexer/sources/source-refused.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, isBig: boolean, bom = true) => {
  const bytes = Buffer.from(`${bom ? '\ufeff' : ''}${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', utf8('“opt out” — Weich’s letter'), 'utf-8', '“opt out” — Weich’s letter'],
    ['UTF-8 with a byte order mark', utf8('\ufeffICE'), 'utf-8', 'ICE'],
    ['UTF-16 LE', utf16('“opt out”', false), 'utf-16le', '“opt out”'],
    ['UTF-16 BE', utf16('“opt out”', true), 'utf-16be', '“opt out”'],
    ['UTF-16 LE without a mark', utf16('the memo says so', false, false), 'utf-16le', 'the memo says so'],
    ['UTF-16 BE without a mark', utf16('the memo says so', true, false), 'utf-16be', 'the memo says so'],
    ['Windows-1252 marks', Uint8Array.of(0x93, 0x6f, 0x6b, 0x94, 0x20, 0x97, 0x20, 0x80), 'windows-1252', '“ok” — €'],
    ['Windows-1252 letters', Uint8Array.of(0x43, 0x6f, 0x6d, 0x69, 0x74, 0xe9), 'windows-1252', 'Comité'],
  ])('reads %s', (_, bytes, encoding, text) => {
    expect(decodeBytes(bytes)).toMatchObject({ encoding, text })
  })

  it('keeps a UTF-8 file with one broken character UTF-8, and warns', () => {
    const decoded = decodeBytes(Uint8Array.from([...utf8('“It is mandatory” '), 0xe2, 0x80, ...utf8(' he said’')]))
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.text).toContain('“It is mandatory”')
    expect(decoded.warnings.map(({ kind }) => kind)).toEqual(['damaged-characters'])
  })

  it.each([
    ['an empty file', new Uint8Array(), 'empty file'],
    ['white space only', utf8(' \n\t\n'), 'it holds no words'],
    ['a PDF named .txt', utf8('%PDF-1.4 …'), 'a PDF file'],
    ['a .docx named .txt', utf8('PK\x03\x04 words'), 'zip archive'],
    ['bytes of no text', Uint8Array.from({ length: 512 }, (_, i) => (i * 7) % 32), 'binary data'],
  ])('refuses %s, with the reason', (_, bytes, reason) => {
    expect(() => decodeBytes(bytes)).toThrow(SourceRefused)
    expect(() => decodeBytes(bytes)).toThrow(reason)
  })

  it('does not refuse text for one stray control', () => {
    expect(decodeBytes(utf8(`${'word '.repeat(50)}\u0000`)).encoding).toBe('utf-8')
  })
})
