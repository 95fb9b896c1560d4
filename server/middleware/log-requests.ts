import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** What a reader searches for is theirs: the log has the path, never the query, headers or body. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    quietReqLogger: true,
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: describeRequest,
    customErrorMessage: describeRequest,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
  })
}

function describeRequest(request: IncomingMessage, response: ServerResponse): string {
  const url = 'originalUrl' in request ? String(request.originalUrl) : (request.url ?? '')
  return `${request.method} ${url.split('?')[0]} ${response.statusCode}`
}
