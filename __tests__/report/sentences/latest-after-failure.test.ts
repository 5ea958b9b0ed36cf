import { describe, expect, test } from '@jest/globals'
import {
  type LatestAfterFailure,
  leftInLatest,
  servedSentence,
} from '../../../src/report/sentences/after-failure.ts'
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

  test('which releases include it', () => {
    expect(say({ MemorySize: 256 })).toBe(
      '$LATEST still has the changes of this run (MemorySize). The next release of orders includes them, unless it sets `unreleased-changes: discard`.',
    )
    const starts =
      'The next release of orders includes these changes, unless it sets `unreleased-changes: discard`.'
    expect(say({ MemorySize: 256, Timeout: 9 })).toBe(
      `$LATEST differs from its state before this run: MemorySize, Timeout. ${starts}`,
    )
    expect(say({ CodeSha256: 'new' }, { isRepeatable: false })).toBe(
      `$LATEST differs from its state before this run: the code. ${starts}`,
    )
  })

  test('what it was restored to', () => {
    expect(say({}, { restored: { configuration: before, code: served } })).toBe(
      '$LATEST was restored to its state before this run.',
    )
    // As when the role may not restore how the runtime of $LATEST is updated.
    expect(say({}, { restored: { configuration: before, code: served }, isPartly: true })).toBe(
      'The code and the configuration of $LATEST were restored to their state before this run.',
    )
    const edited = { ...before, CodeSha256: 'edited', Timeout: 9 }
    const code = { before: edited, restored: { configuration: edited, code: served } }
    expect(say({ Timeout: 9 }, code)).toBe(
      '$LATEST was restored to its state before this run, except for its code: no published version has that code, so $LATEST contains the code of version 1.',
    )
    expect(say({}, { before: edited, restored: { configuration: before, code: served } })).toBe(
      '$LATEST was restored to version 1. Before this run, it contained a failed version or a part of this release (the code, Timeout).',
    )
  })

  test('a function that was created is continued from, unless its version failed its test', () => {
    expect(say({}, { before: undefined })).toBe(
      'The function orders has been created. Run the workflow again to continue from there.',
    )
    expect(say({}, { before: undefined, isRepeatable: false })).toBe('The function orders has been created.')
  })

  test('and what somebody else changed after that', () => {
    expect(say({ Timeout: 9 }, { restored: { configuration: before, code: served } })).toContain(
      '$LATEST differs from its state before this run: Timeout.',
    )
  })

  test('nothing is said where it is what is served', () => {
    const released = version({ ...before, Version: '2', CodeSha256: 'new' })
    expect(say({ CodeSha256: 'new' }, { released })).toBe('')
  })
})

test('an alias that cannot be read any more serves what this run moved it to, as far as it knows', () => {
  expect(servedSentence('live', '2', undefined)).toBe(
    'What the alias live serves could not be read. It served version 2.',
  )
  expect(servedSentence('live', '2', undefined, undefined, { isUnmoved: true })).toBe(
    'This run did not move the alias live, which served version 2 before. What it serves now could not be read.',
  )
  expect(servedSentence('live', '2', undefined, undefined, { movedTo: '3' })).toBe(
    'This run moved the alias live from version 2 to version 3. What it serves now could not be read.',
  )
})
