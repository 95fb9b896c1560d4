import type { DocumentInfo } from '../../../schema/document.js'
import type { Analysis } from '../../language/analyse-text.js'
import { createDraft, type DraftMention, type EntityDraft } from '../build-entity.js'
import { createClaims } from '../claim-span.js'
import type { Day } from './calendar.js'
import { DATE_RULES } from './date-rules.js'
import type { DateReference } from './date-words.js'

interface FoundDate {
  readonly start: number
  readonly end: number
  readonly value: string | null
  readonly rule: number
}

/**
 * The dates of a text with their ISO value or interval. Dates that need a reference are told from the day of publication;
 * where the text has none, a month without a year is told from the latest day the text itself names, and nothing shorter is.
 */
export function findDates(text: string, analysis: Analysis, document: DocumentInfo): DraftMention[] {
  const reference = toReference(text, document)
  const found: FoundDate[] = []
  for (const [rule, { pattern, resolve }] of DATE_RULES.entries()) {
    for (const match of text.matchAll(pattern)) {
      const value = resolve(match, { ...reference, isFuture: isFuture(text, match.index, analysis) })
      if (value === undefined) continue
      const start = match.index + (match[0].length - match[0].trimStart().length)
      found.push({ start, end: match.index + match[0].length, value, rule })
    }
  }
  return toMentions(text, withoutOverlaps(found, text.length))
}

/** The day published, or else the latest day that the text names in full. */
function toReference(text: string, document: DocumentInfo): DateReference {
  const published = document.published
  if (published?.precision === 'day') return { day: published.date, isInferred: false, isFuture: false }
  if (published) {
    const rest = published.precision === 'year' ? '-12-31' : '-28'
    return { day: `${published.date}${rest}`, isInferred: true, isFuture: false }
  }
  const days = DATE_RULES.filter((rule) => rule.isFull).flatMap(({ pattern, resolve }) =>
    [...text.matchAll(pattern)].map((match) => resolve(match, { day: null, isInferred: true, isFuture: false })),
  )
  const known = days.filter((day): day is Day => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day)).sort()
  return { day: known.at(-1) ?? null, isInferred: true, isFuture: false }
}

/** "will meet on Tuesday": a day to come, where the words before it in the sentence say so. */
function isFuture(text: string, at: number, analysis: Analysis): boolean {
  const sentence = sentenceAt(analysis, at)
  if (!sentence) return false
  const before = text.slice(Math.max(sentence[0], at - 70), at)
  return /\b(?:will|shall|to be|is to|are to|scheduled|expected to|plans? to|due|set to|upcoming)\b[^,;]*$/.test(before)
}

function sentenceAt(analysis: Analysis, at: number): readonly [number, number] | null {
  let [low, high] = [0, analysis.sentences.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const { span } = analysis.sentences[middle]!
    if (at < span[0]) high = middle - 1
    else if (at >= span[1]) low = middle + 1
    else return span
  }
  return null
}

/** The longest first, then the rule that comes first. */
function withoutOverlaps(found: readonly FoundDate[], length: number): FoundDate[] {
  const ranked = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.rule - b.rule || a.start - b.start)
  const claim = createClaims(length)
  return ranked.filter((date) => claim(date.start, date.end)).sort((a, b) => a.start - b.start)
}

function toMentions(text: string, dates: readonly FoundDate[]): DraftMention[] {
  const drafts = new Map<string, EntityDraft>()
  return dates.map(({ start, end, value }) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ')
    const name = value ?? words
    const draft = drafts.get(name) ?? createDraft(name, 'date')
    drafts.set(name, draft)
    draft.aliases.add(words)
    return { span: [start, end], draft, value }
  })
}
