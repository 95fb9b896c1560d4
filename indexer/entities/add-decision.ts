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
  if (decision.kind === 'merge') addToEntry(document, 'merge', ['into', decision.into], 'names', decision.name)
  else if (decision.kind === 'alias') addToEntry(document, 'alias', ['name', decision.name], 'aliases', decision.alias)
  else addEntry(document, decision)
  const next = document.toString({ lineWidth: 0 })
  parseCorrections(next, file)
  return next
}

function isSaid(text: string, decision: Decision, file: string): boolean {
  const { merges, splits, aparts, renames, aliases, notPeople } = parseCorrections(text, file)
  switch (decision.kind) {
    case 'merge':
      return merges.some(({ into, names }) => into === decision.into && names.includes(decision.name))
    case 'apart':
      return aparts.some(({ names }) => decision.names.every((name) => names.includes(name)))
    case 'split':
      return splits.some(
        ({ name, as, documents }) =>
          name === decision.name && as === decision.as && decision.documents.every((one) => documents.includes(one)),
      )
    case 'rename':
      return renames.some(({ from, to }) => from === decision.from && to === decision.to)
    case 'alias':
      return aliases.some(({ name, aliases: others }) => name === decision.name && others.includes(decision.alias))
    case 'not-a-person':
      return notPeople.some(({ name }) => name === decision.name)
  }
}

/** Several names of one entity stand in one entry: that of `owner`, under `field`. */
function addToEntry(
  document: Document,
  key: string,
  [ownerField, owner]: readonly [string, string],
  field: string,
  name: string,
): void {
  const list = getList(document, key)
  const known = list.items.find((item) => isMap(item) && item.get(ownerField) === owner)
  if (!isMap(known)) {
    list.add(document.createNode({ [ownerField]: owner, [field]: [name] }))
    return
  }
  const names = known.get(field)
  if (isSeq(names)) names.add(name)
  else known.set(field, [String(names), name])
}

function addEntry(document: Document, decision: Exclude<Decision, { kind: 'merge' | 'alias' }>): void {
  const add = (key: string, entry: unknown) => getList(document, key).add(document.createNode(entry))
  if (decision.kind === 'apart') add('split', { apart: decision.names })
  else if (decision.kind === 'split')
    add('split', { name: decision.name, as: decision.as, documents: decision.documents })
  else if (decision.kind === 'rename') add('rename', { from: decision.from, to: decision.to })
  else add('not-a-person', decision.name)
}

function getList(document: Document, key: string): YAMLSeq {
  const known = document.get(key)
  if (isSeq(known)) return known
  const list = new YAMLSeq()
  document.set(key, list)
  return list
}
