import type { Command } from 'commander'
import { FILTER_PARAMETERS, parseSearchState } from '../server/parse-search-state.js'
import type { SearchState } from '../server/search-state.js'

/** What commander makes of the options: repeatable ones as lists. */
export type FilterArguments = Readonly<Record<string, unknown>>

/** Adds the filters of the API as options: `--speaker X --speaker Y` are alternatives. */
export function addFilterOptions(command: Command): Command {
  for (const name of FILTER_PARAMETERS)
    command.option(`--${name} <value>`, `only with this ${name}; several are alternatives`, collect)
  return command
    .option('--from <date>', 'published on or after YYYY[-MM[-DD]]')
    .option('--to <date>', 'published on or before YYYY[-MM[-DD]]')
    .option('--exact', 'no inflections: every word as if quoted')
}

/**
 * The search that the options ask for, checked as the API checks its parameters.
 * @param names options that are parameters of the API beside the filters
 * @throws BadParameter
 */
export function readSearchState(query: string, given: FilterArguments, names: readonly string[] = []): SearchState {
  const parameters = new URLSearchParams({ q: query })
  for (const name of [...FILTER_PARAMETERS, 'from', 'to', ...names]) {
    for (const value of [given[name]].flat()) if (typeof value === 'string') parameters.append(name, value)
  }
  if (given.exact) parameters.set('exact', '1')
  return parseSearchState(parameters, 'refuse-unknown')
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}
