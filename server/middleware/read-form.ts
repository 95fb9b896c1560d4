import express, { type Request, type RequestHandler } from 'express'
import { BadParameter } from '../bad-request.js'

/** Room for a brief of some hundred pages. */
const MOST_BYTES = '2mb'

/** Takes the body of a submitted form as text; `readFields` reads it. */
export function takeForm(): RequestHandler {
  return express.text({ type: 'application/x-www-form-urlencoded', limit: MOST_BYTES, defaultCharset: 'utf-8' })
}

/** The fields of a submitted form, repeated names kept. */
export function readFields({ body }: Pick<Request, 'body'>): URLSearchParams {
  if (typeof body === 'string') return new URLSearchParams(body)
  throw new BadParameter('the form is empty or in another form', 'fields as application/x-www-form-urlencoded')
}
