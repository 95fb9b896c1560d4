import type { Decision } from '../../schema/index.js'
import { toDecisionFields } from '../decision-fields.js'

/** A decision offered, with the lines that the file would have more. */
export interface ChoiceView {
  readonly label: string
  readonly fields: readonly (readonly [string, string])[]
  /** Lines that `entities.yaml` would have more; none where it says so already. */
  readonly says: string
  /** Why the file cannot take the decision: it says the contrary, or cannot be read; null where it can. */
  readonly refusal: string | null
}

/** What the file would say with a decision more, or why it cannot. */
export type Preview = (decision: Decision) => Pick<ChoiceView, 'says' | 'refusal'>

/** `after`: the field that says which page follows. */
export function toChoice(
  label: string,
  decision: Decision,
  after: readonly [string, string],
  preview: Preview,
): ChoiceView {
  return { label, fields: [...toDecisionFields(decision), after], ...preview(decision) }
}

/** One that cannot be written whatever the file says. */
export function toRefusedChoice(label: string, refusal: string): ChoiceView {
  return { label, fields: [], says: '', refusal }
}
