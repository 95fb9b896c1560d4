// Who does what a verb says, told by the joints of the sentence: in "Warren appeared with Maddow and endorsed Clinton, saying …" it is Warren.
import type { Unit } from './clause-units.js'
import { isSpeechNoun } from './cue-words.js'
import type { Chunk } from './find-chunks.js'
import { DEEPEST, findGovernor, findInfinitive, isFiniteVerb } from './find-governor.js'
import { isDocumentNoun } from './person-nouns.js'

/** How subject and verb hang together. */
export type Tie = 'next' | 'aside' | 'who' | 'shared' | 'to' | 'doing' | 'after' | 'agent'

export interface Subject {
  readonly chunk: Chunk
  readonly tie: Tie
}

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
  const agent = depth === 0 && (tag === 'VBN' || tag === 'VBD') ? agentOf(units, k, helper) : null
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

/** "was called a “witch hunt” by Democrats", "as reported by Politico". */
function agentOf(units: readonly Unit[], k: number, helper: Unit | null): Subject | null {
  const reach = helper?.lemma === 'be' || units[k - 1]?.lemma === 'be' ? 6 : 1
  for (let i = k + 1; i < units.length && i <= k + reach; i++) {
    if (/^[VAG;:]$/.test(units[i]!.symbol)) return null
    const chunk = units[i]!.lower === 'by' ? units[i + 1]?.chunk : null
    if (chunk) return { chunk, tie: 'agent' }
  }
  return null
}

function subjectOfFinite(units: readonly Unit[], k: number, j: number, depth: number): Subject | null {
  const symbol = units[j]?.symbol ?? ''
  if (symbol === 'N') return nearestBefore(units, k, j, depth)
  if (symbol === 'W' || symbol === 'T') return antecedentOf(units, j)
  if (symbol === '&') return sharedSubject(units, k, j, depth)
  if (symbol === 'V') return besideParticiple(units, j)
  if (symbol !== ',' || units[j - 1]?.symbol === 'Q') {
    const turned = subjectRightAfter(units, k)
    if (turned || !/^[,Q:]$/.test(symbol)) return turned
  }
  const beside = besideAside(units, j)
  if (beside) return beside
  const turned = INVERTED.has(units[k]!.lemma) ? subjectRightAfter(units, k) : null
  return turned ?? (j > 0 ? sharedSubject(units, k, j, depth) : null)
}

/** “…,” said Ms. Uribe: but not what begins a clause of its own ("said he did not recall"). */
function subjectRightAfter(units: readonly Unit[], k: number): Subject | null {
  const chunk = units[k + 1]?.chunk
  let end = k + 1
  while (units[end + 1]?.symbol === 'P' && units[end + 2]?.symbol === 'N') end += 2
  return chunk && !(units[end + 1] && isFiniteVerb(units, end + 1)) ? { chunk, tie: 'after' } : null
}

/** "The attack on the refuge shows": of phrases that hang on each other the first. */
function nearestBefore(units: readonly Unit[], k: number, j: number, depth: number): Subject | null {
  const start = phraseStart(units, j)
  if (units[start - 1]?.symbol !== 'P') return { chunk: units[start]!.chunk!, tie: 'next' }
  // "… deletions, but in a later interview said": only a circumstance stands before the verb.
  const joint = units[start - 2]?.symbol ?? ''
  if (joint === 'V') return besideParticiple(units, start - 2)
  if (joint === '&') return sharedSubject(units, k, start - 2, depth)
  if (joint === ',') return besideAside(units, start - 2) ?? sharedSubject(units, k, start - 2, depth)
  if (joint === 'W' || joint === 'T') return antecedentOf(units, start - 2)
  return joint === '' ? subjectRightAfter(units, k) : null
}

/** Index of the phrase that those up to `i` hang on: "people familiar with the session". */
function phraseStart(units: readonly Unit[], i: number): number {
  let start = i
  while (units[start - 1]?.symbol === 'P') {
    const to = units[start - 2]?.symbol === 'o' ? start - 3 : start - 2
    if (!units[to]?.chunk) break
    start = to
  }
  return start
}

/** "Sanders, who says": whom a relative pronoun leads to. */
function antecedentOf(units: readonly Unit[], j: number): Subject | null {
  if (/^what/.test(units[j]!.lower)) return null
  const chunk = units[units[j - 1]?.symbol === ',' ? j - 2 : j - 1]?.chunk
  return chunk ? { chunk, tie: 'who' } : null
}

/** "A lawsuit filed by a staffer alleges", "A poll released this week found". `j`: the participle. */
function besideParticiple(units: readonly Unit[], j: number): Subject | null {
  if (isFiniteVerb(units, j) && units[j]!.tag !== 'VBD') return null
  const chunk = units[j - 1]?.chunk ? units[phraseStart(units, j - 1)]!.chunk : null
  return chunk ? { chunk, tie: 'aside' } : null
}

/** "Obama, making it clear that security trumped other concerns, stood": `j` is the comma that ends what is put in between. */
function besideAside(units: readonly Unit[], j: number): Subject | null {
  const own = units[j - 1]?.chunk
  if (own?.role && units[j - 2]?.symbol !== 'P') return { chunk: own, tie: 'aside' }
  for (let m = j - 1; m > 0 && !/^[;:]$/.test(units[m]!.symbol); m--) {
    if (units[m]!.symbol !== ',' || !units[m - 1]!.chunk || /^[VA]$/.test(units[m + 1]!.symbol)) continue
    const start = phraseStart(units, m - 1)
    if (/^[PVG]$/.test(units[start - 1]?.symbol ?? '')) continue
    // "The director general of the agency, Yukiya Amano, said"
    const isNamed = m === j - 2 && own?.category === 'person' && units[start]!.chunk!.category !== 'person'
    return { chunk: isNamed ? own : units[start]!.chunk!, tie: 'aside' }
  }
  return null
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
    const after = subjectAfterClause(units, k)
    if (after || !before?.chunk) return after
  }
  if (before.chunk) return besideObject(units, k, depth)
  if (before.symbol === 'V' || before.symbol === 'A') return tiedBy('doing', subjectOf(units, k - 1, depth + 1))
  const isLed = /^[PS]$/.test(before.symbol)
  const verb = findGovernor(units, k, '', !isLed)
  const object = verb < 0 ? null : units[verb + 1]?.chunk
  if (object && isLed && OBJECT_DOES.test(before.lower)) return { chunk: object, tie: 'doing' }
  return verb < 0 ? subjectAfterClause(units, k) : tiedBy('doing', subjectOf(units, verb, depth + 1))
}

/** "a staffer alleging", but "issued a statement declaring": whoever issued it. */
function besideObject(units: readonly Unit[], k: number, depth: number): Subject | null {
  const start = phraseStart(units, k - 1)
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

/** "In calling the remarks “not Christian,” the pope …". */
function subjectAfterClause(units: readonly Unit[], k: number): Subject | null {
  for (let i = k + 1; i < units.length - 1; i++) {
    const { chunk } = units[i + 1]!
    if (/^[,Q]$/.test(units[i]!.symbol) && chunk && /^[VA,]$/.test(units[i + 2]?.symbol ?? ''))
      return { chunk, tie: 'doing' }
  }
  return null
}
