import type { Command } from 'commander'
import { readDraft } from '../../indexer/read-draft.js'
import { readDraftFile } from '../../indexer/read-draft-file.js'
import type { CheckedQuotation } from '../../schema/index.js'
import { checkDraft } from '../../search/check/check-draft.js'
import { type CommandContext, withEngine } from '../command-context.js'
import { readArgumentBytes } from '../read-argument-file.js'
import { showName } from '../show-name.js'

export function addCheckCommand(program: Command, context: CommandContext): void {
  program
    .command('check <file>')
    .description('compare every quotation of a draft (.txt, .docx) with the collection')
    .option('--json', 'print JSON')
    .action(async (file: string, { json }: { json?: true }) => {
      const draft = readDraft(await readDraftFile(await readArgumentBytes(file), file))
      const quotations = await withEngine(context, (engine) => checkDraft(engine, draft))
      context.print(json ? JSON.stringify({ quotations }, null, 2) : quotations.map(toText).join('\n\n'))
    })
}

function toText({ text, verdict, sources, differences, credited, credit }: CheckedQuotation): string {
  return [
    `${verdict}: “${text}”`,
    ...differences.map(({ kind, draft, source }) => `  ${kind}: “${draft}” for “${source}”`),
    ...sources.map(
      ({ file, paragraph, speaker }) => `  ${showName(file)}, ¶ ${paragraph ?? '–'}${speaker ? `, ${speaker}` : ''}`,
    ),
    ...(credited ? [`  credited to ${credited}: ${credit}`] : []),
  ].join('\n')
}
