import { describe, expect, test } from '@jest/globals'
import type { ReleasePlan } from '../../src/plan/release-plan.ts'
import type { Step } from '../../src/plan/steps.ts'
import { planOutput, withVersions } from '../../src/report/plan-output.ts'
import { alias } from '../support/model.ts'

const plan = (steps: readonly Step[], more: Partial<ReleasePlan> = {}): ReleasePlan => ({
  functionName: 'orders-api',
  alias: 'live',
  from: '41',
  slots: {},
  steps,
  environment: { added: ['API_KEY'], changed: [], removed: [] },
  warnings: ['One.'],
  ...more,
})

const update: Step = {
  type: 'update-configuration',
  members: { Environment: { Variables: { API_KEY: 's3cret' } }, Timeout: 30 },
  changes: [
    { member: 'Environment', from: { Variables: {} }, to: { Variables: { API_KEY: 's3cret' } } },
    { member: 'Timeout', from: 3, to: 30 },
  ],
}
const ANSWER = { Name: 'live', FunctionVersion: '41' }
const live = alias(ANSWER)

describe('the plan that is shown', () => {
  test('names variables and never holds their values', () => {
    const create: Step = {
      type: 'create-function',
      members: { ...update.members, Tags: { team: 'orders' } },
      changes: update.changes,
    }
    const shown = planOutput(plan([create, update]), undefined, [])
    expect(JSON.stringify(shown)).not.toContain('s3cret')
    expect(shown.environment.added).toEqual(['API_KEY'])
    expect(shown.steps).toContainEqual({ type: 'update-configuration', field: 'Environment' })
    expect(shown.steps).toContainEqual({ type: 'tag-resource', field: 'team', to: 'orders' })
  })

  test('tells which version a rollback marks, unless the description is somebody else’s', () => {
    const marks = (Description: string) => {
      const move: Step = {
        type: 'update-alias',
        alias: alias({ ...ANSWER, Description }),
        clearsWeights: false,
        rolledBackFrom: '41',
      }
      return planOutput(plan([move], { to: '40' }), undefined, []).steps.map(({ type }) => type)
    }
    expect(marks('lda1 cur=41 prev=40')).toEqual(['update-alias', 'mark-version'])
    expect(marks('managed by Terraform')).toEqual(['update-alias'])
  })

  test('gives versions that do not exist yet their numbers once they do', () => {
    const steps: Step[] = [
      { type: 'pin-aliases', aliases: [alias({ Name: 'PROD', FunctionVersion: '$LATEST' })] },
      update,
      { type: 'publish-version' },
      { type: 'update-alias', alias: live, clearsWeights: false },
    ]
    const shown = planOutput(plan(steps), undefined, ['Two.'])
    expect(shown).toMatchObject({
      alias: { name: 'live', from: '41', to: 'new version' },
      warnings: ['One.', 'Two.'],
    })
    const numbered = withVersions(shown, '43', '42')
    expect(numbered.alias?.to).toBe('43')
    expect(numbered.steps.map(({ type, to }) => [type, to])).toEqual([
      ['pin-alias', '42'],
      ['update-configuration', undefined],
      ['update-configuration', 30],
      ['publish-version', '43'],
      ['update-alias', '43'],
    ])
    expect(withVersions(shown, undefined, undefined)).toEqual(shown)
  })

  test('tells of weights that end, and of no move where the version stays', () => {
    const weighted = alias({ ...ANSWER, RoutingConfig: { AdditionalVersionWeights: { '40': 0.5 } } })
    const steps: Step[] = [
      { type: 'publish-version', existing: '41' },
      { type: 'update-alias', alias: weighted, clearsWeights: true },
    ]
    expect(planOutput(plan(steps, { to: '41' }), undefined, []).steps).toEqual([
      { type: 'clear-weights', field: 'live', from: { '40': 0.5 } },
    ])
  })

  test('has no alias where none was asked for', () => {
    const { alias: _, from: __, ...without } = plan([{ type: 'publish-version' }])
    expect(planOutput(without, undefined, []).alias).toBeNull()
  })

  test('stays what it is when it becomes JSON and back', () => {
    const shown = planOutput(plan([update]), undefined, [])
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown)
  })
})
