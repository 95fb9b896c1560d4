// What tells a paragraph that is quoted whole, without marks, from the writer's own.
import { pathBetween } from './clause-paths.js'
import type { Clause, Reading } from './reading.js'

/** `@name: …`, `SENATOR REID: …`, `Q. …`: who speaks, before the words. */
const LABEL =
  /^[\s\u200e\u200f:]*(?:@\w{1,30}(?: ?\([^)\n]{0,40}\))?(?:\s?:|(?= \S))|(?:\p{Lu}[\p{L}.'’-]*[ ,]{0,2}){1,6}(?: ?[([][^)\]\n]{1,40}[)\]])?:(?=\s)|[QA][.:](?=\s))/u

/** The fields of a message's header label what follows, and nobody says it. */
const HEADER = /^\s*(?:from|to|b?cc|sent|date|subject|attachments?|importance|re|fwd?|source):/i

/** The label at the head of a block, without its colon; empty where it has none. */
export function labelOf(text: string): string {
  return HEADER.test(text) ? '' : (LABEL.exec(text)?.[0] ?? '')
}

const bucket = (n: number): string =>
  n < 3 ? `${n}` : n < 6 ? '3-5' : n < 15 ? '6-14' : n < 40 ? '15-39' : n < 100 ? '40-99' : '100+'
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Facts of every block of a text that do not depend on what its neighbours are. */
export interface BlockView {
  readonly text: string
  readonly label: string
  readonly clauses: readonly Clause[]
  readonly own: readonly string[]
  readonly endsWithColon: boolean
  /** Share of its letters that stand inside quotation marks. */
  readonly marked: number
}

export function viewBlocks(reading: Reading): BlockView[] {
  const byBlock = reading.blocks.map(() => [] as Clause[])
  for (const clause of reading.clauses) byBlock[clause.frame.block]?.push(clause)
  return reading.blocks.map(([start, end], i) => {
    const text = reading.text.slice(start, end)
    const clauses = byBlock[i]!
    const marked = clauses
      .flatMap((clause) => clause.frame.items)
      .reduce((sum, item) => sum + (item.stretch >= 0 ? item.end - item.start : 0), 0)
    const view = {
      text,
      label: labelOf(text),
      clauses,
      endsWithColon: /:\s*(?:\[\w\w\])?\s*$/u.test(text),
      marked: marked / Math.max(1, text.length),
    }
    return { ...view, own: ownFeatures(view) }
  })
}

function ownFeatures({ text, label, clauses, marked, endsWithColon }: Omit<BlockView, 'own'>): string[] {
  const words = count(text, /\S+/g)
  const first = count(text, /\b(?:I|we|my|our|me|us|I['’]\w+|we['’]\w+)\b/g)
  const cues = clauses
    .flatMap((clause) => clause.cues)
    .filter((cue) => cue.cueClass === 'say' || cue.cueClass === 'according')
  const named = clauses.some((clause) =>
    clause.cues.some(
      (cue) =>
        cue.cueClass === 'say' &&
        clause.chunks.some((chunk) => chunk.type === 'name' && Math.abs(chunk.last - cue.first) === 1),
    ),
  )
  return [
    `n=${bucket(words)}`,
    `first=${bucket(first)}`,
    `cues=${Math.min(cues.length, 2)}`,
    `named=${named}`,
    `label=${labelKind(label)}`,
    `marked=${marked > 0.85 ? 'all' : marked > 0.4 ? 'much' : marked > 0 ? 'some' : 'no'}`,
    `colon=${endsWithColon}`,
    `you=${count(text, /\byou\b/gi) > 0}`,
    `tags=${count(text, /[#@]\w/g) > 0}`,
    `head=${/^\s*(?:\[?(?:\.\.\.|…)|\p{Ll})/u.test(text)}`,
    `dots=${/(?:\.\.\.|…)\]?\s*$/u.test(text)}`,
    `item=${/^\s*(?:[•·*–—-]|\(?\d{1,2}[.)])\s/u.test(text)}`,
    `stop=${/[.!?…]["”’)\]]*\s*$/u.test(text)}`,
    `opens=${/^\s*["“]/u.test(text)}`,
    `bang=${/[!?]/.test(text)}`,
  ]
}

function labelKind(label: string): string {
  if (label === '') return 'no'
  return label.includes('@') ? (label.includes(':') ? '@' : '@bare') : 'name'
}

/** Features of a block, given whether the block before was taken for a quotation. */
export function blockFeatures(views: readonly BlockView[], at: number, isBefore: boolean, run: number): string[] {
  const view = views[at]!
  const before = views[at - 1]
  const intro = before?.clauses.at(-1)
  const cue = intro?.cues.at(-1)
  const lead = isBefore ? `in${Math.min(run, 3)}` : before?.endsWithColon ? 'colon' : 'none'
  const next = views[at + 1]
  const tail = cue && intro ? pathBetween(intro.symbols, cue.last, intro.symbols.length).slice(0, 4) : 'none'
  const facts = new Map(view.own.map((feature) => [feature.split('=')[0], feature]))
  return [
    'yes',
    ...view.own,
    ...view.own.map((feature) => `${lead}|${feature}`),
    lead,
    `${lead}|after=${next ? (next.endsWithColon ? 'colon' : next.label ? 'label' : 'text') : 'end'}`,
    ...(lead === 'colon'
      ? [
          `cue=${cue?.lemma}`,
          `tail=${tail}`,
          `tail=${tail}|${cue?.cueClass}`,
          `cls=${cue?.cueClass}`,
          `introQ=${intro?.symbols.includes('Q')}`,
          `introwords=${bucket(intro?.symbols.length ?? 0)}`,
          `aftercolon=${bucket(count(view.text, /\S+/g))}|${cue?.cueClass}`,
        ]
      : []),
    `${lead}|${facts.get('cues')}|${facts.get('marked')}`,
    `${lead}|${facts.get('named')}|${facts.get('marked')}|${facts.get('first')}`,
    `${lead}|labels=${views.filter(({ label }) => label !== '').length > 2}|${facts.get('label')}`,
    `${lead}|${view.own[0]}|${view.own[1]}|${view.own[4]}`,
    `${lead}|${view.own[2]}|${view.own[1]}`,
  ]
}
