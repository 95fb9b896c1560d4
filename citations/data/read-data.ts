import { readFileSync } from 'node:fs'

/** A data file of this folder. Its shape is kept by the test of the data files. */
export function readData<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')) as Shape
}
