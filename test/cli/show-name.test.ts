import { describe, expect, it } from 'vitest'
import { showName } from '../../cli/show-name.js'

describe('showName', () => {
  it.each([
    ['a line end', 'new\nline.txt', 'new\\nline.txt'],
    ['a sequence that colours a terminal', '\u001b[31mred.txt', '\\x1b[31mred.txt'],
    ['a mark that turns letters around', 'memo\u202egpj.txt', 'memo\\u202egpj.txt'],
  ])('writes out %s', (_, file, shown) => {
    expect(showName(file)).toBe(shown)
  })

  it.each(['a b.txt', 'café – “opt out”.txt', '情報公開.md'])('leaves %s as it is', (file) => {
    expect(showName(file)).toBe(file)
  })
})
