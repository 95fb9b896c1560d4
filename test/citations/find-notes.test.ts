import { describe, expect, it } from 'vitest'
import type { CslItem } from '../../citations/csl-item.js'
import { formatCitation } from '../../citations/format-citation.js'
import { parsePinpoint } from '../../citations/parse-pinpoint.js'
import type { Style } from '../../citations/styles.js'

const news: CslItem = {
  id: 'news',
  type: 'article-newspaper',
  title: 'Opt-outs reach a record',
  author: [{ family: 'Delgado', given: 'Robert', suffix: 'Jr.' }],
  'container-title': 'The Washington Post',
  issued: { 'date-parts': [[2010, 11, 9]] },
  URL: 'https://example.org/1',
}
const email: CslItem = {
  id: 'email',
  type: 'personal_communication',
  genre: 'e-mail',
  title: 'Opt-out language',
  author: [{ family: 'Venturi', given: 'David' }],
  issued: { 'date-parts': [[2010, 6, 23]] },
  archive_location: 'ICE-0004321–ICE-0004322',
}
const deposition: CslItem = {
  id: 'deposition',
  type: 'document',
  genre: 'deposition',
  title: 'Deposition of Gregory Palmer',
  'container-title': 'Doe v. Roe',
  number: '10 Civ. 3488',
}
const page: CslItem = { id: 'page', type: 'webpage', title: 'Get the facts', publisher: 'A Center' }
const quoted: CslItem = { ...email, custom: { 'quoted-in': news } }

function without(item: CslItem, ...fields: (keyof CslItem)[]): CslItem {
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => !fields.includes(name as keyof CslItem)),
  ) as unknown as CslItem
}

function notesOf(item: CslItem, style: Style, pinpoint = ''): string {
  return formatCitation(item, style, parsePinpoint(pinpoint, item)).notes.join('\n')
}

describe('judgement calls', () => {
  it.each<[RegExp, [CslItem, Style, string?], [CslItem, Style, string?]]>([
    [/before the date \(a setting\)/, [news, 'bluebook', '7'], [news, 'bluebook']],
    [/“¶” is a setting/, [news, 'bluebook-law-review', '7'], [news, 'apa-in-text', '7']],
    [/does not number its paragraphs/, [news, 'mla-in-text', '7'], [news, 'mla-in-text', 'page 7']],
    [/^Unsigned/m, [without(news, 'author'), 'chicago-bibliography'], [news, 'chicago-bibliography']],
    [/states no date/, [without(news, 'issued'), 'apa'], [news, 'apa']],
    [/Approximate date/, [{ ...news, issued: { ...news.issued, circa: true } }, 'apa'], [news, 'apa']],
    [
      /date of access takes its place/,
      [{ ...without(news, 'issued'), accessed: { raw: '2019-06-03' } }, 'mla'],
      [{ ...news, accessed: { raw: '2019-06-03' } }, 'mla'],
    ],
    [/printed paper/, [{ ...without(news, 'URL'), page: 'B3' }, 'bluebook'], [{ ...news, page: 'B3' }, 'bluebook']],
    [/“on file with” whoever cites/, [without(news, 'URL', 'container-title'), 'bluebook'], [news, 'bluebook']],
    [/who holds the copy/, [email, 'bluebook-law-review'], [{ ...email, archive: 'National Archives' }, 'bluebook']],
    [
      /copy read is a repost/,
      [{ ...news, custom: { repost: { outlet: 'NPR', abridged: false } } }, 'apa'],
      [news, 'apa'],
    ],
    [/copy is abridged/, [{ ...news, note: 'Abridged repost' }, 'apa'], [{ ...news, note: 'Repost' }, 'apa']],
    [
      /No comma before a suffix/,
      [news, 'chicago-note'],
      [{ ...news, author: [{ family: 'Roe', given: 'J.' }] }, 'chicago-note'],
    ],
    [/place of the Bates range/, [email, 'bluebook', 'bates ICE-0004322'], [email, 'bluebook', 'page 2']],
    [/not the subject/, [email, 'bluebook'], [email, 'chicago-note']],
    [/known only through the article/, [quoted, 'apa'], [email, 'apa']],
    [/pinpoint is the article’s/, [quoted, 'chicago-note', 'para 3'], [email, 'chicago-note', 'para 3']],
    [/No short form/, [quoted, 'bluebook-short'], [email, 'bluebook-short']],
    [/no settled form for a court paper/, [deposition, 'apa'], [deposition, 'bluebook']],
    [/notes only, not in the bibliography/, [deposition, 'chicago-bibliography'], [deposition, 'chicago-note']],
    [/one body, which is named once/, [{ ...page, author: [{ literal: 'A Center' }] }, 'mla'], [page, 'mla']],
    [/no web address/, [without(news, 'URL'), 'bluebook'], [news, 'bluebook']],
    [/check names in the title/, [{ ...news, title: 'Sheriffs Reject the Plan' }, 'apa'], [news, 'apa']],
  ])('%s', (note, [item, style, pinpoint], [other, otherStyle, otherPinpoint]) => {
    expect(notesOf(item, style, pinpoint)).toMatch(note)
    expect(notesOf(other, otherStyle, otherPinpoint)).not.toMatch(note)
  })

  it('a style without a form says why first', () => {
    for (const style of ['apa', 'mla', 'chicago-bibliography'] as const) {
      const { text, notes } = formatCitation(deposition, style)
      expect(text).toBeNull()
      expect(notes[0]).toMatch(/court paper|notes only/)
    }
  })
})
