import type { Command } from 'commander'
import { parseRecord } from '../../search/records/record-store.js'
import { type Verification, verifyRecord } from '../../search/records/verify-record.js'
import { type CommandContext, withEngine } from '../command-context.js'
import { EXIT } from '../exit-codes.js'
import { readArgumentFile } from '../read-argument-file.js'

export function addVerifyCommand(program: Command, context: CommandContext): void {
  program
    .command('verify <record>')
    .description('run a saved search record again: same collection, same counts, or what changed')
    .option('--json', 'print JSON')
    .action(async (file: string, { json }: { json?: true }) => {
      const record = parseRecord(await readArgumentFile(file), file)
      const verification = await withEngine(context, (engine) => verifyRecord(engine, record))
      context.print(json ? JSON.stringify(verification, null, 2) : toText(verification))
      if (!verification.isUntouched || verification.changes.length > 0) context.setExitCode(EXIT.refused)
    })
}

function toText({ isUntouched, isSameCollection, isSameEngine, changes, today }: Verification): string {
  const lines = [
    isUntouched
      ? 'The record is as it was written.'
      : 'The record was changed after it was written: its hash does not fit.',
    isSameCollection ? 'Same collection.' : `Another collection: fingerprint ${today.fingerprint}.`,
    isSameEngine ? 'Same engine.' : `Another engine: ${today.engine} ${today.engineVersion}.`,
    changes.length === 0 ? 'Same counts.' : 'Changed:',
    ...changes.map(
      ({ line, typed, field, was, is }) =>
        `  line ${line} (${typed}): ${field} was ${was ?? 'none'}, is ${is ?? 'none'}`,
    ),
  ]
  return lines.join('\n')
}
