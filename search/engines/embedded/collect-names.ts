import type { Extraction } from '../../../schema/index.js'
import type { UnitValue } from '../../units/to-units.js'

/** One way in which a text writes the name of a value. */
export interface ValueName extends UnitValue {
  readonly name: string
}

const NAMED_FIELDS = ['person', 'organisation', 'place', 'law'] as const
type NamedField = (typeof NAMED_FIELDS)[number]

/** Every name a document gives to who and what it mentions or quotes, each once: its own name, the words of its mentions, its aliases. */
export function collectNames({ text, mentions, quotations, entities }: Extraction): ValueName[] {
  const names = new Map<string, ValueName>()
  const add = (field: ValueName['field'], value: string, name: string) =>
    names.set(`${field}\0${value}\0${name}`, { field, value, name })
  const isNamed = (category: string): category is NamedField => (NAMED_FIELDS as readonly string[]).includes(category)
  for (const { span, category, entity } of mentions) {
    if (!isNamed(category)) continue
    add(category, entity, entity)
    add(category, entity, text.slice(...span))
  }
  for (const { category, name, aliases } of entities)
    if (isNamed(category)) for (const alias of aliases) add(category, name, alias)
  for (const speaker of quotations.flatMap((one) => [one.speaker, ...one.jointSpeakers])) {
    if (speaker === null) continue
    add('speaker', speaker.name, speaker.name)
    if (speaker.mention !== null) add('speaker', speaker.name, speaker.mention.text)
  }
  return [...names.values()]
}
