import compression from 'compression'
import express, { type Express } from 'express'
import { addRoute } from './add-route.js'
import type { AppOptions } from './app-options.js'
import { handleErrors } from './middleware/handle-errors.js'
import { limitRate } from './middleware/limit-rate.js'
import { logRequests } from './middleware/log-requests.js'
import { takeForm } from './middleware/read-form.js'
import { refuseBrokenText } from './middleware/refuse-broken-text.js'
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
import { createSite, type Site } from './site.js'

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
  addRoute(app, '/assets/*file', { get: refuseUnknownPath() })
  addRoute(app, '/healthz', { get: answerHealth() })
  addRoute(app, '/readyz', { get: answerReadiness(site) })
  app.use(limitRate(options.settings))
  app.use(refuseBrokenText())

  addPages(app, site)
  addForms(app, site)
  addApi(app, site)

  app.use(refuseUnknownPath())
  app.use(handleErrors(site))
  return app
}

function addPages(app: Express, site: Site): void {
  addRoute(app, '/', { get: showHome(site) })
  addRoute(app, '/search', { get: showSearch(site) })
  addRoute(app, '/search/facets/:field', { get: showFacet(site) })
  addRoute(app, '/documents/:id', { get: showDocument(site) })
  addRoute(app, '/speakers', { get: showSpeakers(site) })
  addRoute(app, '/speakers/:id', { get: showSpeaker(site) })
  addRoute(app, '/cite', { get: showCite(site) })
  addRoute(app, '/list', { get: showList(site) })
  addRoute(app, '/list/export/:format', { get: sendList(site) })
  addRoute(app, '/at/:id', { get: showPlace(site) })
  addRoute(app, '/help', { get: showHelp(site) })
  addRoute(app, '/build', { get: showBuilder(site) })
  addRoute(app, '/search.atom', { get: answerFeed(site) })
}

function addForms(app: Express, site: Site): void {
  const form = [refuseCrossSite(), takeForm()]
  addRoute(app, '/report', { get: showReport(site), post: [...form, submitReport(site)] })
  addRoute(app, '/records', { get: showRecords(site), post: [...form, submitRecord(site)] })
  addRoute(app, '/records/:id', { get: showRecord(site) })
  addRoute(app, '/check', { get: showCheck(site), post: [...form, submitCheck(site)] })
  addRoute(app, '/check/text', { post: [refuseCrossSite(), takeFile(), answerDraftText(site)] })
  addRoute(app, '/entities', { get: showDesk(site), post: [...form, submitDecision(site)] })
  addRoute(app, '/saved', { get: showSavedQueries(site), post: [...form, submitSavedQuery(site)] })
  addRoute(app, '/saved/:id', { get: showSavedQuery(site) })
  addRoute(app, '/saved/:id/forget', { post: [...form, submitForgetting(site)] })
}

function addApi(app: Express, site: Site): void {
  addRoute(app, '/api/v1/search', { get: answerSearch(site) })
  addRoute(app, '/api/v1/documents/:id', { get: answerDocument(site) })
  addRoute(app, '/api/v1/check', { post: [...takeDraft(), answerCheck(site)] })
  addRoute(app, '/api/v1/citations', { get: answerCitations(site) })
  addRoute(app, '/api/v1/openapi.json', { get: answerOpenApi() })
}
