import { isReported, toCode, toCourtDate, toDatabase, toLawNumber, toReporter } from '../bluebook/format-legal.js'
import type { Work } from '../read-work.js'
import { closeSentence, dropGuards, joinPieces } from '../text/marked-text.js'

function toName(work: Work): string {
  return dropGuards(work.title?.main ?? '')
}

function toUnreported(work: Work): string {
  const docket = work.number === null ? '' : `No. ${work.number.replace(/^No\.\s*/, '')}`
  return joinPieces([docket, toDatabase(work)])
}

function toLaw(work: Work): string {
  return joinPieces([toLawNumber(work), toCode(work, null)])
}

/** Cases and statutes (ch. 11): the name roman and written out, then as lawyers cite. */
export function formatApaLegal(work: Work): string {
  const name = toName(work)
  const source = work.kind === 'statute' ? toLaw(work) : isReported(work) ? toReporter(work) : toUnreported(work)
  const dated = work.kind === 'statute' ? toYear(work) : toCourtDate(work, isReported(work))
  const body = closeSentence(joinPieces([name, source]) + dated)
  return work.url === null ? body : `${body} ${work.url}`
}

function toYear(work: Work): string {
  return work.issued?.from == null ? '' : ` (${work.issued.from.year})`
}
