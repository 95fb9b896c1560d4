import { turnMarks } from './turn-marks.js'

function hasOpenSingle(text: string): boolean {
  return (
    text.lastIndexOf('‘') >= 0 && !/’/.test(text.slice(text.lastIndexOf('‘')).replace(/[\p{L}\p{N}]’[\p{L}]/gu, ''))
  )
}

/**
 * A title in double marks with the comma or period that follows it inside them (Chicago 6.9); a question mark takes the
 * place of a period but not of a comma (Chicago 6.125).
 */
export function quoteTitle(title: string, mark: ',' | '.' | '' = ''): string {
  const inner = turnMarks(title)
  const closer = /[’”]$/.test(inner) && hasOpenSingle(inner.slice(0, -1)) ? inner.slice(-1) : ''
  const core = inner.slice(0, inner.length - closer.length)
  const endsAsked = /[?!]$/.test(core)
  if (mark === '.' && (endsAsked || core.endsWith('.'))) return `“${inner}”`
  return closer !== '' && endsAsked ? `“${inner}${mark}”` : `“${core}${mark}${closer}”`
}
