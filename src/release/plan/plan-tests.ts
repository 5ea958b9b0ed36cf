import type { SmokeTest } from '../../smoke/smoke-test.ts'
import type { ReleasePlan, Step } from './release-plan.ts'

const UNTESTED_BEFORE =
  'Only a URL is tested, and it answers from the new version when the alias has moved: nothing is tested before. Give `payload` or `http-path`, too, so that the version is invoked before it takes traffic.'

/**
 * Puts the tests of a release between its steps: the new version by its number before the alias moves, then what
 * callers meet. What changes without a new version is tested when it is done. A plan without steps stays without.
 */
export function withTests(plan: ReleasePlan, { smokeTest }: { readonly smokeTest?: SmokeTest }): ReleasePlan {
  if (!smokeTest || plan.steps.length === 0) return plan
  const traffic: Step = { type: 'test-traffic' }
  const isMove = ({ type }: Step) => type === 'create-alias' || type === 'update-alias'
  const letsIn = ({ type }: Step) => type === 'add-permissions' || type === 'set-function-url'
  const publishes = plan.steps.some(({ type }) => type === 'publish-version')
  const gate: Step[] = smokeTest.invocation ? [{ type: 'test-version' }] : []
  const moves = plan.steps.some(isMove)
  // Where the alias is new, callers are let in when it is there.
  const lastNoticed = plan.steps.findLastIndex((step) => isMove(step) || letsIn(step))
  // An existing version is tested before anybody is let in to it: letting in comes before the move.
  const firstNoticed = plan.steps.findIndex((step) => isMove(step) || letsIn(step))
  const steps = plan.steps.flatMap((step, index): Step[] => {
    if (step.type === 'publish-version') return [step, ...gate]
    const before = moves && !publishes && index === firstNoticed ? gate : []
    const after = moves && index === lastNoticed ? [traffic] : []
    return [...before, step, ...after]
  })
  // Without an alias nothing moves; a URL is tested all the same.
  const testsAtEnd = !moves && (!publishes || smokeTest.url !== undefined)
  const urlAlone = (publishes || moves) && smokeTest.url !== undefined && !smokeTest.invocation
  return {
    ...plan,
    steps: testsAtEnd ? [...steps, traffic] : steps,
    warnings: urlAlone ? [...plan.warnings, UNTESTED_BEFORE] : plan.warnings,
  }
}
