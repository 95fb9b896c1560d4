import { isSpeechNoun } from './cue-words.js'
import type { Chunk } from './find-chunks.js'
import { isDocumentNoun } from './person-nouns.js'

/** What kind of words a chunk is: the pronoun itself, the kind of name, or what its noun means. */
export function kindOfChunk({ type, head, category, isHuman }: Chunk): string {
  if (type === 'pronoun') return `pro=${head}`
  if (type === 'name') return `name=${category}`
  return `nom=${isHuman ? 'human' : isDocumentNoun(head) ? 'doc' : isSpeechNoun(head) ? 'speech' : 'thing'}`
}
