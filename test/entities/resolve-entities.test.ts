import { describe, expect, it } from 'vitest'
import { applyRegistry } from '../../indexer/entities/apply-registry.js'
import { NO_CORRECTIONS } from '../../indexer/entities/corrections.js'
import { parseCorrections } from '../../indexer/entities/read-corrections.js'
import { type DocumentEntities, resolveEntities } from '../../indexer/entities/resolve-entities.js'
import { resolveName } from '../../indexer/entities/resolve-name.js'
import { extractDocument } from '../../indexer/extract-document.js'
import type { Category, Entity } from '../../schema/entity.js'
import { findDuplicates, orderByDuplicates } from '../../search/entities/find-duplicates.js'

function entity(name: string, category: Category = 'person', more: Partial<Entity> = {}): Entity {
  return { name, category, aliases: [], roles: [], possiblySame: [], correctedByHand: false, ...more }
}

/** One document an entity, `a.txt`, `b.txt` … in order. */
function documentsOf(...entities: readonly Entity[]): DocumentEntities[] {
  return entities.map((each, i) => {
    const id = String.fromCharCode(97 + i)
    return { id, file: `${id}.txt`, entities: [each] }
  })
}

function namesOf(documents: readonly DocumentEntities[], corrections = ''): string[] {
  const read = corrections ? parseCorrections(corrections, 'entities.yaml') : NO_CORRECTIONS
  return resolveEntities(documents, read).entities.map((each) => each.name)
}

const body = (name: string, aliases: readonly string[] = []) => entity(name, 'organisation', { aliases })
const office = (name: string, ...roles: string[]) => entity(name, 'person', { roles })

describe('people across documents', () => {
  it.each([
    ['equal names', ['Sarahi Uribe', 'Sarahi Uribe'], ['Sarahi Uribe']],
    ['a middle initial', ['Brian P. Hale', 'Brian Hale'], ['Brian Hale']],
    ['a short form of the given name', ['Bob Dole', 'Robert Dole'], ['Bob Dole']],
    [
      'an initial that two could have',
      ['Brian Hale', 'Barbara Hale', 'B. Hale'],
      ['B. Hale', 'Barbara Hale', 'Brian Hale'],
    ],
    ['two middle initials', ['Brian P. Hale', 'Brian Q. Hale'], ['Brian P. Hale', 'Brian Q. Hale']],
    ['a surname alone', ['Janet Napolitano', 'Napolitano'], ['Janet Napolitano', 'Napolitano']],
    ['two of one surname', ['George Bush', 'Jeb Bush'], ['George Bush', 'Jeb Bush']],
  ])('%s', (_, names, resolved) => {
    expect(namesOf(documentsOf(...names.map((name) => entity(name))))).toEqual(resolved)
  })

  it('joins a surname alone only with the one bearer whose office it gives', () => {
    const secretary = office('Janet Napolitano', 'Homeland Security Secretary')
    expect(namesOf(documentsOf(secretary, office('Napolitano', 'Secretary')))).toEqual(['Janet Napolitano'])
    expect(namesOf(documentsOf(secretary, office('Napolitano', 'a baker')))).toHaveLength(2)
    expect(
      namesOf(documentsOf(secretary, office('Jo Napolitano', 'Secretary'), office('Napolitano', 'Secretary'))),
    ).toHaveLength(3)
  })

  it('joins given names spelled nearly alike only with an office in common', () => {
    expect(
      namesOf(documentsOf(office('Muhammad Yunus', 'Professor'), office('Muhammed Yunus', 'Professor'))),
    ).toHaveLength(1)
    expect(namesOf(documentsOf(entity('Muhammad Yunus'), entity('Muhammed Yunus')))).toHaveLength(2)
  })

  it('keeps father and Jr. apart where one text names both, and George W. from George H.W. Bush', () => {
    const both = [{ id: 'a', file: 'a.txt', entities: [entity('Donald Trump'), entity('Donald Trump Jr.')] }]
    expect(namesOf(both)).toHaveLength(2)
    expect(namesOf(documentsOf(entity('James Comey'), entity('James B. Comey Jr.')))).toHaveLength(1)
    expect(
      namesOf(documentsOf(office('George W. Bush', 'President'), office('George H.W. Bush', 'President'))),
    ).toHaveLength(2)
  })

  it('keeps Weich and Welch apart, each shown at the other', () => {
    const { entities } = resolveEntities(
      documentsOf(office('Ronald Weich', 'Assistant Attorney General'), office('Ronald Welch', 'Assistant Atty. Gen.')),
    )
    expect(entities.map((each) => [each.name, each.possiblySame])).toEqual([
      ['Ronald Weich', ['Ronald Welch']],
      ['Ronald Welch', ['Ronald Weich']],
    ])
    expect(findDuplicates(entities)).toHaveLength(1)
  })
})

