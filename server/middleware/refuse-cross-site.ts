import type { RequestHandler } from 'express'
import { BadParameter } from '../bad-request.js'

/** Another site's page must not save or remove anything here: browsers say where a request comes from (Fetch Metadata). */
export function refuseCrossSite(): RequestHandler {
  return ({ headers }, _response, next) => {
    const from = headers['sec-fetch-site']
    if (from === undefined || from === 'same-origin' || from === 'none') next()
    else next(new BadParameter('this was sent by another site', 'the form on this site'))
  }
}
