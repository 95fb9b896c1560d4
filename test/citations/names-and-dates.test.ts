import { describe, expect, it } from 'vitest'
import { abbreviateCourt } from '../../citations/abbreviations/abbreviate-court.js'
import {
  abbreviateCaseName,
  abbreviateInstitution,
  chooseShortParty,
} from '../../citations/abbreviations/abbreviate-institution.js'
import { abbreviateOutlet, abbreviatePlace } from '../../citations/abbreviations/abbreviate-outlet.js'
import { abbreviatePaper } from '../../citations/abbreviations/abbreviate-paper.js'
import type { CslDate, CslItem, CslName } from '../../citations/csl-item.js'
import { toApaDate, toBluebookDate, toChicagoDate, toClockTime, toMlaDate } from '../../citations/dates/format-date.js'
import { readDate } from '../../citations/dates/read-date.js'
import { parsePersonName } from '../../citations/documents/parse-person-name.js'
import { findNounPhrase, shortenTitle } from '../../citations/documents/shorten-title.js'
import { toCourtName } from '../../citations/mla/format-mla-legal.js'
import { toApaName, toBluebookName, toInvertedName, toRunningName } from '../../citations/names/format-name.js'
import { joinOrAbridge, joinWithAnd } from '../../citations/names/join-names.js'
import {
  findMissingParagraph,
  formatPinpointValue,
  isPluralPinpoint,
  parsePinpoint,
} from '../../citations/parse-pinpoint.js'
import { BadSetting } from '../../schema/index.js'

describe('names', () => {
  const cases: readonly [string, CslName, string, string, string][] = [
    [
      'a suffix',
      { family: 'Delgado', given: 'Robert', suffix: 'Jr.' },
      'Robert Delgado Jr.',
      'Delgado, Robert, Jr.',
      'Delgado, R., Jr.',
    ],
    [
      'a comma asked for',
      { family: 'Delgado', given: 'R.', suffix: 'Jr.', 'comma-suffix': true },
      'R. Delgado, Jr.',
      'Delgado, R., Jr.',
      'Delgado, R., Jr.',
    ],
    [
      'a particle that stays',
      { family: 'Berg', given: 'Lotte', 'non-dropping-particle': 'van der' },
      'Lotte van der Berg',
      'van der Berg, Lotte',
      'van der Berg, L.',
    ],
    [
      'a particle that drops',
      { family: 'Souza', given: 'Beatriz', 'dropping-particle': 'de' },
      'Beatriz de Souza',
      'Souza, Beatriz de',
      'Souza, B. de',
    ],
    [
      'a hyphen',
      { family: 'Okafor-Smith', given: 'Mary-Jane' },
      'Mary-Jane Okafor-Smith',
      'Okafor-Smith, Mary-Jane',
      'Okafor-Smith, M.-J.',
    ],
    ['initials', { family: 'Salazar', given: 'J. D.' }, 'J. D. Salazar', 'Salazar, J. D.', 'Salazar, J. D.'],
    ['initials without points', { family: 'Vance', given: 'JD' }, 'JD Vance', 'Vance, JD', 'Vance, J. D.'],
    ['one name', { family: 'Plato' }, 'Plato', 'Plato', 'Plato'],
    ['a given name alone', { given: 'Madonna' }, 'Madonna', 'Madonna', 'Madonna'],
    ['a body', { literal: 'Associated Press' }, 'Associated Press', 'Associated Press', 'Associated Press'],
  ]
  it.each(cases)('%s', (_, name, running, inverted, apa) => {
    expect([toRunningName(name), toInvertedName(name), toApaName(name)]).toEqual([running, inverted, apa])
  })

  it('closes a comma before a suffix behind it as well, but for Bluebook’s ampersand', () => {
    expect(joinWithAnd(['R. King, Jr.', 'A. Poe'])).toBe('R. King, Jr., and A. Poe')
    expect(joinOrAbridge(['R. King, Jr.', 'A. Poe', 'B. Roe'], 2)).toBe('R. King, Jr., et al.')
    expect(joinWithAnd(['R. King, Jr.', 'A. Poe'], '&')).toBe('R. King, Jr. & A. Poe')
    expect(joinWithAnd(['R. King Jr.', 'A. Poe'])).toBe('R. King Jr. and A. Poe')
  })

  it('closes initials up in Bluebook and sets MLA’s comma before Jr. alone', () => {
    expect(toBluebookName({ family: 'Salazar', given: 'J. D.', suffix: 'III' })).toBe('J.D. Salazar III')
    expect(toRunningName({ family: 'King', given: 'M.', suffix: 'Jr.' }, 'comma-before-junior')).toBe('M. King, Jr.')
    expect(toRunningName({ family: 'King', given: 'M.', suffix: 'III' }, 'comma-before-junior')).toBe('M. King III')
  })

  it.each<[string, CslName]>([
    ['Julia Preston', { family: 'Preston', given: 'Julia' }],
    ['Thomas P. O’Neal, Jr.', { family: 'O’Neal', given: 'Thomas P.', suffix: 'Jr.' }],
    ['Miguel de la Cruz', { family: 'Cruz', given: 'Miguel', 'non-dropping-particle': 'de la' }],
    ['Hernández Peña, José', { family: 'Hernández Peña', given: 'José' }],
    ['U.S. Department of Labor', { literal: 'U.S. Department of Labor' }],
    ['[Name redacted]', { literal: '[Name redacted]' }],
    ['clerk@example.gov', { literal: 'clerk@example.gov' }],
  ])('%s is taken apart', (printed, expected) => {
    expect(parsePersonName(printed)).toEqual(expected)
  })
})

