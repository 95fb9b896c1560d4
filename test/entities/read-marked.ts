import { analyseText } from '../../indexer/language/analyse-text.js'
import { type FoundMentions, findMentions } from '../../indexer/mentions/find-mentions.js'
import { readDocument } from '../../indexer/read-document.js'

/** Reads `text` as the file `name` and finds what it names. */
export function readFound(text: string, name = 'article.txt'): FoundMentions & { readonly text: string } {
  const read = readDocument(name, new TextEncoder().encode(text))
  return { text: read.text, ...findMentions(read, analyseText(read.text, read.passages)) }
}
