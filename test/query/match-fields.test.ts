import { describe, expect, it } from 'vitest'
import type { Unit } from '../../schema/index.js'
import { createExtraction } from '../engines/fixture-documents.js'
import { createCollection, readQuery, showMarks } from './matching.js'

const MEMO = createExtraction({
  id: 'memo',
  kind: 'article',
  title: 'A Hard Line: Immigrants and Crime',
  authors: ['Julia Preston'],
  outlet: 'The New York Times',
  date: '2010-10',
  paragraphs: [
    'Officials met. “We opt out,” Secretary Napolitano said, “of the voluntary program. It is over.” ICE stayed.',
    'The voluntary part of the voluntary program, under the INA, began in Arlington County.',
    '“Never,” an official said. Immigration agents opt to stay out.',
  ],
  quotations: [
    { pieces: ['“We opt out,”', '“of the voluntary program. It is over.”'], speaker: 'Janet Napolitano' },
    { pieces: ['“Never,”'], speaker: null },
  ],
  mentions: [
    ['Secretary Napolitano', 'person', 'Janet Napolitano'],
    ['ICE', 'organisation', 'Immigration and Customs Enforcement'],
    ['INA', 'law', 'Immigration and Nationality Act'],
    ['Arlington County', 'place', 'Arlington County, Va.'],
  ],
})
const NOTE = createExtraction({ id: 'note', kind: 'record', paragraphs: ['A voluntary note.'] })
const collection = createCollection([MEMO, NOTE])

/** Texts of the units that match, marked. */
function search(typed: string, unit: Unit = 'passages'): string[] {
  const compiled = collection.compile(readQuery(typed))
  return collection.units[unit].flatMap((one) => {
    const marks = compiled.match(one)
    return marks === null ? [] : [showMarks(one.text, marks)]
  })
}

const [FIRST, SECOND, THIRD] = MEMO.passages.map(({ span }) => MEMO.text.slice(...span))
const OTHER = NOTE.text

describe('fields', () => {
  it.each([
    ['a passage that overlaps a quotation by', 'speaker:napolitano', [FIRST]],
    ['a name holds those words as a phrase', 'speaker:"janet napolitano"', [FIRST]],
    ['not in another order', 'speaker:"napolitano janet"', []],
    ['the words of every mention are names', 'speaker:secretary', [FIRST]],
    ['a mention of an entity', 'person:napolitano', [FIRST]],
    ['`org:`', 'org:customs', [FIRST]],
    ['`organisation:`', 'organisation:ice', [FIRST]],
    ['`organization:`', 'organization:"customs enforcement"', [FIRST]],
    ['`place:`', 'place:"arlington county"', [SECOND]],
    ['`law:`', 'law:ina', [SECOND]],
    ['no category but its own', 'person:ice', []],
    ['`outlet:`', 'outlet:"york times"', [FIRST, SECOND, THIRD]],
    ['`author:`', 'author:preston', [FIRST, SECOND, THIRD]],
    ['`title:`', 'title:"hard line"', [FIRST, SECOND, THIRD]],
    ['exact', 'title:immigrant', []],
    ['wildcards allowed', 'title:immigr*', [FIRST, SECOND, THIRD]],
    ['`kind:`', 'kind:record', [OTHER]],
    ['`status:`', 'status:named', [FIRST]],
    ['`unattributed` where its speaker is null', 'status:unattributed', [THIRD]],
    ['names are not case-sensitive', 'Speaker:NAPOLITANO', [FIRST]],
    ['a hyphen equals a space', 'outlet:new-york', [FIRST, SECOND, THIRD]],
    ['excluded', '-outlet:times', [OTHER]],
  ])('%s: %s', (_, typed, found) => expect(search(typed)).toEqual(found))

  it('finds nothing for a value that no document has, with a note', () => {
    const compiled = collection.compile(readQuery('kind:memo'))
    expect(collection.units.passages.some((unit) => compiled.test(unit))).toBe(false)
    expect(compiled.notes).toMatchObject([{ kind: 'no-such-value' }])
    expect(collection.compile(readQuery('kind:record')).notes).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['the whole month by its precision', 'date:2010-10-31', true],
    ['overlaps the interval', 'date:2010-10-15..2010-12', true],
    ['a year', 'date:2010', true],
    ['open to the left', 'date:..2010-10-01', true],
    ['open to the right', 'date:2010-10-31..', true],
    ['before', 'date:2010-09', false],
    ['after', 'date:2010-11..2011', false],
  ])('%s: %s', (_, typed, isFound) => expect(search(typed)).toEqual(isFound ? [FIRST, SECOND, THIRD] : []))

  it('matches no undated document', () => expect(search('note date:0001..9999')).toEqual([]))
})

