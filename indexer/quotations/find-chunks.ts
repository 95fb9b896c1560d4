// Noun chunks and verbs of a frame: who could speak, and what could be a verb of saying.
import type { Mention } from '../../schema/entity.js'
import type { Span } from '../../schema/span.js'
import { HELPERS } from './cue-words.js'
import { isClock } from './is-clock.js'
import type { Frame, Item } from './outline-text.js'
import { isPersonNoun } from './person-nouns.js'

export type ChunkType = 'name' | 'pronoun' | 'nominal'

/** Words that could name a speaker. */
export interface Chunk {
  readonly frame: number
  /** Items `[first, last]` of the frame that the whole phrase takes, what is joined to it (`of …`, `, a spokesman`) included. */
  readonly first: number
  readonly last: number
  /** The words themselves. */
  readonly start: number
  readonly end: number
  /** How it hangs inside another chunk's phrase (`of`, `and`, …); empty for the phrase's own head. */
  readonly inner: string
  /** What a comma adds about a person: `an agency spokesman`; null for nothing. */
  readonly role: Span | null
  readonly type: ChunkType
  /** Lower-case lemma of its last noun; of a pronoun the word itself. */
  readonly head: string
  readonly category: 'person' | 'organisation' | 'place' | 'other' | 'none'
  /** Index into the mentions of the name in it that matters; -1 for none. */
  readonly mention: number
  readonly isHuman: boolean
  readonly isPlural: boolean
  readonly isTime: boolean
}

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|mar\.|apr\.|aug\.|sept?\.|oct\.|nov\.|dec\.|today|yesterday|tomorrow|morning|afternoon|evening|night|week|month|year|day|weekend|hour|minute|moment)s?$/
const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'you',
  'who',
  'one',
  'another',
  'others',
  'some',
  'many',
  'several',
  'someone',
  'somebody',
  'everyone',
  'nobody',
  'both',
  'others',
])
/** `one` stands alone, `one official` does not. */
const QUANTITIES = new Set(['one', 'another', 'others', 'some', 'many', 'several', 'both'])
const NOT_SPEAKERS = new Set(['him', 'her', 'them', 'us', 'me', 'itself', 'himself', 'herself', 'themselves', 'myself'])

const isNoun = (tag: string): boolean => tag.startsWith('NN')
const isBefore = (tag: string): boolean => /^(?:DT|PDT|PRP\$|CD|JJ[RS]?|NN.*|POS|VBN|VBG|\$|&)$/.test(tag)

/** Finds the chunks of a frame in order; `mentionAt` gives the mention that covers an offset, or -1. */
export function findChunks(frame: Frame, mentions: readonly Mention[], mentionAt: (offset: number) => number): Chunk[] {
  const chunks: Chunk[] = []
  const { items } = frame
  let i = 0
  while (i < items.length) {
    const end = chunkEnd(items, i, mentionAt)
    if (end > i) {
      chunks.push(toChunk(frame, i, end - 1, mentions, mentionAt))
      i = end
    } else i++
  }
  return chunks
}

/** One past the last item of the chunk that begins at `from`; `from` itself where none does. */
function chunkEnd(items: readonly Item[], from: number, mentionAt: (offset: number) => number): number {
  if (items[from]!.stretch >= 0) return from
  const short = mentionAt(items[from]!.start) < 0 ? shortEnd(items, from, mentionAt) : null
  return short ?? longEnd(items, from, mentionAt)
}

