import type { RequestHandler, Response } from 'express'
import { toCsv } from '../../schema/csv.js'
import { MAX_REPORT_LINES, runReport, splitTerms } from '../../search/report/run-report.js'
import { toReportTable } from '../../search/report/to-report-table.js'
import { BadParameter } from '../bad-request.js'
import { readFields } from '../middleware/read-form.js'
import { toReportPage } from '../pages/to-report-page.js'
import { parseSearchState } from '../parse-search-state.js'
import { readParameters } from '../read-parameters.js'
import type { SearchState } from '../search-state.js'
import type { Site } from '../site.js'

/** `?terms=` with one query a line (a link may hold a short report); without it the empty form, with the scope of the address. */
export function showReport(site: Site): RequestHandler {
  return async (request, response) => {
    await answerReport(site, response, readParameters(request))
  }
}

/** The form's own way: as many terms as an address could not hold. */
export function submitReport(site: Site): RequestHandler {
  return async (request, response) => {
    await answerReport(site, response, readFields(request))
  }
}

async function answerReport(site: Site, response: Response, fields: URLSearchParams): Promise<void> {
  const typed = fields.get('terms') ?? ''
  const state = readScope(fields)
  const canSave = site.recordsFolder !== null
  if (typed.trim() === '')
    return site.render(response, 'report', toReportPage(state, fields.get('q') ?? '', null, canSave))
  const rows = await runReport(site.engine, readTerms(typed), { filters: toFilters(state), isExact: state.isExact })
  const format = fields.get('format')
  if (format === 'csv') sendCsv(response, toCsv(toReportTable(rows)))
  else if (format === 'json') response.attachment('search-term-report.json').json(rows)
  else
    await site.render(response, 'report', toReportPage(state, typed, { rows, stats: await site.readStats() }, canSave))
}

/** A byte order mark: without it Excel takes the curly quotation marks for something else. */
function sendCsv(response: Response, csv: string): void {
  response.attachment('search-term-report.csv').type('text/csv; charset=utf-8').send(`\uFEFF${csv}`)
}

/** The filters of a form, without what only a page of hits has. */
export function readScope(fields: URLSearchParams): SearchState {
  const scope = new URLSearchParams(fields)
  for (const name of ['q', 'in', 'sort', 'page', 'per']) scope.delete(name)
  return parseSearchState(scope, 'ignore-unknown')
}

export function toFilters({ values, from, to }: SearchState): Pick<SearchState, 'values' | 'from' | 'to'> {
  return { values, from, to }
}

/** @throws BadParameter where there are none or too many */
export function readTerms(typed: string): readonly string[] {
  const terms = splitTerms(typed)
  if (terms.length === 0) throw new BadParameter('there is no search term', 'one query a line')
  if (terms.length <= MAX_REPORT_LINES) return terms
  throw new BadParameter(`there are ${terms.length} search terms`, `at most ${MAX_REPORT_LINES}`)
}
