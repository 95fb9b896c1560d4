import type { EntitySummary, SearchEngine } from '../../schema/index.js'

/** Null where nobody is quoted under that id. */
export async function findSpeaker(engine: SearchEngine, id: string): Promise<EntitySummary | null> {
  const speakers = await engine.listEntities('speaker')
  return speakers.find((speaker) => speaker.id === id) ?? null
}

/** By the exact name, or one of the ways it is written. */
export async function findSpeakerNamed(engine: SearchEngine, name: string): Promise<EntitySummary | null> {
  const speakers = await engine.listEntities('speaker')
  const named = speakers.find((speaker) => speaker.name === name)
  return named ?? speakers.find(({ aliases }) => aliases.includes(name)) ?? null
}
