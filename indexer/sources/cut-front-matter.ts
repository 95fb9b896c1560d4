import type { Warning } from '../../schema/index.js'
import type { Corrections } from './corrections.js'
import { BadCorrection, CORRECTION_FIELDS, parseYaml, readField } from './parse-corrections.js'

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const LONGEST = 20_000
/** What static site generators call the same things. */
const SAME: Readonly<Record<string, string>> = {
  author: 'authors',
  date: 'published',
  publication: 'outlet',
  publisher: 'outlet',
  source: 'outlet',
  description: 'dek',
  subtitle: 'dek',
  link: 'url',
}

export interface FrontMatter {
  /** Where the text begins. */
  readonly end: number
  readonly corrections: Corrections
  readonly warnings: readonly Warning[]
}

/** YAML between `---` lines at the very beginning. Fields that mean nothing here (`layout`) are only warned of: other programs read them. */
export function cutFrontMatter(text: string): FrontMatter {
  const match = FRONT_MATTER.exec(text.slice(0, LONGEST))
  const value = match ? tryYaml(match[1]!) : null
  if (!match || !isFrontMatter(value)) return { end: 0, corrections: {}, warnings: [] }
  const corrections: Record<string, unknown> = {}
  const warnings: Warning[] = []
  for (const [name, given] of Object.entries(value)) {
    const field = SAME[name] ?? name
    try {
      if (!(field in corrections) || CORRECTION_FIELDS.includes(name)) corrections[field] = readField(field, given)
    } catch (error) {
      if (!(error instanceof BadCorrection)) throw error
      warnings.push({ kind: 'front-matter-ignored', message: `front matter: ${error.message}` })
    }
  }
  return { end: match[0].length, corrections, warnings }
}

/** A rule above a line with a colon is no front matter: keys are single words. */
function isFrontMatter(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => /^[\w-]+$/.test(key))
  )
}

function tryYaml(yaml: string): unknown {
  try {
    return parseYaml(yaml)
  } catch {
    return null
  }
}
