import type { Extraction, SearchEngine } from '../schema/index.js'
import { NotFound } from './bad-request.js'

/** @throws NotFound */
export async function getDocument(engine: SearchEngine, id: string): Promise<Extraction> {
  const extraction = await engine.findDocument(id)
  if (!extraction) throw new NotFound(`there is no document “${id}”`, 'the id of a document, as a search answers it')
  return extraction
}
