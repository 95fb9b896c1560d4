import { describe, expect, it } from 'vitest'
import { createExtraction } from '../engines/fixture-documents.js'
import { createCollection, readQuery, showMarks } from './matching.js'

/** What a passage looks like when a query has marked it; null where it does not match. */
function search(typed: string, text: string): string | null {
  const collection = createCollection([createExtraction({ id: 'doc', paragraphs: [text] })])
  const marks = collection.compile(readQuery(typed)).match(collection.units.passages[0]!)
  return marks && showMarks(text, marks)
}

/** Rows: the sentence of the specification, the query, the passage, marked where it matches; `-` before one that does not. */
type Rows = readonly (readonly [sentence: string, typed: string, marked: string])[]

const BOOLEAN: Rows = [
  ['`a OR b`: either', 'a1 OR b1', 'x [a1] y'],
  ['`a | b`', 'a1 | b1', 'x [b1] y [a1]'],
  ['`a b`: both', 'a1 b1', '[b1] x [a1]'],
  ['`a b`: not one', 'a1 b1', '-x a1'],
  ['`a AND b`', 'a1 AND b1', '[a1] [b1]'],
  ['`a & b`', 'a1 & b1', '-a1'],
  ['`a NOT b`: the first, without the second', 'a1 NOT b1', 'x [a1]'],
  ['`a NOT b`: with the second', 'a1 NOT b1', '-a1 b1'],
  ['`a BUT NOT b`', 'a1 BUT NOT b1', '-a1 b1'],
  ['`a AND NOT b`', 'a1 AND NOT b1', '-a1 b1'],
  ['`a % b`', 'a1 % b1', '-a1 b1'],
  ['AND, OR, NOT count only in capitals', 'a1 or b1', '[a1] [or] [b1]'],
  ['`|`, `&`, `%` only standing alone', 'AT&T 50%', '[AT&T] has [50]%'],
  ['OR binds tighter than AND', 'secure communities OR program', '[secure] [program]'],
  ['OR binds tighter than AND: the first is needed', 'secure communities OR program', '-communities program'],
  ['`a NOT b c` is `a NOT (b AND c)`', 'a1 NOT b1 c1', '[a1] b1'],
  ['`a NOT b c`: both excluded together', 'a1 NOT b1 c1', '-a1 b1 c1'],
  ['NOT takes everything up to the next of them', 'a1 NOT b1 NOT c1', '-a1 c1'],
  ['NOT ends at the closing parenthesis', '(a1 NOT b1) c1', '[a1] [c1]'],
  ['`a -b c` is `(a c) NOT b`', 'a1 -b1 c1', '[a1] [c1]'],
  ['`a -b c`: b excludes', 'a1 -b1 c1', '-a1 b1 c1'],
  ['`-` belongs to a phrase', 'a1 -"b1 c1"', '[a1] c1 b1'],
  ['`-` belongs to a parenthesis', 'a1 -(b1 OR c1)', '-a1 c1'],
  ['only a hyphen-minus after a space excludes', 'a1-b1', '[a1-b1]'],
  ['a hyphen standing alone is punctuation', 'a1 - b1', '[a1] [b1]'],
  ['two hyphens are punctuation', 'a1 --b1', '[a1] [b1]'],
  ['`a OR (NOT b)` is understood', 'a1 OR (NOT b1)', 'x'],
  ['nothing but exclusions matches everything else', '-a1', 'b1'],
  ['nothing but exclusions: not what is excluded', '-a1', '-a1'],
  ['excluded terms mark nothing', 'a1 -(b1 c1)', '[a1] b1'],
  ['a branch of an OR that is not true as a whole marks nothing', 'a1 OR (b1 c1)', '[a1] b1'],
  ['a branch of an OR that is true marks', 'a1 OR (b1 c1)', '[a1] [b1] [c1]'],
]

const DISTANCE: Rows = [
  ['`a w/5 b`: at most 5 words apart', 'a1 w/5 b1', '[a1] 1 2 3 4 [b1]'],
  ['six words apart', 'a1 w/5 b1', '-a1 1 2 3 4 5 b1'],
  ['either order', 'a1 w/5 b1', '[b1] x [a1]'],
  ['`a /5 b`', 'a1 /5 b1', '[a1] [b1]'],
  ['`a NEAR/5 b`, in any case', 'a1 near/5 b1', '[a1] [b1]'],
  ['neighbours are 1 apart', 'a1 w/1 b1', '[a1] [b1]'],
  ['neighbours are 1 apart, not 2', 'a1 w/1 b1', '-a1 x b1'],
  ['`a pre/5 b`: `a` ends before `b` begins', 'a1 pre/5 b1', '-b1 a1'],
  ['`a +5 b`', 'a1 +5 b1', 'b1 [a1] [b1]'],
  ['`a not w/5 b`: an `a` that has no `b` within 5', 'a1 not w/2 b1', 'a1 b1 1 2 3 [a1]'],
  ['`not w/5` where every `a` has one', 'a1 not w/5 b1', '-a1 x b1'],
  ['`NOT w/n` in any case', 'a1 NOT w/1 b1', '[a1] x b1'],
  ['quote the word `not` to find it there', 'a1 "not" w/5 b1', '[a1] [not] [b1]'],
  ['from the end of the earlier to the beginning of the later', '"a1 a2 a3" w/1 "b1 b2"', '[a1 a2 a3] [b1 b2]'],
  ['a compound has as many words as parts', 'a1 w/3 b1', '[a1] e-mail [b1]'],
  ['a compound is not one word', 'a1 w/2 b1', '-a1 e-mail b1'],
  ['operands never share a word', 'the w/5 the', '-the end'],
  ['`the w/5 the` needs two', 'the w/5 the', '[the] end of [the] 1 2 3 4 5 6 the'],
  ['a phrase and its word', '"opt out" w/3 out', '-to opt out of it'],
  ['its operands’ words where they satisfy it, not the words between', 'a1 w/2 b1', 'a1 1 2 3 [a1] x [b1] 1 2 3 b1'],
  ['same level: from the left', 'a1 w/1 b1 w/1 c1', '[a1] [b1] [c1]'],
]

