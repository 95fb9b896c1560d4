import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../citations/csl-item.js'
import { toCslItem } from '../../citations/documents/to-csl-item.js'
import { isCitableRecord, toQuotedRecord } from '../../citations/documents/to-quoted-record.js'
import { formatCitation } from '../../citations/format-citation.js'
import type { Pinpoint } from '../../citations/parse-pinpoint.js'
import type { Style } from '../../citations/styles.js'
import { extractDocument } from '../../indexer/extract-document.js'
import { readCorrectionsOf, readSource } from '../../indexer/sources/read-source.js'
import type { Extraction, Quotation } from '../../schema/index.js'

const shared = process.env.VERBATIM_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const file = `${shared}/data/seeds-gold/citations-gold.json`
if (!existsSync(file)) console.warn(`NOT RUN: the citation gold of the seeds is not at ${file}; set VERBATIM_SHARED`)

interface Gold {
  readonly kind: 'article' | 'record'
  readonly pinpoint: number
  readonly via?: string
  readonly [form: string]: unknown
}

const FORMS: readonly (readonly [string, Style])[] = [
  ['bluebook', 'bluebook'],
  ['bluebook_short', 'bluebook-short'],
  ['apa', 'apa'],
  ['apa_intext', 'apa-in-text'],
  ['chicago_note', 'chicago-note'],
  ['chicago_short', 'chicago-short'],
  ['chicago_bib', 'chicago-bibliography'],
  ['mla', 'mla'],
  ['mla_intext', 'mla-in-text'],
  ['bibtex', 'bibtex'],
  ['ris', 'ris'],
]

function maskKey(text: unknown): unknown {
  return typeof text === 'string' ? text.replace(/^(@\w+\{)[^,]*,/, '$1KEY,') : text
}

const seeds = new URL('../../seeds/', import.meta.url)

/** As indexed: with the sidecar in which a person says what the copy does not. */
function readSeed(number: string): Extraction {
  const name = readdirSync(seeds).find((one) => one.startsWith(`${number}_`) && one.endsWith('.txt')) ?? ''
  const source = readSource(fileURLToPath(new URL(name, seeds)))
  return extractDocument(`seeds/${name}`, source.bytes, { corrections: readCorrectionsOf(source) })
}

/** Words that name each record in its article, and what is quoted from it there. */
const RECORDS: Readonly<Record<string, string>> = {
  '000-r2': 'a June 23 e-mail',
  '001-r1': 'a May 2010 email update from an unidentified sender',
  '002-r1': 'its own statistics (PDF)',
  '003-r1': 'memo of 2010-10-02',
  '004-r1': 'a September 8, 2010 letter to Congresswoman Zoe Lofgren',
}

/** What the article only refers to has no quotation. */
function findQuoted(extraction: Extraction, key: string, paragraph: number): Quotation | null {
  if (key === '002-r1') return null
  const quotations = extraction.quotations.filter((one) => one.paragraph === paragraph)
  return quotations.find((one) => isCitableRecord(extraction, one)) ?? null
}

describe.runIf(existsSync(file))('the gold of the seeds', () => {
  const gold: Readonly<Record<string, Gold>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  for (const [key, entry] of Object.entries(gold)) {
    const extraction = readSeed(key.slice(0, 3))
    const item: CslItem =
      entry.kind === 'article'
        ? toCslItem(extraction.document, extraction.entities)
        : toQuotedRecord(extraction, RECORDS[key] ?? '', findQuoted(extraction, key, entry.pinpoint))
    const pinpoint: Pinpoint = { label: 'para', value: String(entry.pinpoint) }
    it.each(FORMS.filter(([form]) => form in entry))(`${key} %s`, (form, style) => {
      expect(maskKey(formatCitation(item, style, pinpoint).text)).toBe(maskKey(entry[form]))
    })
    if (entry.kind === 'article') {
      it(`${key} as CSL-JSON`, () => {
        const { id: _, ...expected } = entry.csl as CslItem
        expect(item).toMatchObject(expected)
      })
    }
  }
})
