import { describe, expect, test } from 'vitest'
import { pairQuotationMarks } from '../../indexer/quotations/pair-quotation-marks.js'
import type { Span } from '../../schema/span.js'

const blocksOf = (text: string): Span[] =>
  Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: block }) => [index, index + block.length] as const)

/** Stretches as text, the pieces of one joined by ` ¶ `, deeper ones indented by `>`. */
function read(text: string): string[] {
  const { stretches } = pairQuotationMarks(text, blocksOf(text))
  return stretches.map(
    ({ pieces, depth }) => '>'.repeat(depth) + pieces.map(([start, end]) => text.slice(start, end)).join(' ¶ '),
  )
}
const warningsOf = (text: string): number => pairQuotationMarks(text, blocksOf(text)).warnings.length

describe('pairs what belongs together', () => {
  test.each([
    ['curly', 'He said “no” and left.', ['no']],
    ['straight', 'He said "no" and left.', ['no']],
    ['typewriter', "He said ``no'' and left.", ['no']],
    ['two straight single marks', "He said ''no'' and left.", ['no']],
    ['guillemets', 'Il a dit «non» hier.', ['non']],
    ['low opening mark, closed by the mark that opens elsewhere', 'Er sagte „nein“ und ging.', ['nein']],
    ['curly opened, straight closed', 'He said “no" and left.', ['no']],
    ['closing mark at the head of a line, a slip', '”Sorry Sarah,” he said.', ['Sorry Sarah,']],
    [
      'nested, the same kind',
      '“It squares with the “no opt-out for locals”? Doesn’t.”',
      ['It squares with the “no opt-out for locals”? Doesn’t.', '>no opt-out for locals'],
    ],
    ['nested, straight', '"They call it "the ring" here," she said.', ['They call it "the ring" here,', '>the ring']],
    ['reopened at each paragraph', '“One.\n“Two.\n“Three,” he said.', ['One. ¶ Two. ¶ Three,']],
    ['running on without a new mark', '"One.\nTwo," he said.', ['One. ¶ Two,']],
    ['a new quotation after a closed one', '“One.”\n“Two.”', ['One.', 'Two.']],
    ['apostrophes are no marks', "ICE's “ring” and the officials' plan", ['ring']],
    ['a height is no mark', 'He is 6\'2" tall and said "no".', ['no']],
    ['an attribute of left mark-up is none', '<tweet author="JohnKasich"> He said "no".', ['no']],
    ['a dash before', 'war—"a failure"—went on', ['a failure']],
    ['no marks at all', 'Nothing was said.', []],
  ])('%s', (_label, text, stretches) => {
    expect(read(text)).toEqual(stretches)
    expect(warningsOf(text)).toBe(0)
  })
})

describe('warns of what does not come out even', () => {
  test.each([
    ['never closed', 'He said “no and left.', ['no and left.']],
    ['closes nothing', 'He said no” and left.', []],
    ['the first of two never closed', '"Enough. "We go," she said.', ['Enough. ', 'We go,']],
  ])('%s', (_label, text, stretches) => {
    expect(read(text)).toEqual(stretches)
    expect(warningsOf(text)).toBe(1)
  })

  test('a warning points at the mark', () => {
    const text = 'Fine.\nHe said “no and left.'
    expect(pairQuotationMarks(text, blocksOf(text)).warnings[0]).toMatchObject({
      kind: 'unpaired-quotation-mark',
      span: [text.indexOf('“'), text.indexOf('“') + 1],
    })
  })
})
