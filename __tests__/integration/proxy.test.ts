import { PutMetricAlarmCommand, SetAlarmStateCommand, type StateValue } from '@aws-sdk/client-cloudwatch'
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { type GitHubServer, startGitHub, TOKEN } from '../github/github-server.ts'
import { pullRequestRun } from '../github/pull-request-run.ts'
import { alarmNamed, cloudWatchOf, codeDeployOf } from '../local-aws/client.ts'
import { trustPolicy } from '../local-aws/trust.ts'
import { type HttpServer, startHttpServer } from '../smoke-test/http-server.ts'
import { arrangeLayer, arrangeRelease } from '../support/arranged-releases.ts'
import {
  alarmsOf,
  createCanaryConfig,
  createDeploymentGroup,
  createLambdaApplication,
} from '../support/codedeploy.ts'
import { push, REGISTRY } from '../support/images.ts'
import { DOMAIN, type NetworkBehindProxy, startNetworkBehindProxy } from '../support/network-behind-proxy.ts'
import { nodesOnPath } from '../support/nodes-on-path.ts'
import { aliasOf, configurationOf, handlerSource, type Scene, startScene, zipOf } from '../support/scene.ts'
import { s3Of } from './package-buckets.ts'

let scene: Scene
let tokens: IdentityTokens
let github: GitHubServer
let web: HttpServer
let network: NetworkBehindProxy
let role: string
beforeAll(async () => {
  scene = await startScene({ metrics: { minuteMs: MINUTE, delayMs: MINUTE / 4 } })
  tokens = await startIdentityTokens({ repository: 'acme/orders' })
  github = await startGitHub()
  web = await startHttpServer((_request, response) => void response.writeHead(503).end('not yet'))
  const { iam } = scene.aws.front
  iam.issuer(tokens)
  iam.provider({ url: tokens.issuer, audiences: ['sts.amazonaws.com'] })
  role = iam.role({ name: 'deploy', trust: trustPolicy({ StringEquals: { aud: 'sts.amazonaws.com' } }) })
  const s3 = s3Of(scene)
  await s3.send(new CreateBucketCommand({ Bucket: 'packages' }))
  s3.destroy()
  network = await startNetworkBehindProxy({
    aws: scene.aws.endpoint,
    tokens: tokens.url,
    github: new URL(github.url).origin,
    web: web.address.origin,
    ...Object.fromEntries(SERVICES.map((each) => [each, scene.aws.endpoint])),
  })
})
beforeEach(() => network.passed.clear())
afterAll(async () => {
  await network.close()
  await Promise.all([web.close(), github.close(), tokens.stop(), scene.end()])
})

/** A minute of CloudWatch and of CodeDeploy in these tests, in milliseconds. */
const MINUTE = 1200

const SERVICES = ['ecr', 'cloudwatch', 'codedeploy']

/** A runner whose only way out is the proxy. */
const env = () => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: tokenUrl = '', ...permission } = tokens.environment
  return {
    ...permission,
    ...network.environment,
    ACTIONS_ID_TOKEN_REQUEST_URL: tokenUrl.replace(tokens.url, `https://tokens.${DOMAIN}`),
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
  }
}

const setAlarm = (AlarmName: string, StateValue: StateValue) =>
  new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'the queue is full' })

const BUNDLE = new URL('../../dist/index.js', import.meta.url).pathname

/** One Node of each version. */
const NODES = [...new Map(nodesOnPath().map((node) => [node.version, node])).values()]
/** The versions that run the bundle: that of the composite action, and that of the runner. */
const MISSING = [20, 24].filter((wanted) => NODES.every(({ version }) => version !== wanted))

for (const version of MISSING)
  test.skip(`behind a proxy, on Node ${version}: not tried, because no Node ${version} is on the PATH`, () => {})

test.each(NODES)(
  'behind a proxy, everything goes through it, on Node $version',
  async ({ program, version }) => {
    const name = `proxied-${version}`
    await arrangeRelease(scene, name, { source: 'old', alias: 'live' })
    await scene.write('app/main.py', handlerSource('new'))
    const url = github.url.replace(new URL(github.url).origin, `https://github.${DOMAIN}`)
    const pullRequest = await pullRequestRun(scene, { url })
    const options = { env: { ...env(), ...pullRequest }, program: { node: program, bundle: BUNDLE } }
    const inputs = {
      ...{ 'function-name': name, alias: 'live', 'source-dir': 'app', 's3-bucket': 'packages' },
      ...{ 'role-to-assume': role, url: `https://web.${DOMAIN}/health` },
    }
    const before = await configurationOf(scene, name)

    // The URL fails, so that what was served before is downloaded and restored.
    const failed = await scene.run(inputs, options)
    expect(failed.errors.join()).toContain('Expected a status below 400, got 503.')
    expect(failed.outputs['result']).toBe('rolled-back')
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
    expect((await configurationOf(scene, name)).CodeSha256).toBe(before.CodeSha256)
    expect(failed.log).not.toMatch(/^\(node:\d+\)/m)

    const planned = await scene.succeed({ ...inputs, 'dry-run': 'true', 'github-token': TOKEN }, options)
    expect(planned.log).toContain('as a comment')
    github.comments.splice(0)

    expect([...network.passed].sort()).toEqual(
      [
        `CONNECT aws.${DOMAIN}:443`,
        // The address of the code, which the local AWS gives as http.
        `CONNECT aws.${DOMAIN}:80`,
        `CONNECT github.${DOMAIN}:443`,
        `CONNECT packages.${DOMAIN}:443`,
        `CONNECT tokens.${DOMAIN}:443`,
        `CONNECT web.${DOMAIN}:443`,
      ].sort(),
    )
  },
)

