import { dropGuards } from '../text/marked-text.js'
import type { Title } from '../titles/read-title.js'
import { toHeadlineCase } from '../titles/to-headline-case.js'

/** Rule 8(a); a title in another language stands as it is (20.2.2). */
export function toBluebookTitle(title: Title, words = title.main): string {
  return dropGuards(title.isForeign ? words : toHeadlineCase(words, 'bluebook'))
}

/** In the typeface given; a bracketed translation in the same (20.2.2(b)); a cataloguer's title in none. */
export function toSetTitle(title: Title, typeface: (text: string) => string): string {
  if (title.isDescription) return toBluebookTitle(title)
  const translation = title.translation === null ? '' : dropGuards(toHeadlineCase(title.translation, 'bluebook'))
  return `${typeface(toBluebookTitle(title))}${translation === '' ? '' : ` [${typeface(translation)}]`}`
}
