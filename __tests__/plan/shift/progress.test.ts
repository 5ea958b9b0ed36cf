import { describe, expect, test } from '@jest/globals'
import type { TrafficShift } from '../../../src/model/shift/traffic-shift.ts'
import { type Judgement, looksOf } from '../../../src/plan/shift/judge.ts'
import {
  after,
  endOfStep,
  isUnwatched,
  nextAction,
  notBegun,
  type ShiftEvent,
  type ShiftProgress,
  secondsLeft,
  shiftPlan,
} from '../../../src/plan/shift/progress.ts'
import fc, { runs } from '../../support/properties.ts'

const BEGAN = Date.UTC(2026, 10, 26, 12)

function judgement(verdict: Judgement['verdict']): Judgement {
  const counts = { calls: 100, errors: 1 }
  return { verdict, old: counts, new: counts, expectedErrors: 1, chance: 0.5 }
}
const alarm = {
  name: 'errors',
  arn: 'arn:aws:cloudwatch:eu-central-1:123456789012:alarm:errors',
  state: 'ALARM',
  reason: 'Threshold Crossed',
} as const

const steps = (...all: [number, number][]) => all.map(([share, seconds]) => ({ share, seconds }))
const twoSteps = steps([0.1, 120], [0.5, 60])

/** A shift with an alarm, which compares errors. */
function shift(overrides: Partial<TrafficShift> = {}): ShiftProgress {
  const given = { schedule: twoSteps, alarms: [alarm], threshold: 0, mustCompare: false, ...overrides }
  return notBegun(shiftPlan(given, { functionTimeout: 30, waitTimeout: 600 }))
}

type Answers = (what: 'alarms' | 'errors', seconds: number) => Omit<ShiftEvent, 'at'> | undefined

const allGood: Answers = (what) =>
  what === 'alarms'
    ? { kind: 'alarms', raised: [], missing: [] }
    : { kind: 'errors', judgement: judgement('not-worse'), late: false }

/** Carries a shift out with answers, in no time but for its waits; every action with the seconds since its begin. */
function carryOut(begun: ShiftProgress, answers: Answers = allGood, limit = 100_000) {
  let [progress, now] = [begun, BEGAN]
  const actions: string[] = []
  for (let count = 0; count < limit; count += 1) {
    const action = nextAction(progress, now)
    const seconds = Math.round((now - BEGAN) / 1000)
    if (action.kind === 'wait') {
      expect(action.until).toBeGreaterThan(now)
      now = action.until
      continue
    }
    const share = action.kind === 'set-share' ? ` ${action.share}` : ''
    actions.push(`${seconds} ${action.kind}${share}`)
    if (action.kind === 'finish' || action.kind === 'undo') return { actions, progress, action }
    if (action.kind === 'set-share')
      progress = after(progress, { kind: 'share-set', at: now, share: action.share })
    else {
      const what = action.kind === 'look-at-alarms' ? 'alarms' : 'errors'
      const answer = answers(what, seconds) ?? { kind: 'unanswered', what }
      progress = after(progress, { ...answer, at: now } as ShiftEvent)
    }
  }
  throw new Error('The shift does not end.')
}

const withoutAlarmLooks = (actions: string[]) =>
  actions.filter((action) => !action.endsWith('look-at-alarms'))