describe('dates', () => {
  const cases: readonly [string, CslDate, string, string, string, string][] = [
    ['a day', { 'date-parts': [[2010, 6, 23]] }, 'June 23, 2010', '2010, June 23', 'June 23, 2010', '23 June 2010'],
    ['a month', { 'date-parts': [[2010, 9]] }, 'Sept. 2010', '2010, September', 'September 2010', 'Sept. 2010'],
    ['a year', { 'date-parts': [['2010']] }, '2010', '2010', '2010', '2010'],
    [
      'about',
      { 'date-parts': [[2011, 2]], circa: true },
      'c. Feb. 2011',
      'ca. 2011, February',
      '[ca. February 2011]',
      'circa Feb. 2011',
    ],
    [
      'days',
      {
        'date-parts': [
          [2011, 3, 1],
          [2011, 3, 3],
        ],
      },
      'Mar. 1–3, 2011',
      '2011, March 1–3',
      'March 1–3, 2011',
      '1–3 Mar. 2011',
    ],
    [
      'months',
      {
        'date-parts': [
          [2010, 11],
          [2010, 12],
        ],
      },
      'Nov.–Dec. 2010',
      '2010, November–December',
      'November–December 2010',
      'Nov.–Dec. 2010',
    ],
    [
      'days of two years',
      {
        'date-parts': [
          [2010, 12, 27],
          [2011, 1, 3],
        ],
      },
      'Dec. 27, 2010–Jan. 3, 2011',
      '2010, December 27–2011, January 3',
      'December 27, 2010–January 3, 2011',
      '27 Dec. 2010–3 Jan. 2011',
    ],
    ['a season', { 'date-parts': [[2011]], season: 1 }, 'Spring 2011', '2011, Spring', 'Spring 2011', 'spring 2011'],
    ['raw', { raw: '2010-06-23' }, 'June 23, 2010', '2010, June 23', 'June 23, 2010', '23 June 2010'],
    ['words', { literal: 'forthcoming' }, 'forthcoming', 'forthcoming', 'forthcoming', 'forthcoming'],
  ]
  it.each(cases)('%s', (_, date, bluebook, apa, chicago, mla) => {
    const read = readDate(date)!
    expect([toBluebookDate(read), toApaDate(read), toChicagoDate(read), toMlaDate(read)]).toEqual([
      bluebook,
      apa,
      chicago,
      mla,
    ])
  })

  it.each<[string, CslDate | undefined]>([
    ['none', undefined],
    ['empty', {}],
    ['no year', { 'date-parts': [[]] }],
    ['not a number', { 'date-parts': [['soon']] }],
  ])('%s is no date', (_, date) => {
    expect(readDate(date)).toBeNull()
  })

  it('prints the clock', () => {
    expect(['23:01', '00:30', '12:00', '9:05', '11:01 PM', '8:30 a.m.', 'noon'].map(toClockTime)).toEqual([
      '11:01 p.m.',
      '12:30 a.m.',
      '12:00 p.m.',
      '9:05 a.m.',
      '11:01 p.m.',
      '8:30 a.m.',
      'noon',
    ])
  })
})

