import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../../src/failure.ts'
import { isWhole } from '../../../src/model/alias.ts'
import { shiftUnderWay, withShiftTakenBack } from '../../../src/model/shift/shift-under-way.ts'
import type { TrafficShift } from '../../../src/model/shift/traffic-shift.ts'
import type { PromotionInputs } from '../../../src/model/wanted.ts'
import { planPromotion } from '../../../src/plan/promotion.ts'
import type { ReleasePlan } from '../../../src/plan/release-plan.ts'
import { alias } from '../../support/model.ts'
import { version } from '../../support/rollback-state.ts'

const CANARY: TrafficShift = {
  schedule: [{ share: 0.1, seconds: 300 }],
  alarms: [],
  threshold: 0,
  mustCompare: false,
}

const INPUTS: PromotionInputs = {
  mode: 'deploy',
  region: 'eu-west-1',
  waitTimeout: 600,
  functionName: 'greeting',
  alias: 'live',
  promotion: { kind: 'version', version: '2' },
  dryRun: false,
  autoRollback: true,
}

/** An alias with weights and a description. */
const live = (served: string, Description: string, weights: Record<string, number> = {}) =>
  alias({
    Name: 'live',
    FunctionVersion: served,
    Description,
    RoutingConfig: { AdditionalVersionWeights: weights },
  })

/** The promotion of a version to the alias. */
function promotion(
  served: ReturnType<typeof live> | undefined,
  { to = 2, shift = CANARY }: { to?: number; shift?: TrafficShift | 'none' } = {},
): ReleasePlan {
  const current = {
    functionName: 'greeting',
    alias: served,
    versions: [version(1), version(2), version(3)],
  }
  const inputs = { ...INPUTS, ...(shift !== 'none' && { trafficShift: shift }) }
  return planPromotion(inputs, current, version(to, { members: { State: 'Active' } }))
}

const types = ({ steps }: ReleasePlan) => steps.map(({ type }) => type)

describe('A release with traffic-shift', () => {
  test('shifts the traffic before the alias moves, whichever version is newer', () => {
    expect(types(promotion(live('1', 'lda1 cur=1')))).toEqual(['shift-traffic', 'update-alias'])
    expect(types(promotion(live('3', 'lda1 cur=3')))).toEqual(['shift-traffic', 'update-alias'])
  })

  test('begins a history where there is none', () => {
    expect(types(promotion(live('1', '')))).toContain('shift-traffic')
  })

  test('shifts nothing to the version that is served', () => {
    expect(types(promotion(live('2', 'lda1 cur=2')))).toEqual([])
  })

  test.each([
    ['a new alias', undefined, 'the alias is new'],
    ['an alias on $LATEST', live('$LATEST', ''), 'the alias live serves $LATEST'],
    ['weights that somebody has set for the version', live('1', 'lda1 cur=1', { '2': 0.5 }), 'somebody else'],
  ])('moves everything at once, with a warning, for %s', (_, served, reason) => {
    const plan = promotion(served)
    expect(types(plan)).not.toContain('shift-traffic')
    expect(plan.warnings.join()).toContain('All traffic moves at once, without `traffic-shift`: ')
    expect(plan.warnings.join()).toContain(reason)
  })

  test('is refused where the description of the alias is somebody else’s', () => {
    expect(() => promotion(live('1', 'Do not touch'))).toThrow(Failure)
    expect(() => promotion(live('1', 'Do not touch'))).toThrow(
      'Another tool wrote the description of the alias live',
    )
  })

  test.each([
    [6 * 3600, 1],
    [6 * 3600 - 1, 0],
  ])('of %i seconds has %i warnings about the longest job', (seconds, count) => {
    const shift = { ...CANARY, schedule: [{ share: 0.1, seconds }] }
    const { warnings } = promotion(live('1', 'lda1 cur=1'), { shift })
    expect(warnings.filter((each) => each.includes('after 6 hours'))).toHaveLength(count)
  })
})

describe('A traffic shift that a run of the action left behind', () => {
  const left = live('1', 'lda1 cur=1 next=2 prev=3', { '2': 0.1 })

  test.each([
    ['begun anew', 2, CANARY, ['end-traffic-shift', 'shift-traffic', 'update-alias']],
    [
      'taken back before another version is released',
      3,
      'none' as const,
      ['end-traffic-shift', 'update-alias'],
    ],
    ['taken back where nothing else is to be done', 1, 'none' as const, ['end-traffic-shift']],
  ])('is %s', (_, to, shift, steps) => {
    const plan = promotion(left, { to, shift })
    expect(types(plan)).toEqual(steps)
    expect(plan.warnings[0]).toContain(
      'An earlier run left the alias live in a traffic shift (10% to version 2). This run first gives version 1 all traffic',
    )
  })

  test('ends with all traffic on the version that served, and without a record', () => {
    const back = withShiftTakenBack(left)
    expect(isWhole(back.traffic)).toBe(true)
    expect(back).toMatchObject({ traffic: { version: '1' }, description: 'lda1 cur=1 prev=3' })
  })

  test('whose weights somebody has cleared leaves a record, which is removed', () => {
    const plan = promotion(live('1', 'lda1 cur=1 next=2'), { to: 1 })
    expect(types(plan)).toEqual(['end-traffic-shift'])
    expect(plan.warnings).toEqual([])
  })
})

describe('Weights are somebody else’s', () => {
  test.each([
    ['where no history records them', live('1', 'lda1 cur=1', { '2': 0.1 })],
    ['where the history records another version', live('1', 'lda1 cur=1 next=3', { '2': 0.1 })],
    ['where the alias has moved since', live('2', 'lda1 cur=1 next=3', { '3': 0.1 })],
  ])('%s', (_, weighted) => {
    expect(shiftUnderWay(weighted)).toBeUndefined()
    expect(() => promotion(weighted, { to: weighted.traffic.version === '1' ? 3 : 1 })).toThrow(
      'This action did not start that traffic shift',
    )
  })
})
