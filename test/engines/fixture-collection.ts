import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom, createZipf, pick, type Random } from '../../bench/random.js'
import { extractDocument } from '../../indexer/extract-document.js'
import type { Category, Extraction, SpeakerStatus } from '../../schema/index.js'
import { createExtraction, type SmallDocument, type SmallQuotation } from './fixture-documents.js'

/** Documents whose every odd thing is there on purpose. */
const WRITTEN: readonly SmallDocument[] = [
  {
    id: 'opt-out',
    title: 'ICE Won’t Honor Requests to Opt Out',
    authors: ['Julia Preston', 'Kirk Semple'],
    outlet: 'The New York Times',
    date: '2011-02-17',
    paragraphs: [
      '“Any community can opt out,” said Ms. Napolitano, “of this voluntary program.” The policy was always changing.',
      'The U.S. agency’s e-mail of June 23 said that opt-out requests – 15,000 of them – would be ignored. I.C.E. agreed.',
      '“We never said it was voluntary. We said that you may ask,” he wrote, “and that we may say no.”',
      'Under 287(g) and § 1983, law-enforcement agencies deported 3.4 percent; see 552(b)(7)(E).',
    ],
    quotations: [
      { pieces: ['“Any community can opt out,”', '“of this voluntary program.”'], speaker: 'Janet Napolitano' },
      {
        pieces: ['“We never said it was voluntary. We said that you may ask,”', '“and that we may say no.”'],
        speaker: null,
      },
    ],
    mentions: [
      ['Ms. Napolitano', 'person', 'Janet Napolitano'],
      ['I.C.E.', 'organisation', 'Immigration and Customs Enforcement'],
      ['§ 1983', 'law', 'Section 1983'],
    ],
  },
  {
    id: 'record',
    kind: 'record',
    title: null,
    date: '2010-06',
    paragraphs: [
      'From: Jane Doe. Subject: email policy. Please see the e mail below about opting out of the E-Mail-Address list.',
      'ICE wants ice for the ICE event. Policies change; a policy is a policy is a policy.',
      'the the the of the of of the voluntary voluntary mandatory',
    ],
    quotations: [
      { pieces: ['Policies change;'], speaker: 'Jane Doe', status: 'named', confidence: 0.5 },
      {
        pieces: ['a policy is a policy is a policy.'],
        speaker: 'an agency official',
        status: 'unnamed',
        joint: ['Jane Doe'],
      },
    ],
    mentions: [['Jane Doe', 'person', 'Jane Doe']],
  },
  {
    id: 'long-quotation',
    outlet: 'The Arlington Weekly',
    date: '2010',
    paragraphs: [
      'The board said: “We opt out of the program.',
      '“We do so because it is not voluntary.” The vote was 5 to 0, and the room – full – cheered.',
      'Naïve Café owners deport nobody. Soft­ware co-operation; 1990’s rules, 12.05.2010, 1-5, MS-13.',
    ],
    quotations: [
      {
        pieces: ['“We opt out of the program.\n\n“We do so because it is not voluntary.”'],
        speaker: 'Arlington County Board',
        status: 'group',
      },
    ],
    mentions: [['Arlington', 'place', 'Arlington']],
  },
  { id: 'undated', title: 'Nothing said', paragraphs: ['Voluntary or mandatory? Nobody said.', 'Opt in, opt out.'] },
  { id: 'empty', title: 'No paragraph', date: '2012-01-01', paragraphs: [] },
]

/** Few words, so that every query finds much; with inflections, compounds and the words that connect. */
const WORDS =
  'the of and to said policy policies program opt out opting opted e-mail email emails voluntary mandatory agency agency’s agencies ICE ice U.S. us deport deported deportation law-enforcement enforcement secure communities community memo memos not or'.split(
    ' ',
  )
const PEOPLE = ['Janet Napolitano', 'John Morton', 'Sarahi Uribe', 'Jane Doe', 'Beth Gibson', 'David Venturella']
const ORGANISATIONS = ['Immigration and Customs Enforcement', 'National Day Laborer Organizing Network', 'Congress']
const PLACES = ['Arlington', 'San Francisco', 'Washington']
const OUTLETS = ['The New York Times', 'Los Angeles Times', 'MSNBC', null]
const DATES = ['2009', '2010', '2010-06', '2010-06-23', '2010-06-23', '2010-10-15', '2011-02-17', '2011-12', null]
const STATUSES: readonly SpeakerStatus[] = ['named', 'unnamed', 'group', 'document', 'redacted']
const DRAWN_DOCUMENTS = 60

/** The documents every engine is tried on: some written, some drawn, the same in every run. */
export function createCollection(): Extraction[] {
  const random = createRandom(7)
  const zipf = createZipf(random, WORDS.length)
  const drawn = Array.from({ length: DRAWN_DOCUMENTS }, (_, at) => drawDocument(`drawn-${at}`, random, zipf))
  return [...[...WRITTEN, ...drawn].map(createExtraction), ...readSeeds()]
}

let seeds: readonly Extraction[] | null = null

/** The project's own seeds, as its indexer reads them. */
function readSeeds(): readonly Extraction[] {
  seeds ??= readdirSync('seeds').map((name) => extractDocument(`seeds/${name}`, readFileSync(join('seeds', name))))
  return seeds
}

function drawDocument(id: string, random: Random, zipf: () => number): SmallDocument {
  const paragraphs = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => drawSentence(random, zipf)).join(' '),
  )
  return {
    ...{ id, paragraphs, kind: random() < 0.7 ? 'article' : 'record', title: drawSentence(random, zipf) },
    ...{
      authors: random() < 0.5 ? [pick(random, PEOPLE)] : [],
      outlet: pick(random, OUTLETS),
      date: pick(random, DATES),
    },
    quotations: paragraphs.flatMap((paragraph) => (random() < 0.5 ? [drawQuotation(random, paragraph)] : [])),
    mentions: paragraphs.flatMap((paragraph) => drawMentions(random, paragraph)),
  }
}

function drawSentence(random: Random, zipf: () => number): string {
  const words = Array.from({ length: 3 + Math.floor(random() * 12) }, () => WORDS[zipf()]!)
  const sentence = words.join(random() < 0.2 ? ', ' : ' ')
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`
}

function drawQuotation(random: Random, paragraph: string): SmallQuotation {
  const words = paragraph.split(' ')
  const from = Math.floor(random() * words.length)
  const pieces = [words.slice(from, from + 5).join(' ')]
  const rest = words.slice(from + 7, from + 10).join(' ')
  if (random() < 0.3 && rest !== '') pieces.push(rest)
  return {
    pieces,
    speaker: random() < 0.85 ? pick(random, PEOPLE) : null,
    status: pick(random, STATUSES),
    confidence: random(),
  }
}

function drawMentions(random: Random, paragraph: string): [string, Category, string][] {
  const word = () => pick(random, paragraph.split(' '))
  const mentions: [string, Category, string][] = []
  if (random() < 0.6) mentions.push([word(), 'person', pick(random, PEOPLE)])
  if (random() < 0.4) mentions.push([word(), 'organisation', pick(random, ORGANISATIONS)])
  if (random() < 0.3) mentions.push([word(), 'place', pick(random, PLACES)])
  if (random() < 0.1) mentions.push([word(), 'law', '8 U.S.C. § 1357(g)'])
  return mentions
}
