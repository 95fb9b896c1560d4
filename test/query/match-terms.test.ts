import { describe, expect, it } from 'vitest'
import { createExtraction } from '../engines/fixture-documents.js'
import { createCollection, readQuery, showMarks } from './matching.js'

/** What a passage looks like when a query has marked it; the passage itself where it does not match. */
function search(typed: string, marked: string, isExact = false): string {
  const text = marked.replaceAll(/[[\]]/g, '')
  const collection = createCollection([createExtraction({ id: 'doc', paragraphs: [text] })])
  const marks = collection.compile(readQuery(typed, isExact)).match(collection.units.passages[0]!)
  return marks === null ? text : showMarks(text, marks)
}

/** Rows: the sentence of the specification, the query, the passage with its marks (none: no match). */
type Rows = readonly (readonly [sentence: string, typed: string, marked: string])[]

const WORDS: Rows = [
  ['all of Cf is dropped', 'policy', 'a [pol\u00adi\u200bcy] here'],
  ['all of Cf is dropped, in the query too', 'pol\u200bicy', 'a [policy] here'],
  ['a soft hyphen at a line end is a hyphen', 'enforcement', '[enforce\u00ad\nment] here'],
  ['a footnote figure never sticks to its word', 'policy', 'the [policy]² of 2010'],
  ['`½` only separates', 'half', 'one ½[half]'],
  ['compared after decomposition, marks removed, lower case', 'cafe', 'the [CAFÉ] and the [cafe\u0301]'],
  ['compared so in the query too', 'CAFÉ', 'the [cafe]'],
  ['compatibility decomposition', 'file', 'a [ﬁle]'],
  ['an apostrophe between letters belongs to the word', '"agency’s"', "the [agency's] and the [agencyʼs] but agency s"],
  ['a name with an apostrophe has a possessive', 'O’Brien', "[O'Brien], [O’Brien’s], no O'Brienson"],
  ['its letters and apostrophe are literal characters', 'O’*', "[O'Brien] but no Obrien"],
  ['`1990’s` is two', '"1990’s"', 'the [1990 s] and the [1990’s]'],
  ['`U.S.’s` is two (`us`, `s`)', '"us s"', 'the [U.S.’s]'],
  ['`U.S.` = `US`', 'U.S.', 'the [US] and the [U.S]. of A.'],
  ['`I.C.E.` = `ICE`', '"ICE"', 'the [I.C.E]. and the [ice]'],
  ['`15,000` = `15000`', '15000', '[15,000] men'],
  ['other groups are not joined', '1500', '15,00 men'],
  ['a point joins digits when it is the only one', '"3 4"', '3.4 or [3.4].5'],
  ['`3.4` is found as `3.4`', '3.4', '[3.4] percent'],
  ['`12.05.2010` is separate words', '2010', 'on 12.05.[2010]'],
  ['letters may follow', '2.5m', '[2.5m] people'],
  ['`15,000th`', '15000th', 'the [15,000th]'],
  ['`§` and `¶` are words', '§', 'under [§] 287 and [§§] 1 and 2'],
  ['`§§` = `§`', '"§§ 1"', 'under [§ 1] and [§§1]'],
  ['every other character only separates', '"a b"', '[a/b] and [a – b]'],
]

const HYPHENS: Rows = [
  ['`email` finds `e-mail`', 'email', 'an [e-mail] and an [email], no e mail'],
  ['`e-mail` finds `e-mail`, `e mail`, `email`', 'e-mail', 'an [e-mail], an [e mail], an [email]'],
  ['`"e-mail"` finds `e-mail`, `e mail`, `email`', '"e-mail"', 'an [e-mail], an [e mail], an [email], no e-mails'],
  ['`"e mail"` does not find `email`', '"e mail"', 'an [e-mail], an [e mail], no email'],
  ['`enforcement` finds `law-enforce-⏎ment`', 'enforcement', 'law-[enforce-\nment] agencies'],
  ['`"email address"` finds `e-mail-address`', '"email address"', 'an [e-mail-address] and an [email address]'],
  ['without spaces', 'email', 'an e- mail, an e -mail'],
  ['`--` only separates', 'email', 'an e--mail'],
  ['between two digits a hyphen only separates', '15', '1-5 and [15]'],
  ['`MS-13` is `MS13`', 'MS13', '[MS-13] and [MS13] not MS 13'],
  ['a single dash between letters', 'postwar', 'the [post–war] years'],
  ['a dash between letter and digit only separates', 'MS13', 'MS–13'],
  [
    'a hyphenated one also finds the inflections of its last part',
    'e-mail',
    'two [e-mails], two [emails], two [e mails]',
  ],
  ['inside quotation marks it does not', '"e-mail"', 'two e-mails, two emails'],
  [
    'a query word with punctuation inside is the phrase of its words',
    '287(g)',
    'under [287(g]) and [287 g], not g 287',
  ],
  ['`552(b)(7)(E)`', '552(b)(7)(E)', 'see [552(b)(7)(E]) and 552(b)(6)'],
  ['`john.doe@dhs.gov`', 'john.doe@dhs.gov', 'to [john.doe@dhs.gov], John Doe'],
  ['`and/or`, exact', 'and/or', 'this [and/or] that'],
  ['such a phrase is exact', 'dhs/policy', 'dhs policies, [DHS policy]'],
]

