import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../citations/csl-item.js'
import { formatCitation } from '../../citations/format-citation.js'
import { type PinpointLabel, parsePinpoint } from '../../citations/parse-pinpoint.js'
import type { Style } from '../../citations/styles.js'

const shared = process.env.VERBATIM_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const file = `${shared}/data/citations-gold/gold.json`
if (!existsSync(file)) console.warn(`NOT RUN: the citation gold is not at ${file}; set VERBATIM_SHARED`)

interface GoldItem {
  readonly key: string
  readonly csl: CslItem
  readonly pinpoint: { readonly label: PinpointLabel; readonly value: string } | null
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

describe.runIf(existsSync(file))('the gold items', () => {
  const items: GoldItem[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  for (const item of items) {
    const typed = item.pinpoint === null ? '' : `${item.pinpoint.label} ${item.pinpoint.value}`
    it.each(FORMS)(`${item.key} %s`, (form, style) => {
      const pinpoint = parsePinpoint(typed, item.csl)
      expect(maskKey(formatCitation(item.csl, style, pinpoint).text)).toBe(maskKey(item[form]))
    })
  }
})