describe('organisations across documents', () => {
  it.each([
    ['the, case and country', [body('The New York Times'), body('New York Times')], ['The New York Times']],
    [
      'a listed acronym',
      [body('ICE'), body('Immigration and Customs Enforcement')],
      ['Immigration and Customs Enforcement'],
    ],
    [
      'an acronym that one text defines',
      [body('National Day Laborer Organizing Network', ['NDLON']), body('NDLON')],
      ['National Day Laborer Organizing Network'],
    ],
    [
      'an acronym that two have',
      [body('Alpha Beta', ['AB']), body('Aleph Beth', ['AB']), body('AB')],
      ['AB', 'Aleph Beth', 'Alpha Beta'],
    ],
    [
      'a founder left off',
      [body('Benjamin N. Cardozo School of Law'), body('Cardozo School of Law')],
      ['Benjamin N. Cardozo School of Law'],
    ],
    [
      'a state left off',
      [body('Virginia Department of Health'), body('Department of Health')],
      ['Department of Health', 'Virginia Department of Health'],
    ],
    [
      'Laborer, Laborers',
      [body('National Day Laborer Organizing Network'), body('National Day Laborers Organizing Network')],
      ['National Day Laborer Organizing Network', 'National Day Laborers Organizing Network'],
    ],
  ])('%s', (_, entities, resolved) => {
    expect(namesOf(documentsOf(...entities))).toEqual(resolved)
  })

  it('shows Laborer at Laborers', () => {
    const { entities } = resolveEntities(
      documentsOf(
        body('National Day Laborer Organizing Network'),
        body('National Day Laborers Organizing Network'),
        body('Politico'),
      ),
    )
    expect(entities[0]!.possiblySame).toEqual(['National Day Laborers Organizing Network'])
    expect(orderByDuplicates(entities).at(-1)!.name).toBe('Politico')
  })
})

describe('the registry', () => {
  const documents = documentsOf(
    office('Napolitano', 'Secretary'),
    entity('Brian P. Hale'),
    body('NDLON'),
    entity('Brian Hale'),
    body('National Day Laborer Organizing Network', ['NDLON']),
    office('Janet Napolitano', 'Homeland Security Secretary'),
  )

  it('does not depend on the order of the documents', () => {
    expect(resolveEntities([...documents].reverse())).toEqual(resolveEntities(documents))
  })

  it('finds an entity by other ways of writing its name, and none where two could be meant', () => {
    const registry = resolveEntities(
      documentsOf(entity('Cheryl Mills'), entity('Jake Sullivan'), entity('Jane Sullivan'), body('ICE')),
    )
    expect(resolveName(registry, 'Mills, Cheryl D')?.name).toBe('Cheryl Mills')
    expect(resolveName(registry, 'cheryl.mills@example.gov')?.name).toBe('Cheryl Mills')
    expect(resolveName(registry, 'ICE')?.name).toBe('Immigration and Customs Enforcement')
    expect(resolveName(registry, 'J. Sullivan')).toBeNull()
    for (const written of ['C:Mills, Cheryl', 'Mills Cheryl', 'cmills', 'cherylmills', 'Mills, Cheyrl D'])
      expect(resolveName(registry, written)?.name).toBe('Cheryl Mills')
    for (const written of ['Milla, Cheryl D', 'Mills, Cathy', 'mills', 'dmills'])
      expect(resolveName(registry, written)).toBeNull()
    expect(resolveName(registry, 'Mills')).toBeNull()
  })

  it('renames entities, mentions and speakers of an extraction, the text’s own name kept as an alias', () => {
    const text = 'A title of the day\n\n“It is so,” said Brian P. Hale, a spokesman.'
    const extraction = extractDocument('b.txt', new TextEncoder().encode(text))
    const registry = resolveEntities([
      { id: extraction.document.id, file: 'b.txt', entities: extraction.entities },
      ...documentsOf(entity('Brian Hale')),
    ])
    const applied = applyRegistry(extraction, registry)
    expect(extraction.quotations[0]?.speaker?.name).toBe('Brian P. Hale')
    expect(applied.quotations[0]?.speaker?.name).toBe('Brian Hale')
    expect(
      applied.mentions.filter((mention) => mention.category === 'person').map((mention) => mention.entity),
    ).toEqual(['Brian Hale'])
    expect(applied.entities.find((each) => each.name === 'Brian Hale')?.aliases).toContain('Brian P. Hale')
  })
})

