import type { Extraction } from '../../schema/index.js'
import { createWriter, type EngineOptions } from '../../search/engines/index.js'
import { collectEntities } from './fixture-documents.js'

/** Puts documents and removes others, in one commit. */
export async function writeIndex(
  options: EngineOptions,
  extractions: readonly Extraction[],
  removed: readonly string[] = [],
): Promise<void> {
  const writer = await createWriter(options)
  for (const extraction of extractions) await writer.put(extraction, `hash of ${extraction.document.contentHash}`)
  for (const id of removed) await writer.remove(id)
  await writer.commit(collectEntities(extractions.flatMap(({ mentions }) => mentions)))
}
