/** What the help page explains; every example is run over the collection when the page is shown. */
export interface HelpTopic {
  readonly id: string
  readonly heading: string
  readonly text: readonly string[]
  readonly examples: readonly { readonly typed: string; readonly means: string }[]
}

export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    id: 'words',
    heading: 'Words and phrases',
    text: [
      'A query is decided paragraph by paragraph. Several words must all be there, in any order. A word also finds its inflections, never words that are merely related.',
      'Quotation marks, straight or curly, mean exactly these words, next to each other, in this order. Punctuation between them does not matter. The switch “exact words” treats every word as quoted.',
    ],
    examples: [
      { typed: 'policy', means: 'policy, policies, policy’s' },
      { typed: '"policy"', means: 'exactly that word' },
      { typed: '"opt out"', means: 'these words, in this order' },
      { typed: 'local police', means: 'both words in one paragraph' },
      { typed: 'e-mail', means: 'e-mail, e mail and email' },
    ],
  },
  {
    id: 'wildcards',
    heading: 'Beginnings and gaps',
    text: [
      '! at a word’s end and * anywhere stand for any number of characters, ? for exactly one. Each word needs two characters of its own. They work inside phrases too.',
    ],
    examples: [
      { typed: 'deport!', means: 'deport, deportation, deported …' },
      { typed: 'we?ch', means: 'Weich and Welch' },
      { typed: '"illegal immigra*"', means: 'inside a phrase' },
    ],
  },
  {
    id: 'connectors',
    heading: 'Connectors',
    text: [
      'AND, OR and NOT count in capitals only. From the tightest to the loosest: parentheses, OR, w/n and pre/n, /s, /p, AND, NOT. OR binds tighter than AND, as in every legal system.',
      'A distance counts words: neighbours are 1 apart. A hyphen before a word excludes it.',
    ],
    examples: [
      { typed: 'voluntary OR mandatory', means: 'either' },
      { typed: 'state w/5 local', means: 'at most 5 words apart, in any order' },
      { typed: 'state pre/5 local', means: 'the same, in this order' },
      { typed: 'program /s mandatory', means: 'in one sentence' },
      { typed: 'program /p mandatory', means: 'in one paragraph' },
      { typed: 'communities NOT secure', means: 'the first without the second' },
      { typed: 'mandatory -voluntary', means: 'the same with a hyphen' },
      { typed: 'program not w/5 mandatory', means: 'a “program” without “mandatory” within 5 words' },
      { typed: '(opt w/3 out) /s (county OR city OR state)', means: 'groups inside groups' },
    ],
  },
  {
    id: 'speakers',
    heading: 'Who said it, and where',
    text: [
      'A field takes one word or one phrase that touches the colon: speaker, person, org, place, law, outlet, author, title, kind, status, date.',
      'said: looks inside quotations only, each by itself.',
    ],
    examples: [
      { typed: 'speaker:napolitano', means: 'paragraphs in which she is quoted' },
      { typed: 'said:mandatory', means: 'the word inside a quotation' },
      { typed: 'said:(opt w/3 out)', means: 'inside one quotation' },
      { typed: 'org:ICE', means: 'the organisation, however it is written' },
      { typed: 'outlet:times', means: 'in the outlet’s name' },
      { typed: 'status:unnamed', means: 'a quotation by someone who is not named' },
    ],
  },
  {
    id: 'more',
    heading: 'Capitals, dates, counts',
    text: ['Dates are YYYY, YYYY-MM or YYYY-MM-DD, intervals have two dots. Documents without a date match none.'],
    examples: [
      { typed: 'case:"Secure Communities"', means: 'the phrase with these capitals' },
      { typed: 'case:ICE', means: 'with these capitals: not the ice of winter' },
      { typed: 'date:2010..2011', means: 'documents of these years' },
      { typed: 'mandatory date:2010-06..', means: 'from a month on' },
      { typed: '-date:0001..', means: 'documents without a date' },
      { typed: 'atleast3(mandatory)', means: 'in documents that hold the word three times and more' },
    ],
  },
  {
    id: 'punctuation',
    heading: 'Hyphens, punctuation, limits',
    text: [
      'A hyphen equals a space and equals nothing; a space never equals nothing. A word with other punctuation inside, as 287(g) or john.doe@dhs.gov, is the phrase of its words.',
      'A query has at most 60 terms, 40 connectors, parentheses 20 deep and 2,000 characters; a wildcard stands for at most 2,000 words; a compound is compared written together up to 32 parts. What is over a limit is refused, or a note says so: nothing is cut in silence.',
    ],
    examples: [
      { typed: 'opt-out', means: 'opt-out, opt out and optout' },
      { typed: 'U.S.', means: 'U.S. and US: letters joined by dots are one word' },
      { typed: '"opt-in/opt-out"', means: 'punctuation between the words of a phrase never matters' },
    ],
  },
]

/** For those who know another system: what they type there, what it is here. */
export const OTHER_SYSTEMS: readonly {
  readonly system: string
  readonly theirs: string
  readonly ours: string
}[] = [
  { system: 'Westlaw, Lexis', theirs: 'space (Westlaw: or)', ours: 'a space is AND; type OR' },
  { system: 'Westlaw', theirs: '/5 +5 /s /p %', ours: 'the same' },
  { system: 'Lexis', theirs: 'w/5 pre/5 w/s w/p and not', ours: 'the same, with AND NOT in capitals' },
  { system: 'Westlaw, Lexis', theirs: 'deport!', ours: 'the same' },
  { system: 'dtSearch', theirs: 'apple w/5 pear, not w/5', ours: 'the same' },
  { system: 'dtSearch', theirs: 'apply~ (stemming)', ours: 'on by itself; quote a word to turn it off' },
  { system: 'Lucene', theirs: '"a b"~5', ours: 'a w/5 b' },
  { system: 'Lucene', theirs: 'title:word, word*', ours: 'the same' },
  { system: 'Google', theirs: '"exact words" -without', ours: 'the same' },
  { system: 'Google', theirs: 'AROUND(5)', ours: 'w/5' },
]
