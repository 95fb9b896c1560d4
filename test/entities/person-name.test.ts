import { describe, expect, it } from 'vitest'
import { agreeNames, parsePersonName } from '../../indexer/entities/person-name.js'
import { toNaturalName } from '../../indexer/language/to-natural-case.js'

const PARSED: readonly [string, string, readonly string[], string, string | null][] = [
  ['initial', 'Brian P. Hale', ['Brian', 'P.'], 'Hale', null],
  ['header of an e-mail', 'Mills, Cheryl D', ['Cheryl', 'D'], 'Mills', null],
  ['title', 'Ms. Uribe', [], 'Uribe', null],
  ['suffix after a comma', 'Robert Mueller, III', ['Robert'], 'Mueller', 'III'],
  ['suffix without one', 'John Lewis Jr.', ['John', 'Lewis'].slice(0, 1), 'Lewis', 'Jr'],
  ['particle', 'Ursula von der Leyen', ['Ursula'], 'von der Leyen', null],
]

describe('a person’s name', () => {
  it.each(PARSED)('is taken apart: %s', (_, text, given, surname, suffix) => {
    expect(parsePersonName(text)).toEqual({ given, surname, suffix })
  })

  it.each([
    ['JULIA PRESTON', 'Julia Preston'],
    ['MCCAIN', 'McCain'],
    ['Javier SOLANA', 'Javier Solana'],
    ["J.D. O'NEAL JR.", "J.D. O'Neal Jr."],
    ['KIRK McDONALD', 'Kirk McDonald'],
    ['JB', 'JB'],
    ['Julia Preston', 'Julia Preston'],
    ['@A4Mai', '@A4Mai'],
  ])('is printed in natural case: %s', (written, natural) => {
    expect(toNaturalName(written)).toBe(natural)
  })

  it.each([
    ['a middle initial', 'Brian P. Hale', 'Brian Hale', true],
    ['an initial for the first name', 'B. Hale', 'Brian Hale', true],
    ['a short form', 'Bob Dole', 'Robert Dole', true],
    ['accents', 'José García', 'Jose Garcia', true],
    ['another middle initial', 'Brian P. Hale', 'Brian Q. Hale', false],
    ['another given name', 'George Bush', 'Jeb Bush', false],
    ['another suffix', 'Nelson Piquet Jr.', 'Nelson Piquet Sr.', false],
    ['another surname', 'Ronald Weich', 'Ronald Welch', false],
  ])('agrees or does not: %s', (_, one, other, agrees) => {
    expect(agreeNames(parsePersonName(one)!, parsePersonName(other)!)).toBe(agrees)
  })
})
