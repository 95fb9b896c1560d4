import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml'
import { parseCorrections } from './read-corrections.js'

const HEADING = ` Corrections to the people, organisations and places of this folder, read whenever it is indexed:
 merge, split, rename, alias, not-a-person.`

/**
 * Writes into `entities.yaml` that `other` is `into`. Comments and everything else in the file stay; a merge that is there already is
 * not written twice. Whether the names exist is told when the folder is indexed next.
 * @throws BadSetting where the file cannot be understood
 */
export function mergeEntities(file: string, into: string, other: string): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const { merges } = parseCorrections(text, file)
  if (merges.some((merge) => merge.into === into && merge.names.includes(other))) return
  const document = parseDocument(text)
  if (!isMap(document.contents)) {
    document.contents = document.createNode({}) as unknown as typeof document.contents
    if (!document.commentBefore) document.commentBefore = HEADING
  }
  const list = document.get('merge')
  const merge = isSeq(list) ? list : new YAMLSeq()
  if (!isSeq(list)) document.set('merge', merge)
  const known = merge.items.find((item) => isMap(item) && item.get('into') === into)
  if (isMap(known)) addName(known, other)
  else merge.add(document.createNode({ into, names: [other] }))
  // Written beside and moved, so that a reader never sees half a file.
  writeFileSync(`${file}.new`, document.toString({ lineWidth: 0 }))
  renameSync(`${file}.new`, file)
}

function addName(merge: YAMLMap, other: string): void {
  const names = merge.get('names')
  if (isSeq(names)) names.add(other)
  else merge.set('names', [String(names), other])
}
