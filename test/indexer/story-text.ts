import { type ReadFile, readDocument } from '../../indexer/read-document.js'

/** Two paragraphs of a story, a headline for it, and how a text is read. */
export const BODY = `The agency released the documents late Wednesday after a judge ordered it to, and the documents show that officials disagreed about the program.

Officials said they would not comment while the case is open, and a spokesman declined to say whether the program would change this year.`

export const TITLE = 'Judge Orders Release of Immigration Memos'

export function readText(text: string, file = 'story.txt'): ReadFile {
  return readDocument(file, new TextEncoder().encode(text))
}
