import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { ServerSettings } from '../app-options.js'
import { TooManyRequests } from '../bad-request.js'

/** Ten a second for a minute: no reader comes near it, a crawler does. */
const REQUESTS_PER_MINUTE = 600

/** Scripts on the machine itself are their owner's: they are limited only where the setting says so. */
export function limitRate({ requestsPerMinute }: ServerSettings): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute ?? REQUESTS_PER_MINUTE,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => requestsPerMinute === undefined && isLoopback(request),
    handler: (_request, _response, next) => next(new TooManyRequests('too many requests from your address')),
  })
}

function isLoopback({ ip }: Request): boolean {
  return ip === '::1' || ip?.replace('::ffff:', '').startsWith('127.') === true
}
