import type { Analysis } from '../../language/analyse-text.js'

/** A word, or the part of one before or behind a hyphen. */
export interface NamePiece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly tag: string
  /** Index into the analysis' tokens. */
  readonly token: number
}

const BEFORE = 'D|R|I|pro|anti|ex|non|pre|post|mid|trans|neo|counter|former|late|early'
const AFTER =
  'based|led|backed|wide|related|controlled|run|owned|born|style|ruled|trained|made|sponsored|funded|insured|area|occupied|held|supported|support|allied|bound|critic|passed|era|funded|type|speaking|affiliated|linked|educated|headquartered|centric|friendly'
/** `D-WA`, `U.S.-led`, `pro-Kurdish`: the name is only one side of the hyphen; it is the whole in `Ban Ki-moon`. */
const HYPHENED = new RegExp(`^(?:(${BEFORE})([-–])(\\p{Lu}.*)|(\\p{Lu}[\\p{L}.]*)([-–])((?:${AFTER})))$`, 'u')
const SLASHED = /^(\p{Lu}[\p{L}.]+)(\/)(\p{Lu}.*)$/u

/** The tokens `[first, last)`, cut where a name ends inside one. */
export function cutTokens(analysis: Analysis, first: number, last: number): NamePiece[] {
  const pieces: NamePiece[] = []
  for (let i = first; i < last; i++) {
    const { start, end, text, tag } = analysis.tokens[i]!
    const parts = /[-–/]/.test(text) ? (HYPHENED.exec(text) ?? SLASHED.exec(text)) : null
    if (!parts) {
      pieces.push({ start, end, text, tag, token: i })
      continue
    }
    let at = start
    for (const part of parts.slice(1).filter((each) => each !== undefined)) {
      const partTag = /^\p{Lu}/u.test(part) ? 'NNP' : /^[-–/]$/.test(part) ? part : 'JJ'
      pieces.push({ start: at, end: at + part.length, text: part, tag: partTag, token: i })
      at += part.length
    }
  }
  return pieces
}
