import type { RequestHandler } from 'express'
import { createRecord } from '../../search/records/create-record.js'
import { findRecord, listRecords, saveRecord } from '../../search/records/record-store.js'
import type { SearchRecord } from '../../search/records/search-record.js'
import { verifyRecord } from '../../search/records/verify-record.js'
import { NotFound } from '../bad-request.js'
import { readFields } from '../middleware/read-form.js'
import { toRecordPage, toRecordsPage } from '../pages/to-record-page.js'
import { readParameters } from '../read-parameters.js'
import type { Site } from '../site.js'
import { readScope, readTerms, toFilters } from './show-report.js'

/** Runs the form's terms, fixes what they find and leads to the permanent address. */
export function submitRecord(site: Site): RequestHandler {
  return async (request, response) => {
    const folder = getFolder(site)
    const fields = readFields(request)
    const state = readScope(fields)
    const terms = readTerms(fields.get('terms') ?? '')
    const kind = fields.get('as') === 'search' ? 'search' : 'report'
    const scope = { kind, filters: toFilters(state), isExact: state.isExact } as const
    const record = await createRecord(site.engine, terms, scope, new Date())
    await saveRecord(folder, record)
    response.redirect(303, `/records/${record.id}`)
  }
}

export function showRecords(site: Site): RequestHandler {
  return async (_request, response) => {
    await site.render(response, 'records', toRecordsPage(await listRecords(getFolder(site))))
  }
}

/** `/records/ID` for readers (`?verify=1` runs it again), `/records/ID.json` to attach and to verify elsewhere. */
export function showRecord(site: Site): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = request.params
    if (id.endsWith('.json')) {
      const record = await getRecord(site, id.slice(0, -'.json'.length))
      response
        .attachment(`verbatim-record-${record.id}.json`)
        .type('json')
        .send(`${JSON.stringify(record, null, 2)}\n`)
      return
    }
    const record = await getRecord(site, id)
    const wanted = readParameters(request).get('verify') === '1'
    await site.render(response, 'record', toRecordPage(record, wanted ? await verifyRecord(site.engine, record) : null))
  }
}

async function getRecord(site: Site, id: string): Promise<SearchRecord> {
  const record = await findRecord(getFolder(site), id)
  if (record) return record
  throw new NotFound(`there is no search record ${id}`, 'the address of one, as /records lists them')
}

function getFolder({ recordsFolder }: Site): string {
  if (recordsFolder !== null) return recordsFolder
  throw new NotFound('this site keeps no search records', 'a site started with a folder for them')
}
