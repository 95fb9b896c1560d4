import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toErrorPage } from '../../server/pages/to-error-page.js'
import { toProblem } from '../../server/to-problem.js'

function failing(write: () => void): unknown {
  try {
    write()
  } catch (error) {
    return error
  }
  throw new Error('it was written')
}

describe('what could not be written', () => {
  it.skipIf(!existsSync('/dev/full'))('on a full disk is told so, without a path', () => {
    const problem = toProblem(failing(() => writeFileSync('/dev/full', 'words')))
    expect(problem).toMatchObject({ status: 503, kind: 'disk', message: 'nothing was written: the disk is full' })
    expect(JSON.stringify(problem)).not.toContain('/dev')
    expect(toErrorPage(problem, '').heading).toBe('Not written')
  })

  it('for a reason of another kind is a fault of ours', () => {
    expect(toProblem(failing(() => mkdirSync('/')))).toMatchObject({ status: 500, kind: 'internal' })
  })
})
