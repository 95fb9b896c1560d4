import mammoth from 'mammoth'
import { BadSetting } from '../schema/index.js'
import { decodeBytes } from './sources/decode-bytes.js'

/** Begins every ZIP archive, and so every .docx. */
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * The text of a draft: a Word file's paragraphs apart by blank lines, or a text file in whatever encoding.
 * @throws BadSetting where the file is neither
 */
export async function readDraftFile(bytes: Uint8Array, name: string): Promise<string> {
  const isArchive = ZIP.every((byte, index) => bytes[index] === byte)
  try {
    return isArchive ? (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value : decodeBytes(bytes).text
  } catch {
    throw new BadSetting(`${name} cannot be read; expected a Word file (.docx) or a text file`)
  }
}
