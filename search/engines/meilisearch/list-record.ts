/** A stretch of a list that is kept whole and read whole. */
export interface ListRecord<Item> {
  readonly id: string
  /** Name of the list. */
  readonly list: string
  /** Its place in the list, from 0. */
  readonly part: number
  readonly kept: readonly Item[]
}

const ITEMS = 1_000

/** @param list only `a-z0-9` */
export function toListRecords<Item>(list: string, items: readonly Item[]): ListRecord<Item>[] {
  const records: ListRecord<Item>[] = []
  for (let at = 0; at < items.length; at += ITEMS) {
    const part = records.length
    records.push({ id: `${list}-${part}`, list, part, kept: items.slice(at, at + ITEMS) })
  }
  return records
}

export function joinListRecords<Item>(records: readonly ListRecord<Item>[]): Item[] {
  return [...records].sort((a, b) => a.part - b.part).flatMap(({ kept }) => kept)
}
