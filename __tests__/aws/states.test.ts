import { LastUpdateStatus, State } from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import type { Aws } from '../../src/aws/client/aws.ts'
import { waitForFunction, waitUntilIdle } from '../../src/aws/function.ts'
import { waitForVersion, wakeVersion } from '../../src/aws/version.ts'
import { remedyOfState } from '../../src/model/configuration.ts'
import { configuration, version } from '../support/model.ts'

/** Whoever has to wait gives up at once. */
const aws = {
  waitTimeout: 0,
  clock: { now: () => 0, sleep: async () => {} },
  log: () => {},
} as unknown as Aws

type Outcome = 'ready' | 'waits' | 'error'

async function outcomeOf(wait: Promise<unknown>): Promise<Outcome> {
  try {
    await wait
    return 'ready'
  } catch (error) {
    return /after 0 seconds/.test((error as Error).message) ? 'waits' : 'error'
  }
}

/** For every state of the SDK: what becomes of $LATEST, of a version that is released, and of one that is gone back to. */
const TABLE: Readonly<Record<State, { latest: Outcome; published: Outcome; woken: Outcome }>> = {
  Active: { latest: 'ready', published: 'ready', woken: 'ready' },
  ActiveNonInvocable: { latest: 'ready', published: 'error', woken: 'error' },
  Deactivated: { latest: 'ready', published: 'error', woken: 'error' },
  Deactivating: { latest: 'waits', published: 'error', woken: 'error' },
  Deleting: { latest: 'error', published: 'error', woken: 'error' },
  Failed: { latest: 'error', published: 'error', woken: 'error' },
  Inactive: { latest: 'ready', published: 'ready', woken: 'waits' },
  Pending: { latest: 'waits', published: 'waits', woken: 'waits' },
}

describe('a state', () => {
  test.each(Object.values(State))('%s is waited for only if it ends by itself', async (state) => {
    const latest = configuration({ State: state, LastUpdateStatus: 'Successful' })
    const one = version({ Version: '7', State: state })
    expect({
      latest: await outcomeOf(waitForFunction(aws, 'orders-api', 'the update', latest)),
      published: await outcomeOf(waitForVersion(aws, 'orders-api', one)),
      woken: await outcomeOf(wakeVersion(aws, 'orders-api', one)),
    }).toEqual(TABLE[state])
  })

  test('that AWS adds later is waited for', async () => {
    const latest = configuration({ State: 'Hibernating', LastUpdateStatus: 'Successful' })
    expect(await outcomeOf(waitForFunction(aws, 'orders-api', 'the update', latest))).toBe('waits')
    expect(await outcomeOf(waitForVersion(aws, 'orders-api', version({ State: 'Hibernating' })))).toBe(
      'waits',
    )
    expect(remedyOfState({ State: 'Hibernating' })).toBeUndefined()
  })

  test('of a version that ends it for good says what to do', async () => {
    const deactivated = version({ FunctionName: 'orders-api', Version: '7', State: 'Deactivated' })
    await expect(wakeVersion(aws, 'orders-api', deactivated)).rejects.toMatchObject({
      message: 'Version 7 of orders-api cannot be invoked: State Deactivated.',
      advice: expect.stringContaining('put-function-scaling-config'),
    })
  })
})

describe('an update', () => {
  test.each(Object.values(LastUpdateStatus))('that is %s', async (status) => {
    const outcomes = { Successful: 'ready', Failed: 'error', InProgress: 'waits' } as const
    const latest = configuration({ State: 'Active', LastUpdateStatus: status })
    const wait = waitForFunction(aws, 'orders-api', 'the update', latest)
    expect(await outcomeOf(wait)).toBe(outcomes[status])
  })

  test('of a function that is being deleted is never waited for, not even one of somebody else', async () => {
    const latest = configuration({ State: 'Deleting', LastUpdateStatus: 'Successful' })
    await expect(waitUntilIdle(aws, 'orders-api', latest)).rejects.toThrow(
      'is being deleted: State Deleting.',
    )
  })
})
