import type { RequestHandler } from 'express'
import { BadParameter } from '../bad-request.js'
import { readParameters } from '../read-parameters.js'

/** Bytes that are no UTF-8 would be dropped in silence and another query answered: `%E9` of an old link is é in Latin-1. */
export function refuseBrokenText(): RequestHandler {
  return (request, _response, next) => {
    const isBroken = request.originalUrl.includes('%') && losesText(request.originalUrl, readParameters(request))
    next(
      isBroken ? new BadParameter('the address holds bytes that are no text', 'UTF-8, as é written %C3%A9') : undefined,
    )
  }
}

const WRITTEN_MARK = /%EF%BF%BD/i

function losesText(url: string, parameters: URLSearchParams): boolean {
  return !WRITTEN_MARK.test(url) && [...parameters].flat().some((text) => text.includes('\ufffd'))
}
