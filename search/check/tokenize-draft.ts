import type { Span } from '../../schema/index.js'
import { foldWord } from '../words/fold-word.js'
import { splitWords } from '../words/split-words.js'
import type { ComparedWord, DraftToken } from './alignment.js'

/** A bracket with the letters that touch it, an ellipsis (three dots or four, spaced or not), or a bracketed ellipsis. */
const SPECIAL =
  /\[\s*(?:…|\.(?:\s?\.){2,3})\s*\]|[\p{L}\p{M}]*\[[^[\]\n]{0,300}\][\p{L}\p{M}]*|…\s?\.?|\.(?:\s?\.){2,3}/gu
const BRACKETED = /^([^[]*)\[([^\]]*)\](.*)$/su

/** What a quotation of a draft is made of, in order; offsets are into the draft. */
export function tokenizeDraft(draft: string, spans: readonly Span[]): readonly DraftToken[] {
  return joinPieces(draft, spans).flatMap(([from, to]) => tokenizePiece(draft.slice(from, to), from))
}

/** Lines of one paragraph are one piece: a word may be broken between them. */
function joinPieces(draft: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    const isOneParagraph = last && /^[^\S\n]*\n[^\S\n]*$/.test(draft.slice(last[1], span[0]))
    if (isOneParagraph) joined[joined.length - 1] = [last[0], span[1]]
    else joined.push(span)
  }
  return joined
}

/** Words as they are compared, of a stretch that begins at `offset`. */
export function toComparedWords(text: string, offset: number): readonly ComparedWord[] {
  const { folded, starts, ends, joined } = splitWords(text)
  return folded.map((key, i) => ({ key, start: offset + starts[i]!, end: offset + ends[i]!, isJoined: joined[i]! }))
}

function tokenizePiece(piece: string, offset: number): readonly DraftToken[] {
  const tokens: DraftToken[] = []
  let at = 0
  for (const match of piece.matchAll(SPECIAL)) {
    tokens.push(...toWordTokens(piece.slice(at, match.index), offset + at))
    tokens.push(toSpecialToken(match[0], offset + match.index))
    at = match.index + match[0].length
  }
  return [...tokens, ...toWordTokens(piece.slice(at), offset + at)]
}

function toWordTokens(text: string, offset: number): readonly DraftToken[] {
  return toComparedWords(text, offset).map((word) => ({ type: 'word' as const, ...word }))
}

function toSpecialToken(text: string, start: number): DraftToken {
  const end = start + text.length
  const [, before = '', inside = '', after = ''] = text.match(BRACKETED) ?? []
  if (!text.includes('[') || /^[\s.…]*$/.test(inside)) return { type: 'ellipsis', start, end }
  if (before === '' && after === '') return { type: 'bracket', words: toComparedWords(inside, start + 1), start, end }
  return { type: 'bracketed-word', prefix: foldWord(before), suffix: foldWord(after), start, end }
}
