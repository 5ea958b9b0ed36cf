import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/failure.ts'
import type { PromotionInputs } from '../../src/model/wanted.ts'
import type { CurrentPromotion } from '../../src/plan/current.ts'
import { choosePromoted, planPromotion } from '../../src/plan/promotion.ts'
import { alias } from '../support/model.ts'
import fc from '../support/properties.ts'
import { version } from '../support/rollback-state.ts'

const INPUTS: PromotionInputs = {
  mode: 'deploy',
  region: 'eu-west-1',
  waitTimeout: 600,
  functionName: 'greeting',
  alias: 'PROD',
  promotion: { kind: 'source-alias', alias: 'STAGE' },
  dryRun: false,
  autoRollback: true,
}

const INVOKED = {
  invocation: { kind: 'payload', payload: '{}' },
  expected: {},
  attempts: 1,
  interval: 2,
  timeout: 60,
} as const

/** Three versions, the second behind STAGE, the first behind PROD. */
function state(more: Partial<CurrentPromotion> = {}): CurrentPromotion {
  return {
    functionName: 'greeting',
    alias: alias({ Name: 'PROD', FunctionVersion: '1', Description: 'lda1 cur=1' }),
    sourceAlias: alias({ Name: 'STAGE', FunctionVersion: '2', Description: 'lda1 cur=2 prev=1' }),
    versions: [version(1), version(2), version(3)],
    ...more,
  }
}

const active = (number: number) => version(number, { members: { State: 'Active' } })
const types = (inputs: PromotionInputs, from: CurrentPromotion, number = 2) =>
  planPromotion(inputs, from, active(number)).steps.map(({ type }) => type)

const V2 = { name: 'v2', tag: 'v2' }

