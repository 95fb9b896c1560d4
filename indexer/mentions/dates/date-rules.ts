// Ways of writing a date, each with what it means. Values are ISO 8601: `2010-06-23`, `2010-06`, `2010`, `2008-10/2008-12`.
import { toDay, toMonth } from './calendar.js'
import { DAY, type DateReference, EDGE, MONTH, monthNumber, NUMBER, TIME, WEEKDAY, YEAR } from './date-words.js'
import {
  americanDay,
  bareYear,
  daysBetween,
  dayWithoutYear,
  decade,
  electionDay,
  fullDay,
  monthsBetween,
  monthWithoutYear,
  partOfMonth,
  partOfYear,
  season,
} from './resolve-absolute.js'
import { casually, nearMonth, nearSeason, relativeUnit, STEPS, timeAgo, weekday } from './resolve-relative.js'

interface DateRule {
  readonly pattern: RegExp
  /** Undefined: no date after all; null: a date that cannot be told. */
  readonly resolve: (match: RegExpMatchArray, reference: DateReference) => string | null | undefined
  /** Names a whole day by itself. */
  readonly isFull?: boolean
}

function rule(source: string, resolve: DateRule['resolve'], isFull = false): DateRule {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}$£€.,/-])${source}${EDGE}`, 'gu'), resolve, isFull }
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
