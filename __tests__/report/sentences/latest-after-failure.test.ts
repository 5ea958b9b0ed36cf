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
const leave = (now: Partial<typeof before>, more: Partial<LatestAfterFailure> = {}) =>
  leftInLatest({ ...left, now: { found: { ...before, ...now } }, ...more })
const say = (...about: Parameters<typeof leave>) => leave(...about).state

describe('What a failed release left in $LATEST:', () => {
  test('nothing is said where nothing changed', () => {
    expect(say({})).toBe('')
  })

  test('how the next release does not include it', () => {
    expect(leave({ MemorySize: 256 })).toEqual({
      state: '$LATEST still has the changes of this run (MemorySize).',
      advice:
        'If you do not run this workflow again, set `unreleased-changes: discard` in the next release of orders, so that it does not include these changes of $LATEST.',
    })
    expect(leave({ CodeSha256: 'new' }, { isRepeatable: false })).toEqual({
      state: '$LATEST still has the changes of this run (the code).',
      advice:
        'Set `unreleased-changes: discard` in the next release of orders, so that it does not include these changes of $LATEST.',
    })
  })

  test('what of it is the change of somebody else', () => {
    const advice =
      'The next release of orders includes what somebody else changed in $LATEST (Timeout), unless it sets a value of its own. To release without it, set `unreleased-changes: discard`, which restores $LATEST to the served version first.'
    expect(leave({ MemorySize: 256, Timeout: 9 })).toEqual({
      state:
        '$LATEST still has the changes of this run (MemorySize), and changes of somebody else (Timeout).',
      advice,
    })
    expect(leave({ Timeout: 9 })).toEqual({
      state: '$LATEST has changes of somebody else (Timeout).',
      advice,
    })
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
    const state = 'The function orders has been created.'
    expect(leave({}, { before: undefined })).toEqual({
      state,
      advice: 'Run the workflow again to continue from there.',
    })
    expect(leave({}, { before: undefined, isRepeatable: false })).toEqual({ state, advice: '' })
  })

  test('and what somebody else changed after that', () => {
    expect(say({ Timeout: 9 }, { restored: { configuration: before, code: served } })).toContain(
      '$LATEST has changes of somebody else (Timeout).',
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
    'This run did not move the alias live: it still serves version 2, unless somebody else has moved it since, which could not be checked.',
  )
  expect(servedSentence('live', '2', undefined, undefined, { movedTo: '3' })).toBe(
    'This run moved the alias live from version 2 to version 3. It still serves that version unless somebody else has moved it since, which could not be checked.',
  )
})