describe('The plan of a promotion', () => {
  test('moves the alias, and nothing else', () => {
    expect(types(INPUTS, state())).toEqual(['update-alias'])
  })

  test('tests the version before the move and the alias after it, then names and cleans up', () => {
    const inputs = { ...INPUTS, smokeTest: INVOKED, releaseAlias: V2, keepVersions: 5 }
    expect(types(inputs, state())).toEqual([
      'test-version',
      'update-alias',
      'test-traffic',
      'name-release',
      'prune-versions',
    ])
    expect(planPromotion(inputs, state(), active(2)).steps[1]).toMatchObject({ longestHistory: 4 })
  })

  test('lets callers in right before the move, or where that is all there is to do', () => {
    const inputs = { ...INPUTS, invokePermissions: [{ principal: 'apigateway.amazonaws.com' }] }
    expect(types(inputs, state())).toEqual(['add-permissions', 'update-alias'])
    expect(types(inputs, state(), 1)).toEqual(['add-permissions'])
  })

  test('wakes a version that sleeps first', () => {
    const asleep = version(2, { members: { State: 'Inactive' } })
    const { steps } = planPromotion({ ...INPUTS, smokeTest: INVOKED }, state(), asleep)
    expect(steps.map(({ type }) => type).slice(0, 2)).toEqual(['wake-version', 'test-version'])
  })

  test('has no steps when the alias alone serves the version already', () => {
    expect(types({ ...INPUTS, smokeTest: INVOKED }, state(), 1)).toEqual([])
  })

  test('gives a version that is served already its missing name', () => {
    expect(types({ ...INPUTS, releaseAlias: { name: 'v1', tag: 'v1' } }, state(), 1)).toEqual([
      'name-release',
    ])
  })

  test('moves the alias of a release that was made from the same tag before', () => {
    const releaseAlias = alias({ Name: 'v2', FunctionVersion: '1', Description: 'lda1 cur=1 tag=v2' })
    expect(types({ ...INPUTS, releaseAlias: V2 }, state({ releaseAlias }))).toContain('name-release')
  })

  test('completes the traffic shift to its version, whoever began it', () => {
    const weighted = alias({
      Name: 'PROD',
      FunctionVersion: '1',
      Description: 'lda1 cur=1',
      RoutingConfig: { AdditionalVersionWeights: { '2': 0.5 } },
    })
    const { steps, from, to } = planPromotion(INPUTS, state({ alias: weighted }), active(2))
    expect(steps).toMatchObject([{ type: 'update-alias', clearsWeights: true }])
    expect([from, to]).toEqual(['1', '2'])
  })

  test('leaves a traffic shift from its version alone, with a warning', () => {
    const weighted = alias({
      Name: 'PROD',
      FunctionVersion: '2',
      Description: 'lda1 cur=2 prev=1',
      RoutingConfig: { AdditionalVersionWeights: { '1': 0.5 } },
    })
    const { steps, warnings } = planPromotion(INPUTS, state({ alias: weighted }), active(2))
    expect(steps).toEqual([])
    expect(warnings.join()).toContain('The alias PROD serves version 2, and sends 50% to version 1.')
  })

  test('refuses weights of somebody else, with the command that ends them', () => {
    const RoutingConfig = { AdditionalVersionWeights: { '3': 0.5 } }
    const weighted = alias({ Name: 'PROD', FunctionVersion: '1', Description: 'lda1 cur=1', RoutingConfig })
    expect(() => planPromotion(INPUTS, state({ alias: weighted }), active(2))).toThrow(
      expect.objectContaining({
        advice: expect.stringContaining('update-alias --function-name greeting --name PROD'),
      }),
    )
  })

  test('warns that the version is marked bad, which only happens where it is named', () => {
    const marked = alias({ Name: 'PROD', FunctionVersion: '1', Description: 'lda1 cur=1 bad=2' })
    const [warning = '', ...more] = planPromotion(INPUTS, state({ alias: marked }), active(2)).warnings
    expect(warning).toContain('Version 2 is marked as bad in the history of the alias PROD')
    expect(more).toEqual([])
    expect(planPromotion(INPUTS, state({ alias: marked }), active(3)).warnings).toEqual([])
  })

  test('touches nothing but aliases, whatever the aliases serve', () => {
    const number = fc.integer({ min: 1, max: 3 })
    const served = fc.option(fc.constantFrom('$LATEST', '1', '2', '3'))
    fc.assert(
      fc.property(number, served, fc.boolean(), (to, from, tested) => {
        const { alias: _alias, ...without } = state()
        const before = from ? { ...without, alias: alias({ Name: 'PROD', FunctionVersion: from }) } : without
        const inputs = { ...INPUTS, ...(tested && { smokeTest: INVOKED }) }
        const plan = planPromotion(inputs, before, active(to))
        const allowed = ['create-alias', 'update-alias', 'test-version', 'test-traffic']
        expect(plan.steps.filter(({ type }) => !allowed.includes(type))).toEqual([])
        expect(plan.steps.length === 0).toBe(from === String(to))
        expect(plan.to).toBe(String(to))
      }),
    )
  })
})

describe('The version to promote', () => {
  test('is what the source alias serves', () => {
    expect(choosePromoted(INPUTS.promotion, state()).version).toBe('2')
  })

  test.each(['alias', 'sourceAlias'] as const)(
    'is not one that is marked in the history of the %s',
    (place) => {
      const { name = '', traffic } = state()[place] ?? {}
      const marked = alias({
        Name: name,
        FunctionVersion: traffic?.version,
        Description: 'lda1 cur=1 bad=2',
      })
      expect(() => choosePromoted(INPUTS.promotion, state({ [place]: marked }))).toThrow(Failure)
    },
  )

  test('is a marked one when it is named', () => {
    const marked = alias({ Name: 'PROD', FunctionVersion: '1', Description: 'lda1 cur=1 bad=2' })
    expect(choosePromoted({ kind: 'version', version: '2' }, state({ alias: marked })).version).toBe('2')
  })
})