describe('said:', () => {
  it.each([
    ['needs the words in a quotation', 'said:"opt out"', ['“We [opt out],” Secretary']],
    ['not outside', 'said:stayed', []],
    [
      'both in one quotation',
      'said:(opt voluntary)',
      ['“We [opt] out,” Secretary Napolitano said, “of the [voluntary] program'],
    ],
    ['not in two', 'said:(opt never)', []],
    ['one with a and without b', 'said:(over NOT never)', ['It is [over].”']],
    ['words between the pieces count', 'said:(out w/4 of)', ['“We opt [out],” Secretary Napolitano said, “[of] the']],
    ['words between the pieces count: not fewer', 'said:(out w/3 of)', []],
    ['an exclusion alone', 'said:(NOT voluntary)', ['“Never,” an official']],
  ])('%s: %s', (_, typed, found) => {
    const hits = search(typed)
    expect(hits).toHaveLength(found.length)
    for (const [at, part] of found.entries()) expect(hits[at]).toContain(part)
  })
})

describe('atleastN', () => {
  it.each([
    ['in documents that hold it at least 3 times in all their passages', 'atleast3(voluntary)', 2],
    ['more often than any document holds it', 'atleast4(voluntary)', 0],
    ['inflections included', 'atleast2(official)', 2],
    ['a phrase', 'atleast2("the voluntary")', 2],
    ['a wildcard', 'atleast3(volunt*)', 2],
    ['`case:`', 'atleast1(case:ICE)', 1],
    ['an OR group', 'atleast5(voluntary OR program)', 2],
    ['the same words count once', 'atleast4(voluntary OR "voluntary")', 0],
    ['occurrences may overlap', 'atleast6(voluntary OR "the voluntary" OR "voluntary program")', 2],
  ])('%s: %s', (_, typed, count) => expect(search(typed)).toHaveLength(count))

  it('marks every occurrence in the passage', () =>
    expect(search('atleast3(voluntary)')[1]).toContain('The [voluntary] part of the [voluntary] program'))
})

describe('the quotations tab', () => {
  it.each([
    [
      'the unit is the quotation, its pieces joined',
      'opt',
      ['“We [opt] out,” … “of the voluntary program. It is over.”'],
    ],
    ['`/p` is AND in it', 'opt /p over', ['“We [opt] out,” … “of the voluntary program. It is [over].”']],
    ['not what stands beside it', 'napolitano', []],
    [
      '`speaker:` is this quotation’s',
      'speaker:napolitano',
      ['“We opt out,” … “of the voluntary program. It is over.”'],
    ],
    ['`status:` is this quotation’s', 'status:unattributed', ['“Never,”']],
    ['mentions inside its pieces', 'org:ice', []],
    [
      'sentences are cut to the pieces, and stay one',
      'opt /s program',
      ['“We [opt] out,” … “of the voluntary [program]. It is over.”'],
    ],
    ['not in two sentences', 'opt /s over', []],
    ['distances in `said:` are those of the passage', 'said:(out w/3 of)', []],
  ])('%s: %s', (_, typed, found) => expect(search(typed, 'quotations')).toEqual(found))
})
