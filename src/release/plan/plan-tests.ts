import { inOrder } from '../../plan/order.ts'
import type { SmokeTest } from '../../smoke/smoke-test.ts'
import type { DraftPlan } from './release-plan.ts'

const UNTESTED_BEFORE =
  'Only a URL is tested, and it answers from the new version when the alias has moved: nothing is tested before. Give `payload` or `http-path`, too, so that the version is invoked before it takes traffic.'

/**
 * Adds the tests of a release: the version by its number at the gate, then what callers meet. What changes without a
 * new version is tested when it is done. A plan without steps stays without.
 */
export function withTests(plan: DraftPlan, { smokeTest }: { readonly smokeTest?: SmokeTest }): DraftPlan {
  if (!smokeTest || inOrder(plan.slots).length === 0) return plan
  const { publish, move } = plan.slots
  const isRelease = publish !== undefined || move !== undefined
  // Without an alias nothing moves; a URL is tested all the same.
  const meetsCallers = move !== undefined || publish === undefined || smokeTest.url !== undefined
  const isUrlAlone = isRelease && smokeTest.url !== undefined && !smokeTest.invocation
  return {
    ...plan,
    slots: {
      ...plan.slots,
      gate: isRelease && smokeTest.invocation ? { type: 'test-version' } : undefined,
      test: meetsCallers ? { type: 'test-traffic' } : undefined,
    },
    warnings: isUrlAlone ? [...plan.warnings, UNTESTED_BEFORE] : plan.warnings,
  }
}
