// What tells words that somebody is quoted with from titles, names, terms and scare quotes, whoever the speaker may be.
import type { Token } from '../language/analyse-text.js'
import { pathBetween } from './clause-paths.js'
import { isSpeechNoun, verbKindOf } from './cue-words.js'
import { nobodyFeatures } from './nobody-features.js'
import type { Cue, Reading } from './reading.js'
import type { TargetView } from './view-target.js'

/** Features of the claim that a marked stretch quotes nobody; decided before anyone is considered for its speaker. */
export function quotedFeatures(reading: Reading, view: TargetView): string[] {
  return [
    ...nobodyFeatures(view),
    ...governFeatures(view),
    ...aroundFeatures(view),
    ...repeatFeatures(reading, view),
    ...nameFeatures(reading, view),
    ...blockFeatures(reading, view),
    ...phraseFeatures(reading, view),
  ]
}

const sizeOf = (words: readonly string[]): string =>
  words.length < 3 ? `${words.length}` : words.length < 6 ? '3-5' : words.length < 10 ? '6-9' : '10+'

const speaks = ({ cueClass }: Cue): boolean => cueClass !== 'other' && cueClass !== 'cue'

/** The verbs of saying nearest before and behind, and the way to them. */
function governFeatures({ clause, firstItem, lastItem, words, tightest }: TargetView): string[] {
  if (firstItem < 0) return []
  const { cues, symbols } = clause
  const left = cues.findLast((cue) => cue.last < firstItem && cue.cueClass !== 'other')
  const right = cues.find((cue) => cue.first > lastItem && speaks(cue))
  const nearest = cues.findLast((cue) => cue.last < firstItem)
  const size = sizeOf(words)
  const leftPath = left ? pathBetween(symbols, left.last, firstItem).slice(0, 5) : 'no'
  const rightPath = right ? pathBetween(symbols, lastItem, right.first).slice(0, 4) : 'no'
  const any = left || right ? (cues.some(speaks) ? 'speaks' : 'cue') : 'none'
  return [
    `g:left=${leftPath}|${left?.cueClass}`,
    `g:right=${rightPath}`,
    `g:any=${any}|${size}`,
    `g:any=${any}|${tightest}`,
    `g:kind=${left ? verbKindOf(left.lemma) : 'no'}|${leftPath}`,
    `g:near=${nearest === left ? (left?.lemma ?? 'no') : 'other'}|${nearest ? pathBetween(symbols, nearest.last, firstItem).slice(0, 3) : ''}`,
    `g:sides=${left !== undefined}|${right !== undefined}|${size}`,
  ]
}

/** The words right before and behind, by what they are. */
function aroundFeatures({ clause, firstItem, lastItem, words, shape }: TargetView): string[] {
  const { items } = clause.frame
  const before = items[firstItem - 1]
  const next = items[lastItem + 1]
  const end = shape.find((feature) => feature.startsWith('end='))
  const cap = shape.find((feature) => feature.startsWith('cap='))
  const size = sizeOf(words)
  const kind = before ? (before.stretch >= 0 ? 'Q' : beforeKind(before.token)) : '^'
  const after = next ? (next.stretch >= 0 ? 'Q' : afterKind(next.token)) : '$'
  return [
    `a:${kind}|${after}`,
    `a:${kind}|${end}`,
    `a:${kind}|${cap}|${size}`,
    `a:${after}|${cap}|${size}`,
    `a:${kind}|${after}|${size}`,
    `a:${end}|${cap}|${size}`,
  ]
}

function beforeKind({
  lower,
  tag,
  lemma,
}: {
  readonly lower: string
  readonly tag: string
  readonly lemma: string
}): string {
  if (/^\P{L}+$/u.test(lower)) return lower
  if (/^(?:a|an|the|this|that|these|those)$/.test(lower)) return lower === 'that' ? 'that' : 'det'
  if (tag === 'PRP$' || tag === 'POS') return 'poss'
  if (isSpeechNoun(lemma)) return 'speech'
  if (tag.startsWith('VB')) return 'verb'
  if (tag.startsWith('NNP')) return 'name'
  if (tag.startsWith('NN')) return 'noun'
  if (tag.startsWith('JJ')) return 'adj'
  return tag === 'IN' || tag === 'TO' || tag === 'CC' ? lower : tag
}

function afterKind({ lower, tag }: { readonly lower: string; readonly tag: string }): string {
  if (/^\P{L}+$/u.test(lower)) return lower
  if (tag.startsWith('NN')) return tag.startsWith('NNP') ? 'name' : 'noun'
  return tag.startsWith('VB') || tag === 'MD' ? 'verb' : tag.slice(0, 2)
}

/** A term comes again, in marks or without. */
function repeatFeatures({ text }: Reading, { target, words }: TargetView): string[] {
  if (words.length > 4) return []
  const inside = text.slice(target.start, target.end).replace(/^[\s“”"'’‘]+|[\s“”"'’‘,.!?;:]+$/gu, '')
  const at = text.indexOf(inside)
  const again = inside.length > 2 && (text.indexOf(inside, target.end) >= 0 || (at >= 0 && at < target.start))
  return [`r:${again}|${sizeOf(words)}`]
}

/** A name is a name in marks, too. */
function nameFeatures({ mentions }: Reading, { target, words }: TargetView): string[] {
  const inside = mentions.filter(({ span }) => span[0] >= target.start && span[1] <= target.end)
  const covered = inside.reduce((sum, { span }) => sum + span[1] - span[0], 0) / Math.max(1, target.end - target.start)
  return [`m:${covered > 0.7 ? 'all' : covered > 0.3 ? 'some' : 'no'}|${sizeOf(words)}`]
}

/** Whether people speak in the paragraph at all. */
function blockFeatures({ clauses }: Reading, { clause, words }: TargetView): string[] {
  const near = clauses.filter(({ frame }) => frame.block === clause.frame.block)
  const says = near.flatMap(({ cues }) => cues).filter(speaks).length
  const size = sizeOf(words)
  return [
    `p:says=${Math.min(says, 3)}|${size}`,
    `p:q=${Math.min(near.filter(({ symbols }) => symbols.includes('Q')).length, 3)}|${size}`,
  ]
}

/** What the words are by themselves: a sentence, a verb phrase, a bare noun phrase. */
function phraseFeatures({ analysis }: Reading, { target, words, shape }: TargetView): string[] {
  const tags = tagsBetween(analysis.tokens, target.start, target.end)
  const size = sizeOf(words)
  const end = shape.find((feature) => feature.startsWith('end='))
  const hasTense = tags.some((tag) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag))
  const first = (tags[0] ?? '').slice(0, 2)
  const last = (tags.at(-1) ?? '').slice(0, 2)
  return [
    `w:${first}|${hasTense}|${size}`,
    `w:${first}|${last}|${size}`,
    `w:tense=${hasTense}|${size}|${end}`,
    `w:${first}|${end}`,
  ]
}

/** Tags of the words between two offsets; tokens are in order, so the first is found by halving. */
function tagsBetween(tokens: readonly Token[], start: number, end: number): string[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const tags: string[] = []
  for (let i = low; i < tokens.length && tokens[i]!.end <= end; i++)
    if (/[\p{L}\p{N}]/u.test(tokens[i]!.text)) tags.push(tokens[i]!.tag)
  return tags
}
