// The five seeds: every stretch in marks that gold has as a quotation, its speaker, and every one that is none.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractDocument } from '../../indexer/extract-document.js'

interface SeedGold {
  readonly quotations: readonly {
    readonly id: string
    readonly speakerMention: string
    readonly alsoAccept?: readonly string[]
    readonly quotedParts?: readonly { readonly text: string }[]
  }[]
}
export interface SeedQuotations {
  readonly stretches: number
  readonly found: number
  readonly speakers: number
  readonly missed: readonly string[]
  readonly invented: readonly string[]
}

export function scoreSeedQuotations(data: string, seeds: string): SeedQuotations {
  const { _conventions, ...gold } = JSON.parse(
    readFileSync(join(data, 'seeds-gold/seeds-gold.json'), 'utf8'),
  ) as Record<string, SeedGold>
  const score = { stretches: 0, found: 0, speakers: 0, missed: [] as string[], invented: [] as string[] }
  for (const [file, { quotations }] of Object.entries(gold)) {
    const { text, quotations: found } = extractDocument(file, readFileSync(join(seeds, file)))
    const stretches = found.flatMap((quotation) =>
      quotation.quoted.map((span) => ({
        words: fold(text.slice(...span)),
        mention: fold(quotation.speaker?.mention?.text ?? ''),
      })),
    )
    for (const { id, quotedParts = [], speakerMention, alsoAccept = [] } of quotations) {
      for (const part of quotedParts) {
        score.stretches++
        const at = stretches.findIndex(({ words }) => words === fold(part.text))
        const [stretch] = at < 0 ? [] : stretches.splice(at, 1)
        if (!stretch) score.missed.push(`${id} ${part.text}`)
        else score.found++
        if (stretch && [speakerMention, ...alsoAccept].some((mention) => overlaps(stretch.mention, fold(mention))))
          score.speakers++
      }
    }
    score.invented.push(...stretches.map(({ words }) => `${file} ${words}`))
  }
  return score
}

const overlaps = (a: string, b: string): boolean => a !== '' && (a.includes(b) || b.includes(a))

function fold(words: string): string {
  return words
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
