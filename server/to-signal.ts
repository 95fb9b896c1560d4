import type { Response } from 'express'

/** Aborted when the reader goes away before the answer is whole: nobody waits for the work any more. */
export function toSignal(response: Response): AbortSignal {
  const controller = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}
