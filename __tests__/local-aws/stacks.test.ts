import { fileURLToPath } from 'node:url'
import {
  GetApplicationCommand,
  GetDeploymentConfigCommand,
  GetDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy'
import {
  GetAliasCommand,
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  ListAliasesCommand,
} from '@aws-sdk/client-lambda'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { awsCli } from '../../local-aws/aws-cli.ts'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { codeDeployOf } from './client.ts'
import { refusal } from './hello-function.ts'

const template = fileURLToPath(new URL('stack.yml', import.meta.url))
const RoleArn = 'arn:aws:iam::123456789012:role/from-a-stack'

let aws: LocalAws
let tokens: IdentityTokens
beforeAll(async () => {
  ;[aws, tokens] = await Promise.all([startLocalAws(), startIdentityTokens()])
  aws.front.iam.issuer(tokens)
  const args = [
    '--stack-name',
    'roles',
    '--template-file',
    template,
    '--capabilities',
    'CAPABILITY_NAMED_IAM',
  ]
  const { exitCode, complaint } = await awsCli(aws, ['cloudformation', 'deploy', ...args])
  expect({ exitCode, complaint }).toMatchObject({ exitCode: 0 })
}, 300_000)
afterAll(() => Promise.all([aws.stop(), tokens.stop()]))

const options = () => ({ endpoint: aws.endpoint, region: aws.region, maxAttempts: 1 })

async function signIn(audience = 'sts.amazonaws.com', DurationSeconds = 3600) {
  const sts = new STSClient({ ...options(), credentials: { accessKeyId: 'x', secretAccessKey: 'x' } })
  const WebIdentityToken = await tokens.token(audience)
  const input = { RoleArn, RoleSessionName: 'tests', WebIdentityToken, DurationSeconds }
  const { Credentials } = await sts.send(new AssumeRoleWithWebIdentityCommand(input))
  const credentials = {
    accessKeyId: String(Credentials?.AccessKeyId),
    secretAccessKey: String(Credentials?.SecretAccessKey),
    sessionToken: String(Credentials?.SessionToken),
  }
  return new LambdaClient({ ...options(), credentials })
}

describe('A role of a stack', () => {
  test('has the outputs that the template promises', async () => {
    const query = ['--query', 'Stacks[0].Outputs[].OutputValue', '--output', 'text']
    const { output } = await awsCli(aws, [
      'cloudformation',
      'describe-stacks',
      '--stack-name',
      'roles',
      ...query,
    ])
    expect(output.trim().split('\t').toSorted()).toEqual([
      'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
      RoleArn,
    ])
  })

  test('is assumed with the tokens and for as long as the stack says', async () => {
    await expect(signIn('sts.amazonaws.com', 7200)).resolves.toBeDefined()
    expect((await refusal(signIn('sts.amazonaws.com', 7201))).name).toBe('ValidationError')
    expect((await refusal(signIn('somebody else'))).message).toBe('Incorrect token audience')
    const { job } = tokens
    tokens.job = { ...job, ref: 'refs/heads/other' }
    expect((await refusal(signIn())).name).toBe('AccessDenied')
    tokens.job = job
  })

  test('may do what its policies of all kinds say, and nothing else', async () => {
    const lambda = await signIn()
    const FunctionName = 'none'
    const missing = { status: 404 }
    expect(await refusal(lambda.send(new GetAliasCommand({ FunctionName, Name: 'x' })))).toMatchObject(
      missing,
    )
    expect(await refusal(lambda.send(new ListAliasesCommand({ FunctionName })))).toMatchObject(missing)
    expect(await refusal(lambda.send(new GetFunctionCommand({ FunctionName })))).toMatchObject(missing)
    expect(await refusal(lambda.send(new InvokeCommand({ FunctionName })))).toMatchObject({ status: 403 })
  })
})

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_CodeDeploy.html
describe('A stack', () => {
  test('creates an application, a configuration and a group of CodeDeploy, and deletes them', async () => {
    const codeDeploy = codeDeployOf(aws)
    const [applicationName, deploymentConfigName] = ['from-a-stack', 'CanaryFromAStack']
    const getGroup = new GetDeploymentGroupCommand({ applicationName, deploymentGroupName: applicationName })
    expect((await codeDeploy.send(getGroup)).deploymentGroupInfo).toMatchObject({
      serviceRoleArn: RoleArn,
      deploymentConfigName,
      alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    })
    const getConfig = new GetDeploymentConfigCommand({ deploymentConfigName })
    expect((await codeDeploy.send(getConfig)).deploymentConfigInfo?.trafficRoutingConfig).toEqual({
      type: 'TimeBasedCanary',
      timeBasedCanary: { canaryPercentage: 5, canaryInterval: 3 },
    })
    await awsCli(aws, ['cloudformation', 'delete-stack', '--stack-name', 'roles'])
    await awsCli(aws, ['cloudformation', 'wait', 'stack-delete-complete', '--stack-name', 'roles'])
    expect(await refusal(codeDeploy.send(getConfig))).toMatchObject({
      name: 'DeploymentConfigDoesNotExistException',
    })
    const getApplication = new GetApplicationCommand({ applicationName })
    expect(await refusal(codeDeploy.send(getApplication))).toMatchObject({
      name: 'ApplicationDoesNotExistException',
    })
  })
})
