import { describe, expect, test } from '@jest/globals'
import type { AlarmState } from '../../../src/model/shift/alarm-state.ts'
import { alarmsAtStart, lookAtAlarms } from '../../../src/plan/shift/alarms.ts'

const arnOf = (name: string) => `arn:aws:cloudwatch:eu-central-1:123456789012:alarm:${name}`
const wanted = ['errors', 'latency'].map((name) => ({ name, arn: undefined }))

/** Alarms as `{ name: state }`. */
function alarms(states: Record<string, AlarmState['state']>): AlarmState[] {
  return Object.entries(states).map(([name, state]) => ({ name, state, arn: arnOf(name), reason: 'because' }))
}

const start = (states: Record<string, AlarmState['state']>) => alarmsAtStart(wanted, alarms(states))
const names = (states: readonly AlarmState[]) => states.map(({ name }) => name)

describe('alarms before a shift', () => {
  test('that are OK or have no data are watched', () => {
    expect(start({ errors: 'OK', latency: 'INSUFFICIENT_DATA' })).toEqual({
      missing: [],
      alarming: [],
      allAlarming: false,
      watch: new Set(),
    })
  })

  test('that do not exist are missing, as are those with another ARN', () => {
    expect(start({ errors: 'OK' }).missing).toEqual(['latency'])
    const elsewhere = [{ name: 'errors', arn: arnOf('errors').replace('123456789012', '210987654321') }]
    expect(alarmsAtStart(elsewhere, alarms({ errors: 'OK' })).missing).toEqual(['errors'])
  })

  test('stop the shift when all of them are in ALARM, not when some are', () => {
    expect(start({ errors: 'ALARM', latency: 'ALARM' }).allAlarming).toBe(true)
    const some = start({ errors: 'ALARM', latency: 'OK' })
    expect([some.allAlarming, names(some.alarming)]).toEqual([false, ['errors']])
  })

  test('that nobody asked for stop nothing', () => {
    expect(alarmsAtStart([], [])).toMatchObject({ missing: [], allAlarming: false })
  })
})

describe('a look at the alarms', () => {
  const look = (states: Record<string, AlarmState['state']>, ignored: string[] = []) => {
    const { raised, missing, watch } = lookAtAlarms(wanted, alarms(states), new Set(ignored))
    return { raised: names(raised), missing, ignored: [...watch] }
  }

  test('finds those in ALARM', () => {
    expect(look({ errors: 'OK', latency: 'ALARM' })).toEqual({
      raised: ['latency'],
      missing: [],
      ignored: [],
    })
  })

  test('takes no lack of data for an alarm', () => {
    expect(look({ errors: 'INSUFFICIENT_DATA', latency: 'INSUFFICIENT_DATA' }).raised).toEqual([])
  })

  test('ignores one that was in ALARM at the start, until it has been OK', () => {
    expect(look({ errors: 'ALARM', latency: 'OK' }, ['errors'])).toEqual({
      raised: [],
      missing: [],
      ignored: ['errors'],
    })
    expect(look({ errors: 'INSUFFICIENT_DATA', latency: 'OK' }, ['errors']).ignored).toEqual(['errors'])
    expect(look({ errors: 'OK', latency: 'OK' }, ['errors']).ignored).toEqual([])
  })

  test('notices one that was deleted', () => {
    expect(look({ errors: 'OK' }).missing).toEqual(['latency'])
  })
})
