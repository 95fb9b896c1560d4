/** What the builder's form asks, each by itself; empty where left blank. */
export interface BuilderFields {
  readonly first: string
  readonly second: string
  readonly relation: 'and' | 'within' | 'sentence' | 'paragraph' | 'or'
  /** Words, for `within`. */
  readonly distance: string
  readonly without: string
  readonly speaker: string
  readonly from: string
  readonly to: string
}

const CONNECTORS: Readonly<Record<BuilderFields['relation'], (distance: string) => string>> = {
  and: () => 'AND',
  or: () => 'OR',
  within: (distance) => `w/${distance || '10'}`,
  sentence: () => '/s',
  paragraph: () => '/p',
}

/** Writes the query that the form means, as its reader could have typed it. */
export function composeQuery(fields: BuilderFields): string {
  const terms = [fields.first, fields.second].map(toOperand).filter((term) => term !== '')
  const parts = [terms.join(` ${CONNECTORS[fields.relation](fields.distance)} `)]
  if (fields.speaker) parts.push(`speaker:${toPhrase(fields.speaker)}`)
  if (fields.from || fields.to) parts.push(`date:${fields.from}..${fields.to}`)
  const wanted = parts.filter((part) => part !== '')
  const asked = terms.length > 1 && wanted.length > 1 ? [`(${parts[0]})`, ...wanted.slice(1)] : wanted
  const without = toOperand(fields.without)
  return [...asked, ...(without ? [`-${without}`] : [])].join(' ')
}

/** Several words without marks or connectors of their own belong together: as a phrase. */
function toOperand(typed: string): string {
  const text = typed.trim()
  if (text === '' || !/\s/.test(text)) return text
  if (/["“”„«»()]/.test(text)) return isWhole(text) ? text : `(${text})`
  return /\b(AND|OR|NOT)\b/.test(text) ? `(${text})` : toPhrase(text)
}

function toPhrase(words: string): string {
  return `"${words.replaceAll('"', ' ').trim()}"`
}

function isWhole(text: string): boolean {
  return /^"[^"]*"$|^“[^”]*”$|^\([^()]*\)$/.test(text)
}
