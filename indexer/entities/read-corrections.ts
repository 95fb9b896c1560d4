import { existsSync, readFileSync } from 'node:fs'
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import { BadSetting } from '../../schema/errors.js'
import { checkCorrections } from './check-corrections.js'
import { type Corrections, NO_CORRECTIONS } from './corrections.js'

/** What `entities.yaml` may say, by key, with the form of one entry. */
const FORMS = {
  merge: '{ into: NAME, names: [NAME, …] }',
  split: '{ name: NAME, as: NAME, documents: [FILE, …] } or { apart: [NAME, NAME, …] }',
  rename: '{ from: NAME, to: NAME }',
  alias: '{ name: NAME, aliases: [NAME, …] }',
  'not-a-person': 'NAME',
} as const
type Key = keyof typeof FORMS
/** The fields of an entry, so that a misspelt one is told and not passed over. */
const FIELDS: Readonly<Record<Key, readonly string[]>> = {
  merge: ['into', 'names'],
  split: ['name', 'as', 'documents', 'apart'],
  rename: ['from', 'to'],
  alias: ['name', 'aliases'],
  'not-a-person': [],
}

/**
 * Reads `entities.yaml`; no corrections where there is no such file.
 * @throws BadSetting naming the file, the line and what was expected
 */
export function readCorrections(file: string): Corrections {
  return existsSync(file) ? parseCorrections(readFileSync(file, 'utf8'), file) : NO_CORRECTIONS
}

/** Reads the text of an `entities.yaml`; `file` is for messages. Decisions that contradict each other are refused. */
export function parseCorrections(text: string, file: string): Corrections {
  const corrections = parseEntries(text, file)
  checkCorrections(corrections)
  return corrections
}

function parseEntries(text: string, file: string): Corrections {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error)
    throw new BadSetting(
      `${file} line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:$/, '')}`,
    )
  const reader = createReader(file, lines)
  const entries = reader.entriesOf(document)
  const of = (key: Key) => entries.filter((entry) => entry.key === key).map((entry) => entry.node)
  const splits = of('split').map((node) => reader.mapOf(node, 'split'))
  return {
    file,
    merges: of('merge').map((node) => {
      const map = reader.mapOf(node, 'merge')
      return {
        into: reader.name(map, 'into', 'merge'),
        names: reader.names(map, 'names', 'merge'),
        line: reader.lineOf(node),
      }
    }),
    splits: splits
      .filter((map) => !map.has('apart'))
      .map((map) => ({
        name: reader.name(map, 'name', 'split'),
        as: reader.name(map, 'as', 'split'),
        documents: reader.names(map, 'documents', 'split'),
        line: reader.lineOf(map),
      })),
    aparts: splits
      .filter((map) => map.has('apart'))
      .map((map) => ({ names: reader.names(map, 'apart', 'split', 2), line: reader.lineOf(map) })),
    renames: of('rename').map((node) => {
      const map = reader.mapOf(node, 'rename')
      return {
        from: reader.name(map, 'from', 'rename'),
        to: reader.name(map, 'to', 'rename'),
        line: reader.lineOf(node),
      }
    }),
    aliases: of('alias').map((node) => {
      const map = reader.mapOf(node, 'alias')
      return {
        name: reader.name(map, 'name', 'alias'),
        aliases: reader.names(map, 'aliases', 'alias'),
        line: reader.lineOf(node),
      }
    }),
    notPeople: of('not-a-person').map((node) => ({
      name: reader.text(node, 'not-a-person'),
      line: reader.lineOf(node),
    })),
  }
}

interface Reader {
  entriesOf(document: Document): { key: Key; node: Node }[]
  mapOf(node: Node, key: Key): YAMLMap
  name(map: YAMLMap, field: string, key: Key): string
  /** `least` names or more; one alone may stand without brackets. */
  names(map: YAMLMap, field: string, key: Key, least?: number): string[]
  text(node: unknown, key: Key): string
  lineOf(node: Node): number
}

function createReader(file: string, lines: LineCounter): Reader {
  const lineOf = (node: Node) => lines.linePos(node.range?.[0] ?? 0).line
  const fail = (node: Node | null, message: string): never => {
    throw new BadSetting(`${file} line ${node ? lineOf(node) : 1}: ${message}`)
  }
  const expected = (key: Key) => `“${key}” takes ${FORMS[key]}`
  const text = (node: unknown, key: Key, at: Node | null = null): string => {
    if (isScalar(node) && ['string', 'number'].includes(typeof node.value) && String(node.value).trim())
      return String(node.value).trim()
    return fail((node as Node | null) ?? at, expected(key))
  }
  return {
    lineOf,
    text,
    mapOf(node, key) {
      if (!isMap(node)) return fail(node, expected(key))
      const odd = node.items.find((pair) => !FIELDS[key].includes(String(pair.key)))
      return odd ? fail(node, `“${odd.key}” is not known here; ${expected(key)}`) : node
    },
    name: (map, field, key) => text(map.get(field, true), key, map),
    names(map, field, key, least = 1) {
      const node = map.get(field, true)
      const names = isSeq(node) ? node.items.map((item) => text(item, key, map)) : [text(node, key, map)]
      return names.length >= least ? names : fail(map, expected(key))
    },
    entriesOf(document) {
      const { contents } = document
      if (contents === null) return []
      if (!isMap(contents))
        return fail(contents as Node, `expected a list under one of ${Object.keys(FORMS).join(', ')}`)
      return contents.items.flatMap((pair) => {
        const key = isScalar(pair.key) ? String(pair.key.value) : ''
        if (!Object.hasOwn(FORMS, key))
          return fail(pair.key as Node, `“${key}” is not known; known are ${Object.keys(FORMS).join(', ')}`)
        if (pair.value === null || (isScalar(pair.value) && pair.value.value === null)) return []
        if (!isSeq(pair.value)) return fail(pair.value as Node, `“${key}” takes a list, each line beginning with “- ”`)
        return pair.value.items.map((node) => ({ key: key as Key, node: node as Node }))
      })
    },
  }
}
