import type { Command } from 'commander'
import { type CommandContext, withEngine } from '../command-context.js'

export function addStatsCommand(program: Command, context: CommandContext): void {
  program
    .command('stats')
    .description('what is indexed: counts, engine, fingerprint of the collection')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: true }) => {
      const stats = await withEngine(context, (engine) => engine.stats())
      if (json) return context.print(JSON.stringify(stats, null, 2))
      const { documents, passages, quotations, words, engine, engineVersion, indexedAt, fingerprint } = stats
      context.print(
        [
          `documents    ${documents}`,
          `passages     ${passages}`,
          `quotations   ${quotations}`,
          `words        ${words}`,
          `indexed      ${indexedAt ?? 'never'}`,
          `engine       ${engine} ${engineVersion}`,
          `fingerprint  ${fingerprint}`,
        ].join('\n'),
      )
    })
}
