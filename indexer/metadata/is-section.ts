import { findOutlet } from './find-outlet.js'

const SECTION =
  /\b(?:blogs?|news|opinions?|op-?eds?|editorials?|politics|nation(?:al)?|world|u\.s\.|us|metro|local|regional?|business|commentary|analysis|features?|columns?|columnists?|updates?|press releases?|press room|newsroom|perspectives?|immigration|investigations?|the lede|home|articles?|stories|reports?|publications?|issues|letters?|law|crime|justice|washington|section|exclusive|breaking)(?![\p{L}\p{N}])/iu

/** `Blog & Updates`, `U.S. NEWS`, `Home > News > Immigration`: a few words, one of them a section's name. */
export function isSection(text: string): boolean {
  if (/\s[>»›]\s/.test(text) && !/[.!?]$/.test(text)) return true
  const words = text.split(/\s+/)
  if (words.length > 4 || !SECTION.test(text) || /[.!?:,]/.test(text.replace(/U\.S\./, ''))) return false
  if (words.every((word) => SECTION.test(word) || /^(?:&|and|\||\/)$/i.test(word))) return true
  return words.every((word) => /^[\p{Lu}&/|-]/u.test(word)) && findOutlet(text) === null
}
