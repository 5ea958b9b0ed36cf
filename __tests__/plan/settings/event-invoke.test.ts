import { describe, expect, test } from '@jest/globals'
import type { EventInvokeConfig } from '../../../src/model/settings/event-invoke.ts'
import { ordered } from '../../../src/plan/release-plan.ts'
import { withEventInvoke } from '../../../src/plan/settings/event-invoke.ts'

const QUEUE = { Destination: 'arn:aws:sqs:eu-west-1:123456789012:failed' }
const PLAN = {
  functionName: 'orders-api',
  slots: {},
  environment: { added: [], changed: [], removed: [] },
  warnings: [],
} as const

const steps = (written: EventInvokeConfig, from?: EventInvokeConfig, slots = {}) =>
  ordered(withEventInvoke({ ...PLAN, slots }, { alias: 'live', eventInvoke: written }, from)).steps

describe('asynchronous invocations of an alias', () => {
  test('are configured where nothing is set, and after the alias if that is new', () => {
    const step = { type: 'set-event-invoke', alias: 'live', to: { MaximumRetryAttempts: 0 } }
    expect(steps({ MaximumRetryAttempts: 0 })).toEqual([step])
    const move = { type: 'create-alias', alias: 'live' } as const
    expect(steps({ MaximumRetryAttempts: 0 }, undefined, { move })).toEqual([move, step])
  })

  test('keep what is not named', () => {
    const from = {
      MaximumRetryAttempts: 1,
      MaximumEventAgeInSeconds: 60,
      DestinationConfig: { OnFailure: QUEUE },
    }
    expect(steps({ DestinationConfig: { OnSuccess: QUEUE } }, from)).toMatchObject([
      { to: { ...from, DestinationConfig: { OnFailure: QUEUE, OnSuccess: QUEUE } } },
    ])
    expect(steps({ DestinationConfig: { OnFailure: {} } }, from)).toMatchObject([
      { to: { MaximumRetryAttempts: 1, DestinationConfig: { OnFailure: {} } } },
    ])
  })

  test("do not change where they are as written, also by Lambda's defaults", () => {
    const from = { MaximumRetryAttempts: 2, DestinationConfig: { OnSuccess: {}, OnFailure: QUEUE } }
    expect(steps({ DestinationConfig: { OnFailure: QUEUE } }, from)).toEqual([])
    expect(steps({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21_600 })).toEqual([])
    expect(steps({})).toEqual([])
  })

  test('lose their configuration with an empty map', () => {
    expect(steps({}, { MaximumRetryAttempts: 0 })).toMatchObject([{ to: undefined }])
  })
})
