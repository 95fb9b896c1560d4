import type { Block, BlockKind, Span, Warning } from '../../schema/index.js'
import { isBrokenAfter } from './is-broken-after.js'
import type { DraftBlock } from './split-blocks.js'
import { joinPieces, type Piece, type Segment, type TracedText } from './traced-text.js'

export interface JoinedBlocks {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
}

/** The canonical text: every block, apart by `\n\n`, its lines by `\n`; a paragraph broken inside an abbreviation is whole again. */
export function joinBlocks(
  stripped: TracedText,
  drafts: readonly DraftBlock[],
  kinds: readonly BlockKind[],
): JoinedBlocks {
  const pieces: Piece[] = []
  const blocks: Block[] = []
  const warnings: Warning[] = []
  let length = 0
  let numbered = 0
  const push = (piece: Piece) => {
    pieces.push(piece)
    length += piece.instead?.length ?? piece.end - piece.start
  }
  for (const [index, draft] of drafts.entries()) {
    const kind = kinds[index]!
    const isMended = isText(kind) && isText(kinds[index - 1]) && isBrokenAfter(drafts[index - 1]!.text, draft.text)
    const from = draft.lines[0]!.start
    if (index) push({ start: from, end: from, instead: isMended ? ' ' : '\n\n' })
    const start = length
    for (const [at, line] of draft.lines.entries()) {
      if (at) push({ start: line.start, end: line.start, instead: '\n' })
      push(line)
    }
    if (isMended) {
      const broken = blocks.pop()!
      blocks.push({ ...broken, kind: 'paragraph', span: [broken.span[0], length] })
      warnings.push(toWarning(start))
    } else blocks.push({ kind, span: [start, length], paragraph: isText(kind) ? ++numbered : null })
  }
  return { ...joinPieces(stripped, pieces), blocks, warnings }
}

function isText(kind: BlockKind | undefined): boolean {
  return kind === 'paragraph' || kind === 'heading'
}

function toWarning(at: number): Warning {
  const span: Span = [at - 1, at]
  return {
    kind: 'broken-paragraph-mended',
    message: 'a paragraph broken inside an abbreviation was joined again',
    span,
  }
}
