import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/failure.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { formatVersionDescription } from '../../src/model/history.ts'
import type { SmokeTest } from '../../src/model/smoke-test.ts'
import { planRollback } from '../../src/plan/rollback.ts'
import { configuration } from '../support/model.ts'
import { rollbackState, version } from '../support/rollback-state.ts'

const versions = [version(1), version(2), version(3)]
const alias = { FunctionVersion: '3', Description: 'lda1 cur=3 prev=2,1' }
const state = rollbackState(alias, versions)
const active = version(2, { members: { State: 'Active' } })
const inputs = { restoreLatest: true }
const smokeTest: SmokeTest = {
  invocation: { kind: 'payload', payload: '{}' },
  expected: {},
  attempts: 1,
  interval: 2,
  timeout: 60,
}
const typesOf = (plan: ReturnType<typeof planRollback>) => plan.steps.map(({ type }) => type)

describe('the plan of a rollback', () => {
  test('moves the alias, then restores $LATEST', () => {
    const plan = planRollback(inputs, state, { target: active, rolledBackFrom: '3' })
    expect(plan).toMatchObject({ alias: 'live', from: '3', to: '2', warnings: [] })
    expect(plan.steps).toEqual([
      { type: 'update-alias', alias: state.alias, clearsWeights: false, rolledBackFrom: '3' },
      { type: 'restore-latest', version: active, holds: '3', bestEffort: true },
    ])
  })

  test('wakes a target that sleeps, and tests it before and after the move', () => {
    const asleep = version(2, { members: { State: 'Inactive' } })
    const plan = planRollback({ ...inputs, smokeTest }, state, { target: asleep, rolledBackFrom: '3' })
    expect(typesOf(plan)).toEqual([
      'wake-version',
      'test-version',
      'update-alias',
      'test-traffic',
      'restore-latest',
    ])
  })

  test('warns when only a URL is tested, which nobody can ask before the move', () => {
    const { invocation: _none, ...rest } = smokeTest
    const url = { address: new URL('https://example.org'), method: 'GET', headers: {} }
    const plan = planRollback({ ...inputs, smokeTest: { ...rest, url } }, state, { target: active })
    expect(typesOf(plan)).toEqual(['update-alias', 'test-traffic', 'restore-latest'])
    expect(plan.warnings.join()).toContain('nothing is tested before the version takes traffic')
  })

  test('is empty when the alias stays', () => {
    expect(planRollback(inputs, state, undefined)).toMatchObject({ from: '3', to: '3', steps: [] })
  })

  test('is refused for a version that has failed, whose mark is in the list', () => {
    const failed = version(2, { members: { State: 'Failed', StateReason: 'The subnet is gone.' } })
    expect(() => planRollback(inputs, state, { target: failed })).toThrow(Failure)
    expect(() => planRollback(inputs, state, { target: failed })).toThrow(/- version 2: .*, failed/)
  })

  test.each(['2', '9'])('tells of weights that it ends: of version %s', (other) => {
    const RoutingConfig = { AdditionalVersionWeights: { [other]: 0.1 } }
    const weighted = rollbackState({ ...alias, RoutingConfig }, versions)
    expect(planRollback(inputs, weighted, { target: active }).warnings.join()).toContain(
      `10% of its traffic to version ${other}`,
    )
  })
})

describe('$LATEST in a rollback', () => {
  const latestIs = (latest: Partial<Configuration>) => ({
    ...state,
    latest: configuration({ Version: '$LATEST', ...latest }),
  })
  const planned = (latest: Partial<Configuration>, target = active) =>
    planRollback(inputs, latestIs(latest), { target })

  test('is left alone when it is the target already, or restoring is switched off', () => {
    expect(typesOf(planned(version(2).configuration))).toEqual(['update-alias'])
    expect(typesOf(planRollback({ restoreLatest: false }, state, { target: active }))).toEqual([
      'update-alias',
    ])
  })

  test('is restored from whatever version it holds, since that version keeps it', () => {
    expect(planned(version(1).configuration).steps[1]).toMatchObject({ type: 'restore-latest', holds: '1' })
  })

  test('gets the description back that the function had, where versions have that of the function', () => {
    const described = (number: number, text: string | undefined, digest = 'd'.repeat(43)) =>
      version(number, { members: { Description: formatVersionDescription(text, { digest, git: {} }) } })
    const descriptionAfter = (before: string | undefined, now: string | undefined, inLatest: string) => {
      const [target, served] = [described(2, before), described(3, now)]
      const latest = { ...served.configuration, Version: '$LATEST', Description: inLatest }
      const current = rollbackState(alias, [version(1), target, served], { latest })
      const plan = planRollback(inputs, current, { target, rolledBackFrom: '3' })
      return plan.slots['restore-latest']?.description
    }
    expect(descriptionAfter('Orders', 'Orders, faster', 'Orders, faster')).toBe('Orders')
    // Another text was given for the version, or there is none, or it was cut.
    expect(descriptionAfter('Release 1', 'Release 2', 'Orders')).toBeUndefined()
    expect(descriptionAfter(undefined, 'Orders', 'Orders')).toBeUndefined()
    expect(descriptionAfter('Orders', undefined, '')).toBeUndefined()
    expect(descriptionAfter('x'.repeat(256), 'Orders', 'Orders')).toBeUndefined()
    expect(descriptionAfter('Orders', 'Orders', 'Orders')).toBeUndefined()
  })

  test('is left alone with a warning when it holds what no version has', () => {
    for (const work of [{ CodeSha256: 'hotfix' }, { CodeSha256: 'code-3', MemorySize: 512 }]) {
      const plan = planned(work)
      expect(typesOf(plan)).toEqual(['update-alias'])
      expect(plan.warnings.join()).toContain('$LATEST is not restored, because')
    }
    expect(planned({ CodeSha256: 'code-2', MemorySize: 512 }).warnings.join()).toContain(
      'It differs from version 2 in: MemorySize. Before the next release, save what you need from $LATEST. In that release, give the code and the settings that you want, or set `unreleased-changes: discard`, which restores $LATEST to version 2 first.',
    )
  })

  test('is restored as far as it can be read where the variables cannot be', () => {
    const Environment = { Error: { ErrorCode: 'AccessDenied', Message: 'kms' } }
    expect(typesOf(planned({ ...version(3).configuration, Environment }))).toEqual([
      'update-alias',
      'restore-latest',
    ])
    expect(typesOf(planned({ ...version(2).configuration, Environment }))).toEqual(['update-alias'])
  })
})
