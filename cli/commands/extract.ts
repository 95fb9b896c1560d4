import { once } from 'node:events'
import type { Command } from 'commander'
import { extractFiles } from '../../indexer/extract-files.js'
import { BadSetting } from '../../schema/index.js'
import { abortOnSignal } from '../abort-on-signal.js'
import type { CommandContext } from '../command-context.js'
import { EXIT } from '../exit-codes.js'
import { showName } from '../show-name.js'

export function addExtractCommand(program: Command, context: CommandContext): void {
  program
    .command('extract [path...]')
    .description('print what is found in files, one JSON object a line; nothing is indexed')
    .option('--json', 'the form it is printed in, and the only one')
    .action(async (paths: string[]) => {
      if (paths.length === 0) throw new BadSetting('nothing to extract was named; expected files or folders')
      await extract(context, paths)
    })
}

async function extract(context: CommandContext, paths: readonly string[]): Promise<void> {
  const { signal, release } = abortOnSignal()
  try {
    for await (const result of extractFiles(paths, { signal })) {
      if (result.kind === 'extracted') await writeLine(result.extraction)
      else {
        context.warn(`refused: ${showName(result.file)}: ${result.reason}`)
        context.setExitCode(EXIT.refused)
      }
    }
  } finally {
    release()
  }
}

/** Waits where the reader is slower than we are, so that a large collection does not pile up in memory. */
async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}
