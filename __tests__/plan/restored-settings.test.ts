import { describe, expect, test } from '@jest/globals'
import { undoesSettings } from '../../src/plan/restored-settings.ts'
import type { Step } from '../../src/plan/steps.ts'

/** Steps as the plan orders them; what they hold does not matter here. */
const steps = (...types: readonly Step['type'][]) => types.map((type) => ({ type }) as Step)

const RELEASE = steps(
  'update-code',
  'publish-version',
  'test-version',
  'add-permissions',
  'set-function-url',
  'update-alias',
  'test-traffic',
  'name-release',
)
const PROMOTION = steps('set-reserved-concurrency', 'add-permissions', 'create-alias', 'test-traffic')
const ALONE = steps('add-permissions', 'set-function-url', 'test-traffic')
const BEGUN = { rolledBack: false, autoRollback: true, isTest: false }

const undoes = (plan: readonly Step[], failedAt: Step['type'], how: Partial<typeof BEGUN> = {}) =>
  undoesSettings(
    { steps: plan },
    { ...BEGUN, ...how, remaining: plan.slice(plan.findIndex(({ type }) => type === failedAt)) },
  )

describe('a release that fails gives back the settings that it changed', () => {
  test.each([true, false])('before the alias has moved, with auto-rollback: %s', (autoRollback) => {
    expect(undoes(RELEASE, 'set-function-url', { autoRollback })).toBe(true)
    expect(undoes(PROMOTION, 'create-alias', { autoRollback })).toBe(true)
    expect(undoes(ALONE, 'set-function-url', { autoRollback })).toBe(true)
  })

  test('after the alias was moved back', () => {
    expect(undoes(RELEASE, 'test-traffic', { isTest: true, rolledBack: true })).toBe(true)
  })

  test('if the test of a new alias fails, which has nowhere to go back to', () => {
    expect(undoes(PROMOTION, 'test-traffic', { isTest: true })).toBe(true)
  })

  test('if the test of settings alone fails', () => {
    expect(undoes(ALONE, 'test-traffic', { isTest: true })).toBe(true)
  })

  test('but not if the version stays, verified or not', () => {
    expect(undoes(RELEASE, 'name-release')).toBe(false)
    expect(undoes(RELEASE, 'test-traffic', { isTest: true, autoRollback: false })).toBe(false)
    expect(undoes(ALONE, 'test-traffic', { isTest: true, autoRollback: false })).toBe(false)
  })
})
