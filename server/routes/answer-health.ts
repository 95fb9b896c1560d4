import type { RequestHandler } from 'express'
import { EngineUnavailable } from '../../schema/index.js'
import type { Site } from '../site.js'

/** 200 while the process lives. */
export function answerHealth(): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  }
}

/** 200 once searches can be answered; 503 with the reason else. */
export function answerReadiness({ engine }: Pick<Site, 'engine'>): RequestHandler {
  return async (_request, response) => {
    await engine.ready().catch((error: unknown) => {
      throw isEngineError(error) ? error : new EngineUnavailable('the engine cannot answer yet', { cause: error })
    })
    response.set('Cache-Control', 'no-store').json({ status: 'ready', engine: engine.name })
  }
}

function isEngineError(error: unknown): boolean {
  return error instanceof Error && 'kind' in error
}
