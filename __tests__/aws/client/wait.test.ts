import { describe, expect, test } from '@jest/globals'
import { type Observation, scaledClock, waitUntilReady } from '../../../src/aws/client/wait.ts'
import { Failure } from '../../../src/failure.ts'
import fc from '../../support/properties.ts'

/** Waits on a clock that stands still except for the pauses, and tells what happened when. */
async function waiting(states: readonly Observation[], timeout = 600, first = true) {
  let now = 0
  const pauses: number[] = []
  const lines: string[] = []
  let reads = 0
  const state = (index: number) => states[Math.min(index, states.length - 1)] as Observation
  const wait = waitUntilReady<Observation>({
    what: 'the update of orders-api',
    ...(first && { first: state(0) }),
    read: async () => {
      reads += 1
      return state(first ? reads : reads - 1)
    },
    observe: (seen) => seen,
    remedy: 'Correct it.',
    look: 'Look there.',
    timeout,
    clock: {
      now: () => now,
      sleep: async (milliseconds) => {
        pauses.push(milliseconds)
        now += milliseconds
      },
    },
    log: (line) => lines.push(line),
  })
  const outcome = await wait.catch((error: unknown) => error)
  return { outcome, pauses, lines, reads: () => reads, now }
}

const ready = { progress: 'ready', state: 'Successful' } as const
const busy = { progress: 'waiting', state: 'InProgress (Creating: soon)' } as const
const odd = { progress: 'waiting', state: 'State Deactivating' } as const
const failed = { progress: 'failed', state: 'Failed (InvalidSubnet: gone)' } as const

describe('waiting', () => {
  test('takes no time and says nothing when all is ready', async () => {
    const { outcome, pauses, lines, reads } = await waiting([ready])
    expect(outcome).toEqual(ready)
    expect([pauses, lines, reads()]).toEqual([[], [], 0])
  })

  test('looks by itself when nothing has been seen yet', async () => {
    const { outcome, reads } = await waiting([ready], 600, false)
    expect(outcome).toEqual(ready)
    expect(reads()).toBe(1)
  })

  test('begins with 100 ms, then with pauses that grow to three seconds', async () => {
    const { pauses } = await waiting([...Array.from({ length: 120 }, () => busy), ready])
    expect(pauses[0]).toBe(100)
    expect(pauses).toEqual([...pauses].sort((left, right) => left - right))
    expect(pauses.at(-1)).toBe(3000)
  })

  test('sees the end a twentieth of the length later at the latest, or 100 ms, and the time of a look', async () => {
    const length = fc.integer({ min: 0, max: 500_000 })
    const look = fc.integer({ min: 0, max: 2000 })
    await fc.assert(
      fc.asyncProperty(length, look, async (length, look) => {
        const end = await endOfWait(length, look)
        expect(end - length).toBeLessThanOrEqual(Math.max(length * 0.05, 100) + look)
      }),
    )
  })

  test('says what it waits for once, when the state changes, and every now and then', async () => {
    const { lines } = await waiting([busy, busy, odd, ...Array.from({ length: 80 }, () => odd), ready])
    expect(lines.slice(0, 2)).toEqual([
      'Waiting for the update of orders-api: InProgress (Creating: soon)',
      'Waiting for the update of orders-api: State Deactivating',
    ])
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.length).toBeLessThan(6)
    expect(lines[2]).toMatch(/^Waiting for the update of orders-api, after \d+ s: State Deactivating$/)
  })

  test('stops at once when it failed, with the reason and what to do', async () => {
    const { outcome, reads } = await waiting([busy, failed, busy])
    expect(outcome).toBeInstanceOf(Failure)
    expect(outcome).toMatchObject({
      message: 'The update of orders-api failed: Failed (InvalidSubnet: gone).',
      advice: 'Correct it.',
    })
    expect(reads()).toBe(1)
  })

  test('ends at the deadline, to the millisecond, with the last state and how to wait longer', async () => {
    const { outcome, now } = await waiting([busy, odd], 30)
    expect(outcome).toMatchObject({
      message: 'The update of orders-api was not finished after 30 seconds; last state: State Deactivating.',
      advice:
        'If it only needs more time, increase `wait-timeout` (now 30 seconds) and run the workflow again. Look there.',
    })
    expect(now).toBe(30_000)
  })
})

/** When a wait ends for a transition of a length, with looks that take some time; all in milliseconds. */
async function endOfWait(length: number, look: number): Promise<number> {
  let now = 0
  const pass = async (milliseconds: number) => {
    now += milliseconds
    return now
  }
  await waitUntilReady<number>({
    what: 'the update of orders-api',
    first: 0,
    read: () => pass(look),
    observe: (time) => (time >= length ? ready : busy),
    remedy: '',
    look: '',
    timeout: 600,
    clock: { now: () => now, sleep: async (milliseconds) => void (await pass(milliseconds)) },
    log: () => {},
  })
  return now
}

test('the scaled clock passes faster and sleeps shorter by the same factor', async () => {
  const clock = scaledClock(0.001)
  const start = clock.now()
  await clock.sleep(10_000)
  expect(clock.now() - start).toBeGreaterThanOrEqual(9_000)
})
