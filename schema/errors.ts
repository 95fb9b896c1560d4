import type { QueryRefusal } from './query.js'

/** The engine cannot be reached or is not ready; nothing is lost. A page answers 503, the command line 3. */
export class EngineUnavailable extends Error {
  readonly kind = 'engine-unavailable'
}

/** There is an engine, and no index yet: `verbatim index` makes one. */
export class NothingIndexed extends EngineUnavailable {
  constructor() {
    super('Nothing is indexed yet.')
  }
}

/** What is stored is damaged or of a newer version; never served. The command line answers 3. */
export class IndexDamaged extends Error {
  readonly kind = 'index-damaged'
}

/** Another indexer holds the folder. The command line answers 3. */
export class IndexLocked extends Error {
  readonly kind = 'index-locked'
}

/** A file kept for a reader (a search record, a saved query) can no longer be read as one; nothing else suffers. */
export class KeptFileDamaged extends Error {
  readonly kind = 'kept-file-damaged'
}

/** The data folder cannot be read or written: no room, no permission. The command line answers 3. */
export class DiskTrouble extends Error {
  readonly kind = 'disk-trouble'
}

/** A setting or an argument that cannot be used. The command line answers 2. */
export class BadSetting extends Error {
  readonly kind = 'bad-setting'
}

/** Another program listens on the port. The command line answers 3. */
export class PortInUse extends Error {
  readonly kind = 'port-in-use'
}

/** A query that is not understood or over a limit. A page answers 400 with the place and the mend. */
export class QueryRefused extends Error {
  readonly kind = 'query-refused'
  constructor(readonly refusal: QueryRefusal) {
    super(refusal.message)
  }
}
