import type { Request } from 'express'

/** `http://127.0.0.1:3000`: what an address needs in front where it leaves the site. */
export function readOrigin(request: Pick<Request, 'protocol' | 'get'>): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`
}
