import { readFileSync } from 'node:fs'
import { toDictionary } from './to-dictionary.js'

/** A data file of this folder. Its maps hold nothing but what the file says, so that any word can be looked up. */
export function readData<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8'), toLookup) as Shape
}

function toLookup(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? toDictionary({ ...value }) : value
}
