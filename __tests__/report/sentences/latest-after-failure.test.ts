import { describe, expect, test } from '@jest/globals'
import { type LatestAfterFailure, leftInLatest } from '../../../src/report/sentences/after-failure.ts'
import { configuration, version } from '../../support/model.ts'

const before = configuration({ Version: '$LATEST', CodeSha256: 'old', MemorySize: 128 })
const served = version({ ...before, Version: '1' })
const sent = { members: { MemorySize: 256 }, codeSha256: 'new' }
const left: Omit<LatestAfterFailure, 'now'> = {
  functionName: 'orders',
  before,
  sent,
  restored: undefined,
  released: undefined,
  isRepeatable: true,
}
const say = (now: Partial<typeof before>, more: Partial<LatestAfterFailure> = {}) =>
  leftInLatest({ ...left, now: { found: { ...before, ...now } }, ...more })

describe('What a failed release left in $LATEST:', () => {
  test('nothing is said where nothing changed', () => {
    expect(say({})).toBe('')
  })

  test('running again is advised only where nothing comes along that this release did not ask for', () => {
    expect(say({ MemorySize: 256 })).toBe(
      '$LATEST is not as it was before this run: MemorySize. Run the workflow again to continue from there. Any other release of orders includes these changes, and its plan shows them.',
    )
    const starts = 'The next release of orders starts from there, and its plan shows what it includes.'
    expect(say({ MemorySize: 256, Timeout: 9 })).toBe(
      `$LATEST is not as it was before this run: MemorySize, Timeout. ${starts}`,
    )
    expect(say({ CodeSha256: 'new' }, { isRepeatable: false })).toBe(
      `$LATEST is not as it was before this run: CodeSha256. ${starts}`,
    )
  })

  test('what it was restored to', () => {
    expect(say({}, { restored: { configuration: before, code: served } })).toBe(
      '$LATEST was restored to its state before this run, so the next release does not include these changes.',
    )
    const edited = { ...before, CodeSha256: 'edited', Timeout: 9 }
    const code = { before: edited, restored: { configuration: edited, code: served } }
    expect(say({ Timeout: 9 }, code)).toBe(
      '$LATEST was restored to its state before this run, except for its code (CodeSha256): no published version has that code, so $LATEST contains the code of version 1.',
    )
    expect(say({}, { before: edited, restored: { configuration: before, code: served } })).toBe(
      '$LATEST was restored to version 1. Before this run, it contained a failed version or a part of this release (CodeSha256, Timeout).',
    )
  })

  test('and what somebody else changed after that', () => {
    expect(say({ Timeout: 9 }, { restored: { configuration: before, code: served } })).toContain(
      '$LATEST is not as it was before this run: Timeout.',
    )
  })

  test('that it is what is served', () => {
    const released = version({ ...before, Version: '2', CodeSha256: 'new' })
    expect(say({ CodeSha256: 'new' }, { released })).toBe('$LATEST contains the same as version 2.')
  })
})
