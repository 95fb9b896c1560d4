import type { Filters } from '../../schema/index.js'

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Whether what was read from a file is filters as they are kept. */
export function isFilters(value: unknown): value is Filters {
  if (!isObject(value) || !isObject(value.values)) return false
  return Object.values(value.values).every(isTexts) && [value.from, value.to].every(isDate)
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isDate(value: unknown): boolean {
  return value === null || (typeof value === 'string' && DATE.test(value))
}
