import type { EntitySummary } from '../../schema/index.js'

/** By the exact name, or one of the ways it is written; null where nobody quoted is called that. */
export function findSpeakerNamed(speakers: readonly EntitySummary[], name: string): EntitySummary | null {
  const named = speakers.find((speaker) => speaker.name === name)
  return named ?? speakers.find(({ aliases }) => aliases.includes(name)) ?? null
}
