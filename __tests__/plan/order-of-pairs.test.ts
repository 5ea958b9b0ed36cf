import { describe, expect, test } from '@jest/globals'
import { allTo } from '../../src/model/alias.ts'
import type { DeployInputs, PromotionInputs } from '../../src/model/wanted.ts'
import { planCreation, planRelease } from '../../src/plan/deploy.ts'
import { planPromotion } from '../../src/plan/promotion.ts'
import type { ReleasePlan } from '../../src/plan/release-plan.ts'
import { planRollback } from '../../src/plan/rollback.ts'
import type { Step } from '../../src/plan/steps.ts'
import { deployInputs } from '../support/deploy-inputs.ts'
import { rollbackState, version } from '../support/rollback-state.ts'

type Type = Step['type']

/** What has to be over before what, whoever plans it: written down here once more, and not taken from the code. */
const BEFORE: ReadonlyArray<readonly [earlier: Type, later: readonly Type[]]> = [
  ['stage-code', ['create-function', 'pin-aliases', 'update-configuration', 'update-code']],
  ['pin-aliases', ['update-configuration', 'update-code']],
  ['create-function', ['publish-version']],
  ['update-configuration', ['update-code', 'publish-version']],
  ['update-code', ['publish-version']],
  ['publish-version', ['test-version', 'create-alias', 'update-alias']],
  ['wake-version', ['test-version', 'create-alias', 'update-alias']],
  // The gate: nobody is let in to a version, and no traffic moves to it, before it has passed.
  [
    'test-version',
    [
      'tag-resource',
      'set-reserved-concurrency',
      'add-permissions',
      'set-function-url',
      'create-alias',
      'update-alias',
      'test-traffic',
    ],
  ],
  ['create-alias', ['add-permissions', 'set-function-url', 'set-provisioned-concurrency', 'test-traffic']],
  ['add-permissions', ['set-function-url', 'update-alias', 'test-traffic']],
  ['set-function-url', ['update-alias', 'test-traffic']],
  ['update-alias', ['set-provisioned-concurrency', 'test-traffic', 'restore-latest']],
  // The version before answers until the allocation is over.
  ['set-provisioned-concurrency', ['test-traffic', 'name-release', 'prune-versions']],
  [
    'set-reserved-concurrency',
    ['create-alias', 'update-alias', 'set-provisioned-concurrency', 'test-traffic'],
  ],
  ['test-traffic', ['restore-latest', 'name-release', 'prune-versions']],
  // A refusal to tag has to be known before traffic moves.
  ['tag-resource', ['create-alias', 'update-alias', 'test-traffic', 'name-release', 'prune-versions']],
  ['name-release', ['prune-versions']],
]

/** All that can be asked of a release beside the move itself, each by itself. */
const INVOKED = { kind: 'payload', payload: '{}' } as const
const PATIENCE = { expected: {}, attempts: 1, interval: 2, timeout: 60 }
const URL_REQUEST = { address: 'function-url', method: 'GET', headers: {} } as const
const ASKED: Readonly<Record<string, Partial<DeployInputs>>> = {
  payload: { smokeTest: { invocation: INVOKED, ...PATIENCE } },
  url: { smokeTest: { url: URL_REQUEST, ...PATIENCE } },
  'payload and url': { smokeTest: { invocation: INVOKED, url: URL_REQUEST, ...PATIENCE } },
  'invoke-permissions': { invokePermissions: [{ principal: 'apigateway.amazonaws.com' }] },
  'function-url-auth-type: NONE': { functionUrlAuthType: 'NONE' },
  'function-url-auth-type: AWS_IAM': { functionUrlAuthType: 'AWS_IAM' },
  'release-alias': { releaseAlias: { name: 'v1', tag: 'v1' } },
  'keep-versions': { keepVersions: 3 },
  tags: { tags: { team: 'a' } },
  'provisioned-concurrency': { provisionedConcurrency: 5 },
  'reserved-concurrency': { reservedConcurrency: 50 },
  'memory-size': { configuration: { MemorySize: 512 } },
  's3-bucket': { staging: { bucket: 'builds' } },
}

const CODE = { kind: 'package', sha256: 'new', digest: 'n'.repeat(43) } as const
const CREATABLE = {
  Role: 'arn:aws:iam::123456789012:role/r',
  Runtime: 'python3.13',
  Handler: 'app.handler',
} as const
const three = [version(1), version(2), version(3)]
const state = rollbackState({ FunctionVersion: '1', Description: 'lda1 cur=1' }, three)
const asleep = version(2, { members: { State: 'Inactive' } })