describe('so does', () => {
  const tokensAndLambda = [`CONNECT tokens.${DOMAIN}:443`, `CONNECT aws.${DOMAIN}:443`]
  /** The address of code, which the local AWS gives as http. */
  const download = `CONNECT aws.${DOMAIN}:80`

  test('publish-layer, with the layer that it compares and the one that it uploads', async () => {
    const layer = { mode: 'publish-layer', 'layer-name': 'proxied-layer', 'source-dir': 'layer' }
    const inputs = { ...layer, 's3-bucket': 'packages', 'role-to-assume': role }
    await scene.write('layer/python/text.py', 'old')
    // Another archive of the same content, so that the content has to be downloaded.
    await scene.write('layer.zip', zipOf({ 'python/text.py': 'old' }))
    await arrangeLayer(scene, 'proxied-layer', { archive: 'layer.zip' })
    const unchanged = await scene.succeed(inputs, { env: env() })
    expect(unchanged.outputs).toMatchObject({ result: 'unchanged', 'layer-version': '1' })
    expect([...network.passed].sort()).toEqual([...tokensAndLambda, download].sort())

    await scene.write('layer/python/text.py', 'new')
    const changed = await scene.succeed(inputs, { env: env() })
    expect(changed.outputs).toMatchObject({ result: 'published', 'layer-version': '2' })
    expect(network.passed).toContain(`CONNECT packages.${DOMAIN}:443`)
  })

  test('rollback, with the code that it restores', async () => {
    const name = 'proxied-rollback'
    await arrangeRelease(scene, name, { source: 'old', alias: 'live' })
    await arrangeRelease(scene, name, { source: 'new', alias: 'live' })
    const inputs = { mode: 'rollback', 'function-name': name, alias: 'live', 'role-to-assume': role }
    const run = await scene.succeed(inputs, { env: env() })
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
    const [served, latest] = [await configurationOf(scene, name, 'live'), await configurationOf(scene, name)]
    expect(served).toMatchObject({ Version: '1', CodeSha256: latest.CodeSha256 })
    expect([...network.passed].sort()).toEqual([...tokensAndLambda, download].sort())
  })

  test('smoke-test', async () => {
    await arrangeRelease(scene, 'proxied-test', { source: 'old', alias: 'live' })
    const inputs = { mode: 'smoke-test', 'function-name': 'proxied-test', alias: 'live' }
    const run = await scene.succeed({ ...inputs, 'role-to-assume': role }, { env: env() })
    expect(run.outputs['result']).toBe('passed')
    expect([...network.passed].sort()).toEqual([...tokensAndLambda].sort())
  })
})

test('so do ECR, CloudWatch and CodeDeploy', async () => {
  const name = 'proxied-image'
  const [codeDeploy, cloudWatch] = [codeDeployOf(scene.aws), cloudWatchOf(scene.aws)]
  await cloudWatch.send(new PutMetricAlarmCommand(alarmNamed('orders-errors')))
  await createLambdaApplication(codeDeploy, 'orders')
  const group = { applicationName: 'orders', deploymentGroupName: name, ...alarmsOf('orders-errors') }
  await createDeploymentGroup(codeDeploy, group)
  const served = await push(scene, `${name}:1`, 'one')
  await arrangeRelease(scene, name, { image: `${REGISTRY}/${name}@sha256:${served}`, alias: 'live' })
  const next = await push(scene, `${name}:2`, 'two')
  const run = await scene.succeed(
    {
      ...{ 'function-name': name, alias: 'live', 'image-uri': `${REGISTRY}/${name}:2`, 'dry-run': 'true' },
      ...{ 'traffic-shift': 'Canary10Percent5Minutes', 'traffic-shift-engine': 'codedeploy' },
      ...{ 'codedeploy-application': 'orders', 'codedeploy-deployment-group': name },
      'role-to-assume': role,
    },
    { env: { ...env(), ...through(...SERVICES) } },
  )
  expect(run.log).toContain(`→ sha256:${next.slice(0, 12)}`)
  for (const each of SERVICES) expect(network.passed).toContain(`CONNECT ${each}.${DOMAIN}:443`)
})

