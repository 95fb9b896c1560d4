import { BadSetting } from '../schema/errors.js'
import type { CslItem } from './csl-item.js'

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Fields that must be lists or objects to be read; one of another shape is refused by name, never guessed. */
function refuseShape(item: Readonly<Record<string, unknown>>, where: string): void {
  for (const field of ['author', 'recipient'] as const) {
    const names = item[field]
    if (names === undefined || (Array.isArray(names) && names.every(isRecord))) continue
    throw new BadSetting(`${where}: “${field}” is a list of names, [{ "family": …, "given": … }]`)
  }
  for (const field of ['issued', 'accessed', 'custom'] as const) {
    if (item[field] !== undefined && !isRecord(item[field])) throw new BadSetting(`${where}: “${field}” is an object`)
  }
}

function readItem(value: unknown, at: number): CslItem {
  const where = `item ${at + 1}`
  if (!isRecord(value)) throw new BadSetting(`${where}: a CSL-JSON item is an object`)
  if (typeof value.type !== 'string' || value.type === '') throw new BadSetting(`${where}: “type” is missing`)
  refuseShape(value, where)
  const id = typeof value.id === 'string' || typeof value.id === 'number' ? value.id : `item-${at + 1}`
  return { ...value, id, type: value.type } as CslItem
}

/**
 * One CSL-JSON item or an array of them, as `verbatim cite --csl FILE` is given.
 * @throws BadSetting with the item's number and what it should be
 */
export function parseCslItems(json: string): readonly CslItem[] {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new BadSetting(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  return (Array.isArray(value) ? value : [value]).map(readItem)
}
