import type { CslItem } from '../../citations/csl-item.js'

/** Letters, signs and names that formats get wrong. */
export const article: CslItem = {
  id: 'a',
  type: 'article-magazine',
  title: 'Report: 60% of “those” held & deported_$5 #1 {x} ~ ^ — Año Łódź',
  author: [
    { family: 'Núñez Peña', given: 'Ana María' },
    { family: 'Berg', given: 'Lotte', 'non-dropping-particle': 'van der' },
    { family: 'Delgado', given: 'Robert', suffix: 'Jr.' },
    { literal: 'U.S. Immigration and Customs Enforcement' },
  ],
  'container-title': 'Mother Jones',
  volume: '35',
  issue: '6',
  page: '34-39',
  issued: { 'date-parts': [[2010, 11, 3]] },
  URL: 'https://example.org/a?b=1&pct=60%25',
  language: 'en-US',
}