function release(asked: Partial<DeployInputs>, { code = true, alias = 'version' } = {}): ReleasePlan {
  const { alias: name, ...inputs } = deployInputs({
    ...asked,
    ...(code && { code: { kind: 'zip-file', path: '/app.zip' } }),
  })
  const serving = alias === '$LATEST' ? { ...state.alias, traffic: allTo('$LATEST') } : state.alias
  const exists = alias === 'version' || alias === '$LATEST'
  return planRelease(
    { latest: state.latest, tags: {}, ...(exists && { alias: serving, served: version(1) }) },
    { inputs: { ...inputs, ...(alias !== 'none' && name && { alias: name }) }, ...(code && { code: CODE }) },
    { aliasesOnLatest: alias === '$LATEST' ? [serving] : [], versions: three },
  )
}

function promotion(asked: Partial<DeployInputs>, { exists = true } = {}): ReleasePlan {
  const { smokeTest, invokePermissions, functionUrlAuthType, releaseAlias, keepVersions } = asked
  const inputs: PromotionInputs = {
    mode: 'deploy',
    region: 'eu-west-1',
    waitTimeout: 600,
    functionName: 'orders-api',
    alias: 'live',
    promotion: { kind: 'version', version: '2' },
    dryRun: false,
    autoRollback: true,
    ...(smokeTest && { smokeTest }),
    ...(invokePermissions && { invokePermissions }),
    ...(functionUrlAuthType && { functionUrlAuthType }),
    ...(releaseAlias && { releaseAlias }),
    ...(keepVersions && { keepVersions }),
  }
  const { alias, functionName, versions } = state
  return planPromotion(inputs, { functionName, versions, ...(exists && { alias }) }, asleep)
}

const PLANNERS: Readonly<Record<string, (asked: Partial<DeployInputs>) => ReleasePlan>> = {
  'a release': (asked) => release(asked),
  'a release to a new alias': (asked) => release(asked, { alias: 'new' }),
  'a release without an alias': (asked) => release(asked, { alias: 'none' }),
  'a release to an alias on $LATEST': (asked) => release(asked, { alias: '$LATEST' }),
  'a release without new code': (asked) => release(asked, { code: false }),
  'a creation': (asked) =>
    planCreation({
      inputs: deployInputs({
        ...asked,
        code: { kind: 'zip-file', path: '/app.zip' },
        configuration: { ...CREATABLE, ...asked.configuration },
      }),
      code: CODE,
    }),
  'a promotion': (asked) => promotion(asked),
  'a promotion to a new alias': (asked) => promotion(asked, { exists: false }),
  'a rollback': ({ smokeTest }) =>
    planRollback({ restoreLatest: true, ...(smokeTest && { smokeTest }) }, state, { target: asleep }),
}

/** Steps of a plan that stand before what has to come first. */
function disorder({ steps }: ReleasePlan): string[] {
  const types = steps.map(({ type }) => type)
  return BEFORE.flatMap(([earlier, laters]) =>
    laters
      .filter((later) => types.includes(later) && types.lastIndexOf(earlier) > types.indexOf(later))
      .map((later) => `${later} before ${earlier} in ${types.join(', ')}`),
  )
}

const names = Object.keys(ASKED)
const pairs = names.flatMap((one, at) => names.slice(at).map((other) => [one, other] as const))

/** Both in one step of a workflow. */
function both(one: string, other: string): Partial<DeployInputs> {
  const [first, second] = [ASKED[one], ASKED[other]]
  const tests = { ...first?.smokeTest, ...second?.smokeTest }
  return { ...first, ...second, ...('expected' in tests && { smokeTest: { ...PATIENCE, ...tests } }) }
}

test('Every step that is ordered here is planned by some pair', () => {
  const plans = Object.values(PLANNERS).flatMap((planned) =>
    pairs.map(([one, other]) => planned(both(one, other))),
  )
  const planned = new Set(plans.flatMap(({ steps }) => steps.map(({ type }) => type)))
  const ordered = new Set(BEFORE.flatMap(([earlier, laters]) => [earlier, ...laters]))
  expect([...planned].sort()).toEqual([...ordered].sort())
})

describe.each(Object.entries(PLANNERS))('The order of %s', (_, planned) => {
  test.each(pairs)('is kept where %s and %s are asked for', (one, other) => {
    expect(disorder(planned(both(one, other)))).toEqual([])
  })
})
