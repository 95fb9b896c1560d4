import type { ErrorRequestHandler, Request } from 'express'
import { WrongMethod } from '../bad-request.js'
import { toErrorPage } from '../pages/to-error-page.js'
import { readParameters } from '../read-parameters.js'
import type { Site } from '../site.js'
import { type Problem, toProblem } from '../to-problem.js'

/** The one place where a failure becomes an answer: JSON for programs, a page for readers. */
export function handleErrors({ render, logger }: Pick<Site, 'render' | 'logger'>): ErrorRequestHandler {
  return async (error, request, response, next) => {
    // Whoever asked is gone: an answer goes nowhere, and work broken off for that is no failure.
    if (response.closed) return
    const problem = toProblem(error)
    if (problem.status === 503) logger.warn(`${request.method} ${request.path}: ${problem.message}`)
    else if (problem.status >= 500) logger.error({ err: error }, `${request.method} ${request.path} failed`)
    if (response.headersSent) return next(error)
    response.status(problem.status)
    if (problem.status === 503) response.setHeader('Retry-After', '5')
    if (error instanceof WrongMethod) response.setHeader('Allow', error.allowed.join(', '))
    response.setHeader('Cache-Control', 'no-store')
    if (isForPrograms(request)) response.json(toErrorAnswer(problem))
    else await render(response, 'error', toErrorPage(problem, readParameters(request).get('q') ?? ''))
  }
}

function isForPrograms({ path }: Request): boolean {
  return path === '/api' || path.startsWith('/api/') || path === '/healthz' || path === '/readyz'
}

export function toErrorAnswer({ mends, ...error }: Problem): { readonly error: object } {
  return { error: mends?.length ? { ...error, mends } : error }
}
