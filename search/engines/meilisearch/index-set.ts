import type { IndexSwap } from 'meilisearch'
import { toIndexSettings } from './field-table.js'
import { nextUid, STORES, type Store, servingUid } from './index-uids.js'
import { keepTrying } from './keep-trying.js'
import { MeilisearchRefusal } from './meilisearch-refusal.js'
import { finishTask, runTask, type WriterConnection } from './tasks.js'

const MISSING = ['index_not_found']

/** Removes what a killed writer, or the last swap, left beside the indexes that serve. */
export async function clearNext(connection: WriterConnection): Promise<void> {
  for (const store of STORES) {
    const uid = nextUid(connection.prefix, store)
    await runTask(connection, () => connection.client.deleteIndex(uid), MISSING)
  }
}

/** Creates an empty index beside the one that serves, ready to be written. */
export async function createNext(connection: WriterConnection, store: Store): Promise<void> {
  const { client, prefix } = connection
  const uid = nextUid(prefix, store)
  await runTask(connection, () => client.createIndex(uid, { primaryKey: 'id' }), ['index_already_exists'])
  await runTask(connection, () => client.index(uid).updateSettings(toIndexSettings(store)))
}

/**
 * Makes the next indexes serve, all at once: one task, carried out whole or not at all. Twice would undo it, so after a lost
 * answer it is given again only where none is under way and what serves is still the old.
 * @param isSwapped whether the new indexes serve already
 */
export async function swapNext(
  connection: WriterConnection,
  stores: readonly Store[],
  isSwapped: () => Promise<boolean>,
): Promise<void> {
  const { client, prefix, patience } = connection
  const swaps: IndexSwap[] = []
  for (const store of stores) {
    const serving = servingUid(prefix, store)
    swaps.push({ indexes: [nextUid(prefix, store), serving], rename: !(await doesExist(connection, serving)) })
  }
  await keepTrying(async () => {
    if (await isSwapped()) return
    const underWay = await findSwapUnderWay(connection)
    await finishTask({ ...connection, patience: [] }, underWay ?? (await client.swapIndexes(swaps)))
  }, patience)
}

async function findSwapUnderWay({ client, prefix }: WriterConnection): Promise<{ taskUid: number } | null> {
  const { results } = await client.tasks.getTasks({ types: ['indexSwap'], statuses: ['enqueued', 'processing'] })
  const own = servingUid(prefix, 'collection')
  const task = results.find(({ details }) => details?.swaps?.some(({ indexes }) => indexes.includes(own)))
  return task === undefined ? null : { taskUid: task.uid }
}

async function doesExist({ client, patience }: WriterConnection, uid: string): Promise<boolean> {
  try {
    await keepTrying(() => client.getRawIndex(uid), patience)
    return true
  } catch (error) {
    if (error instanceof MeilisearchRefusal && error.isAboutMissingIndex) return false
    throw error
  }
}
