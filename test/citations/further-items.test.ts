import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatCitation } from '../../citations/format-citation.js'
import { parseCslItems } from '../../citations/parse-csl-items.js'
import { parsePinpoint } from '../../citations/parse-pinpoint.js'
import type { Style } from '../../citations/styles.js'

interface FurtherItem {
  /** What is odd about it. */
  readonly name: string
  readonly pinpoint: string
  readonly csl: unknown
  readonly forms: Readonly<Record<string, string | null>>
}

/** Made up and judged form by form against the manuals: what the gold has none of, or too few. */
const items: readonly FurtherItem[] = JSON.parse(readFileSync(new URL('./further-items.json', import.meta.url), 'utf8'))

describe('further items', () => {
  for (const { name, pinpoint, csl, forms } of items) {
    it.each(Object.entries(forms))(`${name}: %s`, (style, expected) => {
      const [item] = parseCslItems(JSON.stringify(csl))
      expect(formatCitation(item!, style as Style, parsePinpoint(pinpoint, item!)).text).toBe(expected)
    })
  }
})
