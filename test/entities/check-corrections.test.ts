import { describe, expect, it } from 'vitest'
import { findFinalName } from '../../indexer/entities/check-corrections.js'
import { parseCorrections } from '../../indexer/entities/read-corrections.js'

const parse = (yaml: string) => parseCorrections(yaml, 'entities.yaml')

describe('decisions that contradict each other are refused with both lines', () => {
  it.each([
    [
      'merged and kept apart',
      'merge:\n  - { into: A, names: [B] }\nsplit:\n  - { apart: [A, B] }\n',
      /line 4: “A” and “B” are kept apart here, but merged on line 2/,
    ],
    [
      'merged by way of a third and kept apart',
      'merge:\n  - { into: C, names: [A] }\n  - { into: C, names: [B] }\nsplit:\n  - apart: [A, B]\n',
      /line 5: “A” and “B” are kept apart here/,
    ],
    [
      'split off and merged again',
      'split:\n  - { name: A, as: B, documents: a.txt }\nmerge:\n  - { into: A, names: B }\n',
      /line 2: “A” and “B” are kept apart here, but merged on line 4/,
    ],
    [
      'a circle',
      'merge:\n  - { into: A, names: [B] }\n  - { into: B, names: [C] }\n  - { into: C, names: [A] }\n',
      /are each said to be the other/,
    ],
    ['a circle of names', 'rename:\n  - { from: A, to: B }\n  - { from: B, to: A }\n', /each said to be the other/],
    ['itself', 'merge:\n  - { into: A, names: [A] }\n', /line 2: “A” is merged with itself/],
    [
      'one name that is two others',
      'merge:\n  - { into: A, names: [C] }\n  - { into: B, names: [C] }\n',
      /line 3: “C” is “B” here, but “A” on line 2/,
    ],
    [
      'two new names',
      'rename:\n  - { from: A, to: X }\n  - { from: A, to: Y }\n',
      /line 3: “A” is “Y” here, but “X” on line 2/,
    ],
    [
      'no person, and yet merged',
      'not-a-person: [B]\nmerge:\n  - { into: A, names: [B] }\n',
      /line 1: “B” is not a person here, but is merged or renamed on line 3/,
    ],
    [
      'a field that is misspelt',
      'merge:\n  - { into: A, names: [B], nmaes: [C] }\n',
      /line 2: “nmaes” is not known here; “merge” takes/,
    ],
    ['a key twice', 'merge: []\nmerge: []\n', /entities\.yaml line 2: Map keys must be unique$/],
  ])('%s', (_, yaml, message) => {
    expect(() => parse(yaml)).toThrow(message)
  })

  it.each([
    ['a chain', 'merge:\n  - { into: A, names: [B] }\n  - { into: B, names: [C] }\n'],
    ['a chain and its end', 'merge:\n  - { into: A, names: [B, C] }\n  - { into: B, names: [C] }\n'],
    ['a merge and a new name', 'merge:\n  - { into: A, names: [B] }\nrename:\n  - { from: A, to: X }\n'],
    ['others kept apart', 'merge:\n  - { into: A, names: [B] }\nsplit:\n  - { apart: [A, C] }\n'],
    ['the same said twice', 'merge:\n  - { into: A, names: [B] }\n  - { into: A, names: [B] }\n'],
  ])('but not %s', (_, yaml) => {
    expect(() => parse(yaml)).not.toThrow()
  })

  it('finds what a chain ends in, in whatever order it is said', () => {
    const corrections = parse('merge:\n  - { into: A, names: [B] }\n  - { into: B, names: [C] }\n')
    expect(['A', 'B', 'C', 'D'].map((name) => findFinalName(corrections, name))).toEqual(['A', 'A', 'A', 'D'])
  })
})
