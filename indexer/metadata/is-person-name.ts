const PARTICLES = new Set([
  'de',
  'del',
  'de la',
  'la',
  'los',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'da',
  'dos',
  'di',
  'du',
  'al',
  'el',
  'bin',
  'ibn',
  'y',
  'e',
  'st.',
])
/** Words that open headlines and sections with a capital and are nobody's name. */
const NO_NAME =
  /^(?:the|a|an|of|for|in|on|at|to|from|by|with|and|or|but|how|why|what|when|who|is|are|was|new|news|us|u\.s\.|press|release|staff|blog|update|updates|breaking|home|about|contact|editorial|opinion|politics|world|local|national|secure|communities|immigration|department|office|county|city|state|united|states|north|south|court|house|senate|congress|federal|police|says?|said)$/i
const WORD = /^(?:(?:[\p{Lu}][’'])?\p{Lu}[\p{L}-]*(?:[’'](?!s$)\p{L}+)?\.?|(?:\p{Lu}\.)+)$/u

/** Two to five words that could be a person's name by their shape: `Paloma Esquivel`, `J.D. de la Cruz Jr.`, `JULIA PRESTON`. */
export function isPersonName(words: string): boolean {
  const all = words.trim().split(/\s+/)
  if (all.length < 2 || all.length > 5) return false
  if (PARTICLES.has(all.at(-1)!.toLowerCase())) return false
  return all.every(
    (word, index) => !NO_NAME.test(word) && (WORD.test(word) || (index > 0 && PARTICLES.has(word.toLowerCase()))),
  )
}