/** The end where the first word decides it: a pronoun, a handle, no chunk at all; null where it does not. */
function shortEnd(items: readonly Item[], from: number, mentionAt: (offset: number) => number): number | null {
  const { tag, lower } = items[from]!.token
  const next = items[from + 1]
  const nextTag = next?.token.tag ?? ''
  if (QUANTITIES.has(lower)) return isBefore(nextTag) ? quantityEnd(items, from) : from + 1
  if (PRONOUNS.has(lower) || tag === 'PRP' || tag === 'WP' || NOT_SPEAKERS.has(lower) || /^[@#]\w/.test(lower))
    return from + 1
  if (!isBefore(tag) || tag === 'POS') return from
  const isVerbal = tag === 'VBN' || tag === 'VBG'
  // "had handled messages"
  if (isVerbal && HELPERS.has(items[from - 1]?.token.lemma ?? '')) return from
  return isVerbal && (mentionAt(next?.start ?? -1) >= 0 || !/^(?:NNS?|JJ)$/.test(nextTag)) ? from : null
}

function longEnd(items: readonly Item[], from: number, mentionAt: (offset: number) => number): number {
  let end = from
  let lastNoun = -1
  while (end < items.length && items[end]!.stretch < 0) {
    const { token, start } = items[end]!
    const inMention = mentionAt(start)
    if (inMention >= 0) {
      // "reporters Hillary Clinton met": a bare plural before a name belongs to another clause.
      if (end > from && items[end - 1]!.token.tag === 'NNS' && mentionAt(items[end - 1]!.start) !== inMention) break
      lastNoun = end
    } else if (!continuesChunk(items, end, from) || (lastNoun >= 0 && isTimeAhead(items, end))) break
    else if (isNoun(token.tag) || (token.tag === 'CD' && end === from)) lastNoun = end
    end++
    if ((TIME.test(token.lower) && inMention < 0) || (lastNoun >= 0 && isDay(items[end]))) break
  }
  return Math.max(lastNoun + 1, from)
}

/** "officials Thursday": a day with its capital ends the chunk before it. */
function isDay(item: Item | undefined): boolean {
  return item !== undefined && TIME.test(item.token.lower) && isNoun(item.token.tag) && /^\p{Lu}/u.test(item.token.text)
}

/** "A poll last week": when it was is no part of the phrase. */
function isTimeAhead(items: readonly Item[], at: number): boolean {
  return /^(?:last|next|earlier)$/.test(items[at]!.token.lower) && TIME.test(items[at + 1]?.token.lower ?? '')
}

/** `one official`, `several dozen documents`: whatever the tagger takes the quantity for. */
function quantityEnd(items: readonly Item[], from: number): number {
  let end = from + 1
  let lastNoun = -1
  while (end < items.length && items[end]!.stretch < 0 && continuesChunk(items, end, from)) {
    if (isNoun(items[end]!.token.tag)) lastNoun = end
    end++
  }
  return lastNoun >= 0 ? lastNoun + 1 : from + 1
}

function continuesChunk(items: readonly Item[], at: number, from: number): boolean {
  const { tag, lower } = items[at]!.token
  if (at === from) return isBefore(tag)
  if (tag === 'DT' || tag === 'PDT' || tag === 'PRP$') return false
  // "the spokesman 's" goes on to what is possessed.
  if ((tag === 'VBN' || tag === 'VBG') && isNoun(items[at - 1]!.token.tag)) return false
  if (lower === '&') return true
  return isBefore(tag)
}

function toChunk(
  frame: Frame,
  first: number,
  last: number,
  mentions: readonly Mention[],
  mentionAt: (offset: number) => number,
): Chunk {
  const { items } = frame
  const head = items[last]!.token
  const mention = chunkMention(items, last, mentionAt)
  const category = mention < 0 ? 'none' : categoryOf(mentions[mention]!)
  const headIsName = mention >= 0 && mentions[mention]!.span[1] >= head.end
  const isPronoun =
    first === last && mention < 0 && (head.tag.startsWith('PRP') || head.tag === 'WP' || PRONOUNS.has(head.lower))
  const type = isPronoun
    ? 'pronoun'
    : headIsName || /^[@#]/.test(head.text) || (head.tag.startsWith('NNP') && !isPersonNoun(head.lower))
      ? 'name'
      : 'nominal'
  const lemma = head.tag.startsWith('NNP') ? head.lower : head.lemma
  return {
    frame: frame.index,
    first,
    last,
    start: items[first]!.start,
    end: items[last]!.end,
    inner: '',
    role: null,
    type,
    head: lemma,
    category,
    mention,
    isHuman: category === 'person' || isPersonNoun(lemma),
    isPlural: head.tag.endsWith('S') || head.lower === 'they' || head.lower === 'we',
    isTime:
      (TIME.test(head.lower) && category !== 'person') ||
      (mention < 0 && /^\d[\d.,]*$/.test(head.lower)) ||
      isClock(items, first, last),
  }
}

/** The name a chunk is about: the one at its head, else a person's in it. */
function chunkMention(items: readonly Item[], last: number, mentionAt: (offset: number) => number): number {
  return mentionAt(items[last]!.start)
}

function categoryOf({ category }: Mention): Chunk['category'] {
  return category === 'person' || category === 'organisation' || category === 'place' ? category : 'other'
}
