/** The part of CSL-JSON (1.0.2) that citations are made from. Every reader-visible fact of a citation is in here; what an item lacks is not invented. */

export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly 'dropping-particle'?: string
  readonly 'non-dropping-particle'?: string
  readonly 'comma-suffix'?: boolean | string | number
  /** A body, or a person whose name cannot be taken apart. */
  readonly literal?: string
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[]
  readonly season?: number | string
  readonly circa?: boolean | string | number
  readonly literal?: string
  readonly raw?: string
}

/** The copy that was read, where it is a repost. */
export interface CslRepost {
  /** Null where the copy does not name its site. */
  readonly outlet: string | null
  readonly issued?: CslDate
  readonly abridged: boolean
}

/** What CSL has no variable for. */
export interface CslCustom {
  /** The article a record is quoted through; the pinpoint is then the article's. */
  readonly 'quoted-in'?: CslItem
  /** The same where the article only refers to the record. */
  readonly 'cited-in'?: CslItem
  readonly repost?: CslRepost
  /** `HH:MM`, 24 hours, as printed. */
  readonly time?: string
  /** `a`, `b` … after the year, where a list has several works of one author and year (APA 8.19). */
  readonly 'year-suffix'?: string
  /** True where a list has another first author of that surname (APA 8.20). */
  readonly 'first-initials'?: boolean
  /** A date that only circumstances tell; used where a style has a form for it. True: `issued` is approximate. */
  readonly circa?: CslDate | boolean
  /** With `repost`, where that is not said there. */
  readonly abridged?: boolean
  /** True where the year of `issued` is not in the source. */
  readonly 'year-inferred'?: boolean
  /** Roles of the authors and the recipients, in their order; '' where one has none. */
  readonly 'author-roles'?: readonly string[]
  readonly 'recipient-roles'?: readonly string[]
  /** The senders' agencies, where they differ or are not the publisher. */
  readonly 'author-affiliations'?: readonly string[]
  /** The author as a style that writes names out shows it, where `author` is the agency: `[name not given]`. */
  readonly 'author-placeholder'?: string
  /** A longer genre for running text: `email update`. */
  readonly 'genre-in-text'?: string
  /** `PDF`. */
  readonly medium?: string
  /** Names in the title that no case rule may touch. */
  readonly 'proper-names'?: readonly string[]
  /** Key words of a long title, where nobody gave a `title-short`. */
  readonly 'short-title'?: string
  /** The title up to its first verb, for MLA. */
  readonly 'noun-phrase'?: string
  readonly [field: string]: unknown
}

export interface CslItem {
  readonly id: string | number
  readonly type: string
  readonly title?: string
  readonly 'title-short'?: string
  readonly author?: readonly CslName[]
  readonly recipient?: readonly CslName[]
  readonly 'container-title'?: string
  readonly 'container-title-short'?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly authority?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly 'original-date'?: CslDate
  readonly 'original-publisher'?: string
  readonly genre?: string
  readonly medium?: string
  readonly number?: string | number
  readonly volume?: string | number
  readonly issue?: string | number
  readonly page?: string | number
  readonly 'number-of-pages'?: string | number
  readonly section?: string | number
  readonly archive?: string
  readonly archive_location?: string
  readonly URL?: string
  readonly DOI?: string
  readonly language?: string
  readonly note?: string
  readonly custom?: CslCustom
}
