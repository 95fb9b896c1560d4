import type { Logger } from 'pino'
import type { Draft, SearchEngine } from '../schema/index.js'
import type { EntityDesk } from './entity-desk.js'

/** What the site needs of the settings. */
export interface ServerSettings {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Where search records are kept; absent: none can be saved. */
  readonly recordsFolder?: string
  /** Where saved queries are kept; absent: none can be saved. */
  readonly savedFolder?: string
  /** Requests a client may make in a minute; absent: 600, and no limit for this machine itself. */
  readonly requestsPerMinute?: number
  /** How long a page waits to learn in how many other sources its quotations stand; absent: 50. */
  readonly offerMilliseconds?: number
}

/** The text of a dropped draft (.docx, .txt), or an error in words for its reader. */
export type ReadDraft = (bytes: Uint8Array, name: string) => Promise<string>

export interface AppOptions {
  readonly engine: SearchEngine
  readonly settings: ServerSettings
  readonly logger: Logger
  /** Finds what a draft quotes and whom it credits; absent: drafts are not checked here. */
  readonly understandDraft?: (text: string) => Draft | Promise<Draft>
  /** Absent: names are not decided here. */
  readonly desk?: EntityDesk
  /** Absent: drafts can only be pasted. */
  readonly readDraft?: ReadDraft
}
