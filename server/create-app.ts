import compression from 'compression'
import express, { type Express } from 'express'
import type { AppOptions } from './app-options.js'
import { handleErrors } from './middleware/handle-errors.js'
import { limitRate } from './middleware/limit-rate.js'
import { logRequests } from './middleware/log-requests.js'
import { takeForm } from './middleware/read-form.js'
import { refuseCrossSite } from './middleware/refuse-cross-site.js'
import { refuseUnknownPath } from './middleware/refuse-unknown-path.js'
import { serveAssets } from './middleware/serve-assets.js'
import { setSecurityHeaders } from './middleware/set-security-headers.js'
import { ASSETS_FOLDER } from './render-page.js'
import { answerCitations } from './routes/answer-citations.js'
import { answerDocument } from './routes/answer-document.js'
import { answerFeed } from './routes/answer-feed.js'
import { answerHealth, answerReadiness } from './routes/answer-health.js'
import { answerOpenApi } from './routes/answer-open-api.js'
import { answerSearch } from './routes/answer-search.js'
import { showBuilder } from './routes/show-builder.js'
import { answerCheck, answerDraftText, showCheck, submitCheck, takeDraft, takeFile } from './routes/show-check.js'
import { showCite } from './routes/show-cite.js'
import { showDesk, submitDecision } from './routes/show-desk.js'
import { showDocument } from './routes/show-document.js'
import { showFacet } from './routes/show-facet.js'
import { showHelp } from './routes/show-help.js'
import { showHome } from './routes/show-home.js'
import { sendList, showList } from './routes/show-list.js'
import { showPlace } from './routes/show-place.js'
import { showRecord, showRecords, submitRecord } from './routes/show-records.js'
import { showReport, submitReport } from './routes/show-report.js'
import { showSavedQueries, showSavedQuery, submitForgetting, submitSavedQuery } from './routes/show-saved.js'
import { showSearch } from './routes/show-search.js'
import { showSpeaker } from './routes/show-speaker.js'
import { showSpeakers } from './routes/show-speakers.js'
import { createSite } from './site.js'

/** The whole site over one engine; listening is `startServer`'s. */
export function createApp(options: AppOptions): Express {
  const site = createSite(options)
  const app = express()
  // Never a stack trace in an answer, whatever NODE_ENV says.
  app.set('env', 'production')
  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  app.set('query parser', false)

  app.use(logRequests(options.logger))
  app.use(setSecurityHeaders())
  app.use(compression())
  app.use('/assets', serveAssets(ASSETS_FOLDER))
  app.get('/healthz', answerHealth())
  app.get('/readyz', answerReadiness(site))
  app.use(limitRate(options.settings))

  app.get('/', showHome(site))
  app.get('/search', showSearch(site))
  app.get('/search/facets/:field', showFacet(site))
  app.get('/documents/:id', showDocument(site))
  app.get('/speakers', showSpeakers(site))
  app.get('/speakers/:id', showSpeaker(site))
  app.get('/cite', showCite(site))
  app.get('/list', showList(site))
  app.get('/list/export/:format', sendList(site))
  app.get('/at/:id', showPlace(site))
  app.get('/help', showHelp(site))
  app.get('/build', showBuilder(site))
  app.get('/search.atom', answerFeed(site))

  const form = [refuseCrossSite(), takeForm()]
  app.get('/report', showReport(site))
  app.post('/report', form, submitReport(site))
  app.get('/records', showRecords(site))
  app.post('/records', form, submitRecord(site))
  app.get('/records/:id', showRecord(site))
  app.get('/check', showCheck(site))
  app.post('/check', form, submitCheck(site))
  app.post('/check/text', refuseCrossSite(), takeFile(), answerDraftText(site))
  app.get('/entities', showDesk(site))
  app.post('/entities', form, submitDecision(site))
  app.get('/saved', showSavedQueries(site))
  app.post('/saved', form, submitSavedQuery(site))
  app.get('/saved/:id', showSavedQuery(site))
  app.post('/saved/:id/forget', form, submitForgetting(site))

  app.get('/api/v1/search', answerSearch(site))
  app.get('/api/v1/documents/:id', answerDocument(site))
  app.post('/api/v1/check', takeDraft(), answerCheck(site))
  app.get('/api/v1/citations', answerCitations(site))
  app.get('/api/v1/openapi.json', answerOpenApi())

  app.use(refuseUnknownPath())
  app.use(handleErrors(site))
  return app
}