describe('pinpoints', () => {
  const article: CslItem = { id: 1, type: 'article-newspaper' }
  const printed: CslItem = { ...article, page: 'A1' }
  it.each<[string, CslItem, string, string]>([
    ['12', article, 'para', '12'],
    ['para 12', printed, 'para', '12'],
    ['¶ 12', article, 'para', '12'],
    ['page 3-5', article, 'page', '3-5'],
    ['p. 3', article, 'page', '3'],
    ['36', printed, 'page', '36'],
    ['96', { id: 1, type: 'legal_case' }, 'page', '96'],
    ['bates ICE-000123', article, 'bates', 'ICE-000123'],
    ['ICE-0004322', article, 'bates', 'ICE-0004322'],
    ['line 12:3-14', article, 'line', '12:3-14'],
    ['45:12-19', article, 'line', '45:12-19'],
    ['A14', article, 'page', 'A14'],
    ['552(b)(5)', { id: 1, type: 'legislation' }, 'section', '552(b)(5)'],
  ])('%s', (typed, item, label, value) => {
    expect(parsePinpoint(typed, item)).toEqual({ label, value })
  })

  it('is none without words', () => {
    expect(parsePinpoint('  ', article)).toBeNull()
  })

  it.each([
    '3-5',
    '3, 7 and 9',
    'para 12 n.3',
    'page xii',
    'page A-14',
    'bates DHS 000123 - 000130',
    'ICE-FOIA 10-2674.0001',
    '*3',
    'section 552(b)(5)',
  ])('%s is one', (typed) => {
    expect(parsePinpoint(typed, article)?.value).toBeTruthy()
  })

  it.each(['nonsense', 'para', 'para 12 or so', 'page three', 'bates nothing', '12;', '-3', '1'.repeat(300)])(
    '%s is none',
    (typed) => {
      expect(() => parsePinpoint(typed, article)).toThrow(BadSetting)
    },
  )

  it.each<[string, number, boolean]>([
    ['para 12', 12, false],
    ['para 3-5, 9', 9, false],
    ['para 2 n.30', 9, false],
    ['page 99', 12, false],
    ['para 99', 12, true],
    ['para 10-13', 12, true],
    ['para 0', 12, true],
  ])('%s of a copy of %i paragraphs is missing: %s', (typed, paragraphs, isMissing) => {
    const note = findMissingParagraph(parsePinpoint(typed, article), paragraphs)
    expect(note?.includes(`This copy has ${paragraphs} paragraphs`) ?? false).toBe(isMissing)
  })

  it.each<[string, string, boolean]>([
    ['para 3-5', '3–5', true],
    ['para 3, 7', '3, 7', true],
    ['page A-14', 'A-14', false],
    ['bates ICE-1', 'ICE-1', true],
    ['bates ICE-0004321-ICE-0004322', 'ICE-0004321–ICE-0004322', true],
    ['bates ICE-FOIA-1', 'ICE-FOIA-1', true],
    ['page A14-A15', 'A14–A15', true],
    ['line 45:12-46:3', '45:12–46:3', true],
    ['line 12:3-14', '12:3–14', true],
  ])('%s is shown as %s', (typed, shown, plural) => {
    const pinpoint = parsePinpoint(typed, article)!
    expect(formatPinpointValue(pinpoint)).toBe(shown)
    expect(isPluralPinpoint(pinpoint)).toBe(plural)
  })
})

