import type { RequestHandler } from 'express'
import { HELP_TOPICS } from '../pages/help-topics.js'
import { toHelpPage } from '../pages/to-help-page.js'
import { rememberBriefly } from '../remember-briefly.js'
import { countExample, type Example } from '../search/find-examples.js'
import type { Site } from '../site.js'

/** Dozens of searches: not again for every reader. */
const EXAMPLES_MILLISECONDS = 60_000

export function showHelp({ engine, render }: Site): RequestHandler {
  const readExamples = rememberBriefly(() => countExamples(engine), EXAMPLES_MILLISECONDS)
  return async (_request, response) => {
    // How to ask can be read while nothing can be answered.
    const examples = await readExamples().catch(() => [])
    await render(response, 'help', toHelpPage(examples))
  }
}

async function countExamples(engine: Site['engine']): Promise<readonly Example[]> {
  const typed = HELP_TOPICS.flatMap(({ examples }) => examples.map((example) => example.typed))
  const counted = await Promise.all(typed.map((query) => countExample(engine, query)))
  return counted.filter((example) => example !== null)
}