const TERMS: Rows = [
  ['the word and its inflections', 'policy', 'a [policy], its [policies], the [policy’s] end'],
  ['verb forms', 'deport', 'they [deport], he [deports], was [deported], [deporting]'],
  ['irregular ones', 'say', 'he [said], they [say], [saying]'],
  ['never derivations', 'organize', 'they [organize] an organization of organizers'],
  ['`"policy"`: exactly that word', '"policy"', 'a [policy], its policies'],
  ['the switch exact words treats every word as quoted', '"policy"', 'a [policy], its policies'],
  [
    'exactly those words, next to each other, in that order',
    '"changing policy"',
    'a [changing policy], policy changing, changing the policy',
  ],
  ['punctuation between them never matters', '"changing policy"', 'is [changing. Policy] matters'],
  ['wildcards work inside', '"secure communit*"', 'the [Secure Communities] program'],
  ['`deport!`', 'deport!', '[deport], [deportation], report'],
  ['`deport*`', 'deport*', '[deport], [deportation], report'],
  ['`wom?n`', 'wom?n', 'a [woman], two [women], a womn'],
  ['`?` at a word’s end is the question mark of prose', 'policy?', 'a [policy], its [policies]'],
  ['`!` only at a word’s end', 'de!port', '[de port], [de-port], deport'],
  ['compared with runs of a compound written together', 'email*', 'an [e-mail], an [email]'],
  ['where no shorter run fits', 'email*', 'an [e-mail]-address'],
  ['the shortest run within', '*ment', 'law-enforce-[ment], [enforcement]'],
  ['`case:ICE`', 'case:ICE', '[ICE] and [I.C.E]. sold ice, Ice'],
  ['`case:"Secure Communities"`', 'case:"Secure Communities"', 'the [Secure Communities] of secure communities'],
  ['`case:US` finds `U.S.`', 'case:US', 'the [U.S]. let us go'],
  ['`case:us` does not', 'case:us', 'the U.S. let [us] go'],
  ['no inflections', 'case:Policy', 'a [Policy], Policies'],
  ['accents and commas are no capitals', 'case:CAFE15000', 'the [CAFÉ15000]'],
  ['a compound with capitals', 'case:EMail', 'an [E-Mail], an e-mail, an [EMail]'],
]

const PHRASE_MARKS: Rows = [
  ['`“ ” „`', '„opt out“', 'to [opt out], opt in out'],
  ['`« »`', '«opt out»', 'to [opt out], out opt'],
  ["`''` and two backticks", "``opt out''", 'to [opt out], out opt'],
  ['ends at the next mark of its family', '"he called it “voluntary” twice"', '[he called it voluntary twice]'],
  ['ends at the next mark that has none either', '“opt out"', 'to [opt out], out opt'],
  ['a lone mark separates like a space', 'opt"out', '[opt] here and [out] there'],
  ['single marks never open a phrase', "'opt out'", '[out] before [opt]'],
]

describe.each([
  ['words', WORDS],
  ['hyphens', HYPHENS],
  ['terms', TERMS],
  ['quotation marks', PHRASE_MARKS],
])('%s', (_, rows) => {
  it.each(rows)('%s: %s', (_sentence, typed, marked) => expect(search(typed, marked)).toBe(marked))
})

describe('the switch exact words', () => {
  it.each([
    ['policy', 'a [policy], its policies'],
    ['e-mail', 'an [e-mail], e-mails'],
    ['polic*', 'a [policy], its [policies]'],
  ])('%s', (typed, marked) => expect(search(typed, marked, true)).toBe(marked))
})

describe('expansions', () => {
  const collection = createCollection([
    createExtraction({
      id: 'doc',
      paragraphs: ['A policy. Policies of E-mail, emails, ICE; an e-mail-address. Communities, deport, deports.'],
    }),
  ])
  const expand = (typed: string) => collection.compile(readQuery(typed)).expansions

  it.each([
    ['only forms that occur', 'policy', [{ term: 'policy', forms: ['policy', 'policies'] }]],
    ['not the word itself where it does not occur', 'community', [{ term: 'community', forms: ['communities'] }]],
    ['`!` written `*`', 'deport!', [{ term: 'deport*', forms: ['deport', 'deports'] }]],
    ['compounds written together', 'email*', [{ term: 'email*', forms: ['email', 'emails'] }]],
    ['a hyphenated word lists the compounds found', 'e-mail', [{ term: 'e-mail', forms: ['email', 'emails'] }]],
    ['wildcards in phrases', '"a polic*"', [{ term: 'polic*', forms: ['policies', 'policy'] }]],
    ['lower case', 'case:IC*', [{ term: 'IC*', forms: ['ice'] }]],
    ['exact words have none', '"policy" case:ICE', []],
    ['fields have none', 'title:pol*', []],
    ['each once', 'policy OR policy', [{ term: 'policy', forms: ['policy', 'policies'] }]],
    [
      'inside said: and atleastN',
      'said:(policy) atleast2(policy)',
      [{ term: 'policy', forms: ['policy', 'policies'] }],
    ],
  ])('%s: %s', (_, typed, expansions) => expect(expand(typed)).toEqual(expansions))

  it('refuses a wildcard that stands for more than 2,000 words, with the number', () => {
    const words = Array.from({ length: 2001 }, (_, at) => `ab${at}`).join(' ')
    const large = createCollection([createExtraction({ id: 'doc', paragraphs: [words] })])
    expect(() => large.compile(readQuery('ab*'))).toThrow(/2001 words/)
    expect(large.compile(readQuery('ab1*')).expansions[0]?.forms.length).toBe(1111)
  })
})
