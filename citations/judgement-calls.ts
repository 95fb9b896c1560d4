import { isListedOutlet } from './abbreviations/abbreviate-outlet.js'
import { isPerson } from './names/format-name.js'
import type { Pinpoint } from './parse-pinpoint.js'
import type { Work } from './read-work.js'
import type { CitationOptions, Style } from './styles.js'
import { isHeadlineCased } from './titles/to-sentence-case.js'

/** What a note is decided by. */
export interface Occasion {
  readonly work: Work
  readonly style: Style
  readonly pinpoint: Pinpoint | null
  readonly options: CitationOptions
}

export type Rule = readonly [applies: (occasion: Occasion) => boolean, note: string | ((occasion: Occasion) => string)]

function isBluebook({ style }: Occasion): boolean {
  return style.startsWith('bluebook')
}
/** Court documents and law reviews alike. */
function isFullBluebook({ style }: Occasion): boolean {
  return style === 'bluebook' || style === 'bluebook-law-review'
}
function isChicago({ style }: Occasion): boolean {
  return style.startsWith('chicago')
}
function isApa({ style }: Occasion): boolean {
  return style.startsWith('apa')
}
function isMla({ style }: Occasion): boolean {
  return style.startsWith('mla')
}
function isLegal({ work }: Occasion): boolean {
  return work.kind === 'filing' || work.kind === 'case' || work.kind === 'statute'
}
function isShort({ style }: Occasion): boolean {
  return style === 'bluebook-short' || style === 'chicago-short'
}
function isNews({ work }: Occasion): boolean {
  return work.kind === 'article' || work.kind === 'page'
}

/** An article of which neither outlet nor address is known. */
function isHeldByCiter({ kind, container, url }: Work): boolean {
  return (kind === 'article' || kind === 'page') && container === null && url === null
}

/** Why a style gives nothing. */
export const BLANKS: readonly Rule[] = [
  [
    (o) => o.work.through !== null && isShort(o),
    'No short form: the article that holds the record has one of its own.',
  ],
  [
    (o) => o.work.through !== null && o.style === 'chicago-bibliography',
    'A record known only through an article is not listed; list the article.',
  ],
  [(o) => o.work.kind === 'filing' && (isApa(o) || isMla(o)), 'This style has no settled form for a court paper.'],
  [
    (o) => isLegal(o) && o.style === 'chicago-bibliography',
    'Legal sources stand in notes only, not in the bibliography (Chicago 14.269).',
  ],
]

