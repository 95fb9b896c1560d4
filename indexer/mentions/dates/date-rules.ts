// Ways of writing a date, each with what it means. Values are ISO 8601: `2010-06-23`, `2010-06`, `2010`, `2008-10/2008-12`.
import { casual } from 'chrono-node/en'
import { addDays, addMonths, type Day, lastDayOf, toDay, toMonth, weekdayOf, weekOf } from './calendar.js'

/** What a relative date is told from. */
export interface DateReference {
  /** Null where nothing tells. */
  readonly day: Day | null
  /** True where the document does not say when it was published: then nothing shorter than a month can be told from it. */
  readonly isInferred: boolean
  /** The words around speak of what is to come. */
  readonly isFuture: boolean
}

export interface DateRule {
  readonly pattern: RegExp
  /** Undefined: no date after all; null: a date that cannot be told. */
  readonly resolve: (match: RegExpMatchArray, reference: DateReference) => string | null | undefined
  /** Names a whole day by itself. */
  readonly isFull?: boolean
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const WEEKDAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:1[6-9]|20)\\d\\d)'
const TIME = '(?:,? (?:at )?(\\d{1,2}):(\\d\\d) ?([ap])\\.?m\\.?)?'
const EDGE = '(?![\\p{L}\\p{N}])'
const NUMBER = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few)'

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.replace('.', '').slice(0, 3))) + 1
}

function toNumber(word: string): number | null {
  if (/^\d/.test(word)) return Number(word)
  if (/^an?$/.test(word)) return 1
  const number = NUMBERS.indexOf(word.toLowerCase())
  return number < 0 ? null : number
}

