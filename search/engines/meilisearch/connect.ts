import { Meilisearch } from 'meilisearch'
import { BadSetting } from '../../../schema/index.js'
import { PREFIX } from './index-uids.js'
import { openConnection } from './send-request.js'

/** Where Meilisearch is, and what opens it. */
export interface MeilisearchOptions {
  readonly url: string
  /** Searches. */
  readonly key?: string
  /** Writes; where `key` is missing, the key for searching is asked for with it. */
  readonly adminKey?: string
  /** Of the names of our indexes. */
  readonly prefix?: string
}

export interface MeilisearchConnection {
  readonly client: Meilisearch
  readonly prefix: string
  close(): Promise<void>
}

/**
 * @param key sent with every request; none where the server wants none
 * @param timeout milliseconds of silence after which the server counts as away
 * @throws BadSetting where the address is no address
 */
export function connect(options: MeilisearchOptions, key: string | undefined, timeout?: number): MeilisearchConnection {
  const { send, close } = openConnection(timeout)
  const host = readAddress(options.url)
  const client = new Meilisearch({ host, ...(key === undefined ? {} : { apiKey: key }), httpClient: send })
  return { client, prefix: options.prefix ?? PREFIX, close }
}

function readAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null
  if (address === null || !/^https?:$/.test(address.protocol))
    throw new BadSetting('MEILI_URL is no address; expected one like http://127.0.0.1:7700')
  return address.href
}
