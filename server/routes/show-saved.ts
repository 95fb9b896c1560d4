import type { RequestHandler } from 'express'
import { KeptFileDamaged } from '../../schema/index.js'
import { lookAgain } from '../../search/saved/look-again.js'
import type { SavedQuery } from '../../search/saved/saved-query.js'
import {
  createSavedQuery,
  findSavedQuery,
  forgetSavedQuery,
  listSavedQueries,
  putSavedQuery,
} from '../../search/saved/saved-query-store.js'
import { NotFound } from '../bad-request.js'
import { readFields } from '../middleware/read-form.js'
import { toSavedPage, toSavedQueryPage } from '../pages/to-saved-page.js'
import { parseSearchState } from '../parse-search-state.js'
import { findNewest } from '../search/find-newest.js'
import type { Site } from '../site.js'
import { toSearchState } from '../to-saved-state.js'
import { readQuery } from '../to-search-request.js'

export function showSavedQueries(site: Site): RequestHandler {
  return async (_request, response) => {
    await site.render(response, 'saved', toSavedPage(await listSavedQueries(getFolder(site))))
  }
}

/** Saves the search of the form; what it finds now is not new later. */
export function submitSavedQuery(site: Site): RequestHandler {
  return async (request, response) => {
    const state = parseSearchState(readFields(request), 'ignore-unknown')
    readQuery(state)
    const { q, values, from, to, isExact } = state
    const saved = createSavedQuery(q, { values, from, to }, isExact, new Date())
    const known = await findSavedQuery(getFolder(site), saved.id).catch(ignoreDamage)
    if (!known) await putSavedQuery(getFolder(site), (await lookAgain(site.engine, saved, new Date())).query)
    response.redirect(303, `/saved/${saved.id}`)
  }
}

/** What is new since the last look; this look is remembered. */
export function showSavedQuery(site: Site): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const saved = await getSavedQuery(site, request.params.id)
    const news = await lookAgain(site.engine, saved, new Date())
    await putSavedQuery(getFolder(site), news.query)
    const hits = news.fresh.length > 0 ? await findNewest(site.engine, toSearchState(saved), news.fresh) : []
    response.set('Cache-Control', 'no-store')
    await site.render(response, 'saved-query', toSavedQueryPage(news, hits))
  }
}

export function submitForgetting(site: Site): RequestHandler<{ id: string }> {
  return async (request, response) => {
    await getSavedQuery(site, request.params.id).catch(ignoreDamage)
    await forgetSavedQuery(getFolder(site), request.params.id)
    response.redirect(303, '/saved')
  }
}

/** A damaged one can be written anew or forgotten. */
function ignoreDamage(error: unknown): null {
  if (error instanceof KeptFileDamaged) return null
  throw error
}

async function getSavedQuery(site: Site, id: string): Promise<SavedQuery> {
  const saved = await findSavedQuery(getFolder(site), id)
  if (saved) return saved
  throw new NotFound('there is no saved query under this address', 'the address of one, as /saved lists them')
}

function getFolder({ savedFolder }: Site): string {
  if (savedFolder !== null) return savedFolder
  throw new NotFound('this site keeps no saved queries', 'a site started with a folder for them')
}
