import type { Analysis } from '../language/analyse-text.js'
import type { ReadDocument } from '../read-document.js'
import type { Definitions } from './link-organisations.js'
import type { NameSpan } from './names/tag-names.js'

type Rule = (names: readonly NameSpan[], read: ReadDocument, analysis: Analysis, definitions: Definitions) => NameSpan[]

/** What patterns know better than the tagger, one rule after the other. */
export function mendNames(
  read: ReadDocument,
  analysis: Analysis,
  names: readonly NameSpan[],
  definitions: Definitions,
): NameSpan[] {
  return RULES.reduce<NameSpan[]>((mended, rule) => rule(mended, read, analysis, definitions), [...names])
}

/** Authors and the outlet stand in front matter, as the metadata has them. */
const nameAuthors: Rule = (names, read, analysis) => {
  const wanted = [
    ...read.document.authors.map((text) => ({ text, category: 'person' as const, kind: 'byline' })),
    ...(read.document.outlet
      ? [{ text: read.document.outlet, category: 'organisation' as const, kind: 'outlet' }]
      : []),
    ...(read.document.outlet
      ? [{ text: read.document.outlet, category: 'organisation' as const, kind: 'byline' }]
      : []),
  ]
  const added = wanted.flatMap(({ text, category, kind }) => {
    const blocks = read.blocks.filter((block) => block.kind === kind)
    return blocks.flatMap((block) =>
      findIn(read.text, block.span, text).map((span) => toName(analysis, span, category)),
    )
  })
  return addNames(names, added)
}

/** "Obama administration": the body, and the man only where he is named besides. */
const nameAdministrations: Rule = (names, read, analysis) => {
  const { tokens } = analysis
  const isNext = (name: NameSpan) =>
    name.category === 'person' &&
    name.last - name.first === 1 &&
    /^administration$/i.test(tokens[name.last]?.text ?? '')
  const textOf = (name: NameSpan) => read.text.slice(name.span[0], name.span[1])
  const elsewhere = names.filter((name) => name.category === 'person' && !isNext(name)).map(textOf)
  return names.flatMap((name): NameSpan[] => {
    if (!isNext(name)) return [name]
    const body = toName(analysis, [name.span[0], tokens[name.last]!.end], 'organisation')
    const isNamed = elsewhere.some((other) => other.endsWith(textOf(name)))
    return isNamed ? [body, name] : [body]
  })
}

/** "House Judiciary immigration subcommittee": the small words before the last one belong to the name. */
const nameSubcommittees: Rule = (names, _read, analysis) => {
  const { tokens } = analysis
  return names.map((name) => {
    if (name.category !== 'organisation') return name
    for (let i = name.last; i <= name.last + 2; i++) {
      if (/^(?:sub)?committee$/.test(tokens[i]?.text ?? ''))
        return toName(analysis, [name.span[0], tokens[i]!.end], 'organisation')
      if (!/^\p{Ll}+$/u.test(tokens[i]?.text ?? '') || /^(?:IN|DT|CC|V|TO|MD|WP|PRP)/.test(tokens[i]!.tag)) break
    }
    return name
  })
}

/** An acronym that the text defines for an organisation names it wherever it stands. */
const nameAcronyms: Rule = (names, read, analysis, definitions) => {
  const organisations = new Set(
    names.filter((name) => name.category === 'organisation').map((name) => read.text.slice(name.span[0], name.span[1])),
  )
  const acronyms = new Set([...definitions].filter(([, long]) => organisations.has(long)).map(([short]) => short))
  if (acronyms.size === 0) return [...names]
  const added = analysis.tokens.flatMap((token, i): NameSpan[] =>
    acronyms.has(token.text)
      ? [{ span: [token.start, token.end], category: 'organisation', first: i, last: i + 1 }]
      : [],
  )
  return addNames(names, added)
}

const RULES: readonly Rule[] = [nameAuthors, nameAcronyms, nameSubcommittees, nameAdministrations]

function findIn(text: string, within: readonly [number, number], wanted: string): [number, number][] {
  const at = text.slice(within[0], within[1]).toLowerCase().indexOf(wanted.toLowerCase())
  return at < 0 ? [] : [[within[0] + at, within[0] + at + wanted.length]]
}

function toName(analysis: Analysis, span: readonly [number, number], category: NameSpan['category']): NameSpan {
  const first = analysis.tokens.findIndex((token) => token.end > span[0])
  let last = first
  while (last < analysis.tokens.length && analysis.tokens[last]!.start < span[1]) last++
  return { span, category, first, last }
}

/** Added names replace those that they overlap. */
function addNames(names: readonly NameSpan[], added: readonly NameSpan[]): NameSpan[] {
  const kept = names.filter((name) => !added.some((other) => other.first < name.last && name.first < other.last))
  return [...kept, ...added].sort((a, b) => a.span[0] - b.span[0])
}
