// The shallow grammar of each frame: its chunks, its verbs, and the path between any two places.
import type { Mention } from '../../schema/entity.js'
import type { Span } from '../../schema/span.js'
import type { Analysis } from '../language/analyse-text.js'
import { type CueClass, cueClassOf } from './cue-words.js'
import { type Chunk, findChunks } from './find-chunks.js'
import { groupChunks } from './group-chunks.js'
import { type Frame, outlineText } from './outline-text.js'
import type { MarkedStretch } from './pair-quotation-marks.js'

/** A verb that could report words, or `according to`. */
export interface Cue {
  readonly frame: number
  /** Items `[first, last]`. */
  readonly first: number
  readonly last: number
  readonly lemma: string
  readonly cueClass: CueClass | 'according'
  readonly isPassive: boolean
  /** `did not say`. */
  readonly isNegated: boolean
  readonly form: 'finite' | 'participle' | 'infinitive'
}

export interface Clause {
  readonly frame: Frame
  readonly chunks: readonly Chunk[]
  readonly cues: readonly Cue[]
  /** First items of the phrases that a verb follows: the subjects. */
  readonly subjects: ReadonlySet<number>
  /** A letter an item (see `symbolOf`); a chunk is one `N`, its other items are blank. */
  readonly symbols: readonly string[]
}

/** A text as the attribution reads it. */
export interface Reading {
  readonly text: string
  readonly analysis: Analysis
  readonly blocks: readonly Span[]
  readonly stretches: readonly MarkedStretch[]
  readonly clauses: readonly Clause[]
  readonly mentions: readonly Mention[]
}

const HELPERS = new Set(['be', 'have', 'do', 'get'])
const SUBORDINATORS = new Set([
  'because',
  'if',
  'when',
  'while',
  'as',
  'after',
  'before',
  'although',
  'though',
  'since',
  'until',
  'unless',
  'where',
  'than',
  'whether',
  'so',
])

export function readClauses(
  text: string,
  analysis: Analysis,
  blocks: readonly Span[],
  stretches: readonly MarkedStretch[],
  mentions: readonly Mention[],
): Reading {
  const mentionAt = mentionFinder(mentions)
  const clauses = outlineText(analysis, stretches, blockFinder(blocks)).map((frame) => {
    const chunks = groupChunks(frame, findChunks(frame, mentions, mentionAt))
    const symbols = symbolsOf(frame, chunks)
    return { frame, chunks, cues: findCues(frame, chunks), symbols, subjects: findSubjectsOf(chunks, symbols) }
  })
  return { text, analysis, blocks, stretches, clauses, mentions }
}

