import { join } from 'node:path'
import type { Command } from 'commander'
import { toCsv } from '../../schema/csv.js'
import { BadSetting } from '../../schema/index.js'
import { createRecord } from '../../search/records/create-record.js'
import { saveRecord } from '../../search/records/record-store.js'
import { MAX_REPORT_LINES, type ReportRow, runReport, splitTerms } from '../../search/report/run-report.js'
import { toRemark, toReportTable } from '../../search/report/to-report-table.js'
import { type CommandContext, withEngine } from '../command-context.js'
import { EXIT } from '../exit-codes.js'
import { readArgumentFile } from '../read-argument-file.js'
import { addFilterOptions, type FilterArguments, readSearchState } from '../read-filters.js'

type ReportArguments = FilterArguments & { readonly csv?: true; readonly json?: true; readonly record?: true }

export function addReportCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('report <terms>')
    .description('what each search term of a file finds: one query a line')
    .option('--csv', 'print CSV')
    .option('--json', 'print JSON')
    .option('--record', 'save the report as a permanent record and say where')
  addFilterOptions(command).action((file: string, given: ReportArguments) => report(context, file, given))
}

async function report(context: CommandContext, file: string, given: ReportArguments): Promise<void> {
  const terms = await readTerms(file)
  const { values, from, to, isExact } = readSearchState('', given)
  const scope = { filters: { values, from, to }, isExact }
  const rows = await withEngine(context, async (engine) => {
    if (!given.record) return runReport(engine, terms, scope)
    const record = await createRecord(engine, terms, { kind: 'report', ...scope }, new Date())
    context.warn(`record: ${await saveRecord(join(context.settings().dataFolder, 'records'), record)}`)
    return record.rows
  })
  context.print(toText(rows, given))
  if (rows.some((row) => row.error)) context.setExitCode(EXIT.refused)
}

async function readTerms(file: string): Promise<readonly string[]> {
  const terms = splitTerms(await readArgumentFile(file))
  if (terms.length === 0) throw new BadSetting(`${file} holds no search term; expected one query a line`)
  if (terms.length <= MAX_REPORT_LINES) return terms
  throw new BadSetting(`${file} holds ${terms.length} search terms; expected at most ${MAX_REPORT_LINES}`)
}

function toText(rows: readonly ReportRow[], { csv, json }: ReportArguments): string {
  if (json) return JSON.stringify(rows, null, 2)
  if (csv) return toCsv(toReportTable(rows)).trimEnd()
  return rows.map(toLine).join('\n')
}

function toLine(row: ReportRow, index: number): string {
  const figures = row.error
    ? '–'
    : `${row.passages} passages, ${row.documents} documents, ${row.unique} documents in no other line`
  const dates = row.first ? `; ${row.first} to ${row.last}` : ''
  const remark = toRemark(row)
  return `${index + 1}. ${row.typed}\n   ${row.readAs ?? ''}\n   ${figures}${dates}${remark ? `\n   ${remark}` : ''}`
}
