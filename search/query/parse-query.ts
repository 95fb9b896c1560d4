import type { ParsedQuery, QueryNode, QueryNote, QueryRefusal, Span } from '../../schema/index.js'
import { type CleanQuery, cleanQuery } from './clean-query.js'
import { mendQuery } from './mend-query.js'
import { noteLongCompounds } from './note-long-compounds.js'
import { parseTokens } from './parse-tokens.js'
import { createFault, FaultFound, type QueryFault } from './query-fault.js'
import { readAs } from './read-as.js'
import { type ReadOptions, readTokens } from './read-tokens.js'
import type { TokenList } from './token-list.js'
import type { Token } from './tokens.js'

export const MAX_QUERY_LENGTH = 2000

/** From so many words without a connector on, a query may be meant as a phrase or a quotation. */
const LONG_PROSE_WORDS = 8

export type ParsedOrRefused =
  | { readonly kind: 'parsed'; readonly query: ParsedQuery }
  | { readonly kind: 'refused'; readonly refusal: QueryRefusal }

/** Reads a query; everything typed is understood or refused. */
export function parseQuery(typed: string, options: ReadOptions): ParsedOrRefused {
  const clean = cleanQuery(typed)
  const read = readQuery(typed, clean, options)
  if ('reason' in read) return { kind: 'refused', refusal: toRefusal(typed, clean, read, options) }
  const root = read.root === null ? null : toTyped(read.root, clean)
  return {
    kind: 'parsed',
    query: { typed, root, readAs: readAs(root), notes: read.notes.map((note) => placeNote(note, clean)) },
  }
}

interface ReadQuery {
  readonly root: QueryNode | null
  readonly notes: readonly QueryNote[]
}

function readQuery(typed: string, { text }: CleanQuery, options: ReadOptions): ReadQuery | QueryFault {
  if (typed.length > MAX_QUERY_LENGTH) return createLengthFault(text, typed.length)
  if (text.trim() === '') return { root: null, notes: [] }
  const list = readTokens(text, options)
  if (list.fault !== null) return list.fault
  if (list.tokens.length === 0)
    return createFault('empty', [0, text.length], 'no word to search for', 'a word or a phrase')
  try {
    const notes = [...list.notes]
    const root = parseTokens(list.tokens, notes)
    return { root, notes: [...notes, ...noteWhole(root, list, text.length)] }
  } catch (error) {
    if (error instanceof FaultFound) return error.fault
    throw error
  }
}

function createLengthFault(text: string, length: number): QueryFault {
  const beyond: Span = [Math.min(MAX_QUERY_LENGTH, text.length), text.length]
  return createFault('limit', beyond, `the query has ${length} characters`, `at most ${MAX_QUERY_LENGTH} characters`)
}

/** What concerns the query as a whole. */
function noteWhole(root: QueryNode, { counts, tokens }: TokenList, length: number): readonly QueryNote[] {
  const at: Span = [0, length]
  const notes: QueryNote[] = []
  if (isOnlyExclusions(root))
    notes.push({ kind: 'only-exclusions', text: 'Nothing but exclusions: everything else is found.', at })
  if (counts.connectors === 0 && isLongProse(tokens))
    notes.push({ kind: 'long-prose', text: 'Search these words as one phrase, or check them as a quotation?', at })
  return [...notes, ...noteLongCompounds(root)]
}

/** Words and phrases alone, in parentheses or not, and not one phrase already. */
function isLongProse(tokens: readonly Token[]): boolean {
  const typed = tokens.filter(({ type }) => type !== 'open' && type !== 'close')
  const lengths = typed.map((token) =>
    token.type === 'leaf' && token.node.type === 'term' ? token.node.words.length : 0,
  )
  return lengths.length > 1 && !lengths.includes(0) && lengths.reduce((sum, one) => sum + one) >= LONG_PROSE_WORDS
}

function isOnlyExclusions(node: QueryNode): boolean {
  return node.type === 'not' && (node.include === null || isOnlyExclusions(node.include))
}

function toRefusal(typed: string, clean: CleanQuery, fault: QueryFault, options: ReadOptions): QueryRefusal {
  const { reason, message, expected, span } = fault
  const isUnderstood = (mend: string) => !('reason' in readQuery(mend, cleanQuery(mend), options))
  const mends = typed.length > MAX_QUERY_LENGTH ? [] : mendQuery(clean.text, fault)
  return {
    reason,
    message,
    expected,
    position: clean.toTyped(span),
    mends: mends.filter((mend) => mend !== '' && isUnderstood(mend)),
  }
}

function placeNote(note: QueryNote, clean: CleanQuery): QueryNote {
  return note.at === undefined ? note : { ...note, at: clean.toTyped(note.at) }
}

/** Moves every position from the clean text to the typed one. */
function toTyped<Node extends QueryNode>(node: Node, clean: CleanQuery): Node {
  const moved = { ...node, at: clean.toTyped(node.at) }
  const move = (part: QueryNode) => toTyped(part, clean)
  switch (moved.type) {
    case 'or':
    case 'and':
      return { ...moved, operands: moved.operands.map(move) }
    case 'said':
    case 'atleast':
      return { ...moved, operand: move(moved.operand) }
    case 'not':
      return { ...moved, include: moved.include && move(moved.include), exclude: move(moved.exclude) }
    case 'near':
      return { ...moved, left: move(moved.left), right: move(moved.right) }
    default:
      return moved
  }
}
