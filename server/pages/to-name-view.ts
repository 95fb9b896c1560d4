import type { Hit } from '../../schema/index.js'
import type { DeskName } from '../search/find-names.js'
import { EMPTY_STATE, toHref, withFilter } from '../search-state.js'
import { formatCount } from '../text/format-count.js'
import { toNamingSentence } from '../text/to-naming-sentence.js'
import { toAddress } from '../to-address.js'
import type { ChoiceView } from './to-choice.js'
import { type SourceView, toSourceView } from './to-hit-view.js'

/** A name that was found, with the address that shows it. */
export interface FoundName {
  readonly name: string
  readonly aliases: string
  /** `a person, 12 mentions in 3 documents` */
  readonly count: string
  readonly href: string
}

/** One name with its forms, and the decision that is thought about. */
export interface NameView {
  readonly name: string
  readonly count: string
  readonly roles: string
  readonly href: string
  readonly forms: readonly FormView[]
  readonly isPerson: boolean
  readonly notPersonHref: string
  /** What was typed, so that it can be mended. */
  readonly typed: Readonly<Record<'rename' | 'alias', string>>
  /** The decision with what the file will say; null before one is thought about. */
  readonly choice: ChoiceView | null
}

export interface FormView {
  readonly text: string
  /** Null where no text writes the form in so many words (a sender in a header, say). */
  readonly sentence: { readonly text: string; readonly source: SourceView } | null
  /** Shows what splitting it off would write; null for the name itself. */
  readonly splitHref: string | null
}

/** What a reader thinks of doing with a name: `?do=rename&to=…`. */
export interface Draft {
  readonly kind: string
  readonly to: string
}

const ARTICLED = { person: 'a person', organisation: 'an organisation', place: 'a place', speaker: 'quoted' } as const

export function toFoundName({ entity, field }: DeskName): FoundName {
  const { name, aliases } = entity
  return { name, aliases: aliases.join(', '), count: toCount(entity, field), href: toNameHref(name) }
}

export function toNameView(
  { entity, field }: DeskName,
  forms: readonly { readonly text: string; readonly hit: Hit | null }[],
  draft: Draft,
  choice: ChoiceView | null,
): NameView {
  const { name, roles } = entity
  return {
    name,
    count: toCount(entity, field),
    roles: roles.join('; '),
    href: toHref(withFilter(EMPTY_STATE, field, name)),
    forms: forms.map(({ text, hit }) => ({
      text,
      sentence: hit && { text: toNamingSentence(hit, [text]), source: toSourceView(hit.document) },
      splitHref: text === name || field === 'speaker' ? null : toNameHref(name, { kind: 'split', to: text }),
    })),
    isPerson: field === 'person',
    notPersonHref: toNameHref(name, { kind: 'not-a-person', to: '' }),
    typed: {
      rename: draft.kind === 'rename' ? draft.to : '',
      alias: draft.kind === 'alias' ? draft.to : '',
    },
    choice,
  }
}

export function toNameHref(name: string, draft: Draft | null = null): string {
  const thought = draft ? [['do', draft.kind] as const, ['to', draft.to] as const] : []
  return toAddress(
    '/entities',
    [['name', name] as const, ...thought].filter(([, value]) => value !== ''),
  )
}

function toCount({ mentions, documents, quotations }: DeskName['entity'], field: DeskName['field']): string {
  const times = field === 'speaker' ? formatCount(quotations, 'quotation') : formatCount(mentions, 'mention')
  return `${ARTICLED[field]}, ${times} in ${formatCount(documents, 'document')}`
}
