import type { Command } from 'commander'
import { BadSetting, type Filters } from '../schema/index.js'

/** CONTRACT, API: the repeatable filters, also on the command line. */
export const FILTER_OPTIONS = [
  'speaker',
  'person',
  'organisation',
  'place',
  'outlet',
  'kind',
  'year',
  'status',
  'document',
] as const
type FilterOption = (typeof FILTER_OPTIONS)[number]

export type FilterArguments = Partial<Record<FilterOption, string[]>> & { from?: string; to?: string; exact?: true }

/** `YYYY[-MM[-DD]]` */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** Adds the filters of the API as options: `--speaker X --speaker Y` are alternatives. */
export function addFilterOptions(command: Command): Command {
  for (const name of FILTER_OPTIONS) {
    command.option(`--${name} <value>`, `only with this ${name}; several are alternatives`, collect)
  }
  return command
    .option('--from <date>', 'published on or after YYYY[-MM[-DD]]')
    .option('--to <date>', 'published on or before YYYY[-MM[-DD]]')
    .option('--exact', 'no inflections: every word as if quoted')
}

/** @throws BadSetting naming the option that cannot be used */
export function readFilters(given: FilterArguments): Filters {
  const values = Object.fromEntries(FILTER_OPTIONS.flatMap((name) => (given[name] ? [[name, given[name]]] : [])))
  return { values, from: readDate('--from', given.from), to: readDate('--to', given.to) }
}

function readDate(name: string, typed: string | undefined): string | null {
  if (typed === undefined) return null
  if (DATE.test(typed)) return typed
  throw new BadSetting(`${name} is “${typed}”; expected a date as YYYY, YYYY-MM or YYYY-MM-DD`)
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}
