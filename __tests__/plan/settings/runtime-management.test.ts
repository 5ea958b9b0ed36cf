import { describe, expect, test } from '@jest/globals'
import type { CurrentRuntimeManagement } from '../../../src/model/settings/runtime-management.ts'
import type { Slots } from '../../../src/plan/order.ts'
import { ordered } from '../../../src/plan/release-plan.ts'
import { withRuntimeManagement } from '../../../src/plan/settings/runtime-management.ts'

const ARN = `arn:aws:lambda:eu-west-1::runtime:${'a'.repeat(64)}`
const CONFIGURE = { type: 'update-configuration', members: {}, changes: [] } as const
const CODE = { type: 'update-code', from: 'x', changes: [] } as const
const PUBLISH = { type: 'publish-version' } as const

/** What is set where, between the other steps, for a function whose served version is 7. */
function steps(to: string | undefined, slots: Slots, from?: CurrentRuntimeManagement) {
  const environment = { added: [], changed: [], removed: [] }
  const plan = { functionName: 'orders-api', slots, environment, warnings: [] }
  const inputs = to === undefined ? {} : { runtimeManagement: to }
  return ordered(withRuntimeManagement(plan, inputs, '7', from)).steps.map((step) =>
    step.type === 'set-runtime-management' ? [step.version, step.from, step.to] : step.type,
  )
}

const served = (latest: string, management: string) => ({ latest, served: { version: '7', management } })
const RELEASE: Slots = { configure: CONFIGURE, code: CODE, publish: PUBLISH, gate: { type: 'test-version' } }

describe('the runtime management', () => {
  test('stays without the input', () => {
    expect(steps(undefined, {}, served('Auto', 'FunctionUpdate'))).toEqual([])
  })

  test('is a mode before the update that follows it, and again on the new version, before its test', () => {
    expect(steps('FunctionUpdate', RELEASE, served('Auto', 'Auto'))).toEqual([
      ['$LATEST', 'Auto', 'FunctionUpdate'],
      'update-configuration',
      'update-code',
      'publish-version',
      [undefined, undefined, 'FunctionUpdate'],
      'test-version',
    ])
  })

  test('is a runtime version only after $LATEST has its runtime', () => {
    expect(steps(ARN, RELEASE, served('Auto', 'Auto'))).toEqual([
      'update-configuration',
      'update-code',
      ['$LATEST', 'Auto', ARN],
      'publish-version',
      [undefined, undefined, ARN],
      'test-version',
    ])
  })

  test('is looked at on a version that an earlier run published', () => {
    const publish = { type: 'publish-version', existing: '8' } as const
    expect(steps('Auto', { publish }, served('Auto', 'Auto'))).toEqual([
      'publish-version',
      ['8', undefined, 'Auto'],
    ])
  })

  test('changes on the served version where no version is released, and only where it differs', () => {
    expect(steps(ARN, {}, served('Auto', 'Auto'))).toEqual([
      ['$LATEST', 'Auto', ARN],
      ['7', 'Auto', ARN],
    ])
    expect(steps(ARN, {}, served(ARN, 'Auto'))).toEqual([['7', 'Auto', ARN]])
    expect(steps(ARN, {}, served(ARN, ARN))).toEqual([])
  })

  test('of another version than the served one does not count', () => {
    const other = { latest: ARN, served: { version: '6', management: ARN } }
    expect(steps(ARN, {}, other)).toEqual([['7', undefined, ARN]])
  })

  test('of a new function is Auto', () => {
    expect(steps('Auto', { publish: PUBLISH })).toEqual(['publish-version', [undefined, undefined, 'Auto']])
    expect(steps('FunctionUpdate', { publish: PUBLISH })).toHaveLength(3)
  })
})
