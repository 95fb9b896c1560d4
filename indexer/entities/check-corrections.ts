import { BadSetting } from '../../schema/errors.js'
import type { Corrections } from './corrections.js'

/** One name that goes over into another, as a line of the file says. */
interface Step {
  readonly from: string
  readonly to: string
  readonly line: number
}

/**
 * Refuses decisions that cannot all hold: a name that is two others, names in a circle, names both merged and kept apart,
 * someone who is no person and yet merged or renamed. Whether the names exist is not asked here.
 * @throws BadSetting naming the file and both lines
 */
export function checkCorrections(corrections: Corrections): void {
  const fail = (line: number, message: string): never => {
    throw new BadSetting(`${corrections.file ?? 'corrections'} line ${line}: ${message}`)
  }
  const steps = listSteps(corrections)
  const ends = new Map<string, Step>()
  for (const step of steps) {
    if (step.from === step.to) fail(step.line, `“${step.from}” is merged with itself`)
    const end = followSteps(steps, step, fail)
    const known = ends.get(step.from) ?? step
    if (followSteps(steps, known, fail) !== end)
      fail(step.line, `“${step.from}” is “${step.to}” here, but “${known.to}” on line ${known.line}`)
    ends.set(step.from, known)
  }
  checkApart(corrections, (name) => ends.get(name) ?? null, fail)
  for (const { name, line } of corrections.notPeople) {
    const other = steps.find(({ from, to }) => from === name || to === name)
    if (other) fail(line, `“${name}” is not a person here, but is merged or renamed on line ${other.line}`)
  }
}

/** What the names that merges and renames speak of end up as: of `B is A` and `C is B`, both are A. */
export function findFinalName(corrections: Corrections, name: string): string {
  const merges = listMerges(corrections)
  const seen = new Set<string>()
  let final = name
  for (let step = merges.find(({ from }) => from === final); step && !seen.has(final); ) {
    seen.add(final)
    final = step.to
    step = merges.find(({ from }) => from === final)
  }
  return final
}

function listMerges({ merges }: Corrections): Step[] {
  return merges.flatMap(({ into, names, line }) => names.map((from) => ({ from, to: into, line })))
}

function listSteps(corrections: Corrections): Step[] {
  return [...listMerges(corrections), ...corrections.renames]
}

function followSteps(steps: readonly Step[], first: Step, fail: (line: number, message: string) => never): string {
  const seen = new Set([first.from])
  let step: Step | undefined = first
  let name = first.to
  while (step) {
    if (seen.has(name)) fail(step.line, `“${step.from}” and “${name}” are each said to be the other`)
    seen.add(name)
    step = steps.find(({ from }) => from === name)
    name = step?.to ?? name
  }
  return name
}

function checkApart(
  { aparts, splits }: Corrections,
  stepFrom: (name: string) => Step | null,
  fail: (line: number, message: string) => never,
): void {
  const groups = [...aparts, ...splits.map(({ name, as, line }) => ({ names: [name, as], line }))]
  for (const { names, line } of groups) {
    const byEnd = new Map<string, string>()
    for (const name of new Set(names)) {
      let end = name
      for (let step = stepFrom(end); step; step = stepFrom(end)) end = step.to
      const other = byEnd.get(end)
      const merged = stepFrom(name) ?? (other === undefined ? null : stepFrom(other))
      if (other !== undefined && merged)
        fail(line, `“${other}” and “${name}” are kept apart here, but merged on line ${merged.line}`)
      byEnd.set(end, name)
    }
  }
}
