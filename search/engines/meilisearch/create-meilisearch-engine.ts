import { setImmediate as giveWay } from 'node:timers/promises'
import {
  BadSetting,
  type Category,
  EngineUnavailable,
  type EntitySummary,
  type Extraction,
  type HitDocument,
  type MatchingDocuments,
  type SearchAnswer,
  type SearchEngine,
  type SearchRequest,
} from '../../../schema/index.js'
import { countWords } from '../../near/count-words.js'
import { findNearWords } from '../../near/find-near-words.js'
import { type Catalogue, loadCatalogue } from './catalogue.js'
import { confirmGeneration, Superseded } from './confirm-generation.js'
import type { MeilisearchOptions } from './connect.js'
import { findMatchingDocuments } from './find-matching-documents.js'
import { findSourcePassages } from './find-source-passages.js'
import type { Sources } from './prepared-search.js'
import { findDocument, findDocumentOf, listDocuments } from './read-documents.js'
import { Reader } from './reader.js'
import { runSearch } from './run-search.js'

/** A request that another collection overtook is answered from that one; more often than this it cannot be in earnest. */
const ATTEMPTS = 5

/** Serves what Meilisearch holds; of the collection only its words and names are in memory. */
class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch'
  #catalogue: Promise<Catalogue> | null = null

  constructor(readonly reader: Reader) {}

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const began = performance.now()
    const answer = await this.#retry((sources) => runSearch(request, { ...sources, ...(signal && { signal }) }))
    return { ...answer, milliseconds: Math.round(performance.now() - began) }
  }

  findMatchingDocuments(request: SearchRequest, signal?: AbortSignal): Promise<MatchingDocuments> {
    return this.#answer((sources) => findMatchingDocuments(request, { ...sources, ...(signal && { signal }) }))
  }

  findDocument(id: string): Promise<Extraction | null> {
    return this.#answer(({ reader }) => findDocument(reader, id))
  }

  findDocumentOf(id: string): Promise<Extraction | null> {
    return this.#answer(({ reader }) => findDocumentOf(reader, id))
  }

  listDocuments(offset: number, limit: number): Promise<readonly HitDocument[]> {
    return this.#answer(async ({ catalogue }) => listDocuments(await catalogue.getDocuments(), offset, limit))
  }

  listEntities(category: Category | 'speaker'): Promise<readonly EntitySummary[]> {
    return this.#answer(({ catalogue }) => catalogue.getEntities(category))
  }

  findCandidates(words: readonly string[], limit: number) {
    return this.#answer((sources) => findSourcePassages(words, limit, sources))
  }

  findNearWords(word: string) {
    return this.#answer(async ({ catalogue: { vocabulary, unitsOf } }) => {
      const work = findNearWords(word, vocabulary.table.entries, (id) => unitsOf.passages[id] ?? 0)
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) return step.value
        await giveWay()
      }
    })
  }

  countWords(words: readonly string[]) {
    return this.#answer(async ({ catalogue: { vocabulary, unitsOf } }) =>
      countWords(words, vocabulary, (id) => unitsOf.passages[id] ?? 0),
    )
  }

  stats() {
    return this.#answer(async ({ catalogue }) => catalogue.stats)
  }

  async ready(): Promise<void> {
    await this.#answer(async () => undefined)
  }

  close(): Promise<void> {
    return this.reader.close()
  }

  #answer<Answer>(run: (sources: Sources) => Promise<Answer>): Promise<Answer> {
    return this.#retry(async (sources) => {
      const answer = await run(sources)
      await confirmGeneration(sources.reader, sources.catalogue)
      return answer
    })
  }

  /**
   * Answers from one collection, never from half of one: where another began to serve meanwhile, from that.
   * @param run rejects with `Superseded` where it finds that out
   */
  async #retry<Answer>(run: (sources: Sources) => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const catalogue = await this.#getCatalogue()
      try {
        return await run({ reader: this.reader, catalogue })
      } catch (error) {
        if (!(error instanceof Superseded)) throw error
        this.#catalogue = null
      }
    }
    throw new EngineUnavailable('The index changes too often to be searched.')
  }

  #getCatalogue(): Promise<Catalogue> {
    this.#catalogue ??= loadCatalogue(this.reader).catch((error) => {
      this.#catalogue = null
      throw error
    })
    return this.#catalogue
  }
}

/**
 * Never waits for the server: where it is away every request says so, and the next one tries again.
 * @throws BadSetting where the address is missing
 */
export async function createMeilisearchEngine({
  meili,
}: {
  readonly meili?: MeilisearchOptions
}): Promise<SearchEngine> {
  if (meili === undefined) throw new BadSetting('MEILI_URL is missing; expected the address of a Meilisearch')
  return new MeilisearchEngine(new Reader(meili))
}
