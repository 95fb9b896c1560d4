/** What Zotero calls the types of CSL that this site has. */
const ZOTERO_TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'newspaperArticle',
  'article-magazine': 'magazineArticle',
  'post-weblog': 'blogPost',
  webpage: 'webpage',
  personal_communication: 'letter',
  report: 'report',
  dataset: 'document',
  legal_case: 'case',
  legislation: 'statute',
}

/** @param genre tells an e-mail from a letter */
export function toZoteroType(cslType: string, genre = ''): string {
  if (cslType === 'personal_communication' && /^e-?mail/i.test(genre)) return 'email'
  return ZOTERO_TYPES[cslType] ?? 'document'
}
