import type { Request } from 'express'

/** The query string, repeated names kept. */
export function readParameters({ originalUrl }: Pick<Request, 'originalUrl'>): URLSearchParams {
  const start = originalUrl.indexOf('?')
  return new URLSearchParams(start === -1 ? '' : originalUrl.slice(start + 1))
}
