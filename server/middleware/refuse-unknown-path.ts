import type { RequestHandler } from 'express'
import { NotFound } from '../bad-request.js'

export function refuseUnknownPath(): RequestHandler {
  return (request) => {
    throw new NotFound(`there is nothing at ${request.path}`, 'an address that a page of this site links to')
  }
}
