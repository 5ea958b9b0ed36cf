import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../../local-aws/identity-tokens.ts'
import type { StepRun } from '../../../local-aws/run-step.ts'
import { featuresOf, type Grant, grantsFor, policyDocument } from '../../../scripts/iam-policy.ts'
import type { PolicyMode } from '../../../src/aws/iam/needs.ts'
import { trustPolicy } from '../../local-aws/trust.ts'
import { type FunctionUrlEdge, startFunctionUrlEdge } from '../../smoke-test/function-url-edge.ts'
import { membersOfTheDay } from '../../support/part-of-week.ts'
import { ROLE, type Scene, startScene } from '../../support/scene.ts'
import { BUCKETS, createBuckets } from '../package-buckets.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'

/** What the local AWS does not ask a policy about: what AWS does itself in the name of the caller. */
const UNASKED = /^(ec2|elasticfilesystem|kms):/

/** What happens without a permission where it is not an error that names it, as docs/iam.md says. */
const WITHOUT: Readonly<Record<string, 'a warning' | 'nothing'>> = {
  'deploy lambda:ListTags': 'nothing',
  'deploy lambda:GetPolicy': 'nothing',
  'deploy lambda:GetFunctionUrlConfig': 'nothing',
  'deploy lambda:ListEventSourceMappings': 'nothing',
  'deploy lambda:DeleteFunction': 'a warning',
  'deploy lambda:ListProvisionedConcurrencyConfigs': 'a warning',
  'deploy lambda:ListDurableExecutionsByFunction': 'a warning',
  'deploy lambda:GetDurableExecutionHistory': 'nothing',
  'deploy cloudwatch:GetMetricData': 'a warning',
  'deploy s3:AbortMultipartUpload': 'nothing',
  'publish-layer lambda:DeleteLayerVersion': 'a warning',
  'publish-layer lambda:ListFunctions': 'a warning',
  'publish-layer s3:AbortMultipartUpload': 'nothing',
  'smoke-test lambda:GetDurableExecutionHistory': 'nothing',
  'smoke-test lambda:ListAliases': 'nothing',
  'smoke-test lambda:ListVersionsByFunction': 'nothing',
  'promotion lambda:GetDurableExecutionHistory': 'nothing',
  'promotion lambda:ListAliases': 'nothing',
  'promotion lambda:DeleteFunction': 'a warning',
  'promotion lambda:ListProvisionedConcurrencyConfigs': 'a warning',
  'promotion lambda:ListDurableExecutionsByFunction': 'a warning',
  'promotion lambda:ListEventSourceMappings': 'a warning',
  'promotion cloudwatch:GetMetricData': 'a warning',
  'rollback lambda:GetDurableExecutionHistory': 'nothing',
  'rollback lambda:ListAliases': 'nothing',
  'rollback lambda:GetProvisionedConcurrencyConfig': 'nothing',
  'rollback lambda:UpdateFunctionConfiguration': 'a warning',
  'rollback lambda:UpdateFunctionCode': 'a warning',
  'rollback lambda:GetLayerVersion': 'a warning',
  'rollback iam:PassRole': 'a warning',
  'rollback codedeploy:GetDeployment': 'a warning',
  'rollback codedeploy:ListDeploymentTargets': 'a warning',
  'rollback codedeploy:GetDeploymentTarget': 'a warning',
  'rollback codedeploy:StopDeployment': 'a warning',
  'rollback ecr:BatchGetImage': 'a warning',
  'rollback ecr:GetDownloadUrlForLayer': 'a warning',
}

/** Minutes as short as those of the runs. */
const METRICS = { minuteMs: 3000, delayMs: 0 }

let scene: Scene
let tokens: IdentityTokens
let edge: FunctionUrlEdge