describe('a shift that goes well', () => {
  test('sets each share for its time, looks at the errors once a minute and last of all, and ends', () => {
    expect(withoutAlarmLooks(carryOut(shift()).actions)).toEqual([
      '0 set-share 0.1',
      '60 look-at-errors',
      '120 look-at-errors',
      '120 set-share 0.5',
      '180 look-at-errors',
      '180 finish',
    ])
  })

  test('looks at the alarms every 10 seconds, also before a share grows and before it ends', () => {
    const { actions } = carryOut(shift({ schedule: steps([0.1, 25], [0.5, 5]), threshold: undefined }))
    expect(actions).toEqual([
      '0 set-share 0.1',
      '10 look-at-alarms',
      '20 look-at-alarms',
      '25 look-at-alarms',
      '25 set-share 0.5',
      '30 look-at-alarms',
      '30 finish',
    ])
  })

  test('that watches nothing only keeps time', () => {
    const { actions } = carryOut(shift({ alarms: [], threshold: undefined }))
    expect(actions).toEqual(['0 set-share 0.1', '120 set-share 0.5', '180 finish'])
  })

  test('of two hours looks at the errors every two minutes', () => {
    const { actions } = carryOut(shift({ alarms: [], schedule: steps([0.1, 7200]) }))
    expect(actions.filter((action) => action.endsWith('look-at-errors'))).toHaveLength(60)
    expect(actions.slice(0, 3)).toEqual(['0 set-share 0.1', '120 look-at-errors', '240 look-at-errors'])
  })

  test('takes as long as its steps when something else takes time', () => {
    const begun = after(shift(), { kind: 'share-set', at: BEGAN + 5000, share: 0.1 })
    expect(endOfStep(begun)).toBe(BEGAN + 125_000)
    expect(secondsLeft(begun, BEGAN + 25_000)).toBe(160)
    expect(secondsLeft(shift(), BEGAN)).toBe(180)
  })
})

describe('a shift is undone', () => {
  test('at once by an alarm', () => {
    const answers: Answers = (what, seconds) =>
      what === 'alarms' && seconds >= 130
        ? { kind: 'alarms', raised: [alarm], missing: [] }
        : allGood(what, seconds)
    const { actions, action } = carryOut(shift(), answers)
    expect(actions.slice(-2)).toEqual(['130 look-at-alarms', '130 undo'])
    expect(action).toEqual({ kind: 'undo', reason: { kind: 'alarms', raised: [alarm] } })
  })

  test('at once when the new version is worse, in the last look, too', () => {
    for (const when of [60, 180]) {
      const answers: Answers = (what, seconds) =>
        what === 'errors' && seconds >= when
          ? { kind: 'errors', judgement: judgement('worse'), late: false }
          : allGood(what, seconds)
      const { actions, action } = carryOut(shift(), answers)
      expect(actions.at(-1)).toBe(`${when} undo`)
      expect(action).toMatchObject({ reason: { kind: 'errors', judgement: { verdict: 'worse' } } })
    }
  })

  test('when alarms do not answer three times in a row, and no share grows before they do', () => {
    const answers: Answers = (what, seconds) =>
      what === 'alarms' && seconds >= 115 ? undefined : allGood(what, seconds)
    const { actions, action } = carryOut(shift(), answers)
    expect(actions.slice(-5)).toEqual([
      '120 look-at-alarms',
      '120 look-at-errors',
      '130 look-at-alarms',
      '140 look-at-alarms',
      '140 undo',
    ])
    expect(actions.filter((each) => each.includes('set-share'))).toEqual(['0 set-share 0.1'])
    expect(action).toEqual({ kind: 'undo', reason: { kind: 'unwatched', what: 'alarms' } })
  })

  test('when an alarm was deleted, as if it did not answer', () => {
    const { action } = carryOut(shift(), (what, seconds) =>
      what === 'alarms' ? { kind: 'alarms', raised: [], missing: ['errors'] } : allGood(what, seconds),
    )
    expect(action).toMatchObject({ reason: { kind: 'unwatched', what: 'alarms' } })
  })

  test('not when alarms answer again', () => {
    const { actions } = carryOut(shift(), (what, seconds) =>
      what === 'alarms' && seconds % 30 !== 0 ? undefined : allGood(what, seconds),
    )
    expect(actions.at(-1)).toMatch(/finish$/)
  })

  const errorsSilent: Answers = (what, seconds) => (what === 'errors' ? undefined : allGood(what, seconds))

  test('when errors cannot be read three times in a row and a threshold is written', () => {
    const { actions, action } = carryOut(shift({ mustCompare: true }), errorsSilent)
    expect(withoutAlarmLooks(actions).slice(-2)).toEqual(['180 look-at-errors', '180 undo'])
    expect(action).toMatchObject({ reason: { kind: 'unwatched', what: 'errors' } })
    const short = shift({ mustCompare: true, schedule: steps([0.1, 60]) })
    expect(withoutAlarmLooks(carryOut(short, errorsSilent).actions)).toEqual([
      '0 set-share 0.1',
      '60 look-at-errors',
      '70 look-at-errors',
      '80 look-at-errors',
      '80 undo',
    ])
  })

  test('not when errors cannot be read and no threshold is written', () => {
    const { action, progress } = carryOut(shift(), errorsSilent)
    expect(action.kind).toBe('finish')
    expect(isUnwatched(progress)).toBe(true)
    expect(isUnwatched(carryOut(shift()).progress)).toBe(false)
  })
})

