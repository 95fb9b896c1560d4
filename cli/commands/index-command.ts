import type { Command } from 'commander'
import { indexSources } from '../../indexer/index-sources.js'
import type { IndexReport } from '../../indexer/pipeline/index-report.js'
import { BadSetting } from '../../schema/index.js'
import { createWriter } from '../../search/engines/index.js'
import { abortOnSignal } from '../abort-on-signal.js'
import { type CommandContext, toEngineOptions } from '../command-context.js'
import { EXIT } from '../exit-codes.js'
import { showName } from '../show-name.js'
import { createProgressLine } from '../show-progress.js'

interface IndexArguments {
  readonly prune?: true
  readonly json?: true
  readonly wait?: true
}

export function addIndexCommand(program: Command, context: CommandContext): void {
  program
    .command('index [path...]')
    .description('bring the index up to date with files and folders')
    .option('--prune', 'documents whose file has vanished leave the index')
    .option('--wait', 'wait for another indexer instead of leaving')
    .option('--json', 'print the report as JSON')
    .action(async (paths: string[], given: IndexArguments) => {
      if (paths.length === 0) throw new BadSetting('nothing to index was named; expected files or folders')
      const report = await indexPaths(context, paths, given)
      context.print(given.json ? JSON.stringify(report) : describeReport(report))
      if (report.refused.length > 0) context.setExitCode(EXIT.refused)
    })
}

/** Indexes, shows progress and names on standard error what was refused. */
export async function indexPaths(
  context: CommandContext,
  paths: readonly string[],
  given: IndexArguments,
): Promise<IndexReport> {
  const settings = context.settings()
  const progress = createProgressLine()
  const { signal, release } = abortOnSignal()
  try {
    const report = await indexSources(paths, {
      dataFolder: settings.dataFolder,
      createWriter: () => createWriter(toEngineOptions(settings)),
      prune: given.prune ?? false,
      wait: given.wait ?? false,
      onWait: (holder) => context.warn(`waiting for ${holder}`),
      onProgress: progress.show,
      signal,
    })
    progress.end()
    for (const { file, reason } of report.refused) context.warn(`refused: ${showName(file)}: ${reason}`)
    for (const file of report.vanished) context.warn(`vanished, kept until --prune: ${showName(file)}`)
    return report
  } finally {
    progress.end()
    release()
  }
}

function describeReport(report: IndexReport): string {
  const { indexed, unchanged, removed, refused, documents, passages, quotations, words, seconds } = report
  return [
    `${indexed} indexed, ${unchanged} unchanged, ${removed} removed, ${refused.length} refused, in ${seconds} s`,
    `the index holds ${documents} documents, ${passages} passages, ${quotations} quotations, ${words} words`,
  ].join('\n')
}
