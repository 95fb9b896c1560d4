// The verbs of a sentence that could report words, and `according to`.
import { cueClassOf, HELPERS } from './cue-words.js'
import type { Chunk } from './find-chunks.js'
import type { Frame } from './outline-text.js'
import type { Cue } from './reading.js'

/** With `back`: "Ms. Uribe shot back". */
const REPLYING = new Set(['shoot', 'fire', 'hit', 'snap', 'strike', 'clap', 'yell', 'push', 'write', 'text'])

export function findCues(frame: Frame, chunks: readonly Chunk[]): Cue[] {
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
      cueClass: items[i + 1]?.token.lower === 'back' && REPLYING.has(token.lemma) ? 'speech' : cueClassOf(token.lemma),
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
