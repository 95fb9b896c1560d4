import type { Command } from 'commander'
import type { CommandContext } from '../command-context.js'
import { addCheckCommand } from './check.js'
import { addCiteCommand } from './cite.js'
import { addEntitiesCommand } from './entities.js'
import { addExtractCommand } from './extract.js'
import { addIndexCommand } from './index-command.js'
import { addReportCommand } from './report.js'
import { addSearchCommand } from './search.js'
import { addServeCommand, addStartCommand } from './serve.js'
import { addStatsCommand } from './stats.js'
import { addVerifyCommand } from './verify.js'

type AddCommand = (program: Command, context: CommandContext) => void

/** In the order in which `--help` lists them. */
export const COMMANDS: readonly AddCommand[] = [
  addIndexCommand,
  addStartCommand,
  addServeCommand,
  addSearchCommand,
  addReportCommand,
  addVerifyCommand,
  addCheckCommand,
  addCiteCommand,
  addExtractCommand,
  addStatsCommand,
  addEntitiesCommand,
]
