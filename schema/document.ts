import type { Span } from './span.js'

/** A news article, or a released government record. */
export type DocumentKind = 'article' | 'record'

/** How much of a date is known. */
export type DatePrecision = 'year' | 'month' | 'day'

/** When a document was published (an article) or written (a record). */
export interface PublishedDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as long as `precision` says. */
  readonly date: string
  readonly precision: DatePrecision
  /** The words of the source: `January 8, 2012, 11:01 p.m.` */
  readonly text: string
  /** `HH:MM`, 24 hours, as printed, no zone; absent where the source prints none. */
  readonly time?: string
}

/** The copy that was read, where it is a repost of another outlet's article. */
export interface Repost {
  /** The reposting site; null where the copy does not name it. */
  readonly outlet: string | null
  /** `YYYY-MM-DD` of the copy; null where it does not say. */
  readonly date: string | null
  /** True where the copy shows that it is cut (`{snip}`). */
  readonly abridged: boolean
}

/** Something a person should know about how a document was read. */
export interface Warning {
  /** Stable, kebab-case: `broken-paragraph-mended`, `unpaired-quotation-mark`, … */
  readonly kind: string
  readonly message: string
  /** Where in `text`; absent where it concerns the whole. */
  readonly span?: Span
}

/** What is known about a document beside its text. What the source does not say is null. */
export interface DocumentInfo {
  /** Path as the reader of the report would type it. */
  readonly file: string
  /** Stable across re-indexing; only `a-zA-Z0-9-_`, at most 100 characters. */
  readonly id: string
  readonly kind: DocumentKind
  readonly title: string | null
  /** In natural case and order: `Julia Preston`. */
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly published: PublishedDate | null
  readonly dek: string | null
  readonly captions: readonly string[]
  readonly repost: Repost | null
  /** Section of the outlet (`Blog & Updates`); null where none is printed. */
  readonly section: string | null
  /** Where the source can be read; only from a sidecar, front matter or the text itself. */
  readonly url: string | null
  /** Fields of a citation that only a person can supply (`bates`, `case`, `agency`, `recipients` …), by CSL-like name. */
  readonly custom: Readonly<Record<string, unknown>>
  /** Names of the fields above that a person supplied or corrected. */
  readonly correctedByHand: readonly string[]
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly contentHash: string
  readonly warnings: readonly Warning[]
}

/** What a stretch of canonical text is: only `paragraph`s are numbered and searched. */
export type BlockKind =
  | 'title'
  | 'byline'
  | 'outlet'
  | 'date'
  | 'dek'
  | 'caption'
  | 'section'
  | 'heading'
  | 'paragraph'
  | 'boilerplate'

/** The canonical text is its blocks, in order, apart by `\n\n`. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
  /** 1-based number of a numbered block (`paragraph`, and `heading` inside the body); null for front matter. */
  readonly paragraph: number | null
}
