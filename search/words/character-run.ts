import { CLASS, getCharacterClass } from './character-class.js'

/**
 * A text's characters with what is dropped already gone: format characters are left out, combining marks are part of the
 * letter or digit before them. One buffer, filled anew for each text, so that indexing allocates nothing here.
 */
export interface CharacterRun {
  length: number
  classes: Uint8Array
  starts: Int32Array
  ends: Int32Array
}

const run: CharacterRun = createRun(4096)

function createRun(size: number): CharacterRun {
  return { length: 0, classes: new Uint8Array(size), starts: new Int32Array(size), ends: new Int32Array(size) }
}

/** The answer is valid until the next call. */
export function readCharacters(text: string): CharacterRun {
  if (run.classes.length <= text.length) Object.assign(run, createRun(text.length * 2))
  let length = 0
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!
    const end = at + (codePoint > 0xffff ? 2 : 1)
    const found = classify(text, codePoint, end)
    if (found === CLASS.mark && length > 0 && isWordClass(run.classes[length - 1]!)) {
      run.ends[length - 1] = end
    } else if (found !== CLASS.format) {
      run.classes[length] = found
      run.starts[length] = at
      run.ends[length] = end
      length++
    }
    at = end
  }
  run.length = length
  run.classes[length] = CLASS.other
  return run
}

function classify(text: string, codePoint: number, end: number): number {
  const found = getCharacterClass(codePoint)
  if (found === CLASS.softHyphen) return isLineEndAhead(text, end) ? CLASS.hyphen : CLASS.format
  if (found === CLASS.carriageReturn) return text[end] === '\n' ? CLASS.format : CLASS.lineEnd
  return found
}

/** Letters and digits. */
export function isWordClass(characterClass: number | undefined): boolean {
  return characterClass === CLASS.letter || characterClass === CLASS.digit
}

/** Of several soft hyphens the last one is at the line end. */
function isLineEndAhead(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const found = getCharacterClass(text.charCodeAt(at))
    if (found === CLASS.format) continue
    return found === CLASS.lineEnd || found === CLASS.carriageReturn
  }
  return false
}
