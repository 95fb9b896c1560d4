import { describe, expect, it } from 'vitest'
import type { CslName } from '../../citations/csl-item.js'
import { parsePersonName } from '../../citations/documents/parse-person-name.js'
import { toApaName, toBluebookName, toInvertedName, toRunningName } from '../../citations/names/format-name.js'
import { joinOrAbridge, joinWithAnd } from '../../citations/names/join-names.js'

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
