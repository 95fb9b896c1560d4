// Who does what a verb says, told by the joints of the sentence: in "Warren appeared with Maddow and endorsed Clinton, saying …" it is Warren.
import type { Unit } from './clause-units.js'
import { isSpeechNoun } from './cue-words.js'
import { DEEPEST, findGovernor, findInfinitive } from './find-governor.js'
import { isDocumentNoun } from './person-nouns.js'
import {
  findAfterClause,
  findAgent,
  findAntecedentOf,
  findBesideAside,
  findBesideParticiple,
  findPhraseStart,
  findRightAfter,
  type Subject,
  type Tie,
} from './subject-places.js'

/** Verbs whose object does what the infinitive after it says: "urged them to say". */
const OBJECT_ACTS = new Set(
  'ask urge tell want lead allow force order encourage persuade get cause invite press push expect require call advise prompt compel enable help let make see hear show find catch quote cite'.split(
    ' ',
  ),
)
/** Verbs that stand before their subject even where no quotation does: "…, said Ms. Uribe". */
const INVERTED = new Set('say add write reply explain note report recall tweet'.split(' '))

/** What one does with a statement of one's own. */
const ISSUING = new Set(
  'issue release send write publish post make deliver give start launch tweet file put sign submit'.split(' '),
)

/** The subject of the verb that begins at item `at`; null where none can be told. */
export function findSubject(units: readonly Unit[], at: number): Subject | null {
  const k = units.findIndex((unit) => unit.at === at)
  return k < 0 ? null : subjectOf(units, k, 0)
}

function subjectOf(units: readonly Unit[], k: number, depth: number): Subject | null {
  if (depth > DEEPEST) return null
  const { tag } = units[k]!
  const j = beforeHelpers(units, k)
  const helper = j < k - 1 ? units[j + 1]! : null
  // "Silverman was joined by Franken and joked": what goes on from a passive verb has its subject, not its agent.
  const agent = depth === 0 && (tag === 'VBN' || tag === 'VBD') ? findAgent(units, k, helper) : null
  if (agent) return agent
  if (tag === 'VBN' && !helper && !/^[NTQ]$/.test(units[k + 1]?.symbol ?? '')) return null
  if (tag === 'VBG' && !helper) return subjectOfParticiple(units, k, depth)
  return units[j]?.symbol === 't' ? subjectOfInfinitive(units, j, depth) : subjectOfFinite(units, k, j, depth)
}

/** Index of what stands before a verb and its helpers: "has since said". */
function beforeHelpers(units: readonly Unit[], k: number): number {
  let j = k - 1
  while (units[j]?.symbol === 'A' || (units[j]?.symbol === 'S' && units[j - 1]?.symbol === 'A')) j--
  // "The employee first said"
  return units[j]?.symbol === 'o' && units[j - 1]?.chunk ? j - 1 : j
}

function subjectOfFinite(units: readonly Unit[], k: number, j: number, depth: number): Subject | null {
  const symbol = units[j]?.symbol ?? ''
  if (symbol === 'N') return nearestBefore(units, k, j, depth)
  if (symbol === 'W' || symbol === 'T') return findAntecedentOf(units, j)
  if (symbol === '&') return sharedSubject(units, k, j, depth)
  if (symbol === 'V') return findBesideParticiple(units, j)
  if (symbol !== ',' || units[j - 1]?.symbol === 'Q') {
    const turned = findRightAfter(units, k)
    if (turned || !/^[,Q:]$/.test(symbol)) return turned
  }
  const beside = findBesideAside(units, j)
  if (beside) return beside
  const turned = INVERTED.has(units[k]!.lemma) ? findRightAfter(units, k) : null
  return turned ?? (j > 0 ? sharedSubject(units, k, j, depth) : null)
}

