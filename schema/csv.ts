/** A spreadsheet runs a cell that begins with one of these as a formula (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r|%]/

/**
 * RFC 4180: CRLF, quotation marks where needed. A cell that a spreadsheet would run begins with an apostrophe, so that it shows as text.
 * @param rows the first is the header; numbers and null (an empty cell) are written as they are
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
