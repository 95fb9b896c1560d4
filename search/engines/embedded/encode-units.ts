import type { SearchUnit, UnitValue } from '../../units/to-units.js'
import { keepCase } from '../../words/fold-word.js'
import { splitWords, type Words } from '../../words/split-words.js'
import { BEGINS_SENTENCE, JOINED } from './packed-word.js'

/** Numbers for words and for facet values, the same for the same as long as the index lives. */
export interface Numbering {
  numberWord(word: string): number
  numberValue(value: UnitValue): number
}

/** A unit as it goes into the full-text table, and as numbers for the columns in memory. */
export interface EncodedUnit {
  /** Folded words, apart by single spaces. */
  readonly words: string
  /** Runs of compounds written together. */
  readonly compounds: string
  readonly wordCount: number
  /** Layout: `readUnit` of load-columns.ts. */
  readonly numbers: readonly number[]
}

/** Of a compound of more parts only runs of so many are also found written together. */
const LONGEST_RUN = 12

/**
 * @param number of the unit in its table
 * @param documentValues those every unit of the document has
 */
export function encodeUnit(
  unit: SearchUnit,
  number: number,
  documentValues: readonly UnitValue[],
  numbering: Numbering,
): EncodedUnit {
  const words = splitWords(unit.text)
  const values = [...unit.values, ...documentValues].map((value) => numbering.numberValue(value))
  const numbers = [number, unit.paragraph ?? 0, values.length, ...values, words.length]
  packWords(unit, words, numbering, numbers)
  return { words: words.folded.join(' '), compounds: joinCompounds(words), wordCount: words.length, numbers }
}

function packWords(unit: SearchUnit, words: Words, numbering: Numbering, numbers: number[]): void {
  let sentence = -1
  for (let at = 0; at < words.length; at++) {
    const start = words.starts[at]!
    const before = sentence
    while (sentence + 1 < unit.sentences.length && unit.sentences[sentence + 1]![0] <= start) sentence++
    const word = numbering.numberWord(keepCase(unit.text.slice(start, words.ends[at]!)))
    numbers.push(word + (words.joined[at] ? JOINED : 0) + (sentence > before ? BEGINS_SENTENCE : 0))
  }
}

/** `law-enforce-ment` → `lawenforce lawenforcement enforcement`. */
function joinCompounds({ folded, joined, length }: Words): string {
  const runs = new Set<string>()
  for (let first = 0; first < length; first++) {
    let run = folded[first]!
    for (let next = first + 1; next < length && joined[next] && next - first < LONGEST_RUN; next++) {
      run += folded[next]!
      runs.add(run)
    }
  }
  return [...runs].join(' ')
}