/** Symbols strictly between two items, repeats and blanks left out: `,NV`. */
/** A path with what only hangs on a noun taken out: `of the agency`, `, who felt the quake, `. Empty: subject and verb belong together. */
export function reducePath(path: string): string {
  return path
    .replace(/^\(.*\($/, '')
    .replace(/^,[^;:Q]*,$/, '')
    .replace(/^,?[WG][AVG]*(?:P?N|D|t)*,?/, '')
    .replace(/^(?:P[ND])+/, '')
    .replace(/^,.*,$/, '')
    .replace(/[DA]/g, '')
    .slice(0, 5)
}

export function pathBetween(symbols: readonly string[], from: number, to: number): string {
  let path = ''
  for (let i = from + 1; i < to; i++) {
    const symbol = symbols[i]!
    if (symbol !== '' && !path.endsWith(symbol)) path += symbol
  }
  return path.length > 12 ? `${path.slice(0, 6)}…${path.slice(-6)}` : path
}

function findSubjectsOf(chunks: readonly Chunk[], symbols: readonly string[]): ReadonlySet<number> {
  const subjects = new Set<number>()
  for (const chunk of chunks) {
    if (chunk.inner !== '' || chunk.isTime) continue
    for (let i = chunk.last + 1; i < symbols.length && i < chunk.last + 25; i++) {
      const symbol = symbols[i]!
      if (symbol !== 'V' && symbol !== 'A') continue
      if (reducePath(pathBetween(symbols, chunk.last, i)) === '') subjects.add(chunk.first)
      if (subjects.has(chunk.first) || !/^[,WPND(]/.test(symbols.slice(chunk.last + 1, i).join(''))) break
    }
  }
  return subjects
}

function findCues(frame: Frame, chunks: readonly Chunk[]): Cue[] {
  const cues: Cue[] = []
  const inChunk = new Set<number>()
  for (const chunk of chunks) for (let i = chunk.first; i <= chunk.last; i++) inChunk.add(i)
  const { items } = frame
  for (let i = 0; i < items.length; i++) {
    const { token, stretch } = items[i]!
    if (stretch >= 0 || inChunk.has(i)) continue
    if (token.lower === 'according' && items[i + 1]?.token.lower === 'to') {
      cues.push({
        frame: frame.index,
        first: i,
        last: i + 1,
        lemma: 'according',
        cueClass: 'according',
        isPassive: false,
        isNegated: false,
        form: 'finite',
      })
      continue
    }
    if (!token.tag.startsWith('VB') || HELPERS.has(token.lemma)) continue
    cues.push({
      frame: frame.index,
      first: i,
      last: i,
      lemma: token.lemma,
      cueClass: cueClassOf(token.lemma),
      isPassive: isPassive(frame, i),
      isNegated: isNegated(frame, i),
      form: formOf(frame, i),
    })
  }
  return cues
}

function helperBefore(frame: Frame, at: number): string {
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const { token, stretch } = frame.items[i]!
    if (stretch >= 0 || !/^(?:RB|VB.?|MD|TO|PRP|POS)$/.test(token.tag)) return ''
    if (token.tag !== 'RB') return token.lemma === "'s" || token.lemma === '’s' ? 'be' : token.lemma
  }
  return ''
}

function isNegated(frame: Frame, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const { token, stretch } = frame.items[i]!
    if (stretch >= 0 || !/^(?:RB|VB.?|MD)$/.test(token.tag)) return false
    if (token.lemma === 'not' || token.lemma === 'never') return true
  }
  return false
}

function isPassive(frame: Frame, at: number): boolean {
  return frame.items[at]!.token.tag === 'VBN' && helperBefore(frame, at) === 'be'
}

function formOf(frame: Frame, at: number): Cue['form'] {
  const { tag } = frame.items[at]!.token
  const helper = helperBefore(frame, at)
  if (tag === 'VBG' && helper !== 'be') return 'participle'
  if (helper === 'to') return 'infinitive'
  return 'finite'
}

function symbolsOf(frame: Frame, chunks: readonly Chunk[]): string[] {
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

/** Tells which mention covers an offset; -1 for none. Quick where offsets ascend. */
function mentionFinder(mentions: readonly Mention[]): (offset: number) => number {
  const naming = [...mentions.keys()].filter(
    (i) => mentions[i]!.category !== 'date' && mentions[i]!.category !== 'record' && mentions[i]!.category !== 'law',
  )
  let last = 0
  return (offset) => {
    const spanOf = (k: number) => mentions[naming[k]!]!.span
    if (last >= naming.length || offset < spanOf(last)[0]) last = 0
    while (last + 1 < naming.length && spanOf(last + 1)[0] <= offset) last++
    const index = naming[last]
    if (index === undefined) return -1
    const [start, end] = mentions[index]!.span
    return start <= offset && offset < end ? index : -1
  }
}

/** Tells the index of the block an offset stands in. */
function blockFinder(blocks: readonly Span[]): (offset: number) => number {
  let last = 0
  return (offset) => {
    if (offset < (blocks[last]?.[0] ?? 0)) last = 0
    while (last + 1 < blocks.length && blocks[last + 1]![0] <= offset) last++
    return last
  }
}
