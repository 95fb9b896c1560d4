import { parentPort } from 'node:worker_threads'
import { type ExtractJob, extractSource } from './extract-source.js'

parentPort?.on('message', (job: ExtractJob) => parentPort?.postMessage(extractSource(job)))
