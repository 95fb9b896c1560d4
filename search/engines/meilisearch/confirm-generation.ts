import { type Catalogue, COLLECTION_QUERY, readCollection } from './catalogue.js'
import type { Reader } from './reader.js'

/** While a request was answered another collection began to serve: the answer may be of both. */
export class Superseded extends Error {
  readonly kind = 'superseded'
}

/**
 * @param hits the answer to `COLLECTION_QUERY`
 * @throws Superseded where it is not the collection of the catalogue
 */
export function checkGeneration(hits: readonly unknown[], { generation }: Catalogue): void {
  if (readCollection(hits).generation !== generation) throw new Superseded('another collection serves')
}

/** @throws Superseded as `checkGeneration` */
export async function confirmGeneration(reader: Reader, catalogue: Catalogue): Promise<void> {
  const [collection] = await reader.search([COLLECTION_QUERY])
  checkGeneration(collection!.hits, catalogue)
}
