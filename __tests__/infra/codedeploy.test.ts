import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch'
import {
  type DeploymentGroupInfo,
  GetApplicationCommand,
  GetDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy'
import { GetRoleCommand, GetRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { awsCli } from '../../local-aws/aws-cli.ts'
import type { Json } from '../../local-aws/front/answer.ts'
import { judge } from '../../local-aws/front/policies.ts'
import type { LocalAws } from '../../local-aws/local-aws.ts'
import { alarmNamed, cloudWatchOf, codeDeployOf } from '../local-aws/client.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { aliasOf, createFunction, handlerSource, type Scene, startScene } from '../support/scene.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const textOf = (path: string) => readFileSync(`${root}${path}`, 'utf8')
const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012:function'
const GROUP = 'arn:aws:codedeploy:eu-west-1:123456789012:deploymentgroup:orders-api/live'
const HOOK = 'CodeDeployHook_orders-before'

let scene: Scene
let aws: LocalAws
let iam: IAMClient
beforeAll(async () => {
  scene = await startScene({ metrics: { minuteMs: 300, delayMs: 0 } })
  aws = scene.aws
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' }
  iam = new IAMClient({ endpoint: aws.endpoint, region: aws.region, credentials })
  // From the first role on, the local AWS asks the policies of roles, those of stacks among them.
  aws.front.iam.role({ name: 'first', trust: { Version: '2012-10-17', Statement: [] } })
  await deploy(commandOf('infra/README.md'))
}, 300_000)
afterAll(async () => {
  iam.destroy()
  await scene.end()
})

/** The command of a document that deploys the template, as words; its file is that of this repository. */
function commandOf(document: string): string[] {
  const [, command = ''] =
    /^ *aws (cloudformation deploy [\s\S]*?)\n\s*(?:```|\n)/m.exec(textOf(document)) ?? []
  expect(command).toContain('--template-file infra/codedeploy.yml')
  return command
    .split(/[\s\\]+/)
    .filter(Boolean)
    .map((word) => (word === 'infra/codedeploy.yml' ? `${root}${word}` : word))
}

/** Of a stack that fails, the CLI says no more than that; its events say why. */
async function deploy(args: readonly string[]): Promise<void> {
  const { exitCode, complaint } = await awsCli(aws, args)
  if (exitCode === 0) return
  const stack = args[args.indexOf('--stack-name') + 1] ?? ''
  const reasons = ['--query', 'StackEvents[?ResourceStatusReason].ResourceStatusReason', '--output', 'text']
  const { output } = await awsCli(aws, [
    ...['cloudformation', 'describe-stack-events', '--stack-name', stack],
    ...reasons,
  ])
  throw new Error(`The stack ${stack} was not deployed (exit code ${exitCode}): ${complaint} ${output}`)
}

/** The same stack or another one, with parameters of its own. */
const withParameters = (stack: string, ...parameters: string[]) => [
  ...['cloudformation', 'deploy', '--stack-name', stack, '--template-file', `${root}infra/codedeploy.yml`],
  ...[
    '--capabilities',
    'CAPABILITY_IAM',
    '--parameter-overrides',
    'ApplicationName=orders-api',
    ...parameters,
  ],
]

async function groupOf(alias: string): Promise<DeploymentGroupInfo> {
  const input = { applicationName: 'orders-api', deploymentGroupName: alias }
  const { deploymentGroupInfo } = await codeDeployOf(aws).send(new GetDeploymentGroupCommand(input))
  return deploymentGroupInfo ?? {}
}

/** The role that a group gives to CodeDeploy: whom it trusts, and what it allows. */
async function serviceRoleOf({
  serviceRoleArn,
}: DeploymentGroupInfo): Promise<{ trust: Json; policy: Json }> {
  const RoleName = serviceRoleArn?.split('/').at(-1)
  const parsed = (document = '') => JSON.parse(decodeURIComponent(document)) as Json
  const [{ Role }, { PolicyDocument }] = await Promise.all([
    iam.send(new GetRoleCommand({ RoleName })),
    iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: 'shift-traffic' })),
  ])
  return { trust: parsed(Role?.AssumeRolePolicyDocument), policy: parsed(PolicyDocument) }
}

describe('infra/codedeploy.yml', () => {
  test('creates an application for Lambda and a group for the alias that rolls back, as infra/README.md says', async () => {
    const { application } = await codeDeployOf(aws).send(
      new GetApplicationCommand({ applicationName: 'orders-api' }),
    )
    expect(application?.computePlatform).toBe('Lambda')
    expect(await groupOf('live')).toMatchObject({
      computePlatform: 'Lambda',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      autoRollbackConfiguration: {
        enabled: true,
        events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      alarmConfiguration: {
        enabled: true,
        ignorePollAlarmFailure: false,
        alarms: [{ name: 'orders-api-5xx' }],
      },
    })
  })

  test('the documents have one command, and only parameters that there are', () => {
    expect(commandOf('docs/codedeploy.md')).toEqual(commandOf('infra/README.md'))
    const given = commandOf('docs/migration/codedeploy.md').filter((word) => /^[A-Z]\w+=/.test(word))
    expect(given.length).toBeGreaterThan(3)
    const [, parameters = ''] =
      /^Parameters:\n([\s\S]*?)^Conditions:/m.exec(textOf('infra/codedeploy.yml')) ?? []
    const names = Array.from(parameters.matchAll(/^ {2}(\w+):$/gm), ([, name]) => name)
    expect(names).toEqual(expect.arrayContaining(given.map((word) => word.split('=')[0])))
    const table = textOf('infra/README.md').matchAll(/^\| `([A-Z]\w+)` \|/gm)
    expect(Array.from(table, ([, name]) => name).toSorted()).toEqual(names.toSorted())
  })

  test('lets CodeDeploy assume the service role for this group alone', async () => {
    const { trust } = await serviceRoleOf(await groupOf('live'))
    expect(trust['Statement']).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'codedeploy.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': '123456789012', 'aws:SourceArn': GROUP } },
      },
    ])
  })

  const permissions: ReadonlyArray<readonly [verdict: string, action: string, resource: string]> = [
    ['Allowed', 'lambda:GetAlias', `${LAMBDA}:orders-api`],
    ['Allowed', 'lambda:UpdateAlias', `${LAMBDA}:orders-api`],
    ['Allowed', 'lambda:UpdateAlias', `${LAMBDA}:orders-api:live`],
    ['Allowed', 'lambda:GetProvisionedConcurrencyConfig', `${LAMBDA}:orders-api:live`],
    ['Allowed', 'lambda:InvokeFunction', `${LAMBDA}:${HOOK}`],
    ['Allowed', 'lambda:InvokeFunction', `${LAMBDA}:${HOOK}:live`],
    ['Allowed', 'cloudwatch:DescribeAlarms', '*'],
    ['ImplicitlyDenied', 'lambda:UpdateAlias', `${LAMBDA}:orders-api-2`],
    ['ImplicitlyDenied', 'lambda:UpdateFunctionCode', `${LAMBDA}:orders-api`],
    ['ImplicitlyDenied', 'lambda:InvokeFunction', `${LAMBDA}:orders-api`],
    ['ImplicitlyDenied', 'lambda:InvokeFunction', `${LAMBDA}:orders-api:2`],
    ['ImplicitlyDenied', 'lambda:InvokeFunction', `${LAMBDA}:${HOOK}-2`],
    ['ImplicitlyDenied', 'lambda:InvokeFunction', `${LAMBDA}:CodeDeployHook_another`],
    ['ImplicitlyDenied', 'sns:Publish', 'arn:aws:sns:eu-west-1:123456789012:topic'],
    ['ImplicitlyDenied', 's3:GetObject', 'arn:aws:s3:::bucket/CodeDeploy/revision.zip'],
    ['ImplicitlyDenied', 'iam:PassRole', 'arn:aws:iam::123456789012:role/orders-api'],
  ]
  test.each(permissions)('%s to the service role: %s on %s', async (verdict, action, resource) => {
    const { policy } = await serviceRoleOf(await groupOf('live'))
    const principal = 'arn:aws:sts::123456789012:assumed-role/service/codedeploy'
    expect(await judge([policy], { principal, action, resource, context: {} })).toBe(verdict)
  })

  test('the documents give a hook the permissions that it needs, and no more', async () => {
    const blocks = textOf('docs/codedeploy.md').matchAll(/^```json\n([\s\S]*?)^```/gm)
    const [, policy = '{}'] = [...blocks].find(([, text = '']) => text.includes('HookExecutionStatus')) ?? []
    const here = policy.replaceAll('eu-central-1', 'eu-west-1')
    const principal = 'arn:aws:sts::123456789012:assumed-role/hook/hook'
    const ask = (action: string, resource: string) =>
      judge([JSON.parse(here)], { principal, action, resource, context: {} })
    expect(await ask('codedeploy:GetDeployment', GROUP)).toBe('Allowed')
    expect(await ask('codedeploy:PutLifecycleEventHookExecutionStatus', GROUP)).toBe('Allowed')
    expect(await ask('lambda:InvokeFunction', `${LAMBDA}:orders-api:2`)).toBe('Allowed')
    expect(await ask('lambda:InvokeFunction', `${LAMBDA}:orders-api`)).toBe('ImplicitlyDenied')
    expect(await ask('codedeploy:StopDeployment', GROUP)).toBe('ImplicitlyDenied')
  })

  test('a second alias gets a group of its own in the same application, with as many hooks and alarms as there are', async () => {
    const parameters = ['CreateApplication=false', 'FunctionName=orders-api', 'Alias=staging']
    const lists = ['Hooks=before,after', 'Alarms=first,second, third']
    await deploy(withParameters('codedeploy-orders-api-staging', ...parameters, ...lists))
    const group = await groupOf('staging')
    expect(group.alarmConfiguration).toMatchObject({
      enabled: true,
      alarms: [{ name: 'first' }, { name: 'second' }, { name: 'third' }],
    })
    const { policy, trust } = await serviceRoleOf(group)
    expect(JSON.stringify(trust)).toContain('deploymentgroup:orders-api/staging')
    const statements = policy['Statement'] as { Sid: string; Resource: string[] }[]
    const hooks = statements.find(({ Sid }) => Sid === 'Hooks')?.Resource
    expect([...new Set(hooks)].toSorted()).toEqual(
      ['after', 'after:*', 'before', 'before:*'].map((name) => `${LAMBDA}:${name}`),
    )
    await deploy(withParameters('codedeploy-orders-api-staging', ...parameters, 'Hooks=', 'Alarms='))
    const without = await groupOf('staging')
    expect(without.alarmConfiguration).toMatchObject({ enabled: false, alarms: [] })
    expect(JSON.stringify((await serviceRoleOf(without)).policy)).not.toContain('InvokeFunction')
  })
})

/** The inputs of the whole workflow of a document that has a certain input, for this local AWS. */
function inputsOf(document: string, having: string): Record<string, string> {
  const blocks = Array.from(
    textOf(document).matchAll(/^```yaml\n([\s\S]*?)^```/gm),
    ([, block = '']) => block,
  )
  const workflows = blocks.filter((block) => /^jobs:/m.test(block)).map((block) => parse(block) as Workflow)
  const steps = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps))
  const { 'role-to-assume': _, ...inputs } =
    steps.find((step) => step.with?.[having] !== undefined)?.with ?? {}
  return { ...inputs, 'aws-region': 'eu-west-1' }
}

interface Workflow {
  readonly jobs: Record<string, { steps: { with?: Record<string, string> }[] }>
}

/** In place of boto3, which the local AWS does not have: the three calls of the hook, unsigned. */
const BOTO3 = `
import io, json, os, urllib.request

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
SCOPE = "AWS4-HMAC-SHA256 Credential=hook/20260101/eu-west-1/%s/aws4_request"


def send(service, path, body, headers):
    request = urllib.request.Request(ENDPOINT + path, body, {"authorization": SCOPE % service, **headers})
    return urllib.request.urlopen(request)


class Client:
    def __init__(self, service):
        pass

    def call(self, operation, body):
        target = {"x-amz-target": "CodeDeploy_20141006." + operation, "content-type": "application/x-amz-json-1.1"}
        return json.load(send("codedeploy", "/", json.dumps(body).encode(), target))

    def get_deployment(self, **body):
        return self.call("GetDeployment", body)

    def put_lifecycle_event_hook_execution_status(self, **body):
        return self.call("PutLifecycleEventHookExecutionStatus", body)

    def invoke(self, FunctionName, Qualifier, Payload):
        path = f"/2015-03-31/functions/{FunctionName}/invocations?Qualifier={Qualifier}"
        answer = send("lambda", path, Payload.encode(), {})
        error = {"FunctionError": "Unhandled"} if answer.headers.get("x-amz-function-error") else {}
        return {"Payload": io.BytesIO(answer.read()), **error}


client = Client
`

describe('a release with the group of the template', () => {
  const inputs = inputsOf('docs/codedeploy.md', 'codedeploy-application')
  const answering = (status: number) => `def handler(event, context):\n    return {"statusCode": ${status}}\n`

  beforeAll(async () => {
    const text = textOf('docs/codedeploy.md')
    const [, hook = ''] = /^```python\n# hook\.py\n([\s\S]*?)^```/m.exec(text) ?? []
    expect(hook).toContain('def handler')
    await scene.write('hook/hook.py', hook)
    await scene.write('hook/boto3.py', BOTO3)
    const [, step = ''] = /^```yaml\nwith:\n((?: .*\n)*? *source-dir: hook\n(?: .*\n)*)```/m.exec(text) ?? []
    await scene.succeed({ ...parse(step), environment: `AWS_ENDPOINT_URL=${aws.endpoint}` })
    await cloudWatchOf(aws).send(new PutMetricAlarmCommand(alarmNamed('orders-api-5xx')))
    await arrangeRelease(scene, 'orders-api', { source: handlerSource('old'), alias: 'live' })
  })

  test('shifts the traffic once the hook of the documents accepts the version', async () => {
    await scene.write('app/main.py', answering(200))
    const { outputs, log } = await scene.succeed(inputs)
    expect(outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(log).toContain('BeforeAllowTraffic Succeeded')
    expect((await aliasOf(scene, 'orders-api', 'live')).Description).toMatch(/^lda1 cur=2 prev=1 /)
  })

  test('goes back when the hook does not accept it, and marks it bad', async () => {
    await scene.write('app/main.py', answering(500))
    const { payload: _, ...untested } = inputs
    const { exitCode, outputs, errors } = await scene.run(untested)
    expect({ exitCode, outputs }).toMatchObject({
      exitCode: 1,
      outputs: { version: '2', 'failed-version': '3' },
    })
    expect(errors.join()).toContain(HOOK)
    expect(await aliasOf(scene, 'orders-api', 'live')).toMatchObject({
      FunctionVersion: '2',
      Description: expect.stringMatching(/^lda1 cur=2 .*bad=3 /),
    })
  })

  test('needs the command of the documents for another schedule, which the action gives, too', async () => {
    await scene.write('app/main.py', `# scheduled\n${answering(200)}`)
    const [, name = ''] = /^ *traffic-shift: (Canary25\w+)$/m.exec(textOf('docs/codedeploy.md')) ?? []
    const wanted = { ...inputs, 'traffic-shift': name, 'dry-run': 'true' }
    const { errors } = await scene.run(wanted)
    const [, command = ''] =
      /^aws (deploy create-deployment-config [\s\S]*?)\n```/m.exec(textOf('docs/codedeploy.md')) ?? []
    expect(errors.join().replace(' --region eu-west-1', '')).toContain(command.replace(/ *\\\n */, ' '))
    const args = command.split(/[\s\\]+/).map((word) => word.replaceAll("'", ''))
    await deploy(args)
    expect((await scene.succeed(wanted)).outputs['plan']).toContain(name)
  })

  test('goes back when the alarm of the group goes to ALARM', async () => {
    await scene.write('app/main.py', `# another\n${answering(200)}`)
    const running = scene.run(inputs)
    const raised = (async () => {
      for (;;) {
        const { RoutingConfig } = await aliasOf(scene, 'orders-api', 'live')
        if (Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {}).length > 0) break
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      const state = { AlarmName: 'orders-api-5xx', StateValue: 'ALARM', StateReason: 'a test' } as const
      for (let count = 0; count < 20; count += 1) {
        await cloudWatchOf(aws).send(new SetAlarmStateCommand(state))
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    })()
    const [{ exitCode, errors }] = await Promise.all([running, raised])
    expect(exitCode).toBe(1)
    expect(errors.join()).toContain('ALARM_ACTIVE')
    expect(await aliasOf(scene, 'orders-api', 'live')).toMatchObject({
      FunctionVersion: '2',
      Description: expect.stringMatching(/bad=[0-9,]*4/),
    })
  })

  test('neither moves the alias of another function nor runs a hook that the template does not name', async () => {
    await arrangeRelease(scene, 'billing-api', { source: handlerSource('old'), alias: 'live' })
    await scene.write('app/main.py', answering(200))
    const { 'before-allow-traffic': _, ...withoutHook } = inputs
    const other = await scene.run({ ...withoutHook, 'function-name': 'billing-api' })
    expect(other.errors.join()).toContain('does not give you permission')
    expect((await aliasOf(scene, 'billing-api', 'live')).FunctionVersion).toBe('1')

    await createFunction(scene, 'CodeDeployHook_another')
    await scene.write('app/main.py', `# unknown hook\n${answering(200)}`)
    await cloudWatchOf(aws).send(
      new SetAlarmStateCommand({ AlarmName: 'orders-api-5xx', StateValue: 'OK', StateReason: 'a test' }),
    )
    const hook = await scene.run({ ...inputs, 'before-allow-traffic': 'CodeDeployHook_another' })
    expect(hook.errors.join()).toContain('does not give you permission')
    expect((await aliasOf(scene, 'orders-api', 'live')).FunctionVersion).toBe('2')
  })
})
