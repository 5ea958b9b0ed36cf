import { describe, expect, test } from '@jest/globals'
import { costOf, unexplained } from '../../bench/cost-model.ts'
import { jobs, withGate } from '../../bench/jobs.ts'
import { spreadOf } from '../../bench/spread.ts'

const steps = jobs.find(({ title }) => title === 'code only')?.steps ?? []

describe('The cost model', () => {
  test('adds up the parts of a release', () => {
    const measured = { own: 200, call: 40, invocations: 0 }
    const { total, ...parts } = costOf(steps, { update: 1000, publication: 0 }, measured)
    expect(parts).toMatchObject({ own: 200, roundTrips: 5, calls: 200, transitions: 1000 })
    expect(total).toBe(parts.own + parts.calls + parts.transitions + parts.looking)
  })

  test('counts what is seen late: at most a pause and two looks', () => {
    for (const update of [1, 99, 100, 140, 500, 1000, 5000]) {
      const { looking } = costOf(steps, { update, publication: 0 }, { own: 0, call: 40, invocations: 0 })
      expect(looking).toBeGreaterThanOrEqual(0)
      expect(looking).toBeLessThanOrEqual(Math.max(100, update * 0.1) + 80)
    }
  })

  test('knows the looks at a transition, and tells every other call that the chain has not', () => {
    const calls = steps.flatMap((step) => step.calls)
    expect(unexplained(steps, ['GetFunction', ...calls, 'GetFunction'])).toEqual([])
    expect(unexplained(steps, [...calls.slice(1), 'GetFunction', 'TagResource'])).toEqual([
      'one more TagResource',
    ])
    expect(unexplained(steps, calls.slice(0, -1))).toEqual(['no UpdateAlias'])
    expect(unexplained([{ calls: ['GetAlias'] }], ['GetAlias', 'GetFunction'])).toEqual([
      'one more GetFunction',
    ])
  })

  test('puts the gate before the step of the alias and after it', () => {
    const job = jobs.find(({ result }) => result === 'created')
    const calls = job ? withGate(job).map((step) => step.calls.at(-1)) : []
    expect(calls.slice(2)).toEqual(['PublishVersion', 'Invoke', 'CreateAlias', 'Invoke'])
  })
})

test('The median of an even number of measurements lies between the two in the middle', () => {
  expect(spreadOf([4, 1, undefined, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 })
  expect(spreadOf([3])).toEqual({ median: 3, min: 3, max: 3 })
  expect(spreadOf([undefined])).toBeUndefined()
})
