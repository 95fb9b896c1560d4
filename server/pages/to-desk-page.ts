import { basename, dirname, join } from 'node:path'
import type { Decision, EntitySummary, Hit } from '../../schema/index.js'
import type { PossiblePair } from '../search/find-possible-pairs.js'
import { EMPTY_STATE, toHref, withFilter } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { toNamingSentence } from '../text/to-naming-sentence.js'
import { type ChoiceView, type Preview, toChoice } from './to-choice.js'
import { EMPTY_BOX, type PageFrame } from './to-frame.js'
import { type SourceView, toSourceView } from './to-hit-view.js'
import type { FoundName, NameView } from './to-name-view.js'

export interface DeskPage {
  readonly frame: PageFrame
  readonly file: string | null
  /** `3 possible duplicates` */
  readonly summary: string
  /** What was just written; null where nothing was. */
  readonly written: string | null
  /** The pair to decide on now; null where none is left, and while a name is looked at. */
  readonly pair: PairView | null
  /** The words a name is looked for by. */
  readonly find: string
  /** Names with those words; null where none were typed. */
  readonly found: readonly FoundName[] | null
  /** The name that is looked at; null where none was chosen. */
  readonly name: NameView | null
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

export interface DeskSide {
  readonly entity: EntitySummary
  readonly hits: readonly Hit[]
}

export function toPairView(
  pair: PossiblePair,
  sides: readonly DeskSide[],
  place: { readonly index: number; readonly of: number },
  preview: Preview,
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
    choices: choices.map(([label, decision]) => toChoice(label, decision, ['next', String(place.index + 1)], preview)),
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

/** The folder it lies in and its name: where that folder is, is no reader's business. */
export function toShortPath(file: string): string {
  return join(basename(dirname(file)), basename(file))
}

export function toDeskPage(
  file: string | null,
  pairs: number,
  shown: Pick<DeskPage, 'pair' | 'find' | 'found' | 'name' | 'written'>,
): DeskPage {
  return {
    frame: { title: 'Entity desk', section: null, box: EMPTY_BOX },
    file: file && toShortPath(file),
    summary: pairs === 0 ? 'No possible duplicates.' : formatCount(pairs, 'possible duplicate'),
    ...shown,
  }
}