const NESTED: Rows = [
  ['an OR group', 'a1 w/1 (b1 OR c1)', '[a1] [c1] b1'],
  ['wildcards', 'deport* w/2 polic*', '[deportation] of [policy]'],
  ['`case:`', 'case:ICE w/1 said', '[ICE] [said] ice said'],
  ['another proximity: from first to last word', '(a1 w/3 b1) w/1 c1', '[a1] x [b1] [c1]'],
  ['between the words of a nested match is 0 apart', '(a1 w/3 b1) w/1 c1', '[a1] [c1] [b1]'],
  ['a nested one too far', '(a1 w/3 b1) w/1 c1', '-a1 b1 x c1'],
  ['nested operands share no word', '(the w/5 of) w/5 the', '-the of'],
  ['nested operands with two', '(the w/5 of) w/5 the', '[the] [of] [the]'],
  ['`a w/5 (b c)`: one `a` with a `b` and a `c`', 'a1 w/1 (b1 c1)', '[b1] [a1] [c1]'],
  ['`a w/5 (b c)`: two `a` do not do', 'a1 w/1 (b1 c1)', '-a1 b1 x x a1 c1'],
  ['`(a b) w/5 (c d)`: all four pairs', '(a1 b1) w/3 (c1 d1)', '[a1] [b1] [c1] [d1]'],
  ['`(a b) w/5 (c d)`: one pair too far', '(a1 b1) w/2 (c1 d1)', '-a1 b1 c1 d1'],
  ['`x not w/5 (b c)`: not both within 5', 'x1 not w/1 (b1 c1)', '[x1] b1 c1'],
  ['`x not w/5 (b c)`: both within 5', 'x1 not w/1 (b1 c1)', '-b1 x1 c1'],
  ['`(a b) not w/5 x`: neither with an x', '(a1 b1) not w/1 x1', '[a1] 1 [b1] 2 x1'],
  ['`(a b) not w/5 x`: one with an x', '(a1 b1) not w/1 x1', '-a1 1 b1 x1'],
]

const UNITS: Rows = [
  ['`a /s b`: in one sentence', 'a1 /s b1', 'Say [b1] [a1]. Then b1.'],
  ['not in two', 'a1 w/s b1', '-Say a1. Then b1.'],
  ['each wholly', 'a1 /s "b1 c1"', '-Say a1 b1. C1 then.'],
  ['`+s`: `a` first', 'a1 +s b1', '-Say b1 a1. Then.'],
  ['`pre/s`', 'a1 pre/s b1', 'Say b1 [a1] [b1]. Then.'],
  ['`/s` shares no word', 'the /s the', '-The end. The end.'],
  ['`/s` is looser than `w/n`', 'a1 w/1 b1 /s c1', '[a1] [b1] x x [c1].'],
  ['`/p` is AND within the passage', 'a1 /p b1', '[b1] x. [a1] x. [a1]'],
  ['`/p` may share a word', 'the /p the', 'in [the] end'],
  ['`+p`: `a` first', 'a1 +p b1', 'b1. Say [a1]. Then [b1].'],
  ['`pre/p`', 'a1 pre/p b1', '-b1. Say a1.'],
  ['`+p` never shares a word', 'the +p the', '-in the end'],
  ['AND is looser than `/p`', 'a1 /p b1 c1', '[a1] [b1] [c1]'],
]

const MARKS: Rows = [
  ['every occurrence for plain terms', 'a1 b1', '[a1] [b1] [a1] [b1]'],
  ['a phrase is one span', '"a1 b1"', '[a1, b1]'],
  ['overlapping ones are merged', '"a1 b1" OR "b1 c1"', '[a1 b1 c1]'],
  ['touching ones are not', '§ a1', '[§][a1]'],
  ['from the first to the last letter or digit with its combining marks', 'U.S. cafe', 'the [U.S]. “[cafe\u0301]”'],
]

describe.each([
  ['AND, OR and NOT', BOOLEAN],
  ['distance', DISTANCE],
  ['groups and nesting', NESTED],
  ['sentences and paragraphs', UNITS],
  ['marks', MARKS],
])('%s', (_, rows) => {
  it.each(rows)('%s: %s in %s', (_sentence, typed, marked) => {
    const text = marked.replace(/^-/, '').replaceAll(/[[\]]/g, '')
    expect(search(typed, text)).toBe(marked.startsWith('-') ? null : marked)
  })
})