/** Runs a scenario under a policy of these grants alone. */
async function runUnder(grants: readonly Grant[], scenario: Scenario): Promise<StepRun> {
  const inputs = await scenario.prepare(scene)
  const { iam } = scene.aws.front
  const policy = policyDocument(grants, {
    partition: 'aws',
    region: scene.aws.region,
    accountId: scene.aws.accountId,
    functions: [inputs['function-name'] ?? 'orders-api'],
    layers: [inputs['layer-name'] ?? 'orders-deps'],
    bucket: inputs['s3-bucket'] ?? BUCKETS.plain,
    repositories: ['orders'],
    application: inputs['codedeploy-application'] ?? 'orders',
    executionRoles: [ROLE, `${ROLE}-2`],
    keys: ['arn:aws:kms:eu-west-1:123456789012:key/k'],
  })
  const role = iam.role({ name: 'deploy', trust: trustPolicy({}), policy: { ...policy } })
  iam.clearDecisions()
  const env = { ...tokens.environment, ...edge.environment, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
  const mode = scenario.mode === 'promotion' ? 'deploy' : scenario.mode
  return scene.run({ mode, 'role-to-assume': role, ...inputs }, { env })
}

const grantsOf = ({ mode, features }: Scenario) => grantsFor([mode], features)

/** The grants without an action. */
const without = (left: string, grants: readonly Grant[]) =>
  grants
    .map((grant) => ({ ...grant, actions: grant.actions.filter((each) => each !== left) }))
    .filter(({ actions }) => actions.length > 0)

/** The actions that a mode can need at all. */
const actionsOf = (mode: PolicyMode) => [
  ...new Set(grantsFor([mode], featuresOf(mode)).flatMap(({ actions }) => actions)),
]

const everyAction = (mode: PolicyMode) => actionsOf(mode).filter((action) => !UNASKED.test(action))

/** The permissions that are left out of the policy, each alone, and the scenarios that insist on one. */
const withoutEach = (mode: PolicyMode, scenarios: readonly Scenario[]) => [
  ...everyAction(mode).map((action) => ({ action, insisting: undefined, where: '' })),
  ...scenarios.flatMap((insisting) =>
    (insisting.insistsOn ?? []).map((action) => ({ action, insisting, where: `, to ${insisting.what}` })),
  ),
]

/** The actions that each scenario was found to need. */
const asked = new Map<Scenario, readonly string[]>()

/** Tests that the policy of each of the modes is enough for all that it is used for, and no more than that. */
export function testPoliciesOf(modes: readonly PolicyMode[]): void {
  beforeAll(async () => {
    ;[scene, tokens] = await Promise.all([startScene({ metrics: METRICS }), startIdentityTokens()])
    edge = await startFunctionUrlEdge(scene.aws)
    const { iam } = scene.aws.front
    iam.issuer(tokens)
    iam.provider({ url: tokens.issuer, audiences: ['sts.amazonaws.com'] })
    await createBuckets(scene)
  })
  afterAll(async () => {
    await edge.close()
    await scene.end()
    await tokens.stop()
  })
  for (const mode of modes) testPolicyOf(mode)
}

function testPolicyOf(mode: PolicyMode): void {
  describe(`the policy of ${mode}`, () => {
    const scenarios = SCENARIOS.filter((scenario) => scenario.mode === mode)

    test.each(scenarios)('is enough to $what', async (scenario) => {
      const run = await runUnder(grantsOf(scenario), scenario)
      const { decisions } = scene.aws.front.iam
      // Every read of a function would show its tags; who does not set any does not need to see them.
      const denied = decisions.filter(({ action, verdict }) =>
        action === 'lambda:ListTags' && !scenario.features.includes('tags') ? false : verdict !== 'Allowed',
      )
      expect({ denied, exitCode: run.exitCode, errors: scenario.fails ? [] : run.errors }).toEqual({
        denied: [],
        exitCode: scenario.fails ? 1 : 0,
        errors: [],
      })
      expect(run.warnings.join()).not.toContain('are not allowed to perform')
      asked.set(
        scenario,
        decisions.map(({ action }) => action),
      )
    })

    test('allows nothing that nobody needs', () => {
      const used = new Set(scenarios.flatMap((scenario) => asked.get(scenario) ?? []))
      // What becomes of an upload that fails is shown by deploy: packages go up in one way.
      if (used.has('s3:PutObject')) used.add('s3:AbortMultipartUpload')
      expect(everyAction(mode).filter((action) => !used.has(action))).toEqual([])
    })

    test.each(membersOfTheDay(withoutEach(mode, scenarios)))(
      'without $action leads to an error or a warning that says so$where',
      async ({ action, insisting }) => {
        const scenario =
          insisting ?? scenarios.find((each) => !each.once && asked.get(each)?.includes(action))
        // Uploads of a rollback take too long to be run again and again; those of deploy are the same.
        if (scenario === undefined) return expect(`${mode} ${action}`).toMatch(/^rollback s3:/)
        const run = await runUnder(without(action, grantsOf(scenario)), scenario)
        const told = insisting ? 'an error' : (WITHOUT[`${mode} ${action}`] ?? 'an error')
        if (told === 'nothing') return expect(run.exitCode).toBe(scenario.fails ? 1 : 0)
        const texts = told === 'an error' ? run.errors : run.warnings
        expect({ exitCode: run.exitCode, told: texts.join('\n') }).toEqual({
          exitCode: told === 'an error' ? 1 : 0,
          told: expect.stringMatching(
            // What an undo was denied stands among what is served.
            new RegExp(
              `(are not allowed to perform ${action} on |AWS denied ${action}\\.).*docs/iam\\.md`,
              's',
            ),
          ),
        })
      },
    )
  })
}
