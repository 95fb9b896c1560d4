import type { Command } from 'commander'
import type { CommandContext } from '../command-context.js'
import { addReportCommand } from './report.js'
import { addStatsCommand } from './stats.js'
import { addVerifyCommand } from './verify.js'

type AddCommand = (program: Command, context: CommandContext) => void

/** In the order in which `--help` lists them. */
export const COMMANDS: readonly AddCommand[] = [addStatsCommand, addReportCommand, addVerifyCommand]
