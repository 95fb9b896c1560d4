import {
  DOUBTFUL_ABBREVIATIONS,
  LEADING_ABBREVIATIONS,
  MONTH_ABBREVIATIONS,
  NUMBERED_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TITLE_ABBREVIATIONS,
} from './abbreviations.js'

/** `1.` or `(a)` alone is the number of the sentence after it. */
const NUMBERING = /^\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]$/
/** `“Is it mandatory?” Ms. Lofgren asked.` is one sentence. */
const CREDIT =
  /^(?:[\p{Lu}][\p{L}.’'-]*\s){1,4}(?:said|says|asked|asks|wrote|writes|added|adds|replied|told|tells|shouted|wondered|continued|responded|tweeted|declared|joked|exclaimed|quipped)\b/u
const LAST_WORD = /([\p{L}\p{N}.’'&-]+)\.$/u
/** `fix… I’m not really comfortable`: `I` is a capital anywhere. */
const FIRST_PERSON = /^I\b/

/** Whether a sentence that seems to end with `piece` runs on into `next` (both trimmed): the named exceptions. */
export function sentenceGoesOn(piece: string, next: string): boolean {
  if (next === '') return false
  if (NUMBERING.test(piece)) return true
  if (/^[“‘"'([]*\p{Ll}/u.test(next) || /^[,;:)]/.test(next)) return true
  if (/[?!…](?:[”"]|'')$/.test(piece) && CREDIT.test(next)) return true
  if (/(?:…|\.\.\.)$/.test(piece)) return FIRST_PERSON.test(next)
  if (isInsideBrackets(piece) && !/^[“"]/.test(next)) return true
  const word = LAST_WORD.exec(piece)?.[1]
  return word !== undefined && abbreviationGoesOn(word, next)
}

function abbreviationGoesOn(word: string, next: string): boolean {
  const plain = word.toLowerCase().replace(/’/g, "'")
  if (TITLE_ABBREVIATIONS.has(plain)) return /^[“‘"'(]?[\p{L}\p{N}]/u.test(next)
  if (LEADING_ABBREVIATIONS.has(plain)) return true
  if (NUMBERED_ABBREVIATIONS.has(plain) && /^(?:[\p{N}§¶]|[IVX]+\b)/u.test(next)) return true
  if (MONTH_ABBREVIATIONS.has(plain)) return /^\p{N}/u.test(next)
  if (DOUBTFUL_ABBREVIATIONS.has(plain)) return !opensSentence(next)
  return isInitial(word) && !opensSentence(next)
}

/** `Brian P. Hale`, `J.D. Salinger`, `F.B.I. agents`. */
function isInitial(word: string): boolean {
  return /^(?:\p{L}\.)*\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)
}

function opensSentence(next: string): boolean {
  if (/^[“‘"'([]/.test(next)) return true
  const first = /^[\p{L}’']+/u
    .exec(next)?.[0]
    .toLowerCase()
    .replace(/[’'].*$/, '')
  return first !== undefined && SENTENCE_OPENERS.has(first)
}

/** `(Mr. Hale declined. He gave no reason.)` stays in one piece with the sentence around it. */
function isInsideBrackets(piece: string): boolean {
  const open = piece.lastIndexOf('(')
  return open > 0 && !piece.includes(')', open) && piece.length - open < 200
}
