import type { CslItem } from '../csl-item.js'
import { readWork } from '../read-work.js'
import { toDateNote, toLabelled, toRaw } from './raw-fields.js'

/** What decides which facts an entry has fields for. */
interface Entry {
  readonly item: CslItem
  readonly isArticle: boolean
  readonly isTechReport: boolean
  readonly isLaw: boolean
  readonly isFiling: boolean
  readonly isRecord: boolean
}

function readEntry(item: CslItem, type: string): Entry {
  const { kind } = readWork(item)
  return {
    item,
    isArticle: type === 'article',
    isTechReport: type === 'techreport',
    isLaw: kind === 'case' || kind === 'statute',
    isFiling: kind === 'filing',
    isRecord: kind === 'correspondence' || kind === 'report' || kind === 'unpublished',
  }
}

function findBodies({ item, isArticle, isLaw, isFiling, isRecord }: Entry): readonly string[] {
  const publisher = toRaw(item.publisher)
  const isRepeated = publisher === toRaw(item['container-title'])
  return [
    isRepeated || !(isArticle || isLaw || isFiling) ? '' : publisher,
    isRecord ? toRaw(item['container-title']) : '',
    isLaw || isFiling ? '' : toRaw(item.authority),
  ]
}

/** A law's citation holds its section, or else its page; a docket number only where no reporter is known. */
function findCounts(entry: Entry): readonly string[] {
  const { item, isArticle, isTechReport, isLaw, isFiling, isRecord } = entry
  const hasPage = isArticle || (isLaw && toRaw(item.section) === '')
  const isReported = readWork(item).kind === 'case' && toReporterParts(item) !== ''
  const pages = toRaw(item['number-of-pages'])
  return [
    isArticle || isLaw ? '' : toLabelled('vol.', item.volume),
    isArticle ? '' : toLabelled('no.', item.issue),
    hasPage ? '' : toLabelled('p.', item.page),
    isLaw ? '' : toLabelled('sec.', item.section),
    isFiling || isTechReport || isRecord || (isLaw && !isReported) ? '' : toRaw(item.number),
    pages === '' || (isRecord && !isTechReport) ? '' : `${pages} pp.`,
  ]
}

function toReporterParts(item: CslItem): string {
  return toRaw(item.volume) + toRaw(item['container-title']) + toRaw(item.page) + toRaw(item.section)
}

function findGenre({ item, isTechReport }: Entry): string {
  const genre = toRaw(item.genre)
  return isTechReport && !/report/i.test(genre) ? genre : ''
}

/** Facts of an item that no other field of its BibTeX entry holds; they go into its note, so that nothing is lost. */
export function findUnheld(item: CslItem, type: string): readonly string[] {
  const entry = readEntry(item, type)
  return [
    ...findBodies(entry),
    ...findCounts(entry),
    findGenre(entry),
    toRaw(item.medium),
    toRaw(item.archive),
    toDateNote(item),
  ]
}
