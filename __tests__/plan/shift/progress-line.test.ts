import { describe, expect, test } from '@jest/globals'
import { scheduleText } from '../../../src/model/shift/traffic-shift.ts'
import type { Judgement } from '../../../src/plan/shift/judge.ts'
import { progressLine, undoAdvice, undoText } from '../../../src/plan/shift/progress-line.ts'

const versions = { old: '41', new: '42' }
const judgement: Judgement = {
  verdict: 'not-worse',
  old: { calls: 9012, errors: 21 },
  new: { calls: 1003, errors: 1 },
  expectedErrors: 2.337,
  chance: 0.9,
}

test('a schedule is told in words', () => {
  const schedule = [
    { share: 0.05, seconds: 120 },
    { share: 0.25, seconds: 90 },
  ]
  expect(scheduleText(schedule)).toBe('5% for 2 minutes, 25% for 90 seconds, then all traffic')
  expect(scheduleText([])).toBe('all traffic at once')
  const linear = (seconds: number) =>
    Array.from({ length: 9 }, (_, index) => ({ share: (10 * (index + 1)) / 100, seconds }))
  expect(scheduleText(linear(60))).toBe('10% more every minute, until all traffic has moved')
  expect(scheduleText(linear(120))).toBe('10% more every 2 minutes, until all traffic has moved')
})

describe('a line of progress', () => {
  test('has the share, the calls and errors of both versions, and the time left', () => {
    expect(progressLine(versions, 0.1, judgement, 180)).toBe(
      '10% to version 42; version 42: 1 error in 1,003 calls (0.1%), version 41: 21 errors in 9,012 calls (0.23%); 3 minutes left',
    )
  })

  test('says when there are too few calls', () => {
    const few: Judgement = { ...judgement, verdict: 'too-few-calls', new: { calls: 0, errors: 0 } }
    expect(progressLine(versions, 0.1, few, 181)).toBe(
      '10% to version 42; version 42: no calls, version 41: 21 errors in 9,012 calls (0.23%), too few calls to judge; 190 seconds left',
    )
  })

  test('has no numbers where errors are not compared', () => {
    expect(progressLine(versions, 0.005, undefined, 3601)).toBe('0.5% to version 42; 61 minutes left')
  })
})

describe('a shift that was undone', () => {
  test('says by which alarm, and why that was raised', () => {
    const alarm = {
      name: 'orders-5xx',
      arn: '',
      state: 'ALARM' as const,
      reason: 'Threshold Crossed\n::error::',
    }
    expect(undoText(versions, { kind: 'alarms', raised: [alarm] })).toBe(
      'Alarm orders-5xx is in ALARM (Threshold Crossed\\x0a::error::).',
    )
  })

  test('says by how many errors', () => {
    expect(
      undoText(versions, { kind: 'errors', judgement: { ...judgement, new: { calls: 1003, errors: 12 } } }),
    ).toBe(
      'Version 42 failed more often than version 41: 12 errors in 1,003 calls (1.2%), against 21 errors in 9,012 calls (0.23%) in the same minutes. At the rate of version 41, 2.3 errors were expected.',
    )
  })

  test.each([
    [12, true],
    [1003, false],
  ])('offers a higher threshold only where few of the calls failed: %s of 1,003', (errors, isOffered) => {
    const reason = { kind: 'errors', judgement: { ...judgement, new: { calls: 1003, errors } } } as const
    const advice = undoAdvice(versions, reason)
    expect(advice).toMatch(
      /^Look at the errors of version 42 in CloudWatch Logs \(the log streams with `\[42\]`/,
    )
    expect(advice.includes('`error-rate-threshold`')).toBe(isOffered)
  })

  test('says that Lambda did not run the version', () => {
    expect(undoText(versions, { kind: 'never-run', calls: 1412 })).toBe(
      'Lambda ran version 42 not once, although it has a share of the traffic: all 1,412 calls that were counted went to version 41.',
    )
  })

  test.each(['alarms', 'errors'] as const)('says that CloudWatch was silent about %s', (what) => {
    expect(undoText(versions, { kind: 'unwatched', what })).toMatch(/three times in a row\.$/)
  })
})