function rule(source: string, resolve: DateRule['resolve'], isFull = false): DateRule {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}$£€.,/-])${source}${EDGE}`, 'gu'), resolve, isFull }
}

/** The year of a month that is given without one: the past is likelier, the month of the reference is past too. */
function yearOfMonth(month: number, { day, isFuture }: DateReference): number | null {
  if (!day) return null
  const [year, current] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (isFuture) return month >= current ? year : year + 1
  return month <= current ? year : year - 1
}

function monthWithoutYear(name: string, reference: DateReference): string | null {
  const year = yearOfMonth(monthNumber(name), reference)
  return year === null ? null : toMonth(year, monthNumber(name))
}

function dayWithoutYear(month: string, day: string, reference: DateReference): string | null | undefined {
  if (!reference.day) return null
  const year = Number(reference.day.slice(0, 4))
  const number = monthNumber(month)
  const same = toDay(year, number, Number(day))
  if (!same) return toDay(year - 1, number, Number(day)) ?? undefined
  if (reference.isFuture) return same >= reference.day ? same : toDay(year + 1, number, Number(day))
  return same <= reference.day ? same : toDay(year - 1, number, Number(day))
}

function fullDay(year: string, month: string, day: string, match: RegExpMatchArray, time: number): string | undefined {
  const value = toDay(Number(year), monthNumber(month), Number(day))
  const [hour, minute, half] = [match[time], match[time + 1], match[time + 2]]
  if (!value || hour === undefined || !minute) return value ?? undefined
  const hours = (Number(hour) % 12) + (half === 'p' ? 12 : 0)
  return `${value}T${String(hours).padStart(2, '0')}:${minute}`
}

/** Early: the first third of a year (January to April); late: its last quarter, as writers use it. */
const PART_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = { early: [1, 4], mid: [5, 8], late: [10, 12] }
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  fall: [9, 11],
  autumn: [9, 11],
}

function partOfYear(part: string, year: number): string {
  const [from, to] = PART_OF_YEAR[part.toLowerCase()]!
  return `${toMonth(year, from)}/${toMonth(year, to)}`
}

function partOfMonth(part: string, month: string): string {
  const days = { early: [1, 10], mid: [11, 20], late: [20, lastDayOf(month)] }[part.toLowerCase()]!
  return `${month}-${String(days[0]).padStart(2, '0')}/${month}-${String(days[1]).padStart(2, '0')}`
}

function season(name: string, year: number): string {
  if (name.toLowerCase() === 'winter') return `${year}-12/${year + 1}-02`
  const [from, to] = SEASONS[name.toLowerCase()]!
  return `${toMonth(year, from)}/${toMonth(year, to)}`
}

/** `last`, `this`, `next` before a unit. */
const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
}

function relativeUnit(step: number, unit: string, { day, isInferred }: DateReference): string | null {
  if (!day) return null
  if (unit === 'year') return String(Number(day.slice(0, 4)) + step)
  if (isInferred) return null
  return unit === 'month' ? addMonths(day, step) : weekOf(day, step)
}

function weekday(name: string, step: number | null, { day, isInferred, isFuture }: DateReference): string | null {
  if (!day || isInferred) return null
  const back = (weekdayOf(day) - WEEKDAYS.indexOf(name) + 7) % 7
  if (step === 1) return addDays(day, back === 0 ? 7 : 7 - back)
  if (step === -1) return addDays(day, back === 0 ? -7 : -back)
  return isFuture && back > 0 ? addDays(day, 7 - back) : addDays(day, -back)
}

/** "two years ago" is a year, "three months ago" a month, "five days ago" a day. */
function timeAgo(count: string, unit: string, { day, isInferred }: DateReference): string | null {
  const number = toNumber(count)
  if (!day || number === null) return null
  if (unit === 'year' || unit === 'decade')
    return String(Number(day.slice(0, 4)) - number * (unit === 'decade' ? 10 : 1))
  if (isInferred) return null
  if (unit === 'month') return addMonths(day, -number)
  return unit === 'week' ? weekOf(day, -number) : addDays(day, -number)
}

/** Any day will do: only the distance from it counts. */
const NOON = new Date('2001-06-13T12:00:00')
const distances = new Map<string, number | null>()

/** What chrono-node is good at: `yesterday`, `tomorrow morning`, `tonight`. Days from the reference, worked out once a phrase. */
function casualDistance(phrase: string): number | null {
  const known = distances.get(phrase)
  if (known !== undefined) return known
  const found = casual.parseDate(phrase, NOON)
  const distance = found ? Math.round((new Date(found).setHours(12, 0, 0, 0) - NOON.getTime()) / 86_400_000) : null
  distances.set(phrase, distance)
  return distance
}

function casually(match: RegExpMatchArray, { day, isInferred }: DateReference): string | null {
  const distance = casualDistance(match[0].toLowerCase())
  return !day || isInferred || distance === null ? null : addDays(day, distance)
}

export const DATE_RULES: readonly DateRule[] = [
  rule(`${MONTH} ${DAY},? ${YEAR}${TIME}`, (m) => fullDay(m[3]!, m[1]!, m[2]!, m, 4), true),
  rule(`${DAY}(?: of)? ${MONTH},? ${YEAR}${TIME}`, (m) => fullDay(m[3]!, m[2]!, m[1]!, m, 4), true),
  rule(`${YEAR}-(\\d\\d)-(\\d\\d)`, (m) => toDay(Number(m[1]), Number(m[2]), Number(m[3])) ?? undefined, true),
  rule(`(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d)`, (m) => americanDay(m[1]!, m[2]!, m[3]!), true),
  rule(`${MONTH} ${DAY}(?:-|–| to | and )${DAY},? ${YEAR}`, (m) => daysBetween(m[1]!, m[2]!, m[3]!, m[4]!)),
  rule(`(?:[Ff]rom |[Bb]etween )?${MONTH}(?: ${YEAR})? ?(?:to|-|–|through|until|and) ?${MONTH}(?: ${YEAR})?`, (m, r) =>
    /and/.test(m[0]) && !/^[Bb]etween/.test(m[0]) ? undefined : monthsBetween(m, r),
  ),
  rule(`(?:[Ff]rom |[Bb]etween )?${YEAR} ?(?:to|-|–|through|until|and) ?${YEAR}`, (m) =>
    (/and/.test(m[0]) && !/^[Bb]etween/.test(m[0])) || m[1]! >= m[2]! ? undefined : `${m[1]}/${m[2]}`,
  ),
  rule(`([Ee]arly|[Mm]id|[Ll]ate)(?: in |[ -])(?:the (?:year |summer of )?)?${YEAR}`, (m) =>
    partOfYear(m[1]!, Number(m[2])),
  ),
  rule(`([Ee]arly|[Mm]id|[Ll]ate)[ -](?:in )?${MONTH},? ${YEAR}`, (m) =>
    partOfMonth(m[1]!, toMonth(Number(m[3]), monthNumber(m[2]!))),
  ),
  rule(`([Ee]arly|[Mm]id|[Ll]ate)[ -](?:in )?${MONTH}`, (m, r) => {
    const month = monthWithoutYear(m[2]!, r)
    return month ? partOfMonth(m[1]!, month) : null
  }),
  rule(`([Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater) (last|this|next) (month|year|week)`, (m, r) => {
    const unit = relativeUnit(STEPS[m[2]!]!, m[3]!, r)
    if (!unit || m[3] === 'week' || /er$/.test(m[1]!)) return unit
    return m[3] === 'year' ? partOfYear(m[1]!, Number(unit)) : partOfMonth(m[1]!, unit)
  }),
  rule(`${MONTH},? (?:of )?${YEAR}`, (m) => toMonth(Number(m[2]), monthNumber(m[1]!))),
  rule(`${MONTH} ${DAY}`, (m, r) => dayWithoutYear(m[1]!, m[2]!, r)),
  rule(`${DAY}(?: of)? ${MONTH}`, (m, r) => (Number(m[1]) > 31 ? undefined : dayWithoutYear(m[2]!, m[1]!, r))),
  rule(`(last|this|next|past|coming) ${MONTH}`, (m, r) => nearMonth(m[1]!, m[2]!, r)),
  rule(
    `(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]hrough|[Dd]uring|of|[Ff]rom|[Bb]efore|[Aa]fter|to|[Aa]) )${MONTH}`,
    (m, r) => monthWithoutYear(m[1]!, r),
  ),
  rule('(January|February|April|June|July|August|September|October|November|December)', (m, r) =>
    monthWithoutYear(m[1]!, r),
  ),
  rule(`(?:[Tt]he )?([Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)(?: of)? ${YEAR}`, (m) =>
    season(m[1]!, Number(m[2])),
  ),
  rule(`(last|this|next) (spring|summer|fall|autumn|winter)`, (m, r) => nearSeason(m[1]!, m[2]!, r)),
  rule(
    `(?:[Aa]s of |[Ee]arlier |[Ll]ater )?([Ll]ast|[Tt]his|[Nn]ext|previous|past|coming|current) (week|month|year)`,
    (m, r) => relativeUnit(STEPS[m[1]!.toLowerCase()]!, m[2]!, r),
  ),
  rule(
    `(?:([Ll]ast|[Tt]his|[Nn]ext) )?(?:(?:[Ee]arly|[Ll]ate) )?(?:on )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?`,
    (m, r) => weekday(m[2]!, m[1] ? STEPS[m[1].toLowerCase()]! : null, r),
  ),
  rule(
    `(?:[Mm]ore than |[Ll]ess than |[Aa]bout |[Aa]lmost |[Nn]early |[Oo]ver )?${NUMBER} (day|week|month|year|decade)s? ago`,
    (m, r) => timeAgo(m[1]!, m[2]!, r),
  ),
  rule(`(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)(?: (?:morning|afternoon|evening|night))?`, casually),
  rule(`[Tt]he ${YEAR} (?:(?:presidential|general|midterm|mid-term|national|federal) )?elections?`, (m) =>
    electionDay(Number(m[1])),
  ),
  rule(`(?:[Ff]iscal [Yy]ear|FY) ?${YEAR}`, (m) => `${Number(m[1]) - 1}-10/${m[1]}-09`),
  rule(`(?:[Tt]he )?(?:([Ee]arly|[Mm]id|[Ll]ate)[ -])?((?:1[6-9]|20)\\d0)s`, (m) => decade(m[1], Number(m[2]))),
  rule(`(?<=\\b(?:and|to|until|through) )the present`, () => null),
  rule(YEAR, bareYear),
]

/** Election day is the Tuesday after the first Monday of November in even years (2 U.S.C. § 7). */
function electionDay(year: number): string {
  if (year % 2 === 1) return String(year)
  const first = toDay(year, 11, 1)!
  return addDays(first, ((8 - weekdayOf(first)) % 7) + 1)
}

function decade(part: string | undefined, first: number): string {
  if (!part) return `${first}/${first + 9}`
  const [from, to] = { early: [0, 3], mid: [4, 6], late: [7, 9] }[part.toLowerCase()]!
  return `${first + from!}/${first + to!}`
}

/** "2000 people" is no year: a plural noun behind it and no preposition before it. */
function bareYear(match: RegExpMatchArray): string | undefined {
  const text = match.input!
  const after = text.slice(match.index! + 4, match.index! + 24)
  const before = text.slice(Math.max(0, match.index! - 12), match.index!)
  if (/^(?:%|,\d|\.\d|-\p{L}|[:/]\d)/u.test(after) || /[\d#:][ ]?$/.test(before)) return undefined
  const isAfterPreposition =
    /\b(?:in|by|since|of|from|until|till|through|during|before|after|and|to|the|late|early|for|on)\s$/i.test(before)
  if (!isAfterPreposition && /^\s(?:\p{Ll}+s|people|percent|feet|square|or|more|U\.S\.|men|women)\b/u.test(after))
    return undefined
  return match[1]
}

function americanDay(month: string, day: string, year: string): string | undefined {
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900)
  return toDay(full, Number(month), Number(day)) ?? undefined
}

function daysBetween(month: string, from: string, to: string, year: string): string | undefined {
  const [first, last] = [from, to].map((day) => toDay(Number(year), monthNumber(month), Number(day)))
  return first && last ? `${first}/${last}` : undefined
}

function monthsBetween(match: RegExpMatchArray, reference: DateReference): string | null {
  const [, from, fromYear, to, toYear] = match
  const last = toYear ? toMonth(Number(toYear), monthNumber(to!)) : monthWithoutYear(to!, reference)
  if (!last) return null
  const year = fromYear ?? String(Number(last.slice(0, 4)) - (monthNumber(from!) > monthNumber(to!) ? 1 : 0))
  return `${toMonth(Number(year), monthNumber(from!))}/${last}`
}

/** "last June" in a February is the June before it, and so it is in an October. */
function nearMonth(which: string, name: string, reference: DateReference): string | null {
  const month = monthNumber(name)
  const year = yearOfMonth(month, { ...reference, isFuture: STEPS[which] === 1 })
  return year === null ? null : toMonth(year, month)
}

function nearSeason(which: string, name: string, { day }: DateReference): string | null {
  if (!day) return null
  const year = Number(day.slice(0, 4))
  const started = season(name, year).slice(0, 7) <= day.slice(0, 7)
  if (which === 'next') return season(name, started ? year + 1 : year)
  return season(
    name,
    which === 'this' || started
      ? which === 'last' && day.slice(0, 7) <= season(name, year).slice(8)
        ? year - 1
        : year
      : year - 1,
  )
}
