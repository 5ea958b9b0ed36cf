import { runSimulation } from '@cloud-copilot/iam-simulate'
import { describe, expect, test } from '@jest/globals'
import { featuresOf, grantsFor, type PolicyScope, policyDocument } from '../../../scripts/iam-policy.ts'
import { IAM_ACTIONS } from '../../../src/aws/iam/actions.ts'
import { actionsOf, IAM_NEEDS, type PolicyMode } from '../../../src/aws/iam/needs.ts'

const MODES: readonly PolicyMode[] = ['deploy', 'promotion', 'publish-layer', 'rollback', 'smoke-test']

const scope: PolicyScope = {
  partition: 'aws',
  region: 'eu-west-1',
  accountId: '123456789012',
  functions: ['orders-api'],
  layers: ['orders-deps'],
  bucket: 'packages',
  repositories: ['orders-api'],
  application: 'orders-api',
  executionRoles: ['arn:aws:iam::123456789012:role/orders-api'],
  keys: ['arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
}

/** Resources that the calls are about, one of each kind. */
const RESOURCES: readonly string[] = [
  'arn:aws:lambda:eu-west-1:123456789012:function:orders-api',
  'arn:aws:lambda:eu-west-1:123456789012:function:orders-api:3',
  'arn:aws:lambda:eu-west-1:123456789012:layer:orders-deps',
  'arn:aws:lambda:eu-west-1:123456789012:layer:orders-deps:7',
  'arn:aws:s3:::packages/abc.zip',
  'arn:aws:ecr:eu-west-1:123456789012:repository/orders-api',
  'arn:aws:codedeploy:eu-west-1:123456789012:deploymentgroup:orders-api/live',
  'arn:aws:codedeploy:eu-west-1:123456789012:application:orders-api',
  'arn:aws:codedeploy:eu-west-1:123456789012:deploymentconfig:CodeDeployDefault.LambdaAllAtOnce',
  'arn:aws:iam::123456789012:role/orders-api',
  'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  'arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-0a1b2c3d',
  'arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0a1b2c3d',
  '*',
]

/** A key's policy that leaves it to the policies of the account who may use it, as AWS makes them by default. */
const KEY_POLICY = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' },
  ],
}

/** What AWS says of a request that Lambda makes for its caller. */
const CONTEXT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'iam:PassRole': { 'iam:PassedToService': 'lambda.amazonaws.com' },
  'kms:CreateGrant': { 'kms:GrantIsForAWSResource': 'true' },
}

/** What IAM makes of an action under everything that a mode can need; `error` for one that it does not know there. */
async function verdict(mode: PolicyMode, action: string, resource: string): Promise<string> {
  const { accountId } = scope
  const policy = policyDocument(grantsFor([mode], featuresOf(mode)), scope)
  const simulation = await runSimulation(
    {
      request: {
        principal: `arn:aws:sts::${accountId}:assumed-role/deployer/run`,
        action,
        resource: { resource, accountId },
        contextVariables: CONTEXT[action] ?? {},
      },
      identityPolicies: [{ name: 'deployer', policy }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(action.startsWith('kms:') && { resourcePolicy: KEY_POLICY }),
    },
    {},
  )
  return simulation.resultType === 'error' ? 'error' : simulation.overallResult
}

describe('the table of permissions', () => {
  test('has a place for every call that the action can make', () => {
    const placed = new Set(IAM_NEEDS.flatMap(({ calls = [] }) => calls))
    const missing = Object.keys(IAM_ACTIONS).filter((operation) => !placed.has(operation as never))
    expect(missing).toEqual([])
  })

  test('names a condition wherever a role is passed', () => {
    const passing = IAM_NEEDS.filter((need) => actionsOf(need).includes('iam:PassRole'))
    for (const { condition } of passing)
      expect(condition).toEqual({ StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } })
    expect(passing).not.toHaveLength(0)
  })

  test('gives the right to delete on versions alone', () => {
    for (const mode of MODES)
      for (const grant of grantsFor([mode], featuresOf(mode)))
        if (grant.actions.includes('lambda:DeleteFunction')) expect(grant.on).toBe('versions')
  })

  test.each(MODES)(
    'makes a policy of %s in which each action is one that AWS checks on that resource',
    async (mode) => {
      const actions = grantsFor([mode], featuresOf(mode)).flatMap((grant) => grant.actions)
      for (const action of new Set(actions)) {
        const results = await Promise.all(RESOURCES.map((resource) => verdict(mode, action, resource)))
        expect({ action, allowed: results.includes('Allowed') }).toEqual({ action, allowed: true })
      }
    },
  )

  test('keeps functions of other names out', async () => {
    const other = 'arn:aws:lambda:eu-west-1:123456789012:function:orders-api-2'
    expect(await verdict('deploy', 'lambda:UpdateAlias', other)).toBe('ImplicitlyDenied')
    expect(await verdict('deploy', 'lambda:DeleteFunction', `${other}:3`)).toBe('ImplicitlyDenied')
    const itself = 'arn:aws:lambda:eu-west-1:123456789012:function:orders-api'
    expect(await verdict('deploy', 'lambda:DeleteFunction', itself)).toBe('ImplicitlyDenied')
    expect(await verdict('deploy', 'lambda:DeleteFunction', `${itself}:3`)).toBe('Allowed')
  })
})
