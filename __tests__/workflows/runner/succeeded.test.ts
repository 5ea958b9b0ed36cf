import { describe, expect, it } from '@jest/globals'
import { readActLog } from './act-log.ts'
import { succeeded } from './succeeded.ts'

/** Lines of act's log. */
const line = (entry: object) => JSON.stringify(entry)
const step = (id: string, name: string, result: string, ...printed: string[]) => [
  ...printed.map((msg) => line({ msg, jobID: 'release', step: name, stepID: [id], stage: 'Main' })),
  line({ msg: result, jobID: 'release', step: name, stepID: [id], stage: 'Main', stepResult: result }),
]

describe('A run that has to succeed', () => {
  it('shows the steps that failed, from the end of their logs, and no others', () => {
    const many = Array.from({ length: 100 }, (_, index) => `line ${index}`)
    const log = readActLog([
      ...step('build', 'Build', 'success', 'all built'),
      ...step('deploy', 'Deploy', 'failure', ...many, 'no such role'),
      line({ msg: 'Job failed', jobID: 'release', jobResult: 'failure' }),
    ])
    const failing = () => succeeded({ conclusion: 'failure', ...log })
    expect(failing).toThrow(
      'The run ended with the conclusion failure.\n--- release › Deploy (deploy) failed:\n',
    )
    expect(failing).toThrow('(22 lines before)\nline 22\n')
    expect(failing).toThrow('no such role')
    expect(failing).not.toThrow('all built')
  })

  it('shows what was printed last when no step failed', () => {
    const log = readActLog(['Error: yaml: line 3: did not find expected key'])
    expect(() => succeeded({ conclusion: 'failure', ...log })).toThrow('did not find expected key')
  })

  it('is handed on when it succeeded', () => {
    const run = { conclusion: 'success' as const, ...readActLog([]) }
    expect(succeeded(run)).toBe(run)
  })
})