describe('corrections', () => {
  const documents = documentsOf(
    entity('Ronald Weich'),
    entity('Ronald Welch'),
    entity('Brian Hale'),
    entity('Brian P. Hale'),
    entity('Secure Communities'),
  )
  const withBody = [...documents, { id: 'z', file: 'zz.txt', entities: [body('ICE')] }]

  it.each([
    [
      'merge',
      'merge:\n  - into: Ronald Weich\n    names: [Ronald Welch]\n',
      ['Brian Hale', 'Ronald Weich', 'Secure Communities'],
    ],
    [
      'rename',
      'rename:\n  - { from: Brian Hale, to: Brian Peter Hale }\n',
      ['Brian Peter Hale', 'Ronald Weich', 'Ronald Welch', 'Secure Communities'],
    ],
    [
      'alias',
      'alias:\n  - { name: Ronald Weich, aliases: [Ronald Welch, Ron] }\n',
      ['Brian Hale', 'Ronald Weich', 'Secure Communities'],
    ],
    [
      'apart',
      'split:\n  - apart: [Brian Hale, Brian P. Hale]\n',
      ['Brian Hale', 'Brian P. Hale', 'Ronald Weich', 'Ronald Welch', 'Secure Communities'],
    ],
    [
      'split',
      'split:\n  - { name: Ronald Weich, as: Ronald Weich (Ohio), documents: [a.txt] }\n',
      ['Brian Hale', 'Ronald Weich (Ohio)', 'Ronald Welch', 'Secure Communities'],
    ],
    ['not a person', 'not-a-person: [Secure Communities]\n', ['Brian Hale', 'Ronald Weich', 'Ronald Welch']],
  ])('%s', (_, yaml, names) => {
    expect(namesOf(documents, yaml)).toEqual(names)
  })

  it('show as corrected by hand', () => {
    const corrections = parseCorrections('merge:\n  - { into: Ronald Weich, names: Ronald Welch }\n', 'entities.yaml')
    const { entities, renamed } = resolveEntities(documents, corrections)
    const corrected = entities.filter((each) => each.correctedByHand)
    expect(corrected.map((each) => [each.name, each.aliases])).toEqual([['Ronald Weich', ['Ronald Welch']]])
    expect(renamed.get('person Ronald Welch')).toBe('Ronald Weich')
  })

  it('may call an entity by the name that is shown, or by a way of writing it that is its alone', () => {
    const named = documentsOf(body('ICE'), entity('Sarahi Uribe', 'person', { aliases: ['Ms. Uribe'] }))
    const names = (yaml: string) => namesOf(named, `rename:\n  - { from: ${yaml}, to: X }\n`)
    expect(names('Immigration and Customs Enforcement')).toEqual(['X', 'Sarahi Uribe'])
    expect(names('Ms. Uribe')).toEqual(['Immigration and Customs Enforcement', 'X'])
    const two = documentsOf(
      entity('Sarahi Uribe', 'person', { aliases: ['Uribe'] }),
      entity('Alvaro Uribe', 'person', { aliases: ['Uribe'] }),
    )
    expect(() => namesOf(two, 'rename:\n  - { from: Uribe, to: X }\n')).toThrow(
      /line 2: “Uribe” may be “Alvaro Uribe” or “Sarahi Uribe”/,
    )
  })

  it('split an entity by the name that is shown, whatever its documents call it', () => {
    const yaml = 'split:\n  - { name: Brian Hale, as: Bryan Hale, documents: [d.txt] }\n'
    expect(namesOf(documents, yaml)).toContain('Bryan Hale')
    expect(namesOf(documents, yaml)).not.toContain('Brian P. Hale')
  })

  it.each([
    [
      'an unknown name',
      'merge:\n  - { into: Ronald Weich, names: [Ronald Wiech] }\n',
      /entities\.yaml line 2: no person .*“Ronald Wiech”; the nearest is “Ronald Weich”/,
    ],
    [
      'a name of another category',
      'merge:\n  - { into: Ronald Weich, names: [ICE] }\n',
      /line 2: “ICE” is no person here, but one of category organisation/,
    ],
    [
      'an unknown document',
      '\nsplit:\n  - { name: Ronald Weich, as: Other, documents: [z.txt] }\n',
      /line 3: no document of z\.txt names “Ronald Weich”/,
    ],
    ['an unknown key', 'join: []\n', /line 1: “join” is not known/],
    ['a field that is missing', 'rename:\n  - { from: Brian Hale }\n', /line 2: “rename” takes/],
    ['no list', 'merge: Ronald Weich\n', /line 1: “merge” takes a list/],
    ['broken YAML', 'merge: [\n', /entities\.yaml line 2/],
  ])('say what is wrong: %s', (_, yaml, message) => {
    expect(() => namesOf(withBody, yaml)).toThrow(message)
  })
})
