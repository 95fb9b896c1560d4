import type { Warning } from '../../schema/index.js'
import type { Corrections } from './corrections.js'
import { BadCorrection, CORRECTION_FIELDS, parseYaml, readField } from './parse-corrections.js'

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const LONGEST = 20_000
/** What static site generators call the same things. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['author', 'authors'],
  ['date', 'published'],
  ['publication', 'outlet'],
  ['publisher', 'outlet'],
  ['source', 'outlet'],
  ['description', 'dek'],
  ['subtitle', 'dek'],
  ['link', 'url'],
])

export interface FrontMatter {
  /** Where the text begins. */
  readonly end: number
  readonly corrections: Corrections
  readonly warnings: readonly Warning[]
}

const NONE: FrontMatter = { end: 0, corrections: {}, warnings: [] }

/**
 * YAML between `---` lines at the very beginning that says something known here; anything else between rules is text. Fields that mean nothing here
 * (`layout`) and YAML that is broken are only warned of: other programs read them, and the document is worth having without.
 */
export function cutFrontMatter(text: string): FrontMatter {
  const match = FRONT_MATTER.exec(text.slice(0, LONGEST))
  if (!match) return NONE
  const end = match[0].length
  try {
    const value = parseYaml(match[1]!)
    return isFrontMatter(value) ? { end, ...readFields(value) } : NONE
  } catch (error) {
    if (!(error instanceof BadCorrection)) throw error
    if (!Array.from(match[1]!.matchAll(/^[\w-]+(?=:)/gm)).some(([key]) => isKnown(key))) return NONE
    return {
      end,
      corrections: {},
      warnings: [{ kind: 'front-matter-broken', message: `front matter: ${error.message}` }],
    }
  }
}

/** A rule above a line with a colon is no front matter (keys are single words), and neither is an e-mail's head (“From:”) between two. */
function isFrontMatter(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.keys(value)
  return keys.every((key) => /^[\w-]+$/.test(key)) && keys.some(isKnown)
}

function isKnown(key: string): boolean {
  return SAME.has(key) || CORRECTION_FIELDS.includes(key)
}

function readFields(value: Readonly<Record<string, unknown>>): Pick<FrontMatter, 'corrections' | 'warnings'> {
  const corrections: Record<string, unknown> = {}
  const warnings: Warning[] = []
  for (const [name, given] of Object.entries(value)) {
    const field = SAME.get(name) ?? name
    try {
      if (!Object.hasOwn(corrections, field) || CORRECTION_FIELDS.includes(name))
        corrections[field] = readField(field, given)
    } catch (error) {
      if (!(error instanceof BadCorrection)) throw error
      warnings.push({ kind: 'front-matter-ignored', message: `front matter: ${error.message}` })
    }
  }
  return { corrections, warnings }
}
