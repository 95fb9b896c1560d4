/** Where a single opening mark has its closing one, as opposed to an apostrophe. */
const SINGLE_PAIR = /‘([^‘’]*(?:\p{L}’\p{L}[^‘’]*)*)’(?!\p{L})/gu
/** The words between a double mark and the one that closes it. */
const DOUBLE_PAIR = /“[^“”]*”/g

/**
 * Marks of words that come to stand in double marks: double ones become single, single ones inside those double again (Chicago 6.9,
 * 6.11, 13.30). Single ones with none around them, as headlines have them, stay.
 */
export function turnMarks(text: string): string {
  return text
    .replace(DOUBLE_PAIR, (pair) => pair.replace(SINGLE_PAIR, '\uE007$1\uE008'))
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll('\uE007', '“')
    .replaceAll('\uE008', '”')
}
