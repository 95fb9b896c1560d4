import type { Key } from 'meilisearch'
import type { MeilisearchConnection } from './connect.js'
import { MeilisearchRefusal, unwrapError } from './meilisearch-refusal.js'

const NAME = 'Verbatim: search'

/**
 * A key that can only search, and only our indexes, asked for with a key that may hand out keys (the master key): found again
 * by its name, made the first time. Where keys may not be asked for, the given key itself is all there is.
 */
export async function deriveSearchKey({ client, prefix }: MeilisearchConnection, adminKey: string): Promise<string> {
  try {
    const { results } = await client.getKeys({ limit: 1000 })
    const known = results.find((key) => isOurs(key, prefix))
    const key = known ?? (await client.createKey(describeKey(prefix)))
    return key.key
  } catch (error) {
    const cause = unwrapError(error)
    if (cause instanceof MeilisearchRefusal && (cause.status === 403 || cause.code === 'missing_master_key'))
      return adminKey
    throw error
  }
}

function describeKey(prefix: string) {
  const description = 'For the site: searches what Verbatim has indexed, and can do nothing else.'
  return { name: NAME, description, actions: ['search' as const], indexes: [`${prefix}-*`], expiresAt: null }
}

function isOurs({ name, actions, indexes, expiresAt }: Key, prefix: string): boolean {
  return name === NAME && actions.join() === 'search' && indexes.join() === `${prefix}-*` && expiresAt === null
}
