import { addNames, type NameRule, toName } from './name-rule.js'

const PHOTO_CREDIT =
  /\((\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2})( ?\/ ?| for )(\p{Lu}[\p{L}.&'’-]+(?: \p{Lu}[\p{L}.&'’-]+){0,3})\)/gu

/** Authors and the outlet stand in front matter, as the metadata has them. */
export const nameAuthors: NameRule = (names, { read, tokens }) => {
  const { authors, outlet } = read.document
  const wanted = [
    ...authors.map((name) => ({ name, category: 'person' as const })),
    ...(outlet ? [{ name: outlet, category: 'organisation' as const }] : []),
  ]
  const front = read.blocks.filter(
    (block) => block.kind === 'byline' || block.kind === 'outlet' || block.kind === 'date',
  )
  const added = wanted.flatMap(({ name, category }) =>
    front.flatMap((block) => findIn(read.text, block.span, name).map((span) => toName(tokens, span, category))),
  )
  return addNames(names, added)
}

/** "(Mark Wilson / Getty Images)": who took a picture, and for whom. */
export const namePhotographers: NameRule = (names, { read, tokens }) =>
  addNames(
    names,
    [...read.text.matchAll(PHOTO_CREDIT)].flatMap((match) => {
      const [whole, person, , agency] = match as unknown as [string, string, string, string]
      const start = match.index + 1
      const end = match.index + whole.length - 1
      return [
        toName(tokens, [start, start + person.length], 'person'),
        toName(tokens, [end - agency.length, end], 'organisation'),
      ]
    }),
  )

function findIn(text: string, within: readonly [number, number], wanted: string): [number, number][] {
  const at = text.slice(within[0], within[1]).toLowerCase().indexOf(wanted.toLowerCase())
  return at < 0 ? [] : [[within[0] + at, within[0] + at + wanted.length]]
}
