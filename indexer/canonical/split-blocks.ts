import type { Piece, TracedText } from './traced-text.js'

/** A stretch of lines between blank ones, before anyone has said what it is. */
export interface DraftBlock {
  /** Trimmed lines, spans into the stripped text. */
  readonly lines: readonly Piece[]
  /** The lines joined by `\n`. */
  readonly text: string
  /** 1 to 6 for a markdown heading, else 0. */
  readonly level: number
}

const HEADING = /^(#{1,6}) +(?=[^#\s])/
const CLOSING_HASHES = / +#+$/
const RULE = /^(?:(?:- ?){3,}|(?:_ ?){3,}|(?:\* ?){3,}|={3,})$/
/** Above it a line is a paragraph typed without wrapping. */
const WRAPPED = 100

/** Blocks of a stripped text: apart by blank lines, rules and headings. */
export function splitBlocks(stripped: TracedText): DraftBlock[] {
  const groups = groupLines(stripped.text)
  const isOneLineEach = hasParagraphPerLine(groups, stripped.text)
  const blocks: DraftBlock[] = []
  for (const lines of groups) {
    if (isOneLineEach) for (const line of lines) blocks.push(toBlock(stripped.text, [line]))
    else for (const part of cutAtMarks(lines, stripped.text)) blocks.push(part)
  }
  return blocks
}

export function toBlock(text: string, lines: readonly Piece[], level = 0): DraftBlock {
  return { lines, text: lines.map(({ start, end }) => text.slice(start, end)).join('\n'), level }
}

function groupLines(text: string): Piece[][] {
  const groups: Piece[][] = []
  let group: Piece[] = []
  for (const { index, 0: line } of text.matchAll(/[^\n]+|\n(?=[^\S\n]*(?:\n|$))/g)) {
    const trimmed = line.trim()
    if (trimmed) {
      const start = index + line.indexOf(trimmed)
      group.push({ start, end: start + trimmed.length })
    } else if (group.length) {
      groups.push(group)
      group = []
    }
  }
  if (group.length) groups.push(group)
  return groups
}

/** Headings and rules end a block even without a blank line. */
function cutAtMarks(lines: readonly Piece[], text: string): DraftBlock[] {
  const blocks: DraftBlock[] = []
  let open: Piece[] = []
  const close = (level = 0) => {
    if (open.length) blocks.push(toBlock(text, open, level))
    open = []
  }
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    const hashes = HEADING.exec(words)
    if (hashes) {
      close()
      const end = line.end - (CLOSING_HASHES.exec(words)?.[0].length ?? 0)
      open = [{ start: line.start + hashes[0].length, end }]
      close(hashes[1]!.length)
    } else if (RULE.test(words)) close(open.length === 1 && /^[=-]/.test(words) ? (words[0] === '=' ? 1 : 2) : 0)
    else open.push(line)
  }
  close()
  return blocks
}

/** Some sites save a paragraph as one line and leave no blank lines: then every line is a block. */
function hasParagraphPerLine(groups: readonly Piece[][], text: string): boolean {
  const largest = groups.reduce<readonly Piece[]>((most, group) => (group.length > most.length ? group : most), [])
  const all = groups.reduce((sum, group) => sum + group.length, 0)
  if (largest.length < 4 || largest.length < all * 0.6) return false
  const long = largest.filter(({ start, end }) => end - start > WRAPPED)
  const ending = long.filter(({ end }) => /[.?!…:”"’')\]]/.test(text[end - 1]!))
  return long.length >= largest.length * 0.4 && ending.length >= long.length * 0.8
}
