import { basename, dirname, join } from 'node:path'
import type { Decision, EntitySummary, Hit } from '../../schema/index.js'
import type { PossiblePair } from '../search/find-possible-pairs.js'
import { EMPTY_STATE, toHref, withFilter } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { type SourceView, toSourceView } from './to-hit-view.js'

export interface DeskPage {
  readonly frame: PageFrame
  readonly file: string | null
  /** `3 possible duplicates` */
  readonly summary: string
  /** What was just written; null where nothing was. */
  readonly written: string | null
  /** The pair to decide on now; null where none is left. */
  readonly pair: PairView | null
}

export interface PairView {
  readonly position: string
  readonly sides: readonly SideView[]
  readonly choices: readonly ChoiceView[]
  readonly laterHref: string
}

export interface SideView {
  readonly name: string
  readonly aliases: string
  readonly roles: string
  readonly count: string
  readonly href: string
  readonly sentences: readonly { readonly text: string; readonly source: SourceView }[]
}

export interface ChoiceView {
  readonly label: string
  readonly fields: readonly (readonly [string, string])[]
  /** Lines that `entities.yaml` would have more; none where it says so already. */
  readonly says: string
  /** Why the file cannot take the decision: it says the contrary, or cannot be read; null where it can. */
  readonly refusal: string | null
}

export interface DeskSide {
  readonly entity: EntitySummary
  readonly hits: readonly Hit[]
}

export function toPairView(
  pair: PossiblePair,
  sides: readonly DeskSide[],
  place: { readonly index: number; readonly of: number },
  preview: (decision: Decision) => Pick<ChoiceView, 'says' | 'refusal'>,
): PairView {
  const { a, b } = pair
  const choices: readonly (readonly [string, Decision])[] = [
    [`The same: ${a.name}`, { kind: 'merge', into: a.name, name: b.name }],
    [`The same: ${b.name}`, { kind: 'merge', into: b.name, name: a.name }],
    ['Not the same', { kind: 'apart', names: [a.name, b.name] }],
  ]
  return {
    position: `${place.index + 1} of ${place.of}`,
    sides: sides.map(toSideView),
    choices: choices.map(([label, decision]) => ({
      label,
      fields: [...toDecisionFields(decision), ['next', String(place.index + 1)]] as const,
      ...preview(decision),
    })),
    laterHref: `/entities?pair=${(place.index + 1) % place.of}`,
  }
}

function toSideView({ entity, hits }: DeskSide): SideView {
  const { name, aliases, roles, mentions, documents, category } = entity
  const field = category === 'person' || category === 'organisation' ? category : 'place'
  return {
    name,
    aliases: aliases.join(', '),
    roles: roles.join('; '),
    count: `${formatCount(mentions, 'mention')} in ${formatCount(documents, 'document')}`,
    href: toHref(withFilter(EMPTY_STATE, field, name)),
    sentences: hits.map((hit) => ({
      text: toNamingSentence(hit, [name, ...aliases]),
      source: toSourceView(hit.document),
    })),
  }
}

/** The sentence of a passage that names the entity; the passage where none does in so many words. */
function toNamingSentence({ text, sentences }: Hit, names: readonly string[]): string {
  const all = sentences.map((span) => text.slice(...span))
  return all.find((sentence) => names.some((name) => sentence.includes(name))) ?? text
}

/** A decision as fields of a form. */
export function toDecisionFields(decision: Decision): readonly (readonly [string, string])[] {
  if (decision.kind === 'merge')
    return [
      ['kind', 'merge'],
      ['a', decision.into],
      ['b', decision.name],
    ]
  if (decision.kind === 'apart')
    return [
      ['kind', 'apart'],
      ['a', decision.names[0]],
      ['b', decision.names[1]],
    ]
  if (decision.kind === 'rename')
    return [
      ['kind', 'rename'],
      ['a', decision.from],
      ['b', decision.to],
    ]
  return [
    ['kind', 'not-a-person'],
    ['a', decision.name],
  ]
}

/** The folder it lies in and its name: where that folder is, is no reader's business. */
export function toShortPath(file: string): string {
  return join(basename(dirname(file)), basename(file))
}

export function toDeskPage(
  file: string | null,
  pairs: number,
  pair: PairView | null,
  written: string | null,
): DeskPage {
  return {
    frame: { title: 'Entity desk', section: null, box: EMPTY_BOX },
    file: file && toShortPath(file),
    summary: pairs === 0 ? 'No possible duplicates.' : formatCount(pairs, 'possible duplicate'),
    written,
    pair,
  }
}
