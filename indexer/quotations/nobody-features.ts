// What tells marks that quote nobody: titles, names, terms, scare quotes.
import { bucket, type TargetView } from './view-target.js'

const bool = (name: string, value: boolean): string[] => (value ? [name] : [])

const HELPER =
  /^(?:is|are|was|were|be|have|has|had|do|does|did|will|would|can|could|should|may|might|must|'s|’s|don['’]t)$/i
const SPEAKING = /^(?:i|we|you|my|our|me|us|your|i['’].*|we['’].*|you['’].*)$/i

/** Features of the candidate that nobody said it. */
export function nobodyFeatures(view: TargetView): string[] {
  const { target, clause, firstItem, shape, isAlone } = view
  const before = clause.frame.items
    .slice(Math.max(0, firstItem - 3), Math.max(0, firstItem))
    .filter((item) => item.stretch < 0)
  const lemmas = before.map((item) => item.token.lemma)
  const part = (name: string) => shape.find((feature) => feature.startsWith(name))!
  const caps = part('cap=')
  const length = part('n=')
  return [
    '0',
    ...shape.map((feature) => `0:${feature}`),
    ...wordingFeatures(view),
    `0:kind=${target.kind}`,
    `0:${caps}|${length}`,
    ...(isAlone ? [`0:alone|${length}`] : []),
    ...lemmas.map((lemma) => `0:b=${lemma}`),
    ...before.slice(-1).map((item) => `0:b1=${item.token.tag}`),
    ...namingFeatures(view, lemmas, caps, length),
    ...bool('0:title', clause.frame.paragraph === null && clause.frame.block === 0),
    ...bool('0:front', clause.frame.paragraph === null),
    `0:last=${part('end=')}|${length}`,
    `0:post|${part('post=')}|${length}`,
  ]
}

/** Whether the words make a sentence that somebody speaks, and whether a verb of saying is near. */
function wordingFeatures({ clause, firstItem, words }: TargetView): string[] {
  const cues = clause.cues.filter((cue) => cue.cueClass !== 'other')
  const nearest = cues.reduce((best, cue) => Math.min(best, Math.abs(cue.first - firstItem)), 99)
  const classes = cues.map((cue) => cue.cueClass).sort()
  return [
    `0:verb=${Math.min(words.filter((word) => HELPER.test(word)).length, 2)}`,
    ...bool(
      '0:person',
      words.some((word) => SPEAKING.test(word)),
    ),
    `0:near=${bucket(nearest)}`,
    `0:cls=${classes.at(-1) ?? 'none'}`,
  ]
}

const NAMING = new Set(
  'title entitle headline name call dub nickname know label term word phrase slogan sign banner book film movie song album show series novel poem post essay program programme project party group award section column hashtag workshop page blog mean'.split(
    ' ',
  ),
)

/** "a post entitled “Hunger in Yemen”", "(“Movement without Fear”)", "the “indecent” behavior". */
function namingFeatures(
  { clause, firstItem, lastItem, shape }: TargetView,
  before: readonly string[],
  caps: string,
  length: string,
): string[] {
  const naming = before.find((lemma) => NAMING.has(lemma))
  const previous = clause.frame.items[firstItem - 1]?.token
  const next = clause.frame.items[lastItem + 1]?.token
  const isBracketed = previous?.text === '(' && (next?.text === ')' || next === undefined)
  const modifies = next !== undefined && /^(?:NNS?|JJ)$/.test(next.tag)
  const end = shape.find((feature) => feature.startsWith('end='))
  return [
    `0:naming=${naming !== undefined}|${caps}|${end}`,
    ...(naming ? [`0:naming|${length}`, `0:naming=${naming}`] : []),
    `0:named=${NAMING.has(before.at(-1) ?? '')}|${clause.frame.items[firstItem - 2]?.token.tag ?? '^'}|${caps}`,
    `0:bracket=${isBracketed}`,
    `0:modifies=${modifies}|${caps}|${length}`,
    `0:after=${previous?.tag ?? '^'}|${caps}|${length}`,
  ]
}
