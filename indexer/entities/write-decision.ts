import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Decision } from '../../schema/index.js'
import { addDecision } from './add-decision.js'

/** The text of a corrections file; empty where there is none yet. */
export function readCorrectionsText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/**
 * Writes one decision into `entities.yaml`, which is made where there is none yet.
 * @throws BadSetting where the file cannot be understood
 */
export function writeDecision(file: string, decision: Decision): void {
  const text = readCorrectionsText(file)
  const next = addDecision(text, decision, file)
  if (next === text) return
  // Written beside and moved, so that a reader never sees half a file.
  writeFileSync(`${file}.new`, next)
  renameSync(`${file}.new`, file)
}
