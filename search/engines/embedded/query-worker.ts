/** Serves one generation: every query works a turn at a time, so that a hard one does not keep the easy ones waiting. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Category, SearchRequest } from '../../../schema/index.js'
import { countWords } from '../../near/count-words.js'
import { findNearWords } from './find-near-words.js'
import { findSourcePassages } from './find-source-passages.js'
import { nameDiskTrouble } from './name-disk-trouble.js'
import { OpenIndex } from './open-index.js'
import { QueryClock, type Work } from './query-clock.js'
import {
  findDocument,
  findDocumentOf,
  findMatchingDocuments,
  listDocuments,
  listEntities,
  readStats,
} from './read-documents.js'
import { runSearch } from './run-search.js'
import {
  toPlainError,
  type WorkerMessage,
  type WorkerMethod,
  type WorkerRequest,
  type WorkerStart,
} from './worker-protocol.js'

interface Task {
  readonly id: number
  readonly clock: QueryClock
  readonly work: Work<unknown>
}

type Answers = { readonly [Method in WorkerMethod]: (args: never, clock: QueryClock) => unknown }

const port = parentPort!
const tasks: Task[] = []

function send(message: WorkerMessage): void {
  port.postMessage(message)
}

const { folder, pointer } = workerData as WorkerStart

function open(): OpenIndex | null {
  try {
    return OpenIndex.open(folder, pointer)
  } catch (error) {
    send({ failed: toPlainError(nameDiskTrouble(folder, error)) })
    return null
  }
}

function createAnswers(index: OpenIndex): Answers {
  return {
    search: ([request]: [SearchRequest], clock) => runSearch(index, request, clock),
    findMatchingDocuments: ([request]: [SearchRequest], clock) => findMatchingDocuments(index, request, clock),
    findDocument: ([id]: [string]) => findDocument(index, id),
    findDocumentOf: ([id]: [string]) => findDocumentOf(index, id),
    listDocuments: ([offset, limit]: [number, number]) => listDocuments(index, offset, limit),
    listEntities: ([category]: [Category | 'speaker']) => listEntities(index, category),
    findCandidates: ([words, limit]: [string[], number], clock) => findSourcePassages(index, words, limit, clock),
    findNearWords: ([word]: [string], clock) => findNearWords(index, word, clock),
    countWords: ([words]: [string[]]) => countWords(words, index.vocabulary, (id) => index.countPassages(id)),
    stats: () => readStats(index),
  }
}

/** A plain answer is work of one turn. */
function* begin(answers: Answers, { method, args }: Extract<WorkerRequest, { method: unknown }>, clock: QueryClock) {
  const answer = answers[method](args as never, clock)
  return isWork(answer) ? yield* answer : answer
}

function isWork(answer: unknown): answer is Work<unknown> {
  return typeof answer === 'object' && answer !== null && 'next' in answer
}

/** One turn of the task that waits longest. */
function takeTurn(): void {
  const task = tasks.shift()
  if (task === undefined) return
  task.clock.beginTurn()
  try {
    const { done, value } = task.work.next()
    task.clock.endTurn()
    if (done) send({ id: task.id, value })
    else tasks.push(task)
  } catch (error) {
    send({ id: task.id, error: toPlainError(nameDiskTrouble(folder, error)) })
  }
  if (tasks.length > 0) setImmediate(takeTurn)
}

function serve(index: OpenIndex): void {
  const answers = createAnswers(index)
  port.on('message', (request: WorkerRequest) => {
    if ('abandon' in request) {
      const at = tasks.findIndex(({ id }) => id === request.id)
      if (at >= 0) tasks.splice(at, 1)
      return
    }
    const clock = new QueryClock(request.asked)
    tasks.push({ id: request.id, clock, work: begin(answers, request, clock) })
    if (tasks.length === 1) setImmediate(takeTurn)
  })
  send({ opened: true })
}

const index = open()
if (index !== null) serve(index)
