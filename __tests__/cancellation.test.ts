import { describe, expect, test } from '@jest/globals'
import { Cancelled, rollBackAgainAdvice, shiftAgainAdvice } from '../src/cancellation.ts'

const TIMED_OUT = 'If the step or job timed out, raise `timeout-minutes` first.'
const REPLACED = 'If a newer run replaced this run, no action is needed.'

describe('what to do after a cancellation', () => {
  test('has an answer to each of its causes', () => {
    expect(new Cancelled('SIGINT').advice).toBe(`To finish, rerun the workflow. ${TIMED_OUT} ${REPLACED}`)
  })

  test('of a traffic shift names the time that it takes', () => {
    expect(shiftAgainAdvice('2 minutes')).toBe(
      `To finish, rerun the workflow: it starts the traffic shift again. If the step or job timed out, first raise \`timeout-minutes\` above the duration of the shift (2 minutes). ${REPLACED}`,
    )
  })

  test.each([
    [
      undefined,
      undefined,
      'To roll back, run the rollback again, unless a newer run has already moved the alias.',
    ],
    [
      '1',
      'version 2',
      'To roll back, run the rollback again with `version: 1`, unless a newer run has already replaced version 2.',
    ],
    [
      '1',
      'version 1',
      'To finish, run the rollback again with `version: 1`, unless a newer run has already replaced version 1.',
    ],
  ])(
    'of a rollback to %s, while %s is served, never says that nothing is to be done',
    (version, served, told) => {
      expect(rollBackAgainAdvice(version, served)).toBe(`${told} ${TIMED_OUT}`)
    },
  )
})
