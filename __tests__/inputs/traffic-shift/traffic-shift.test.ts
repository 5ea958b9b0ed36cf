import { describe, expect, test } from '@jest/globals'
import { alarmsIn } from '../../../src/inputs/traffic-shift/alarms.ts'
import { errorRateThreshold } from '../../../src/inputs/traffic-shift/error-rate-threshold.ts'
import { parsed, shiftWith } from './parsed.ts'

const canary = { 'traffic-shift': 'Canary10Percent5Minutes' }
const arn = 'arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders: errors'

describe('alarms', () => {
  const alarms = (text: string) => parsed(alarmsIn('eu-central-1'), text, 'alarms')

  test('are names or ARNs', () => {
    expect(alarms(`orders-errors, orders latency\n${arn}`).value).toEqual([
      { name: 'orders-errors', arn: undefined },
      { name: 'orders latency', arn: undefined },
      { name: 'orders: errors', arn },
    ])
  })

  test.each([
    ['[]', 'nothing to clear'],
    ['a, b, a', 'names "a" more than once'],
    [`orders: errors, ${arn}`, 'names "orders: errors" more than once'],
    [
      'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a',
      'an alarm in eu-west-1, but the function is in eu-central-1',
    ],
    ['arn:aws:sns:eu-central-1:123456789012:topic', 'not the name or ARN of an alarm'],
    ['x'.repeat(256), 'not the name or ARN of an alarm'],
    [Array.from({ length: 101 }, (_, index) => `a${index}`).join(), 'at most 100 can be watched'],
  ])('are refused as %s', (text, reason) => {
    expect(alarms(text)).toEqual({ value: undefined, problem: expect.stringContaining(reason) })
  })
})

describe('error-rate-threshold', () => {
  const threshold = (text: string) => parsed(errorRateThreshold, text, 'error-rate-threshold')

  test.each([
    ['0', 0],
    ['1', 0.01],
    ['0.5', 0.005],
    ['99.5', 0.995],
    ['off', 'off'],
  ])('%s is percentage points', (text, value) => {
    expect(threshold(text).value).toBe(value)
  })

  test.each([
    ['5%', 'Did you mean `5`?'],
    ['1.5 percent', 'Did you mean `1.5`?'],
    ['false', 'Did you mean `off`?'],
    ['Off', 'Did you mean `off`?'],
    ['100', 'from 0 to below 100, or `off`'],
    ['-1', 'Write `error-rate-threshold: 1`'],
  ])('is refused as %s', (text, reason) => {
    expect(threshold(text)).toEqual({ value: undefined, problem: expect.stringContaining(reason) })
  })
})

describe('the inputs of a traffic shift', () => {
  test('ask for nothing when they are absent, or ask for AllAtOnce', () => {
    expect(shiftWith({})).toEqual({ shift: undefined, problem: undefined })
    expect(shiftWith({ 'traffic-shift': 'AllAtOnce' })).toEqual({ shift: undefined, problem: undefined })
  })

  test('compare error rates by default, without insisting on it', () => {
    expect(shiftWith(canary).shift).toEqual({
      schedule: [{ share: 0.1, seconds: 300 }],
      alarms: [],
      threshold: 0,
      mustCompare: false,
    })
  })

  test.each([
    [{ alarms: 'a' }, { threshold: 0, mustCompare: false }],
    [{ 'error-rate-threshold': '0' }, { threshold: 0, mustCompare: true }],
    [{ 'error-rate-threshold': 'off' }, { threshold: undefined, mustCompare: false }],
  ])('insist on comparing only when a threshold is written: %j', (inputs, expected) => {
    expect(shiftWith({ ...canary, ...inputs }).shift).toMatchObject(expected)
  })

  test.each<[Record<string, string>, string]>([
    [{ alarms: 'a' }, '`alarms` is given, but all traffic moves at once'],
    [{ 'error-rate-threshold': '1' }, '`error-rate-threshold` is given, but'],
    [{ ...canary, alias: '' }, '`traffic-shift` is given without `alias`'],
    [{ ...canary, 'auto-rollback': 'false' }, '`auto-rollback: false` is given with `traffic-shift`'],
  ])('do not go together: %j', (inputs, reason) => {
    expect(shiftWith(inputs).problem).toContain(reason)
  })

  test('are all named when several are wrong', () => {
    const { problem } = shiftWith({ 'traffic-shift': 'x', alarms: '[]', 'error-rate-threshold': 'x' })
    expect(problem).toContain('3 problems')
  })
})
