import { Command, CommanderError } from 'commander'
import { createCommandContext } from './command-context.js'
import { COMMANDS } from './commands/index.js'
import { EXIT, toErrorMessage, toExitCode } from './exit-codes.js'
import type { Environment } from './read-settings.js'
import { readVersion } from './read-version.js'

/** Runs one command and answers with the exit status (CONTRACT: Command line). */
export async function runCommandLine(typed: readonly string[], environment: Environment): Promise<number> {
  let exitCode: number = EXIT.done
  const context = createCommandContext(environment, (code) => {
    exitCode = Math.max(exitCode, code)
  })
  const program = createProgram()
  for (const addCommand of COMMANDS) addCommand(program, context)
  endQuietlyOnClosedPipe()
  try {
    await program.parseAsync(typed, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.notUnderstood
    context.warn(`verbatim: ${toErrorMessage(error)}`)
    return toExitCode(error)
  }
}

function createProgram(): Command {
  return new Command('verbatim')
    .description('A search engine for FOIA documents: exact words, who said them, and citations that hold.')
    .version(readVersion())
    .showHelpAfterError('(verbatim --help lists the commands)')
    .exitOverride()
    .helpCommand(false)
    .addHelpText('after', AFTER_HELP)
}

const AFTER_HELP = `
Results go to standard output, progress and warnings to standard error.
Exit status: 0 done; 1 done, but something was refused; 2 not understood; 3 engine or disk trouble.
Settings (environment): HOST PORT VERBATIM_DATA VERBATIM_SOURCES VERBATIM_ENGINE MEILI_URL MEILI_KEY MEILI_ADMIN_KEY LOG_LEVEL`

/** `verbatim search … | head` closes the pipe early: that is no error. */
function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done)
    throw error
  })
}
