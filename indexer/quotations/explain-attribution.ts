import type { Speaker } from '../../schema/quotation.js'
import type { Draft } from './draft-quotations.js'
import { rangeOf } from './name-speaker.js'
import type { Reading } from './reading.js'

/** Why a quotation is given to its speaker, in words a reader can check against the page: `said Ms. Uribe → Sarahi Uribe`. */
export function explainAttribution(reading: Reading, draft: Draft, speaker: Speaker): string {
  const { chunk, place } = draft.speakers[0]!
  const words = rangeOf(reading, chunk).text.replace(/\s+/g, ' ')
  const arrow = speaker.name === words.replace(/^@/, '') ? '' : ` → ${speaker.name}`
  const paragraph = reading.clauses[chunk.frame]!.frame.paragraph
  const where = paragraph === null ? '' : `, ¶ ${paragraph}`
  if (place === 'label') return `labelled “${words}”${arrow}`
  if (place === 'carry') return `speaker carried over: ${words}${arrow}${where}`
  const items = draft.cue ? reading.clauses[draft.cue.frame]!.frame.items : null
  if (!items) return `nearest possible speaker: ${words}${arrow}${where}`
  const verb = reading.text.slice(items[draft.cue!.first]!.start, items[draft.cue!.last]!.end)
  const said = draft.cue!.first < chunk.first ? `${verb} ${words}` : `${words} ${verb}`
  if (draft.isBlock) return `introduced by “${said} …”${arrow}${where}`
  return `${said}${arrow}${where}`
}
