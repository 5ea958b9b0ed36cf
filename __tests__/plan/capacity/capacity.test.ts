import { describe, expect, test } from '@jest/globals'
import { withCapacity } from '../../../src/plan/capacity/capacity.ts'
import type { CurrentCapacity } from '../../../src/plan/current.ts'
import type { DraftPlan } from '../../../src/plan/release-plan.ts'
import { ordered } from '../../../src/plan/release-plan.ts'
import { planLines } from '../../../src/report/plan-lines.ts'
import { planOutput } from '../../../src/report/plan-output.ts'
import { alias } from '../../support/model.ts'

const MOVE = {
  move: { type: 'update-alias', alias: alias({ Name: 'live', FunctionVersion: '1' }), clearsWeights: false },
} as const

function planned(
  wanted: { readonly provisionedConcurrency?: number; readonly reservedConcurrency?: number | 'none' },
  current: CurrentCapacity = {},
  slots: DraftPlan['slots'] = {},
) {
  const environment = { added: [], changed: [], removed: [] }
  const draft = {
    functionName: 'orders',
    alias: 'live',
    from: '1',
    to: '2',
    slots,
    environment,
    warnings: [],
  }
  const plan = withCapacity(draft, { alias: 'live', ...wanted }, current)
  return {
    ...plan.slots,
    warnings: plan.warnings,
    lines: planLines(planOutput(ordered(plan), undefined, [])),
  }
}

const amount = (requested: number, status = 'READY') => ({
  provisioned: { requested, allocated: requested, status },
})

describe('provisioned concurrency', () => {
  test('is set, changed and removed, each in a line of the plan', () => {
    expect(planned({ provisionedConcurrency: 10 }).lines).toEqual([
      '+ provisioned concurrency of alias live: 10',
    ])
    expect(planned({ provisionedConcurrency: 10 }, amount(5)).lines).toEqual([
      '~ provisioned concurrency of alias live: 5 → 10',
    ])
    expect(planned({ provisionedConcurrency: 0 }, amount(5)).lines).toEqual([
      '- provisioned concurrency of alias live: 5',
    ])
  })

  test.each([
    ['is not asked for', {}, amount(5)],
    ['is there', { provisionedConcurrency: 5 }, amount(5)],
    ['is not there and not wanted', { provisionedConcurrency: 0 }, {}],
  ])('that %s needs no step', (_what, wanted, current) => {
    expect(planned(wanted, current).provision).toBeUndefined()
  })

  test('that stays is waited for when its alias moves, without a line', () => {
    const { provision, lines } = planned({ provisionedConcurrency: 5 }, amount(5), MOVE)
    expect(provision).toMatchObject({ from: 5, to: 5, sends: false })
    expect(lines).toEqual(['~ alias live: 1 → 2'])
  })

  test('that AWS could not allocate is sent again', () => {
    expect(planned({ provisionedConcurrency: 5 }, amount(5, 'FAILED')).provision).toMatchObject({
      sends: true,
    })
  })
})

describe('reserved concurrency', () => {
  const reserved = (reservedConcurrency: number | 'none', current?: number) =>
    planned({ reservedConcurrency }, { reserved: current })

  test('is set, changed and removed, each in a line of the plan', () => {
    expect(reserved(50).lines).toEqual(['+ reserved concurrency: 50'])
    expect(reserved(50, 20).lines).toEqual(['~ reserved concurrency: 20 → 50'])
    expect(reserved('none', 20).lines).toEqual(['- reserved concurrency: 20'])
  })

  test('that is there needs no step', () => {
    expect(reserved(50, 50).reserve).toBeUndefined()
    expect(reserved('none').reserve).toBeUndefined()
    expect(reserved(0, 0).reserve).toBeUndefined()
  })

  test('of 0 stops the function, with a warning', () => {
    expect(reserved(0, 50).lines).toEqual(['~ reserved concurrency: 50 → 0'])
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
    const advice = "write `${{ inputs.reserved-concurrency || '' }}`."
    expect(reserved(0).warnings).toEqual([expect.stringContaining('Lambda refuses every invocation')])
    expect(reserved(0).warnings.join()).toContain(advice)
    expect(reserved(50).warnings).toEqual([])
  })
})
