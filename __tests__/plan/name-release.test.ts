import { describe, expect, test } from '@jest/globals'
import type { Alias } from '../../src/model/alias.ts'
import {
  type DraftPlan,
  isUnchanged,
  ordered,
  type ReleasePlan,
  releasesVersion,
  withReleaseAlias,
} from '../../src/plan/release-plan.ts'
import type { StepOf } from '../../src/plan/steps.ts'
import { deployInputs } from '../support/deploy-inputs.ts'
import { alias } from '../support/model.ts'

const UNCHANGED: DraftPlan = {
  functionName: 'orders-api',
  alias: 'live',
  from: '5',
  to: '5',
  slots: {},
  environment: { added: [], changed: [], removed: [] },
  warnings: [],
}
const { to: _to, ...REST } = UNCHANGED
const RELEASE: DraftPlan = {
  ...REST,
  slots: { publish: { type: 'publish-version' }, test: { type: 'test-traffic' } },
}

const V1 = { name: 'v1', tag: 'v1' }

const named = (plan: DraftPlan, releaseAlias?: Alias): ReleasePlan =>
  ordered(withReleaseAlias(plan, deployInputs({ releaseAlias: V1 }), releaseAlias ? { releaseAlias } : {}))

const NAMING: StepOf<'name-release'> = { type: 'name-release', ...V1 }
const ELSEWHERE = alias({ Name: 'v1', FunctionVersion: '3', Description: 'lda1 cur=3 tag=v1' })

describe('the alias that names a release', () => {
  test('is left out of a plan that was not given one', () => {
    expect(withReleaseAlias(RELEASE, deployInputs(), {})).toBe(RELEASE)
  })

  test('is created last, when the release is proven', () => {
    expect(named(RELEASE).steps).toEqual([...ordered(RELEASE).steps, NAMING])
  })

  test('moves with a tag that is released again', () => {
    expect(named(RELEASE, ELSEWHERE).steps.at(-1)).toEqual({ ...NAMING, existing: ELSEWHERE })
  })

  test('is created where nothing else has to be done, which then still counts as unchanged', () => {
    const plan = named(UNCHANGED)
    expect(plan.steps).toEqual([NAMING])
    expect(isUnchanged(plan)).toBe(true)
    expect(isUnchanged(named(RELEASE))).toBe(false)
  })

  test('is no release by itself, and neither is the end of old versions or a tag', () => {
    const tags: StepOf<'tag-resource'> = { type: 'tag-resource', tags: {}, changes: [] }
    const pruning: StepOf<'prune-versions'> = { type: 'prune-versions', keep: 2 }
    expect(releasesVersion(named({ ...UNCHANGED, slots: { tag: tags, prune: pruning } }))).toBe(false)
    expect(releasesVersion(named(RELEASE))).toBe(true)
  })

  test('is fine where it serves the released version already', () => {
    expect(
      named(UNCHANGED, alias({ Name: 'v1', FunctionVersion: '5', Description: 'lda1 cur=5 tag=v1' })),
    ).toEqual(ordered(UNCHANGED))
  })

  test('stays elsewhere, with a warning, when nothing was released', () => {
    const plan = named(UNCHANGED, ELSEWHERE)
    expect(plan.steps).toEqual([])
    expect(plan.warnings.join()).toMatch(/v1.*stays on version 3.*version 5/)
    const tags: StepOf<'tag-resource'> = { type: 'tag-resource', tags: {}, changes: [] }
    expect(named({ ...UNCHANGED, slots: { tag: tags } }, ELSEWHERE).steps).toEqual([tags])
  })

  test.each<[string, string, RegExp]>([
    ['somebody else’s', 'for the mobile app', /did not create it as a release alias. Callers may use it/],
    ['without a description', '', /Callers may use it/],
    [
      'the alias of another release',
      'lda1 cur=3 tag=v.1',
      /is the release alias of v\.1 and serves version 3/,
    ],
    ['for traffic', 'lda1 cur=3 prev=2 sha=3f2c1ab run=77 ref=main', /Callers may use it/],
  ])(
    'is refused where an alias with its name is %s, even if nothing is released',
    (_, Description, problem) => {
      const theirs = alias({ Name: 'v1', FunctionVersion: '3', Description })
      for (const plan of [RELEASE, UNCHANGED]) expect(() => named(plan, theirs)).toThrow(problem)
    },
  )
})
