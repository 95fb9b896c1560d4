/** Controls would move the cursor, and marks of direction turn letters around: a file's name must not draw on a terminal. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** The name of a file as one line of a report may hold it: `a\nb.txt`. */
export function showName(file: string): string {
  return file.replace(UNSEEN, (mark) => (mark === '\n' ? '\\n' : toEscape(mark.charCodeAt(0))))
}

function toEscape(code: number): string {
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}