/** The variables that send a service through the proxy, over TLS. */
const through = (...services: readonly string[]) =>
  Object.fromEntries(
    services.map((each) => [`AWS_ENDPOINT_URL_${each.toUpperCase()}`, `https://${each}.${DOMAIN}`]),
  )

/** What a run that shifts traffic needs behind the proxy. */
const shifting = (...services: readonly string[]) => ({
  env: { ...env(), ...through(...services), LAMBDA_DEPLOY_ACTION_WAIT_SCALE: String(MINUTE / 60_000) },
})

test('so does a deployment of CodeDeploy, until it has shifted the traffic', async () => {
  const name = 'proxied-deployment'
  const codeDeploy = codeDeployOf(scene.aws)
  await createLambdaApplication(codeDeploy, name)
  await createDeploymentGroup(codeDeploy, { applicationName: name, deploymentGroupName: 'live' })
  await createCanaryConfig(codeDeploy, 'Canary20Percent1Minute', 20, 1)
  await arrangeRelease(scene, name, { source: 'old', alias: 'live' })
  await scene.write('app/main.py', handlerSource('shifted by CodeDeploy'))
  const run = await scene.succeed(
    {
      ...{ 'function-name': name, alias: 'live', 'source-dir': 'app', 'role-to-assume': role },
      ...{ 'traffic-shift': 'Canary20Percent1Minute', 'traffic-shift-engine': 'codedeploy' },
      ...{ 'codedeploy-application': name, 'codedeploy-deployment-group': 'live' },
    },
    shifting('codedeploy'),
  )
  expect(run.outputs).toMatchObject({ result: 'deployed', 'deployment-id': expect.stringMatching(/^d-/) })
  expect(await aliasOf(scene, name, 'live')).toMatchObject({ FunctionVersion: '2' })
  expect(network.passed).toContain(`CONNECT codedeploy.${DOMAIN}:443`)
})

test('so do the alarms and the metrics that a shift of the runner watches', async () => {
  const name = 'proxied-shift'
  const cloudWatch = cloudWatchOf(scene.aws)
  // It stays as it is set.
  const alarm = { ...alarmNamed('orders-queue'), TreatMissingData: 'ignore' }
  await cloudWatch.send(new PutMetricAlarmCommand(alarm))
  await cloudWatch.send(setAlarm('orders-queue', 'OK'))
  await arrangeRelease(scene, name, { source: 'old', alias: 'live' })
  await scene.write('app/main.py', handlerSource('shifted by the runner'))
  const inputs = {
    ...{ 'function-name': name, alias: 'live', 'source-dir': 'app', 'role-to-assume': role },
    ...{ 'traffic-shift': 'Canary10Percent2Minutes', alarms: 'orders-queue' },
  }
  // The alarm goes off when the new version gets its first traffic.
  scene.aws.front.on('UpdateAlias', async ({ body }) => {
    if (JSON.stringify(body?.['RoutingConfig'])?.includes('0.1'))
      await cloudWatch.send(setAlarm('orders-queue', 'ALARM'))
  })
  const run = await scene.run(inputs, shifting('cloudwatch'))
  expect(run.outputs['result']).toBe('rolled-back')
  expect(run.errors.join()).toContain('orders-queue')
  expect(await aliasOf(scene, name, 'live')).toMatchObject({ FunctionVersion: '1' })
  expect(network.passed).toContain(`CONNECT cloudwatch.${DOMAIN}:443`)
})

test('an address without TLS goes through the proxy for http, and NO_PROXY excepts hosts', async () => {
  await arrangeRelease(scene, 'plain', { source: 'old', alias: 'live' })
  const inputs = { mode: 'smoke-test', 'function-name': 'plain', alias: 'live' }
  const plain = { ...network.environment, AWS_ENDPOINT_URL: `http://aws.${DOMAIN}` }
  await scene.succeed(inputs, { env: plain })
  expect([...network.passed].map((each) => each.split(' ')[1])).toContain(`aws.${DOMAIN}`)
  expect([...network.passed].join()).not.toContain('CONNECT')
  const excepted = await scene.run(inputs, { env: { ...plain, no_proxy: DOMAIN } })
  expect(excepted.errors[0]).toMatch(
    /The host name \S*aws\.proxied\.test could not be resolved.* needs HTTPS_PROXY/s,
  )
})

test('a proxy that requires a login says so', async () => {
  const { HTTPS_PROXY = '' } = network.environment
  const env = { ...network.environment, HTTPS_PROXY: HTTPS_PROXY.replace(/\/\/.*@/, '//') }
  const run = await scene.run({ mode: 'smoke-test', 'function-name': 'plain', alias: 'live' }, { env })
  expect(run.errors[0]).toContain('The proxy requires a login. (Invoke for plain:live: HTTP 407)')
})
