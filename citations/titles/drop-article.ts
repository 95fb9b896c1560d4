/** Without the article that opens it: by its next word a title is shortened and sorted. The A of `A Is for ICE` is none. */
export function dropArticle(title: string): string {
  return title.replace(/^(?:The|An?)\s+(?!(?:is|was|to|and|or|for)\b)/i, '')
}
