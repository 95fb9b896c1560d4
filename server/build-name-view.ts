import type { Decision, SearchEngine } from '../schema/index.js'
import { type ChoiceView, type Preview, toChoice, toRefusedChoice } from './pages/to-choice.js'
import { type Draft, type NameView, toNameView } from './pages/to-name-view.js'
import { type DeskName, findDocumentsOfForm, findForm } from './search/find-names.js'
import { formatCount } from './text/format-count.js'

/** Forms are read with a sentence each; more are not looked through by hand. */
const MOST_FORMS = 30

/** One name as the desk shows it, and the decision a reader thinks about. `names`: all there are. */
export async function buildNameView(
  engine: SearchEngine,
  name: DeskName,
  names: readonly DeskName[],
  draft: Draft,
  preview: Preview,
): Promise<NameView> {
  const texts = [name.entity.name, ...name.entity.aliases].slice(0, MOST_FORMS)
  const forms = await Promise.all(texts.map(async (text) => ({ text, hit: await findForm(engine, name, text) })))
  return toNameView(name, forms, draft, await buildChoice(engine, name, names, draft, preview))
}

async function buildChoice(
  engine: SearchEngine,
  name: DeskName,
  names: readonly DeskName[],
  { kind, to }: Draft,
  preview: Preview,
): Promise<ChoiceView | null> {
  const own = name.entity.name
  const toOwn = (label: string, decision: Decision) => toChoice(label, decision, ['name', own], preview)
  if (kind === 'not-a-person' && name.field === 'person') return toOwn(`${own} is not a person`, { kind, name: own })
  if (kind === 'split') return splitForm(engine, name, to, toOwn)
  if ((kind !== 'rename' && kind !== 'alias') || to === '') return null
  if (to === own) return toRefusedChoice(`${own} is ${to}`, 'that is its name already')
  const isTaken = names.some(({ entity, field }) => field === name.field && entity.name === to)
  const joins = isTaken ? ` (there is a ${to} already: they become one)` : ''
  return kind === 'rename'
    ? toOwn(`Rename to ${to}${joins}`, { kind, from: own, to })
    : toOwn(`${own} is also written ${to}${joins}`, { kind, name: own, alias: to })
}

async function splitForm(
  engine: SearchEngine,
  name: DeskName,
  form: string,
  toOwn: (label: string, decision: Decision) => ChoiceView,
): Promise<ChoiceView | null> {
  const own = name.entity.name
  if (name.field === 'speaker' || !name.entity.aliases.includes(form)) return null
  const documents = await findDocumentsOfForm(engine, name, form)
  if (documents.length === 0)
    return toRefusedChoice(
      `${form} is somebody else`,
      `no document writes “${form}” without writing “${own}”, and what a text says itself is not split`,
    )
  const label = `${form} is somebody else in ${formatCount(documents.length, 'document')} that never ${documents.length === 1 ? 'writes' : 'write'} ${own}`
  return toOwn(label, { kind: 'split', name: own, as: form, documents })
}
