import { CLASS } from './character-class.js'
import { type CharacterRun, isWordClass, readCharacters } from './character-run.js'
import { foldWord } from './fold-word.js'

/** The words of a text, in order, as parallel lists. */
export interface Words {
  readonly length: number
  /** As compared. */
  readonly folded: readonly string[]
  /** UTF-16, into the text: from the first letter or digit … */
  readonly starts: readonly number[]
  /** … to the last with its marks, exclusive. */
  readonly ends: readonly number[]
  /** A hyphen or dash joins the word to the one before it: together they are a compound. */
  readonly joined: readonly boolean[]
}

/** Cuts a text into words: letters, digits and marks, with the apostrophes, dots, commas and points that belong to them. */
export function splitWords(text: string): Words {
  const run = readCharacters(text)
  const words = {
    length: 0,
    folded: [] as string[],
    starts: [] as number[],
    ends: [] as number[],
    joined: [] as boolean[],
  }
  let joinsNext = false
  for (let at = 0; at < run.length; ) {
    const end = findWordEnd(run, at)
    if (end === at) {
      at++
      joinsNext = false
      continue
    }
    const start = run.starts[at]!
    const stop = run.ends[end - 1]!
    const folded = foldWord(text.slice(start, stop))
    if (folded !== '') {
      words.folded.push(folded)
      words.starts.push(start)
      words.ends.push(stop)
      words.joined.push(joinsNext)
      words.length++
    }
    at = skipJoiner(run, end)
    joinsNext = at > end && folded !== ''
  }
  return words
}

/** @returns `at` where no word begins there */
function findWordEnd(run: CharacterRun, at: number): number {
  const { classes } = run
  const first = classes[at]
  if (first === CLASS.section || first === CLASS.pilcrow) return findSameEnd(classes, at)
  if (!isWordClass(first)) return at
  let end = first === CLASS.digit ? findNumberEnd(run, at) : at
  while (isWordClass(classes[end]) || isInnerApostrophe(classes, end) || isAbbreviationDot(classes, end)) end++
  return end
}

/** `§§` is one word. */
function findSameEnd(classes: Uint8Array, at: number): number {
  let end = at + 1
  while (classes[end] === classes[at]) end++
  return end
}

function isInnerApostrophe(classes: Uint8Array, at: number): boolean {
  return classes[at] === CLASS.apostrophe && classes[at - 1] === CLASS.letter && classes[at + 1] === CLASS.letter
}

/** Joins single letters: `U.S.`, `I.C.E.` */
function isAbbreviationDot(classes: Uint8Array, at: number): boolean {
  return classes[at] === CLASS.dot && isSingleLetter(classes, at - 1) && isSingleLetter(classes, at + 1)
}

function isSingleLetter(classes: Uint8Array, at: number): boolean {
  return classes[at] === CLASS.letter && !isWordClass(classes[at - 1]) && !isWordClass(classes[at + 1])
}

/** The end of `15,000`, `3.4` and `1,234.5`; of the digits alone where a comma or point only separates. */
function findNumberEnd({ classes }: CharacterRun, at: number): number {
  let end = findDigitsEnd(classes, at)
  if (end - at <= 3) while (isThousandsComma(classes, end)) end += 4
  if (!isPointBeforeDigit(classes, end) || isPointAfterDigit(classes, at - 1)) return end
  const fraction = findDigitsEnd(classes, end + 1)
  return isPointBeforeDigit(classes, fraction) ? end : fraction
}

function findDigitsEnd(classes: Uint8Array, at: number): number {
  let end = at
  while (classes[end] === CLASS.digit) end++
  return end
}

function isThousandsComma(classes: Uint8Array, at: number): boolean {
  return classes[at] === CLASS.comma && findDigitsEnd(classes, at + 1) === at + 4
}

function isPointBeforeDigit(classes: Uint8Array, at: number): boolean {
  return classes[at] === CLASS.dot && classes[at + 1] === CLASS.digit
}

function isPointAfterDigit(classes: Uint8Array, at: number): boolean {
  return classes[at] === CLASS.dot && classes[at - 1] === CLASS.digit
}

/** Index of the next word's first character where a hyphen or dash joins it; `end` where nothing does. */
function skipJoiner({ classes }: CharacterRun, end: number): number {
  const before = classes[end - 1]
  let next = end + 1
  if (classes[end] === CLASS.hyphen) {
    if (classes[next] === CLASS.lineEnd) next++
    const after = classes[next]
    const joins = isWordClass(before) && isWordClass(after) && !(before === CLASS.digit && after === CLASS.digit)
    return joins ? next : end
  }
  return classes[end] === CLASS.dash && before === CLASS.letter && classes[next] === CLASS.letter ? next : end
}
