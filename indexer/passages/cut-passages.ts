import type { Block, Passage, Span } from '../../schema/index.js'
import { countWords } from './count-words.js'
import { splitSentences } from './split-sentences.js'

/** A passage is read and cited as a whole; above this a pinpoint no longer points. */
export const LONGEST_PASSAGE = 1000

/** The numbered blocks as passages; a block over 1,000 words becomes several of the same paragraph, cut between sentences. */
export function cutPassages(documentId: string, text: string, blocks: readonly Block[]): Passage[] {
  return blocks.flatMap(({ paragraph, span }) => {
    if (paragraph === null) return []
    const sentences = splitSentences(text.slice(...span)).map(([start, end]): Span => [start + span[0], end + span[0]])
    const id = `${documentId}-p${paragraph}`
    return groupSentences(text, sentences).map((group, index) => ({
      id: index ? `${id}-${index + 1}` : id,
      paragraph,
      span: [group[0]![0], group.at(-1)![1]] as const,
      sentences: group,
    }))
  })
}

function groupSentences(text: string, sentences: readonly Span[]): Span[][] {
  const groups: Span[][] = []
  let words = Number.POSITIVE_INFINITY
  for (const sentence of sentences.flatMap((whole) => cutSentence(text, whole))) {
    const more = countWords(text.slice(...sentence))
    if (words + more > LONGEST_PASSAGE) {
      groups.push([])
      words = 0
    }
    groups.at(-1)!.push(sentence)
    words += more
  }
  return groups
}

/** Text without any stop (a table, a list of names) is cut between words. */
function cutSentence(text: string, sentence: Span): Span[] {
  const words = Array.from(
    text.slice(...sentence).matchAll(/\S+/g),
    ({ index, 0: word }) => [index, index + word.length] as const,
  )
  if (words.length <= LONGEST_PASSAGE) return [sentence]
  const pieces: Span[] = []
  for (let first = 0; first < words.length; first += LONGEST_PASSAGE) {
    const last = words[Math.min(first + LONGEST_PASSAGE, words.length) - 1]!
    pieces.push([sentence[0] + words[first]![0], sentence[0] + last[1]])
  }
  return pieces
}
