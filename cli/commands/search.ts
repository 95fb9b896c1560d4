import { type Command, Option } from 'commander'
import { BadSetting, FACET_FIELDS, type SearchAnswer } from '../../schema/index.js'
import { ENGINE_NAMES, type EngineName } from '../../search/engines/index.js'
import { BadParameter } from '../../server/bad-request.js'
import type { SearchState } from '../../server/search-state.js'
import { toSearchAnswer } from '../../server/to-search-answer.js'
import { readQuery, toSearchRequest } from '../../server/to-search-request.js'
import { type CommandContext, withEngine } from '../command-context.js'
import { addFilterOptions, type FilterArguments, readSearchState } from '../read-filters.js'

type SearchArguments = FilterArguments & { readonly json?: true; readonly engine?: EngineName }

/** As many values of a facet as the API answers with. */
const FACET_VALUES = 20

export function addSearchCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('search [query]')
    .description('search passages or quotations')
    // A query may begin with an exclusion: `-county`.
    .allowUnknownOption()
    .allowExcessArguments()
    .option('--json', 'print what GET /api/v1/search answers')
    .addOption(new Option('--engine <name>', 'instead of VERBATIM_ENGINE').choices([...ENGINE_NAMES]))
    .option('--sort <order>', 'relevance, date or -date')
    .option('--page <number>', 'page, from 1')
    .option('--per <number>', 'hits a page, at most 100')
    .option('--in <unit>', 'passages or quotations')
  addFilterOptions(command).action((query: string | undefined, given: SearchArguments, { args }: Command) => {
    refuseUnknown(args)
    return search(context, query ?? '', given)
  })
}

/** What was let through for the sake of `-county`: a second query, an option that there is not. */
function refuseUnknown(args: readonly string[]): void {
  const option = args.find((typed) => /^--\w/.test(typed))
  if (option !== undefined)
    throw new BadSetting(`there is no option “${option}”; expected one that search --help lists`)
  if (args.length > 1) throw new BadSetting(`${args.length} queries; expected one, in quotation marks of the shell`)
}

async function search(context: CommandContext, typed: string, given: SearchArguments): Promise<void> {
  const state = readSearchState(typed, given, ['sort', 'page', 'per', 'in'])
  if (state.view === 'documents') throw new BadParameter('in is “documents”', 'one of passages, quotations')
  const query = readQuery(state)
  const unit = state.view === 'quotations' ? 'quotations' : 'passages'
  const wanted = { unit, per: state.per, facets: given.json ? FACET_FIELDS : [], facetValues: FACET_VALUES } as const
  await withEngine(
    context,
    async (engine) => {
      const answer = await engine.search(toSearchRequest(state, query, wanted))
      context.print(
        given.json
          ? JSON.stringify(toSearchAnswer(state, query, answer, engine.name), null, 2)
          : toText(answer, state, query.readAs),
      )
    },
    given.engine,
  )
}

function toText({ total, hits }: SearchAnswer, state: SearchState, readAs: string): string {
  const count = `${total.exact ? '' : 'at least '}${total.value} ${state.view} in ${total.documents} documents`
  const lines = hits.map(({ document, paragraph, text, matches }) => {
    const place = [
      document.title ?? 'Untitled document',
      document.outlet,
      document.published?.date,
      paragraph && `¶ ${paragraph}`,
    ]
    return `\n${place.filter((part) => part).join(' · ')}\n${mark(text, matches)}`
  })
  return [`read as: ${readAs || 'everything'}`, count, ...lines].join('\n')
}

/** The words that matched, in brackets that no source is likely to have. */
function mark(text: string, matches: readonly (readonly [number, number])[]): string {
  let at = 0
  let marked = ''
  for (const [start, end] of matches) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`
    at = end
  }
  return marked + text.slice(at)
}
