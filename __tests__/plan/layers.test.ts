import { describe, expect, test } from '@jest/globals'
import { wantedLayers } from '../../src/plan/configuration.ts'
import type { Slots } from '../../src/plan/order.ts'
import { refuseTooLargeWithLayers } from '../../src/plan/package-checks.ts'
import { ordered } from '../../src/plan/release-plan.ts'
import type { StepOf } from '../../src/plan/steps.ts'

const MB = 1_048_576
const arn = (name: string, version = 1) => `arn:aws:lambda:eu-west-1:123456789012:layer:${name}:${version}`
const planOf = (slots: Slots = {}) =>
  ordered({
    functionName: 'orders-api',
    slots,
    environment: { added: [], changed: [], removed: [] },
    warnings: [],
  })
const code = { type: 'update-code', from: '', changes: [] } as const
const layersTo = (...arns: string[]): StepOf<'update-configuration'> => ({
  type: 'update-configuration',
  members: { Layers: arns },
  changes: [],
})
const attached = {
  Layers: [
    { Arn: arn('numbers'), CodeSize: 60 * MB },
    { Arn: arn('tools'), CodeSize: 10 * MB },
  ],
}

describe('five layers', () => {
  test('are the most that a function can have', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => arn(name))
    expect(wantedLayers(five, { strategy: 'merge', arns: [arn('a', 2)] })).toHaveLength(5)
    const refused = () => wantedLayers(five, { strategy: 'merge', arns: [arn('f')] })
    expect(refused).toThrow(/would have 6 layers; Lambda allows 5/)
  })
})

describe('a package and the layers that are attached', () => {
  test('are refused when they are too large even with the layers zipped', () => {
    expect(() => refuseTooLargeWithLayers(planOf({ code }), 200 * MB, attached)).toThrow(
      /together with the function's layers \(.*numbers:1, .*tools:1, .*\) is 266\.5 MB/,
    )
  })

  test('are let through when nobody can tell', () => {
    expect(() => refuseTooLargeWithLayers(planOf({ code }), 180 * MB, attached)).not.toThrow()
    expect(() => refuseTooLargeWithLayers(planOf({ code }), 249 * MB, {})).not.toThrow()
  })

  test('are not counted where the release detaches a layer or sends no code', () => {
    const detaching = planOf({ configure: layersTo(arn('tools')), code })
    expect(() => refuseTooLargeWithLayers(detaching, 200 * MB, attached)).not.toThrow()
    expect(() => refuseTooLargeWithLayers(planOf(), 200 * MB, attached)).not.toThrow()
  })
})
