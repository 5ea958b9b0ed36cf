import { describe, expect, test } from '@jest/globals'
import { withTests } from '../../../src/release/plan/plan-tests.ts'
import type { ReleasePlan, Step } from '../../../src/release/plan/release-plan.ts'
import type { SmokeTest } from '../../../src/smoke/smoke-test.ts'
import { deployInputs } from '../../support/deploy-inputs.ts'

const patience = { expected: {}, attempts: 1, interval: 2, timeout: 60 }
const invoked: SmokeTest = { invocation: { kind: 'payload', payload: '{}' }, ...patience }
const urlOnly: SmokeTest = {
  url: { address: new URL('https://api.example.com'), method: 'GET', headers: {} },
  ...patience,
}

const publish: Step = { type: 'publish-version' }
const move: Step = {
  type: 'update-alias',
  alias: { Name: 'live', FunctionVersion: '1' },
  clearsWeights: false,
}
const tag: Step = { type: 'tag-resource', tags: { a: 'b' }, changes: [] }

const planned = (steps: readonly Step[], smokeTest?: SmokeTest): ReleasePlan =>
  withTests(
    {
      functionName: 'orders-api',
      steps,
      environment: { added: [], changed: [], removed: [] },
      warnings: [],
    },
    deployInputs(smokeTest ? { smokeTest } : {}),
  )

const types = ({ steps }: ReleasePlan) => steps.map(({ type }) => type)

describe('the tests of a plan', () => {
  test('stand before and after the move of the alias', () => {
    expect(types(planned([publish, move, tag], invoked))).toEqual([
      'publish-version',
      'test-version',
      'update-alias',
      'test-traffic',
      'tag-resource',
    ])
  })

  test('are none when nothing is to be tested, or nothing is to be done', () => {
    expect(types(planned([publish, move]))).toEqual(['publish-version', 'update-alias'])
    expect(types(planned([], invoked))).toEqual([])
  })

  test('come at the end of a change that needs no version', () => {
    expect(types(planned([tag], invoked))).toEqual(['tag-resource', 'test-traffic'])
  })

  test('without an alias invoke the version alone, and ask a URL at the end', () => {
    expect(types(planned([publish], invoked))).toEqual(['publish-version', 'test-version'])
    const both = { ...urlOnly, ...invoked }
    expect(types(planned([publish], both))).toEqual(['publish-version', 'test-version', 'test-traffic'])
  })

  test('of a URL alone come after the move, with a warning that nothing was tested before', () => {
    const plan = planned([publish, move], urlOnly)
    expect(types(plan)).toEqual(['publish-version', 'update-alias', 'test-traffic'])
    expect(plan.warnings.join()).toContain('nothing is tested before')
  })
})
