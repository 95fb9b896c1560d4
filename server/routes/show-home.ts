import type { RequestHandler } from 'express'
import { toHomePage } from '../pages/to-home-page.js'
import { rememberBriefly } from '../remember-briefly.js'
import { findExamples } from '../search/find-examples.js'
import type { Site } from '../site.js'

/** Half a dozen searches: not again for every visitor. */
const EXAMPLES_MILLISECONDS = 15_000

export function showHome({ engine, readStats, readSpeakers, render }: Site): RequestHandler {
  const readExamples = rememberBriefly(() => findExamples(engine), EXAMPLES_MILLISECONDS)
  return async (_request, response) => {
    const [stats, examples, speakers] = await Promise.all([readStats(), readExamples(), readSpeakers()])
    await render(response, 'home', toHomePage(stats, examples, speakers))
  }
}