describe('late metrics', () => {
  const lateUntil =
    (limit: number, verdict: Judgement['verdict'] = 'not-worse'): Answers =>
    (what, seconds) =>
      what === 'alarms'
        ? allGood(what, seconds)
        : { kind: 'errors', judgement: judgement(verdict), late: seconds < limit }

  test('are waited for after the last step, with looks at the alarms meanwhile', () => {
    const { actions, progress } = carryOut(shift(), lateUntil(205))
    expect(actions.slice(-6)).toEqual([
      '190 look-at-errors',
      '200 look-at-alarms',
      '200 look-at-errors',
      '210 look-at-alarms',
      '210 look-at-errors',
      '210 finish',
    ])
    expect(progress.lateAtEnd).toBe(false)
  })

  test("are waited for two minutes and the function's timeout", () => {
    const { actions, progress } = carryOut(shift(), lateUntil(Number.POSITIVE_INFINITY))
    expect(actions.at(-1)).toBe('330 finish')
    expect(progress.lateAtEnd).toBe(true)
  })

  test('are waited for no longer than for anything else', () => {
    const plan = shiftPlan(
      { schedule: twoSteps, alarms: [], threshold: 0, mustCompare: false },
      { functionTimeout: 900, waitTimeout: 60 },
    )
    expect(carryOut(notBegun(plan), lateUntil(Number.POSITIVE_INFINITY)).actions.at(-1)).toBe('240 finish')
  })

  test('decide nothing while they are waited for: only the last look counts', () => {
    const { actions } = carryOut(shift({ schedule: steps([0.1, 60]) }), lateUntil(95, 'worse'))
    expect(actions.at(-1)).toBe('100 undo')
  })
})

describe('whatever is answered', () => {
  const schedule = fc
    .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 })
    .map((all) => steps(...all.map((seconds, index): [number, number] => [(index + 1) / 10, seconds])))

  test('a shift ends, sets the shares of its schedule in order and judges no more often than planned', () => {
    const chances = fc.infiniteStream(fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(schedule, fc.boolean(), chances, (all, mustCompare, chance) => {
        const { actions, action, progress } = carryOut(
          shift({ schedule: all, mustCompare }),
          (what, seconds) => {
            const drawn = chance.next().value as number
            if (drawn < 2) return undefined
            if (what === 'alarms') return allGood(what, seconds)
            return { kind: 'errors', judgement: judgement('not-worse'), late: drawn < 4 }
          },
        )
        const shares = actions.flatMap((each) => each.split('set-share ')[1] ?? [])
        expect(shares).toEqual(all.map(({ share }) => `${share}`).slice(0, shares.length))
        if (action.kind === 'finish') expect(shares).toHaveLength(all.length)
        expect(progress.looks).toBeLessThanOrEqual(looksOf(all))
      }),
      runs(100),
    )
  })
})