describe('abbreviations', () => {
  it.each([
    ['U.S. Citizenship and Immigration Services', 'U.S. Citizenship & Immigr. Servs.'],
    ['Federal Bureau of Investigation', 'Fed. Bureau of Investigation'],
    ['U.S. Department of Justice', 'U.S. Dep’t of Just.'],
    ['American Civil Liberties Union', 'Am. C.L. Union'],
    ['Los Angeles County Sheriff’s Department', 'L.A. Cnty. Sheriff’s Dep’t'],
    ['National Immigration Law Center', 'Nat’l Immigr. L. Ctr.'],
    ['Department', 'Department'],
  ])('%s', (name, short) => {
    expect(abbreviateInstitution(name)).toBe(short)
  })

  it.each([
    ['The New York Times', 'N.Y. Times'],
    ['new york times', 'N.Y. Times'],
    ['The Wall Street Journal', 'Wall St. J.'],
    ['The Colorado Springs Gazette', 'Colo. Springs Gazette'],
    ['Journal of Immigration Policy', 'J. Immigr. Pol’y'],
    ['El Diario', 'El Diario'],
    ['Unheardof', 'Unheardof'],
  ])('%s', (name, short) => {
    expect(abbreviateOutlet(name)).toBe(short)
  })

  it('leaves nations and states that are parties alone', () => {
    expect(abbreviateCaseName('Printz v. United States')).toBe('Printz v. United States')
    expect(abbreviateCaseName('United States Department of Justice v. Reporters Committee')).toBe(
      'U.S. Dep’t of Just. v. Reps. Comm.',
    )
    expect(chooseShortParty('United States v. Nixon')).toBe('Nixon')
    expect(chooseShortParty('Nixon v. Fitzgerald')).toBe('Nixon')
  })

  it('names the first party of a side alone', () => {
    expect(abbreviateCaseName('Doe et al. v. Holder')).toBe('Doe v. Holder')
    expect(abbreviateCaseName('Doe v. Alvarez')).toBe('Doe v. Alvarez')
  })

  it.each([
    ['United States District Court for the Southern District of New York', 'S.D.N.Y.'],
    ['U.S. District Court for the District of Arizona', 'D. Ariz.'],
    ['Northern District of California', 'N.D. Cal.'],
    ['United States Court of Appeals for the Ninth Circuit', '9th Cir.'],
    ['Supreme Court of the United States', 'U.S.'],
    ['S.D.N.Y.', 'S.D.N.Y.'],
    ['New York Court of Appeals', 'New York Court of Appeals'],
  ])('%s', (name, short) => {
    expect(abbreviateCourt(name)).toBe(short)
  })

  it.each([
    ['Complaint for Declaratory and Injunctive Relief', 'Compl.'],
    ['First Amended Complaint', 'First Am. Compl.'],
    ['Motion for Summary Judgment', 'Mot. for Summ. J.'],
    ['Deposition of Gregory Palmer', 'Palmer Dep.'],
    ['Declaration of Ana Ruiz Jr. in Support of Motion', 'Ruiz Decl.'],
    ['Plaintiffs’ Reply Brief', 'Pls.’ Reply Br.'],
    ['Opinion and Order', 'Op. and Order'],
  ])('%s', (title, short) => {
    expect(abbreviatePaper(title)).toBe(short)
  })

  it.each([
    ['S.D.N.Y.', 'United States, District Court for the Southern District of New York'],
    ['D. Ariz.', 'United States, District Court for the District of Arizona'],
    ['9th Cir.', 'United States, Court of Appeals for the Ninth Circuit'],
    ['D.D.C.', 'United States, District Court for the District of Columbia'],
    ['Some Court', 'Some Court'],
  ])('%s', (short, name) => {
    expect(toCourtName(short)).toBe(name)
  })

  it('knows places', () => {
    expect(['Phoenix', 'Newark, NJ', 'Newark'].map(abbreviatePlace)).toEqual(['Phx.', 'Newark, N.J.', 'Newark'])
  })
})

describe('short titles of documents', () => {
  it.each([
    [
      'Federal immigration enforcement is mandatory, memo says',
      'Federal immigration enforcement',
      'Federal immigration enforcement',
    ],
    ['Confusion Helped Spread of Secure Communities', 'Confusion Helped Spread', 'Confusion'],
    ['Raids: the cost', 'Raids', 'Raids'],
    ['No More “Secure Communities”', 'No More “Secure Communities”', 'No More “Secure Communities”'],
  ])('%s', (title, short, phrase) => {
    expect([shortenTitle(title), findNounPhrase(title)]).toEqual([short, phrase])
  })
})
