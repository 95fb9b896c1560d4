import type { Category, Entity, Mention } from '../../schema/entity.js'
import type { Extraction } from '../../schema/extraction.js'
import type { Quotation, Speaker } from '../../schema/quotation.js'
import { entityKey, type Registry } from './resolve-entities.js'
import { resolveName } from './resolve-name.js'

/** Null: a person said that there is no such entity. */
type NameOf = (category: Category, name: string) => string | null

/** Categories that a speaker can be of, the likeliest first. */
const SPEAKER_CATEGORIES: readonly Category[] = ['person', 'organisation', 'place']

/** The extraction with its entities, mentions and speakers called what the whole collection calls them. */
export function applyRegistry(extraction: Extraction, registry: Registry): Extraction {
  const nameOf = createNameOf(extraction.document.id, registry)
  return {
    ...extraction,
    entities: renameEntities(extraction.entities, nameOf, registry),
    mentions: extraction.mentions.flatMap((mention) => renameMention(mention, nameOf)),
    quotations: extraction.quotations.map((quotation) =>
      renameSpeakers(quotation, extraction.entities, nameOf, registry),
    ),
  }
}

function createNameOf(documentId: string, registry: Registry): NameOf {
  const own = registry.renamedIn.get(documentId)
  return (category, name) => {
    const here = own?.get(entityKey(category, name)) ?? name
    const renamed = registry.renamed.get(entityKey(category, here))
    return renamed === undefined ? here : renamed
  }
}

/** Entities that the collection knows as one become one; the document's own name for it stays among the aliases. */
function renameEntities(entities: readonly Entity[], nameOf: NameOf, registry: Registry): Entity[] {
  const byKey = new Map<string, Entity>()
  for (const entity of entities) {
    const name = nameOf(entity.category, entity.name)
    if (name === null) continue
    const key = entityKey(entity.category, name)
    const known = byKey.get(key)
    const common = registry.byKey.get(key)
    const aliases = new Set([...(known?.aliases ?? []), entity.name, ...entity.aliases])
    aliases.delete(name)
    byKey.set(key, {
      ...entity,
      ...(known ?? {}),
      name,
      aliases: [...aliases],
      roles: [...new Set([...(known?.roles ?? []), ...entity.roles])],
      possiblySame: common?.possiblySame ?? entity.possiblySame,
      correctedByHand: common?.correctedByHand ?? entity.correctedByHand,
    })
  }
  return [...byKey.values()]
}

/** Senders write again and again: each is looked up once a registry. */
const senders = new WeakMap<Registry, Map<string, string | null>>()

function resolveSender(registry: Registry, written: string): string | null {
  const known = senders.get(registry) ?? new Map<string, string | null>()
  senders.set(registry, known)
  if (!known.has(written)) known.set(written, resolveName(registry, written, 'person')?.name ?? null)
  return known.get(written) ?? null
}

function renameMention(mention: Mention, nameOf: NameOf): Mention[] {
  const entity = nameOf(mention.category, mention.entity)
  return entity === null ? [] : [{ ...mention, entity }]
}

function renameSpeakers(
  quotation: Quotation,
  entities: readonly Entity[],
  nameOf: NameOf,
  registry: Registry,
): Quotation {
  const rename = (speaker: Speaker): Speaker => {
    const category = SPEAKER_CATEGORIES.find((wanted) =>
      entities.some((entity) => entity.category === wanted && entity.name === speaker.name),
    )
    // An e-mail's sender stands in its header alone: `preines`, `Mills, Cheryl D`.
    const isSender = !category && speaker.mention === null && !quotation.correctedByHand
    const name = category ? nameOf(category, speaker.name) : isSender ? resolveSender(registry, speaker.name) : null
    return name === null ? speaker : { ...speaker, name }
  }
  return {
    ...quotation,
    speaker: quotation.speaker && rename(quotation.speaker),
    jointSpeakers: quotation.jointSpeakers.map(rename),
    candidates: quotation.candidates.map(rename),
  }
}
