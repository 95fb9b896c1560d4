import type { RequestHandler } from 'express'
import { NotFound } from '../bad-request.js'

export function refuseUnknownPath(): RequestHandler {
  return (request) => {
    const what = request.method === 'GET' || request.method === 'HEAD' ? '' : ` for ${request.method}`
    throw new NotFound(`there is nothing at ${request.path}${what}`, 'an address that a page of this site links to')
  }
}
