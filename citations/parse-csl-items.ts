import { BadSetting } from '../schema/errors.js'
import { checkCslItem } from './check-csl-item.js'
import type { CslItem } from './csl-item.js'

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
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (items.length === 0) throw new BadSetting('no items: expected a CSL-JSON item, or a list of them')
  return items.map((item, at) => checkCslItem(item, `item ${at + 1}`, `item-${at + 1}`))
}
