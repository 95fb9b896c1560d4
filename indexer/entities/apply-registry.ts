import type { Category, Entity, Mention } from '../../schema/entity.js'
import type { Extraction } from '../../schema/extraction.js'
import type { Quotation, Speaker } from '../../schema/quotation.js'
import { entityKey, type Registry } from './resolve-entities.js'
import { resolveName, resolveWritten } from './resolve-name.js'

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

/** A word that names somebody else in each document is no name in a collection of them. */
const PRONOUN = /^(?:I|we|you|he|she|they|it|who)$/i

/** Named by the header of a message alone; its text says “I” at most. */
function isSender({ mention }: Speaker): boolean {
  return mention === null || /^I$/i.test(mention.text)
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
  const known = new Set(entities.map(({ category, name }) => entityKey(category, name)))
  const rename = (speaker: Speaker): Speaker[] => {
    const name = nameKnown(speaker.name, known, nameOf, registry)
    // An e-mail's sender stands in its header alone: `preines`, `Mills, Cheryl D`; whom a person credits, nowhere.
    if (name === undefined && quotation.correctedByHand) return [callByHand(speaker, registry)]
    if (name === undefined && PRONOUN.test(speaker.name)) return []
    if (name === undefined) return [isSender(speaker) ? callSender(speaker, registry) : speaker]
    return name === null ? [] : [{ ...speaker, name }]
  }
  const [speaker, ...jointSpeakers] = [quotation.speaker ?? [], ...quotation.jointSpeakers].flat().flatMap(rename)
  if (quotation.speaker && !speaker)
    return PRONOUN.test(quotation.speaker.name) ? leaveOpen(quotation) : takeAway(quotation, quotation.speaker.name)
  const reason = explainName(quotation, speaker ?? null, registry)
  const candidates = quotation.candidates.flatMap(rename)
  return { ...quotation, speaker: speaker ?? null, jointSpeakers, candidates, reason }
}

/** A reader sees why the name is another than the words give. */
function explainName(quotation: Quotation, named: Speaker | null, { decided }: Registry): string {
  const { speaker, reason, correctedByHand } = quotation
  if (correctedByHand || !speaker || !named || speaker.name === named.name || !decided.has(speaker.name)) return reason
  return `${reason}; “${speaker.name}” corrected by hand`
}

/** Null: a person said that there is nobody so called. Undefined: neither the document nor a person's decision knows the name. */
function nameKnown(
  name: string,
  known: ReadonlySet<string>,
  nameOf: NameOf,
  registry: Registry,
): string | null | undefined {
  const isDecided = registry.decided.has(name)
  const categories = SPEAKER_CATEGORIES.filter((category) => {
    const key = entityKey(category, name)
    return known.has(key) || (isDecided && isInCollection(registry, key))
  })
  if (categories.length === 0) return undefined
  return categories.map((category) => nameOf(category, name)).find((one) => one !== null) ?? null
}

function callSender(speaker: Speaker, registry: Registry): Speaker {
  return { ...speaker, name: resolveSender(registry, speaker.name) ?? speaker.name }
}

function callByHand(speaker: Speaker, registry: Registry): Speaker {
  return { ...speaker, name: resolveWritten(registry, speaker.name)?.name ?? speaker.name }
}

function isInCollection({ renamed, byKey }: Registry, key: string): boolean {
  return renamed.has(key) || byKey.has(key)
}

/** “I asked Chris …” in a speech pasted into an e-mail: a reader has to see who that is. */
function leaveOpen(quotation: Quotation): Quotation {
  const reason = `${quotation.reason}; who “${quotation.speaker!.name}” is, the text does not tell`
  return { ...quotation, speaker: null, jointSpeakers: [], candidates: [], confidence: 0, reason }
}

/** Whoever was credited is no speaker, as a person said: nobody is. */
function takeAway(quotation: Quotation, name: string): Quotation {
  const reason = `“${name}” is nobody who speaks: corrected by hand`
  return {
    ...quotation,
    speaker: null,
    jointSpeakers: [],
    candidates: [],
    confidence: 0,
    reason,
    correctedByHand: true,
  }
}
