import type { Token } from '../../language/analyse-text.js'

/** Nouns for what is written down and can be released, in the singular → kind. Our own list. */
export const KINDS: Readonly<Record<string, string>> = {
  memo: 'memo',
  memorandum: 'memo',
  memoranda: 'memo',
  'e-mail': 'e-mail',
  email: 'e-mail',
  letter: 'letter',
  document: 'document',
  record: 'record',
  report: 'report',
  statement: 'statement',
  transcript: 'transcript',
  affidavit: 'affidavit',
  declaration: 'declaration',
  complaint: 'complaint',
  filing: 'filing',
  brief: 'brief',
  agreement: 'agreement',
  contract: 'contract',
  cable: 'cable',
  spreadsheet: 'spreadsheet',
  statistic: 'statistics',
  questionnaire: 'questionnaire',
  question: 'questions',
  file: 'file',
  page: 'pages',
  update: 'update',
  presentation: 'presentation',
  research: 'research',
  audit: 'audit',
  correspondence: 'correspondence',
  testimony: 'testimony',
  'press release': 'press release',
  release: 'press release',
}
export const QUANTITY =
  /^(?:one|some|many|most|several|hundreds|dozens|thousands|copies|flurry|series|batch|trove|cache|set|number)$/
export const MODIFIER_TAG = /^(?:JJ[RS]?|NN|NNS|NNP|NNPS|CD|VBN|VBD|VBG|POS|RB)$/
export const DETERMINER_TAG = /^(?:DT|PRP\$)$/
/** What makes a record a certain one, by the words before its noun. */
export const TELLING =
  /\b(?:internal|leaked|released|redacted|confidential|classified|secret|signed|written|federal|government|agency|official|legal|\d+-page|(?:\w+)-(?:page|paragraph)|pages|handwritten|unsigned|draft|final|sworn|court|e-?mail|press|previously|newly|recently|own)\b/i
export const RELEASED =
  /^(?:released|obtained|made|signed|written|sent|issued|filed|published|leaked|provided|dated|disclosed|unsealed|declassified|reviewed|received|prepared|produced|entitled|titled|called)$/
/** Only with more than the noun: `questions`, `pages`, `research` are mostly no records. */
export const WEAK = new Set([
  'question',
  'page',
  'update',
  'research',
  'release',
  'file',
  'agreement',
  'contract',
  'record',
  'complaint',
  'brief',
  'statistic',
])
/** What records do, and nouns too. */
export const REPORTS =
  /^(?:show|shows|state|states|report|reports|say|says|note|notes|reveal|suggest|indicate|detail|details)$/
export const LONGEST_TAIL = 12

export function kindOf(token: Token): string | undefined {
  if (Object.hasOwn(KINDS, token.lower)) return KINDS[token.lower]
  const single = token.lower.replace(/s$/, '')
  return Object.hasOwn(KINDS, single) ? KINDS[single] : undefined
}
