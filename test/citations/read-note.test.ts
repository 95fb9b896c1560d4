import { describe, expect, it } from 'vitest'
import { formatCitation } from '../../citations/format-citation.js'
import { readCircaNote, readRepostNote } from '../../citations/read-note.js'

describe('a copy that only a note tells of', () => {
  const day = { 'date-parts': [[2010, 10, 18]] }
  it.each<[string, string | null, unknown, boolean]>([
    ['Abridged repost, 18 October 2010; reposting site not identified in the copy used', null, day, true],
    ['Abridged repost, 18 October 2010; reposted by American Renaissance', 'American Renaissance', day, true],
    ['Repost, Common Dreams, 18 October 2010', 'Common Dreams', day, false],
    ['Reprinted in The Boston Globe, October 18, 2010', 'The Boston Globe', day, false],
    ['Reposted on Common Dreams 2010-10-18 (abridged)', 'Common Dreams', day, true],
    ['Republished by NPR', 'NPR', undefined, false],
    ['Repost, October 2010', null, { 'date-parts': [[2010, 10]] }, false],
  ])('%s', (note, outlet, issued, abridged) => {
    expect(readRepostNote(note)).toEqual({ outlet, abridged, ...(issued !== undefined && { issued }) })
  })

  it.each(['Date approximate', 'Posted 18 October 2010', 'The reporter was reposed'])('%s tells of none', (note) => {
    expect(readRepostNote(note)).toBeNull()
  })

  it('is cited as such', () => {
    const item = { id: 1, type: 'webpage', title: 'Opt-outs', 'container-title': 'NPR' }
    const cite = (custom: Readonly<Record<string, unknown>>) => formatCitation({ ...item, custom }, 'bluebook').text
    expect(cite({ 'reprinted-in': 'Common Dreams' })).toBe(
      '*Opt-Outs*, NPR (n.d.), *reprinted in* Common Dreams (n.d.).',
    )
    expect(cite({ repost: { site: 'Common Dreams', date: '2010-10-18' } })).toBe(
      '*Opt-Outs*, NPR (n.d.), *reprinted in* Common Dreams (Oct. 18, 2010).',
    )
    expect(cite({ reporter: 'Roe' })).toBe('*Opt-Outs*, NPR (n.d.).')
  })
})

it('a date that only a note tells is read with or without a month', () => {
  expect(readCircaNote('circa February 2011')).toEqual({ 'date-parts': [[2011, 2]] })
  expect(readCircaNote('circa 2011')).toEqual({ 'date-parts': [[2011]] })
  expect(readCircaNote('in 2011')).toBeUndefined()
})
