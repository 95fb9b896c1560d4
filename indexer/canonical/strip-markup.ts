import { decodeEntity } from './decode-entity.js'
import { cutPieces, type Piece, type TracedText } from './traced-text.js'

/** `[words](target)`, `![words](target "title")`; words may hold one pair of brackets: `[[Secure Communities]](#)`. */
const LINK =
  /(!?\[)((?:[^[\]\n]|\n(?![ ]*\n)|\[[^[\]\n]*\])*)(\]\(\s{0,9}<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s{1,9}(?:"[^"\n]*"|'[^'\n]*'))?\s{0,9}\))/g
/** `[sic](PDF)` in running text is no link. */
const TARGET = /^$|[#/.:]/
const REFERENCE = /^ {0,3}\[([^\]\n]+)\]: +<?[^\s>]{0,500}[/.#][^\s>]{0,500}>?(?: +["'(][^\n]*["')])? *$/gm
const REFERRING_LINK = /(\[)([^[\]\n]+)(\](?:\[([^[\]\n]*)\]))/g
const STARS = /(?<![\p{L}\p{N}*\\])(\*{1,3})(?=[^\s*])((?:[^*\n]|\n(?![ ]*\n))*[^\s*\\])\1(?![\p{L}\p{N}*])/gu
const UNDERSCORES = /(?<![\p{L}\p{N}_\\])(_{1,3})(?=[^\s_])((?:[^_\n]|\n(?![ ]*\n))*[^\s_\\])\1(?![\p{L}\p{N}_])/gu
const STRUCK = /(~~)(?=\S)([^~\n]*\S)(~~)/g
const ADDRESS = /(<)(https?:\/\/[^\s<>]{1,2000})(>)/g
const FENCE = /^ {0,3}(?:```|~~~)[^\n]*$/gm
/** Quoted lines of e-mails and block quotations. */
const QUOTING = /^ *(?:> ?)+/gm
const ESCAPE = /\\(?=[\\`*_{}[\]()#+\-.!~>|$'"])/g
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi
/** `**bold *and italic***` needs as many rounds as it is deep. */
const DEEPEST = 3

/** Takes markdown's mark-up away; every word stays. Headings keep their `#`, which `splitBlocks` reads. */
export function stripMarkup(whole: TracedText): TracedText {
  let stripped = cutPieces(whole, [
    ...findComments(whole.text),
    ...findAll(whole.text, FENCE),
    ...findAll(whole.text, QUOTING),
  ])
  stripped = cutPieces(stripped, [...findLinks(stripped.text), ...findEnclosing(stripped.text, ADDRESS)])
  for (let depth = 0; depth < DEEPEST; depth++) {
    const cuts = [STARS, UNDERSCORES, STRUCK].flatMap((rule) => findEnclosing(stripped.text, rule))
    if (!cuts.length) break
    stripped = cutPieces(stripped, cuts)
  }
  return cutPieces(stripped, [...findAll(stripped.text, ESCAPE), ...findEntities(stripped.text)])
}

function findAll(text: string, rule: RegExp): Piece[] {
  return Array.from(text.matchAll(rule), ({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

function findComments(text: string): Piece[] {
  const comments: Piece[] = []
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start)) {
    const close = text.indexOf('-->', start)
    if (close < 0) break
    comments.push({ start, end: close + 3 })
    start = close + 3
  }
  return comments
}

function findLinks(text: string): Piece[] {
  const references = Array.from(text.matchAll(REFERENCE))
  const labels = new Set(references.map(([, label]) => label!.toLowerCase()))
  const cuts: Piece[] = findAll(text, REFERENCE)
  for (const match of text.matchAll(LINK)) if (TARGET.test(match[4] ?? '')) cuts.push(...enclosing(match))
  if (!labels.size) return cuts
  for (const match of text.matchAll(REFERRING_LINK)) {
    if (labels.has((match[4] || match[2]!).toLowerCase())) cuts.push(...enclosing(match))
  }
  return cuts
}

function findEnclosing(text: string, rule: RegExp): Piece[] {
  return Array.from(text.matchAll(rule)).flatMap((match) => (/[\p{L}\p{N}]/u.test(match[2]!) ? enclosing(match) : []))
}

/** The mark-up before and after the words (group 2). */
function enclosing(match: RegExpMatchArray): readonly Piece[] {
  const start = match.index!
  const open = match[1]!.length
  const words = match[2]!.length
  return [
    { start, end: start + open },
    { start: start + open + words, end: start + match[0].length },
  ]
}

function findEntities(text: string): Piece[] {
  return Array.from(text.matchAll(ENTITY)).flatMap(({ index, 0: entity }) => {
    const instead = decodeEntity(entity)
    return instead ? [{ start: index, end: index + entity.length, instead }] : []
  })
}
