import { HELPERS } from './cue-words.js'
import type { Chunk } from './find-chunks.js'
import type { Frame } from './outline-text.js'

const SUBORDINATORS = new Set(
  'because if when while as after before although though since until unless where than whether so'.split(' '),
)

/** A letter an item: `N` a chunk, `V` a verb, `A` one that helps, `Q` a quotation …; blank inside a chunk. */
export function symbolsOf(frame: Frame, chunks: readonly Chunk[]): string[] {
  const symbols = frame.items.map(({ token, stretch }) =>
    stretch >= 0 ? 'Q' : symbolOf(token.tag, token.lower, token.lemma),
  )
  for (const chunk of chunks) {
    for (let i = chunk.first; i <= chunk.last; i++) symbols[i] = ''
    symbols[chunk.first] = chunk.isTime ? 'D' : 'N'
  }
  return symbols
}

function symbolOf(tag: string, lower: string, lemma: string): string {
  if (lower === 'that') return 'T'
  if (lower === 'according') return 'a'
  if (SUBORDINATORS.has(lower)) return 'S'
  if (tag === 'IN' || tag === 'RP') return 'P'
  if (tag === 'TO') return 't'
  if (tag === 'MD' || HELPERS.has(lemma)) return 'A'
  if (tag.startsWith('VB')) return tag === 'VBG' ? 'G' : 'V'
  if (tag.startsWith('W')) return 'W'
  if (tag === 'CC') return '&'
  if (tag.startsWith('RB') || tag === 'POS') return ''
  if (/^[,;:.]$/.test(tag)) return tag
  if (/^[—–-]+$/.test(tag)) return '-'
  if (/^[()[\]]$/.test(tag)) return '('
  return tag.startsWith('PRP') ? 'n' : 'o'
}