/** "The attack on the refuge shows": of phrases that hang on each other the first. */
function nearestBefore(units: readonly Unit[], k: number, j: number, depth: number): Subject | null {
  const start = findPhraseStart(units, j)
  if (units[start - 1]?.symbol !== 'P') return { chunk: units[start]!.chunk!, tie: 'next' }
  // "… deletions, but in a later interview said": only a circumstance stands before the verb.
  const joint = units[start - 2]?.symbol ?? ''
  if (joint === 'V') return findBesideParticiple(units, start - 2)
  if (joint === '&') return sharedSubject(units, k, start - 2, depth)
  if (joint === ',') return findBesideAside(units, start - 2) ?? sharedSubject(units, k, start - 2, depth)
  if (joint === 'W' || joint === 'T') return findAntecedentOf(units, start - 2)
  return joint === '' ? findRightAfter(units, k) : null
}

/** "… slammed the suit and called it “improper”": the subject of the verb that this one goes on from. */
function sharedSubject(units: readonly Unit[], k: number, j: number, depth: number): Subject | null {
  const { tag } = units[k]!
  const isWide = units[j]!.symbol === ',' || units[j - 1]?.symbol === ','
  const infinitive = tag === 'VB' ? findInfinitive(units, j) : -1
  const from = infinitive >= 0 ? infinitive : findGovernor(units, j, tag, isWide)
  return tiedBy('shared', from < 0 ? null : subjectOf(units, from, depth + 1))
}

/** "has used that fact to bludgeon his rivals", "urged them to say". `t`: index of `to`. */
function subjectOfInfinitive(units: readonly Unit[], t: number, depth: number): Subject | null {
  for (let i = t - 1; i >= 0 && i > t - 6; i--) {
    if (!/^[VAG]$/.test(units[i]!.symbol)) continue
    const object = units[i + 1]?.chunk
    if (object && OBJECT_ACTS.has(units[i]!.lemma)) return { chunk: object, tie: 'to' }
    return tiedBy('to', subjectOf(units, i, depth + 1))
  }
  const chunk = units[t - 1]?.chunk
  return chunk ? { chunk, tie: 'to' } : null
}

/** Prepositions after which the object of the verb before acts: "accused them of saying". */
const OBJECT_DOES = /^(?:for|of|as|from|into)$/

/** "…, saying", "before saying", "an e-mail saying", "while claiming that …, ICE was holding". */
function subjectOfParticiple(units: readonly Unit[], k: number, depth: number): Subject | null {
  const before = units[k - 1]
  if (!before || k < 3) {
    const after = findAfterClause(units, k)
    if (after || !before?.chunk) return after
  }
  if (before.chunk) return besideObject(units, k, depth)
  if (before.symbol === 'V' || before.symbol === 'A') return tiedBy('doing', subjectOf(units, k - 1, depth + 1))
  const isLed = /^[PS]$/.test(before.symbol)
  const verb = findGovernor(units, k, '', !isLed)
  const object = verb < 0 ? null : units[verb + 1]?.chunk
  if (object && isLed && OBJECT_DOES.test(before.lower)) return { chunk: object, tie: 'doing' }
  return verb < 0 ? findAfterClause(units, k) : tiedBy('doing', subjectOf(units, verb, depth + 1))
}

/** "a staffer alleging", but "issued a statement declaring": whoever issued it. */
function besideObject(units: readonly Unit[], k: number, depth: number): Subject | null {
  const start = findPhraseStart(units, k - 1)
  const chunk = units[start]!.chunk!
  // "…, at one point calling the mayor a “liar”"
  if (/^(?:at|in|on|during)$/.test(units[start - 1]?.lower ?? '') && units[start - 2]?.symbol === ',') {
    const verb = findGovernor(units, start - 2, '', true)
    return verb < 0 ? null : tiedBy('doing', subjectOf(units, verb, depth + 1))
  }
  // "put out a statement"
  const verb = units[start - 1]?.symbol === 'P' ? start - 2 : start - 1
  const isIssued = ISSUING.has(units[verb]?.lemma ?? '') && (isSpeechNoun(chunk.head) || isDocumentNoun(chunk.head))
  const issuer = isIssued ? subjectOf(units, verb, depth + 1) : null
  return tiedBy('doing', issuer ?? { chunk, tie: 'doing' })
}

const tiedBy = (tie: Tie, subject: Subject | null): Subject | null => (subject ? { ...subject, tie } : null)
