import { describe, expect, test } from '@jest/globals'
import type { Deployment } from '../../../src/model/shift/code-deploy.ts'
import type { TrafficShift } from '../../../src/model/shift/traffic-shift.ts'
import type { PromotionInputs } from '../../../src/model/wanted.ts'
import type { CurrentPromotion } from '../../../src/plan/current.ts'
import { planPromotion } from '../../../src/plan/promotion.ts'
import { alias } from '../../support/model.ts'
import { version } from '../../support/rollback-state.ts'

const shiftBy = (waits: boolean): TrafficShift => ({
  schedule: [{ share: 0.1, seconds: 300 }],
  alarms: [],
  threshold: 0,
  mustCompare: false,
  codeDeploy: { application: 'orders', group: 'live', configuration: 'Canary', waits },
})

const INPUTS: PromotionInputs = {
  mode: 'deploy',
  region: 'eu-west-1',
  waitTimeout: 600,
  functionName: 'orders',
  alias: 'live',
  promotion: { kind: 'version', version: '2' },
  dryRun: false,
  autoRollback: true,
  keepVersions: 5,
  releaseAlias: { name: 'v2', tag: 'v2' },
  smokeTest: {
    invocation: { kind: 'payload', payload: '{}' },
    expected: {},
    attempts: 1,
    interval: 2,
    timeout: 60,
  },
}

const RUNNING: Deployment = {
  id: 'd-ABC123DEF',
  status: 'InProgress',
  state: 'running',
  git: { sha: '3f2c1ab', run: '77', ref: 'main' },
  versions: { functionName: 'orders', alias: 'live', from: '1', to: '2' },
}

const live = (served: string, Description: string, AdditionalVersionWeights = {}) =>
  alias({ Name: 'live', FunctionVersion: served, Description, RoutingConfig: { AdditionalVersionWeights } })

/** The promotion of a version to an alias, perhaps while a deployment runs. */
function plan(served: CurrentPromotion['alias'], to: number, deployment?: Deployment, waits = true) {
  const current = {
    functionName: 'orders',
    alias: served,
    deployment,
    versions: [version(1), version(2), version(3)],
  }
  const inputs = { ...INPUTS, trafficShift: shiftBy(waits) }
  return planPromotion(inputs, current, version(to, { members: { State: 'Active' } }))
}

const types = (made: ReturnType<typeof plan>) => made.steps.map(({ type }) => type)
const WHOLE = ['test-version', 'deploy-with-codedeploy', 'test-traffic', 'name-release', 'prune-versions']
const SHIFTING = live('1', 'lda1 cur=1 next=2 dep=d-ABC123DEF', { '2': 0.1 })

describe('A release with CodeDeploy', () => {
  test('has CodeDeploy move the alias, between the tests', () => {
    expect(types(plan(live('1', 'lda1 cur=1'), 2))).toEqual(WHOLE)
  })

  test('that does not wait leaves to the next run what comes after the move', () => {
    expect(types(plan(live('1', 'lda1 cur=1'), 2, undefined, false))).toEqual([
      'test-version',
      'deploy-with-codedeploy',
    ])
  })

  test('follows the deployment of its version that runs already', () => {
    const made = plan(SHIFTING, 2, RUNNING)
    expect(types(made)).toEqual(WHOLE)
    expect(made.slots.move).toMatchObject({ follows: 'd-ABC123DEF' })
  })

  test('follows it, too, where the alias serves the version already, because CodeDeploy may still take it back', () => {
    const made = plan(live('2', 'lda1 cur=1 next=2 dep=d-ABC123DEF'), 2, RUNNING)
    expect(made.slots.move).toMatchObject({ follows: 'd-ABC123DEF' })
  })

  test.each([1, 3])('is refused while a deployment shifts to another version than %i', (to) => {
    expect(() => plan(SHIFTING, to, RUNNING)).toThrow(
      'The CodeDeploy deployment d-ABC123DEF (status InProgress) is shifting the traffic of the alias live from version 1 to version 2, so this run did not start.',
    )
  })

  test('is refused before a deployment has shifted anything, which it is about to do', () => {
    expect(() => plan(SHIFTING, 3, { ...RUNNING, status: 'Created' })).toThrow(
      'The CodeDeploy deployment d-ABC123DEF (status Created) is about to shift the traffic',
    )
  })

  test('takes back what a deployment has left that no longer runs', () => {
    expect(types(plan(SHIFTING, 3))).toEqual(['end-traffic-shift', ...WHOLE])
  })

  test('records first what CodeDeploy has finished', () => {
    const finished = live('2', 'lda1 cur=1 next=2 dep=d-ABC123DEF')
    expect(types(plan(finished, 3))).toEqual(['record-traffic-shift', ...WHOLE])
    expect(types(plan(finished, 2))).toContain('record-traffic-shift')
    expect(types(plan(finished, 2))).not.toContain('deploy-with-codedeploy')
  })

  test('records which release CodeDeploy has finished, if the deployment says so', () => {
    const finished = live('2', 'lda1 cur=1 next=2 dep=d-ABC123DEF')
    const [recorded] = plan(finished, 2, { ...RUNNING, state: 'succeeded' }).steps
    expect(recorded).toMatchObject({ type: 'record-traffic-shift', git: RUNNING.git })
  })

  test('says nothing of a deployment that succeeded before somebody moved the alias back', () => {
    const movedBack = live('1', 'lda1 cur=1 next=2 dep=d-ABC123DEF')
    const { steps, warnings } = plan(movedBack, 1, { ...RUNNING, state: 'succeeded' })
    expect(steps[0]).toMatchObject({ type: 'end-traffic-shift' })
    expect(warnings).toEqual([])
  })

  test('is refused while CodeDeploy takes a deployment back', () => {
    const back = { ...RUNNING, id: 'd-BACK', takesBack: RUNNING.id }
    expect(() => plan(SHIFTING, 2, back)).toThrow(
      'CodeDeploy is taking back its deployment d-ABC123DEF with the deployment d-BACK (status InProgress)',
    )
  })
})
