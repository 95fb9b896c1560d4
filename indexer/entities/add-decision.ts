import { type Document, isMap, isSeq, parseDocument, YAMLSeq } from 'yaml'
import type { Decision } from '../../schema/index.js'
import { parseCorrections } from './read-corrections.js'

const HEADING = ` Corrections to the people, organisations and places of this folder, read whenever it is indexed:
 merge, split, rename, alias, not-a-person.`

/**
 * The text of `entities.yaml` with one decision more; comments and everything else stay. A decision that is there already changes nothing.
 * Whether the names exist is told when the folder is indexed next.
 * @param file for messages
 * @throws BadSetting where the text cannot be understood, or says the contrary
 */
export function addDecision(text: string, decision: Decision, file: string): string {
  if (isSaid(text, decision, file)) return text
  const document = parseDocument(text)
  if (!isMap(document.contents)) {
    document.contents = document.createNode({}) as unknown as typeof document.contents
    if (!document.commentBefore) document.commentBefore = HEADING
  }
  if (decision.kind === 'merge') addMerge(document, decision.into, decision.name)
  else addEntry(document, decision)
  const next = document.toString({ lineWidth: 0 })
  parseCorrections(next, file)
  return next
}

function isSaid(text: string, decision: Decision, file: string): boolean {
  const { merges, aparts, renames, notPeople } = parseCorrections(text, file)
  if (decision.kind === 'merge')
    return merges.some(({ into, names }) => into === decision.into && names.includes(decision.name))
  if (decision.kind === 'apart') return aparts.some(({ names }) => decision.names.every((name) => names.includes(name)))
  if (decision.kind === 'rename') return renames.some(({ from, to }) => from === decision.from && to === decision.to)
  return notPeople.some(({ name }) => name === decision.name)
}

/** Several names of one entity stand in one entry. */
function addMerge(document: Document, into: string, name: string): void {
  const list = getList(document, 'merge')
  const known = list.items.find((item) => isMap(item) && item.get('into') === into)
  if (!isMap(known)) {
    list.add(document.createNode({ into, names: [name] }))
    return
  }
  const names = known.get('names')
  if (isSeq(names)) names.add(name)
  else known.set('names', [String(names), name])
}

function addEntry(document: Document, decision: Exclude<Decision, { kind: 'merge' }>): void {
  if (decision.kind === 'apart') getList(document, 'split').add(document.createNode({ apart: decision.names }))
  else if (decision.kind === 'rename')
    getList(document, 'rename').add(document.createNode({ from: decision.from, to: decision.to }))
  else getList(document, 'not-a-person').add(document.createNode(decision.name))
}

function getList(document: Document, key: string): YAMLSeq {
  const known = document.get(key)
  if (isSeq(known)) return known
  const list = new YAMLSeq()
  document.set(key, list)
  return list
}
