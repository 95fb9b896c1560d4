import request from 'supertest'
import { indexFiles, openSite, SEEDS } from './seeds-engine.js'

/** The site over the seeds, with a passage and a quotation of them to cite. */
export async function openCitableSite() {
  const indexed = await indexFiles([SEEDS])
  const site = openSite(indexed.engine)
  const get = (path: string) => request(site).get(path)
  const [hit] = (await get('/api/v1/search?q=mandatory&outlet=Los+Angeles+Times')).body.hits
  const passage: { id: string; document: string; text: string } = {
    id: hit.id,
    document: hit.document.id,
    text: hit.text,
  }
  const quotation: { id: string } = (await get('/api/v1/search?in=quotations&speaker=Janet+Napolitano')).body.hits[0]
  return { indexed, get, passage, quotation }
}
