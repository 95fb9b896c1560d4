import { describe, expect, it } from 'vitest'
import { addDecision } from '../../indexer/entities/add-decision.js'
import { parseCorrections } from '../../indexer/entities/read-corrections.js'
import { BadSetting, type Decision } from '../../schema/index.js'

const MERGE: Decision = { kind: 'merge', into: 'Ronald Weich', name: 'Ronald Welch' }

describe('addDecision', () => {
  it.each([
    ['merge', MERGE, { merges: [{ into: 'Ronald Weich', names: ['Ronald Welch'] }] }],
    ['apart', { kind: 'apart', names: ['A. Smith', 'B. Smith'] }, { aparts: [{ names: ['A. Smith', 'B. Smith'] }] }],
    [
      'rename',
      { kind: 'rename', from: 'ICE', to: 'Immigration and Customs Enforcement' },
      { renames: [{ from: 'ICE', to: 'Immigration and Customs Enforcement' }] },
    ],
    [
      'alias',
      { kind: 'alias', name: 'Sarahi Uribe', alias: 'S. Uribe' },
      { aliases: [{ name: 'Sarahi Uribe', aliases: ['S. Uribe'] }] },
    ],
    [
      'split',
      { kind: 'split', name: 'Weich', as: 'Ann Weich', documents: ['a.txt'] },
      { splits: [{ name: 'Weich', as: 'Ann Weich', documents: ['a.txt'] }] },
    ],
    [
      'not-a-person',
      { kind: 'not-a-person', name: 'Secure Communities' },
      { notPeople: [{ name: 'Secure Communities' }] },
    ],
  ] as const)('writes %s so that it is read back', (_kind, decision, corrections) => {
    expect(parseCorrections(addDecision('', decision, 'entities.yaml'), 'entities.yaml')).toMatchObject(corrections)
  })

  it('keeps comments and what was there', () => {
    const text = '# ours\nmerge:\n  - into: Ronald Weich # Justice\n    names: [Ron Weich]\nalias: []\n'
    const next = addDecision(text, MERGE, 'entities.yaml')
    expect(next).toContain('# ours')
    expect(next).toContain('# Justice')
    expect(parseCorrections(next, 'entities.yaml').merges).toMatchObject([
      { into: 'Ronald Weich', names: ['Ron Weich', 'Ronald Welch'] },
    ])
  })

  it.each([
    MERGE,
    { kind: 'alias', name: 'Sarahi Uribe', alias: 'S. Uribe' },
    { kind: 'split', name: 'Weich', as: 'Ann Weich', documents: ['a.txt'] },
  ] as const)('says nothing twice: $kind', (decision) => {
    const once = addDecision('', decision, 'entities.yaml')
    expect(addDecision(once, decision, 'entities.yaml')).toBe(once)
  })

  it('puts a second alias beside the first', () => {
    const once = addDecision('', { kind: 'alias', name: 'Sarahi Uribe', alias: 'S. Uribe' }, 'entities.yaml')
    const twice = addDecision(once, { kind: 'alias', name: 'Sarahi Uribe', alias: 'Sara Uribe' }, 'entities.yaml')
    expect(parseCorrections(twice, 'entities.yaml').aliases).toMatchObject([{ aliases: ['S. Uribe', 'Sara Uribe'] }])
  })

  it('keeps a name that YAML would take for something else', () => {
    const next = addDecision('', { kind: 'not-a-person', name: '- "yes": no' }, 'entities.yaml')
    expect(parseCorrections(next, 'entities.yaml').notPeople).toMatchObject([{ name: '- "yes": no' }])
  })

  it('does not touch a file that cannot be understood', () => {
    expect(() => addDecision('merge: [', MERGE, 'entities.yaml')).toThrow(BadSetting)
  })
})
