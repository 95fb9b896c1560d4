export interface RefusedFile {
  readonly file: string
  readonly reason: string
}

/** What a run did, and what the collection holds after it. */
export interface IndexReport {
  readonly indexed: number
  readonly unchanged: number
  readonly removed: number
  readonly refused: readonly RefusedFile[]
  /** Indexed files that are no longer there and stay in the index until a run prunes. */
  readonly vanished: readonly string[]
  readonly documents: number
  readonly passages: number
  readonly quotations: number
  readonly words: number
  readonly seconds: number
}

export interface IndexProgress {
  readonly phase: 'reading' | 'resolving' | 'writing'
  readonly done: number
  readonly total: number
  /** The file just read; null in the later phases. */
  readonly file: string | null
}
