import type { EnqueuedTask, IndexSwap, TaskStatus } from 'meilisearch'
import { nextUid, STORES, type Store, servingUid } from './index-uids.js'
import { keepTrying } from './keep-trying.js'
import { finishTask, type WriterConnection } from './tasks.js'

/** More indexes than a server has. */
const EVERY = 10_000

/** Removes what a killed writer, or the last swap, left beside the indexes that serve, and what it had asked for besides. */
export async function clearNext(connection: WriterConnection): Promise<void> {
  const { client, prefix, patience } = connection
  const next = STORES.map((store) => nextUid(prefix, store))
  const pending = { indexUids: next, statuses: ['enqueued', 'processing'] satisfies TaskStatus[] }
  await finishTask(connection, await keepTrying(() => client.tasks.cancelTasks(pending), patience))
  const existing = await listUids(connection)
  const left = next.filter((uid) => existing.has(uid))
  const tasks: EnqueuedTask[] = []
  for (const uid of left) tasks.push(await keepTrying(() => client.deleteIndex(uid), patience))
  for (const task of tasks) await finishTask(connection, task, ['index_not_found'])
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
  const existing = await listUids(connection)
  const swaps = stores.map((store): IndexSwap => {
    const serving = servingUid(prefix, store)
    return { indexes: [nextUid(prefix, store), serving], rename: !existing.has(serving) }
  })
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

async function listUids({ client, patience }: WriterConnection): Promise<ReadonlySet<string>> {
  const { results } = await keepTrying(() => client.getRawIndexes({ limit: EVERY }), patience)
  return new Set(results.map(({ uid }) => uid))
}
