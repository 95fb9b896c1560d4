import { toInvertedName } from '../names/format-name.js'
import { readWork } from '../read-work.js'
import { dropMarks } from '../text/marked-text.js'
import { dropArticle } from '../titles/drop-article.js'
import type { FormattedEntry } from './formatted-entry.js'

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true, numeric: true })

/** By author as listed, else by title without its article (Chicago 14.65, APA 9.44, MLA 5.123). */
function toSortKey({ entry, citation }: FormattedEntry): string {
  const work = readWork(entry.item)
  if (work.authors.length > 0) return work.authors.map(toInvertedName).join(' ')
  return dropArticle(dropMarks(citation.text ?? '').replace(/^[*“‘[(]+/, ''))
}

function toYear({ entry }: FormattedEntry): number {
  return readWork(entry.item).issued?.from?.year ?? Number.NEGATIVE_INFINITY
}

/** Entries with one key: the earlier first, then by their text. */
export function sortBibliography(entries: readonly FormattedEntry[]): readonly FormattedEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: toSortKey(entry), year: toYear(entry) }))
  keyed.sort(
    (a, b) =>
      COLLATOR.compare(a.key, b.key) ||
      (a.year === b.year ? 0 : a.year - b.year) ||
      COLLATOR.compare(a.entry.citation.text ?? '', b.entry.citation.text ?? ''),
  )
  return keyed.map(({ entry }) => entry)
}
