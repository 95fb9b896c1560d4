import { parentPort } from 'node:worker_threads'
import { readDraft } from '../read-draft.js'

parentPort?.on('message', (text: string) => parentPort?.postMessage(readDraft(text)))
