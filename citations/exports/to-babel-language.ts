import { toDictionary } from '../data/to-dictionary.js'

/** Names that babel knows, by the item's language. */
const LANGUAGES = toDictionary({
  'en-us': 'american',
  'en-gb': 'british',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  de: 'german',
  pt: 'portuguese',
  it: 'italian',
  nl: 'dutch',
  ru: 'russian',
  zh: 'chinese',
  ja: 'japanese',
  ko: 'korean',
  ar: 'arabic',
  vi: 'vietnamese',
  pl: 'polish',
})

/** `langid` of an item's language tag; '' for none, and for one that babel does not know. */
export function toBabelLanguage(language: string | undefined): string {
  if (language === undefined) return ''
  const tag = language.toLowerCase()
  return LANGUAGES[tag] ?? LANGUAGES[tag.split('-')[0] ?? ''] ?? ''
}
