import { readFileSync } from 'node:fs'
import { createDraft, type DraftMention, type EntityDraft } from './build-entity.js'
import { createClaims } from './claim-span.js'
import type { Definitions } from './link-organisations.js'

interface Statute {
  readonly name: string
  readonly acronyms?: readonly string[]
  readonly also?: readonly string[]
  readonly code?: string
}

interface LawRule {
  readonly pattern: RegExp
  /** What the law is called; null: no law after all. */
  readonly nameOf: (match: RegExpMatchArray) => string | null
}

const STATUTES = (
  JSON.parse(readFileSync(new URL('./statutes.json', import.meta.url), 'utf8')) as {
    readonly statutes: readonly Statute[]
  }
).statutes
const BY_FORM = new Map(
  STATUTES.flatMap((statute) =>
    [statute.name, ...(statute.acronyms ?? []), ...(statute.also ?? [])].map((form) => [form, statute] as const),
  ),
)
/** Acronyms that mean a statute wherever they stand; the others only where the text defines them. */
const SURE_ACRONYMS = ['FOIA', 'HIPAA', 'FISA', 'FERPA', 'NEPA', 'RICO']
const WORD = "\\p{Lu}[\\p{L}\\p{N}’'-]*"
const SMALL = '(?:of|and|for|the|to|in|on|with|from|against)'
const PARTS = '(?:\\(\\w{1,4}\\))*'

/** Before an Act's own name: `the`, or a sentence's first word. */
const NOT_PART = /^(?:The|This|That|An?|In|Under|By|And|But|If|When|Both|Each|Every|Its?|Their|Our)\s/

function rule(source: string, nameOf: LawRule['nameOf']): LawRule {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}`, 'gu'), nameOf }
}

const asWritten = (match: RegExpMatchArray) => match[0].replace(/\s+/g, ' ').trim()

const RULES: readonly LawRule[] = [
  rule(
    `${WORD}(?:(?:,? (?:${SMALL} )*)${WORD}){0,8} (?:Act|Amendments?|Code|Constitution|Treaty|Convention|Protocol|Ordinance)(?: of \\d{4})?(?![\\p{L}])`,
    nameOfAct,
  ),
  rule(`(?:${SURE_ACRONYMS.join('|')})(?![\\p{L}\\p{N}])`, (match) => BY_FORM.get(match[0])!.name),
  rule(`\\d{1,2} U\\.? ?S\\.? ?C\\.?(?:A\\.)?(?: ?§§?| Sec(?:tion|\\.))? ?\\d+[a-z]{0,2}(?:-\\d+)?${PARTS}`, (match) =>
    asWritten(match).replace(/^(\d+) U.*?C\.?(?:A\.)?(?: ?§§?| Sec(?:tion|\.))? ?/, '$1 U.S.C. § '),
  ),
  rule(`\\d{1,2} C\\.? ?F\\.? ?R\\.?(?: ?§§?| [Pp]arts?)? ?\\d+(?:\\.\\d+)?${PARTS}`, (match) =>
    asWritten(match).replace(/^(\d+) C.*?R\.?(?: ?§§?)? ?/, '$1 C.F.R. § '),
  ),
  rule(
    `(?:Pub(?:lic|\\.) ?L(?:aw|\\.)(?: No\\.)? ?\\d+[-–]\\d+|\\d+ Fed\\. Reg\\. [\\d,]+|\\d+ Stat\\. \\d+)`,
    asWritten,
  ),
  rule(`(?:Executive Order|E\\.O\\.)(?: No\\.)? ?\\d{4,5}`, (match) => `Executive Order ${/\d+$/.exec(match[0])![0]}`),
  rule(`(?:H\\.R\\.|S\\.|H\\. ?Res\\.|S\\. ?Res\\.|H\\.J\\.Res\\.) ?\\d{1,5}(?![\\d,.])`, asWritten),
  rule(`(?:FOIA |FOI )?[Ee]xemptions? \\(?(?:b\\)\\()?([1-9])\\)?((?:\\([A-Fa-f]\\))?)`, exemption),
  rule(`\\(b\\) ?\\(([1-9])\\)((?:\\([A-Fa-f]\\))?)`, exemption),
  rule(
    `${WORD}\\.?(?: (?:(?:of|the|for|and|&) )*${WORD}\\.?){0,6} vs?\\. ${WORD}(?:,? (?:(?:of|the|for|and|&) )*${WORD}){0,6}(?:, \\d+ (?:U\\.S\\.|F\\.(?:2d|3d|4th)|F\\. ?Supp\\.(?: ?[23]d)?|S\\. ?Ct\\.) \\d+)?`,
    nameOfCase,
  ),
]

/** Statutes, sections of codes, regulations, orders, bills, cases and exemptions that a text cites. */
export function findLaws(text: string, definitions: Definitions): DraftMention[] {
  const drafts = new Map<string, EntityDraft>()
  const found = [...RULES, ...definedActs(definitions)].flatMap(({ pattern, nameOf }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = nameOf(match)
      return name === null ? [] : [toMention(match, name, drafts)]
    }),
  )
  return withoutOverlaps(found, text.length)
}

/** Acronyms of acts that the text itself defines. */
function definedActs(definitions: Definitions): LawRule[] {
  return [...definitions]
    .filter(([, long]) => / Act(?: of \d{4})?$/.test(long))
    .map(([short, long]) =>
      rule(`${short.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?![\\p{L}\\p{N}])`, () => statuteName(long)),
    )
}

function toMention(match: RegExpMatchArray, name: string, drafts: Map<string, EntityDraft>): DraftMention {
  const draft = drafts.get(name) ?? createDraft(name, 'law')
  drafts.set(name, draft)
  // What the name leaves off at the front ("Under the …") is no part of the mention.
  const written = asWritten(match)
  const cut = written.length - written.replace(NOT_PART, '').length
  draft.aliases.add(written.slice(cut))
  const code = BY_FORM.get(name)?.code
  if (code) draft.aliases.add(code)
  return { span: [match.index! + cut, match.index! + match[0].length], draft }
}

function statuteName(form: string): string {
  return BY_FORM.get(form)?.name ?? form
}

function nameOfAct(match: RegExpMatchArray): string | null {
  const written = asWritten(match).replace(NOT_PART, '')
  if (!/ /.test(written)) return null
  return statuteName(written)
}

function exemption(match: RegExpMatchArray): string {
  return `FOIA Exemption ${match[1]}${(match[2] ?? '').toUpperCase()}`
}

function nameOfCase(match: RegExpMatchArray): string | null {
  return asWritten(match)
    .replace(NOT_PART, '')
    .replace(/ vs\. /, ' v. ')
}

function withoutOverlaps(found: readonly DraftMention[], length: number): DraftMention[] {
  const ranked = [...found].sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0])
  const claim = createClaims(length)
  return ranked.filter(({ span }) => claim(span[0], span[1]))
}
