import type { EnqueuedTask, Task } from 'meilisearch'
import type { MeilisearchConnection } from './connect.js'
import { keepTrying } from './keep-trying.js'
import { TaskFailed } from './meilisearch-refusal.js'

/** Milliseconds between two looks at a task. */
const INTERVAL = 25

/** What a writer works with: a connection, and how long it waits for a server that is away. */
export interface WriterConnection extends MeilisearchConnection {
  readonly patience: readonly number[]
}

/**
 * Waits until the server has carried out what it was given, however long that takes.
 * @param harmless error codes that mean that there was nothing to do
 */
export async function finishTask(
  { client, patience }: WriterConnection,
  { taskUid }: Pick<EnqueuedTask, 'taskUid'>,
  harmless: readonly string[] = [],
): Promise<Task> {
  const task = await keepTrying(() => client.tasks.waitForTask(taskUid, { timeout: 0, interval: INTERVAL }), patience)
  const code = task.error?.code ?? ''
  if (task.status === 'succeeded' || (task.status === 'failed' && harmless.includes(code))) return task
  throw new TaskFailed(`Meilisearch could not carry out ${task.type} (${code || task.status}).`)
}

/** Gives the server something to do and waits until it is done. */
export async function runTask(
  connection: WriterConnection,
  start: () => Promise<EnqueuedTask>,
  harmless?: readonly string[],
): Promise<Task> {
  return finishTask(connection, await keepTrying(start, connection.patience), harmless)
}
