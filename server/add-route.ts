import type { Express, RequestHandler } from 'express'
import { WrongMethod } from './bad-request.js'

/** What answers each method of a path; HEAD is answered wherever GET is. */
interface Handlers<Parameters> {
  readonly get?: RequestHandler<Parameters>
  readonly post?: readonly RequestHandler<Parameters>[]
}

/** Adds a path. Any other method of it is refused with those that are allowed (405), OPTIONS answered with them. */
export function addRoute<Parameters>(app: Express, path: string, { get, post }: Handlers<Parameters>): void {
  const allowed = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])]
  const route = app.route(path)
  if (get) route.get(get)
  if (post) route.post(...post)
  route.options((_request, response) => {
    response.set('Allow', allowed.join(', ')).status(204).end()
  })
  route.all(({ method }) => {
    throw new WrongMethod(method, allowed)
  })
}
