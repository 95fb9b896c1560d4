import type { RequestHandler } from 'express'
import { OPEN_API } from '../open-api/open-api.js'

export function answerOpenApi(): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').json(OPEN_API)
  }
}
