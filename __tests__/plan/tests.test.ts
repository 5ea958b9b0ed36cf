import { describe, expect, test } from '@jest/globals'
import type { SmokeTest } from '../../src/model/smoke-test.ts'
import type { Slots } from '../../src/plan/order.ts'
import { ordered, type ReleasePlan, withTests } from '../../src/plan/release-plan.ts'
import { deployInputs } from '../support/deploy-inputs.ts'
import { alias } from '../support/model.ts'

const patience = { expected: {}, attempts: 1, interval: 2, timeout: 60 }
const invoked: SmokeTest = { invocation: { kind: 'payload', payload: '{}' }, ...patience }
const urlOnly: SmokeTest = {
  url: { address: new URL('https://api.example.com'), method: 'GET', headers: {} },
  ...patience,
}

const publish = { type: 'publish-version' } as const
const move = {
  type: 'update-alias',
  alias: alias({ Name: 'live', FunctionVersion: '1' }),
  clearsWeights: false,
} as const
const tag = { type: 'tag-resource', tags: { a: 'b' }, changes: [] } as const

const planned = (slots: Slots, smokeTest?: SmokeTest): ReleasePlan =>
  ordered(
    withTests(
      {
        functionName: 'orders-api',
        slots,
        environment: { added: [], changed: [], removed: [] },
        warnings: [],
      },
      deployInputs(smokeTest ? { smokeTest } : {}),
    ),
  )

const types = ({ steps }: ReleasePlan) => steps.map(({ type }) => type)

describe('the tests of a plan', () => {
  test('stand before and after the move of the alias', () => {
    expect(types(planned({ publish, move, tag }, invoked))).toEqual([
      'publish-version',
      'test-version',
      'tag-resource',
      'update-alias',
      'test-traffic',
    ])
  })

  test('are none when nothing is to be tested, or nothing is to be done', () => {
    expect(types(planned({ publish, move }))).toEqual(['publish-version', 'update-alias'])
    expect(types(planned({}, invoked))).toEqual([])
  })

  test('come at the end of a change that needs no version', () => {
    expect(types(planned({ tag }, invoked))).toEqual(['tag-resource', 'test-traffic'])
  })

  test('without an alias invoke the version alone, and ask a URL at the end', () => {
    expect(types(planned({ publish }, invoked))).toEqual(['publish-version', 'test-version'])
    const both = { ...urlOnly, ...invoked }
    expect(types(planned({ publish }, both))).toEqual(['publish-version', 'test-version', 'test-traffic'])
  })

  test('of a URL alone come after the move, with a warning that nothing was tested before', () => {
    const plan = planned({ publish, move }, urlOnly)
    expect(types(plan)).toEqual(['publish-version', 'update-alias', 'test-traffic'])
    expect(plan.warnings.join()).toContain('nothing is tested before the version takes traffic')
  })
})