/** Judgement calls, each with the practice it follows. */
export const CALLS: readonly Rule[] = [
  [
    (o) => o.work.through !== null && (o.style === 'apa' || o.style === 'mla'),
    'The record is known only through the article, which is what this style lists (APA 8.6, MLA 6.77).',
  ],
  [(o) => o.work.through !== null && o.pinpoint !== null, 'The pinpoint is the article’s.'],
  [
    (o) => isFullBluebook(o) && isNews(o) && !o.work.isPrint && o.pinpoint !== null,
    'Pinpoint after the date; Bluebook 18.2.2 would also allow it before the date (a setting).',
  ],
  [
    (o) => isBluebook(o) && o.pinpoint?.label === 'para',
    'Paragraphs are counted from the text, not numbered in the source: “para.”; “¶” is a setting (Bluebook 3.3).',
  ],
  [
    (o) => isMla(o) && o.pinpoint?.label === 'para',
    'No paragraph number: the source does not number its paragraphs (MLA 6.20).',
  ],
  [
    (o) => isNews(o) && o.work.authors.length === 0 && !isMla(o),
    'Unsigned: the title leads, but in a Chicago bibliography the outlet stands in the author’s place (14.199).',
  ],
  [
    (o) => o.work.isByOutlet && (isBluebook(o) || isChicago(o) || isMla(o)),
    'Author and site are one body, which is named once (Bluebook 18.2.2(a), MLA 5.22).',
  ],
  [
    (o) => o.work.issued === null && o.work.accessed !== null && o.work.url !== null && !isShort(o),
    'Undated: the date of access takes its place (Bluebook 18.2.2(c), Chicago 14.207, APA 9.16, MLA 5.111).',
  ],
  [(o) => o.work.issued === null && o.work.accessed === null && !isLegal(o), 'The source states no date.'],
  [
    (o) => o.work.issued === null && o.work.circa !== null,
    'An approximate date, told by circumstances alone, is given in Chicago style only.',
  ],
  [
    (o) => o.work.issued?.isCirca ?? false,
    'Approximate date: “ca.” in APA 9.14 and Chicago 14.145, “circa” in MLA, “c.” in Bluebook, which has no rule of its own for it.',
  ],
  [
    (o) => o.work.issued?.isYearInferred ?? false,
    'The year is not in the source; it stands in brackets where a style has that form.',
  ],
  [
    (o) => o.work.isPrint && isBluebook(o),
    'A page and no URL: cited as the printed paper, “at” its page (Bluebook 16.6(a)).',
  ],
  [
    (o) => isFullBluebook(o) && isHeldByCiter(o.work.through?.work ?? o.work),
    'No outlet and no address in the source: “on file with” whoever cites; replace [author].',
  ],
  [
    (o) =>
      isFullBluebook(o) &&
      o.work.through === null &&
      ['correspondence', 'unpublished'].includes(o.work.kind) &&
      o.work.url === null &&
      o.work.archive === null,
    'Replace [author] in “on file with” by who holds the copy (Bluebook 17.2).',
  ],
  [
    (o) => o.work.repost !== null,
    'The copy read is a repost: the original is cited, the copy named as such (Bluebook 1.6(a), 18.2).',
  ],
  [
    (o) => o.work.repost !== null && o.work.repost.outlet === null,
    'The copy does not name the site that reposted it; nothing is put in its place.',
  ],
  [
    (o) => o.work.repost?.abridged ?? false,
    'The copy is abridged: check quotations and paragraph numbers against the original.',
  ],
  [
    (o) =>
      o.work.authors.some((name) => name.suffix && !name['comma-suffix'] && isPerson(name)) &&
      (isBluebook(o) || isChicago(o)),
    'No comma before a suffix in running order, since the item does not set one (Bluebook 15.1; Chicago 6.43).',
  ],
  [
    (o) => isShort(o) && /^\p{Ll}/u.test(o.work.authors[0]?.['non-dropping-particle'] ?? ''),
    'A lower-case particle takes a capital where the surname opens a note (Chicago 8.5).',
  ],
  [
    (o) => o.pinpoint?.label === 'bates' && o.work.location !== null && (isBluebook(o) || o.style === 'chicago-note'),
    'The Bates pinpoint takes the place of the Bates range.',
  ],
  [
    (o) => o.work.kind === 'correspondence' && isFullBluebook(o),
    'Sender, agency, recipient and date, not the subject (Bluebook 17.2.4).',
  ],
  [
    (o) => o.work.kind === 'case' && isFullBluebook(o) && o.work.item.volume !== undefined,
    'A reported case takes the year alone (Bluebook 10.5(a)); its name is abbreviated by T6 and T10.',
  ],
  [
    (o) => o.work.kind === 'case' && o.work.page === null && o.work.item.volume !== undefined,
    'The first page of the case is not known: ___ stands for it.',
  ],
  [
    (o) => o.work.kind === 'statute' && isFullBluebook(o),
    'No year for a code (Bluebook 12.3.2); cite the act by its session law where its history matters.',
  ],
  [
    (o) => o.work.isForeign && o.work.title !== null,
    'The title keeps its own language’s capitals (Bluebook 20.2.2; Chicago 11.70; MLA 2.97).',
  ],
  [
    (o) =>
      o.style === 'apa' &&
      !isLegal(o) &&
      o.work.title !== null &&
      !o.work.isForeign &&
      isHeadlineCased(o.work.title.main),
    'Sentence case was made from a headline: check names in the title (APA 6.17).',
  ],
  [
    (o) =>
      isFullBluebook(o) &&
      o.work.container !== null &&
      isNews(o) &&
      !isListedOutlet(o.work.container) &&
      /\s/.test(o.work.container),
    (o) => `“${o.work.container}” is abbreviated word by word from T6, T13 and T10; check it.`,
  ],
  [
    (o) => isNews(o) && o.work.kind === 'article' && o.work.url === null && !o.work.isPrint && !isShort(o),
    'The copy read gives no web address; none is supplied.',
  ],
  [
    (o) => o.work.authors.some((name) => /^\[.*\]$/.test(name.literal ?? '')),
    'Brackets hold words that are not in the record itself.',
  ],
]
