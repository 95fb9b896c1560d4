import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLines } from './read-gold.js'

interface Credit {
  readonly id: string
  readonly title: string
  readonly author: string | null
  readonly outlet: string
  readonly published: string | null
  readonly licence: string
}

/** Lists the texts that the weights were fitted on, with author, outlet and licence, as their licences ask. */
export function writeCredits(folder: string, file: string): void {
  const fitted = new Set(readLines<{ readonly id: string }>(join(folder, 'train.articles.jsonl')).map(({ id }) => id))
  const credits = readLines<Credit>(join(folder, 'manifest.jsonl')).filter(({ id }) => fitted.has(id))
  const lines = credits
    .sort((a, b) => (a.outlet + a.title < b.outlet + b.title ? -1 : 1))
    .map(({ title, author, outlet, published, licence }) =>
      ['', [title, author, outlet, published].filter(Boolean).join(', '), licence, ''].join(' | ').trim(),
    )
  const head = ['# Texts that the shipped weights were fitted on', '', '| text | licence |', '|---|---|']
  writeFileSync(file, `${[...head, ...lines].join('\n')}\n`)
}
