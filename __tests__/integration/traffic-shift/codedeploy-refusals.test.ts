import {
  CreateApplicationCommand,
  CreateDeploymentConfigCommand,
  type TrafficRoutingConfig,
} from '@aws-sdk/client-codedeploy'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../../local-aws/run-step.ts'
import { alarmsOf } from '../../support/codedeploy.ts'
import { versionsOf } from '../../support/scene.ts'
import {
  type CodeDeployScene,
  createAlarm,
  createCanary,
  createDeployed,
  createGroup,
  createHook,
  type Deployed,
  deployBySomebody,
  deploymentsOf,
  ended,
  engine,
  expectFirstServed,
  expectShifted,
  LONG,
  SHORT,
  servedBy,
  shifting,
  startCodeDeployScene,
  stop,
  writeCode,
} from './codedeploy-scene.ts'

let scene: CodeDeployScene
beforeAll(async () => {
  scene = await startCodeDeployScene()
  await scene.codeDeploy.send(
    new CreateApplicationCommand({ applicationName: 'servers', computePlatform: 'Server' }),
  )
})
afterAll(() => scene.end())

/** Expects an error about what the inputs name, before anything was written. */
async function expectRefused(deployed: Deployed, run: StepRun, says: string | RegExp): Promise<void> {
  expect(run.errors).toEqual([
    typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says),
  ])
  expect(run.errors.join()).not.toMatch(/\.\./)
  expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false', 'deployment-id': '' })
  expect(await versionsOf(scene, deployed.name)).toEqual(['1'])
  await expectFirstServed(deployed, { marked: false })
}

describe('before anything is written, a release is refused', () => {
  test.concurrent.each<[string, Record<string, string>, string]>([
    [
      'whose deployment group does not exist',
      { 'codedeploy-deployment-group': 'none' },
      'No Deployment Group found for name: none',
    ],
    ['whose application does not exist', { 'codedeploy-application': 'none' }, 'none'],
    [
      'whose configuration does not exist',
      { 'traffic-shift': 'Canary35Percent1Minute' },
      'CodeDeploy has no deployment configuration Canary35Percent1Minute, which `traffic-shift` names.',
    ],
    [
      'whose alarm does not exist',
      { alarms: 'none' },
      'The alarm `none` in `alarms` or of the deployment group does not exist in eu-west-1',
    ],
    [
      'whose hook does not exist',
      { 'after-allow-traffic': 'CodeDeployHook_none' },
      'The function CodeDeployHook_none, which `after-allow-traffic` names, does not exist in eu-west-1',
    ],
  ])('%s', async (_, inputs, says) => {
    const deployed = await createDeployed(scene)
    await expectRefused(deployed, await deployed.release(inputs), says)
  })

  test.concurrent('whose group is one of another compute platform', async () => {
    const deployed = await createDeployed(scene)
    await createGroup(scene, { applicationName: 'servers', deploymentGroupName: deployed.name })
    const run = await deployed.release({ 'codedeploy-application': 'servers' })
    await expectRefused(
      deployed,
      run,
      `The deployment group ${deployed.name} of CodeDeploy is for the compute platform Server, not for Lambda.`,
    )
  })

  test.concurrent('whose configuration is one of another compute platform', async () => {
    const deployed = await createDeployed(scene)
    const name = 'Canary45Percent1Minute'
    await scene.codeDeploy.send(
      new CreateDeploymentConfigCommand({
        deploymentConfigName: name,
        minimumHealthyHosts: { type: 'HOST_COUNT', value: 1 },
      }),
    )
    const run = await deployed.release({ 'traffic-shift': name })
    await expectRefused(
      deployed,
      run,
      `The deployment configuration ${name} of CodeDeploy is for the compute platform Server, not for Lambda.`,
    )
  })

  test.concurrent('whose configuration shifts otherwise than its name says', async () => {
    const deployed = await createDeployed(scene)
    await createCanary(scene, 'Canary30Percent1Minute', 5, 2)
    const run = await deployed.release({ 'traffic-shift': 'Canary30Percent1Minute' })
    await expectRefused(
      deployed,
      run,
      'The deployment configuration Canary30Percent1Minute of CodeDeploy shifts the traffic otherwise than its name in `traffic-shift` says.',
    )
    expect(run.errors[0]).toContain(
      '`aws deploy get-deployment-config --region eu-west-1 --deployment-config-name Canary30Percent1Minute`',
    )
  })

  test.concurrent.each([
    ['with `alarms`', true],
    ['without `alarms`', false],
  ])('whose group has an alarm that is active, %s', async (_, isGiven) => {
    const [active, quiet] = [await createAlarm(scene, 'ALARM'), await createAlarm(scene)]
    const deployed = await createDeployed(scene, alarmsOf(active))
    const run = await deployed.release(isGiven ? { alarms: quiet } : {})
    await expectRefused(
      deployed,
      run,
      `The alarm \`${active}\` is in ALARM already, so CodeDeploy would stop the deployment at once.`,
    )
    expect(await deploymentsOf(scene, deployed.name)).toEqual([])
  })

  test.concurrent('that has more than ten alarms together with the group', async () => {
    const deployed = await createDeployed(scene, alarmsOf(...Array.from({ length: 10 }, (_, i) => `a${i}`)))
    const run = await deployed.release({ alarms: 'another' })
    await expectRefused(deployed, run, 'are 11 together, but a deployment can have at most 10.')
  })
})

describe('a release warns, and goes on,', () => {
  test.concurrent('if the alarms of the group cannot be read and its hook may not be', async () => {
    const own = await startCodeDeployScene()
    try {
      const deployed = await createDeployed(own, alarmsOf(await createAlarm(own)))
      const hook = await createHook(own, 'Succeeded')
      const message = 'User: deploy is not authorized to perform: cloudwatch:DescribeAlarms'
      const fault = { kind: 'error', status: 403, code: 'AccessDeniedException', message } as const
      own.aws.front.inject({ operation: 'DescribeAlarms', fault })
      const run = await deployed.release({ 'before-allow-traffic': hook })
      expect(run.warnings).toEqual([
        expect.stringContaining(
          `Whether an alarm of the deployment group ${deployed.name} is in ALARM already could not be checked.`,
        ),
      ])
      expect(run.warnings[0]).toContain('cloudwatch:DescribeAlarms')
      await expectShifted(deployed, run)
    } finally {
      await own.end()
    }
  })

  test.concurrent('if the shift outlives the job or the credentials of an earlier step', async () => {
    const deployed = await createDeployed(scene)
    await createCanary(scene, 'Canary10Percent7Hours', 10, 420)
    const inputs = { 'traffic-shift': 'Canary10Percent7Hours', 'dry-run': 'true' }
    const step = { env: { AWS_SESSION_TOKEN: 'of-an-earlier-step' } }
    const waiting = await deployed.release(inputs, step)
    expect(waiting.warnings).toEqual([
      'The traffic shift takes 7 hours, but GitHub ends a job on its own runners after 6 hours, and the action would have CodeDeploy stop the deployment. Set `traffic-shift-wait: false`, so that this run does not wait for it.',
      'The traffic shift takes 7 hours, but the credentials come from an earlier step and usually expire after an hour. Without them, this run fails: CodeDeploy continues, and the next run records how the deployment ended. Set `role-to-assume`, so that the action signs in itself and renews its session, or let the earlier step ask for a longer one (`role-duration-seconds`). Or set `traffic-shift-wait: false`, so that this run ends earlier.',
    ])
    const leaving = await deployed.release({ ...inputs, 'traffic-shift-wait': 'false' }, step)
    expect({ errors: leaving.errors, warnings: leaving.warnings }).toEqual({ errors: [], warnings: [] })
  })
})

describe('the command in the error makes a configuration that works', () => {
  test.concurrent.each([
    ['Canary37Percent1Minute', { timeBasedCanary: { canaryPercentage: 37, canaryInterval: 1 } }],
    ['Linear60PercentEvery1Minute', { timeBasedLinear: { linearPercentage: 60, linearInterval: 1 } }],
    ['Linear40PercentEvery1Minute', { timeBasedLinear: { linearPercentage: 40, linearInterval: 1 } }],
  ])('%s', async (name, routing) => {
    const deployed = await createDeployed(scene)
    const refused = await deployed.release({ 'traffic-shift': name })
    const [, command = ''] = /`(aws deploy create-deployment-config .*?)`/.exec(refused.errors[0] ?? '') ?? []
    const [, deploymentConfigName, computePlatform, json = ''] =
      /^aws deploy create-deployment-config --region eu-west-1 --deployment-config-name (\S+) --compute-platform (Lambda) --traffic-routing-config '(.*)'$/.exec(
        command,
      ) ?? []
    const trafficRoutingConfig = JSON.parse(json) as TrafficRoutingConfig
    expect({ deploymentConfigName, trafficRoutingConfig }).toMatchObject({
      deploymentConfigName: name,
      trafficRoutingConfig: routing,
    })
    await scene.codeDeploy.send(
      new CreateDeploymentConfigCommand({
        deploymentConfigName,
        computePlatform: computePlatform as 'Lambda',
        trafficRoutingConfig,
      }),
    )
    await expectShifted(deployed, await deployed.release({ 'traffic-shift': name }))
  })
})

describe('while a deployment runs', () => {
  test.concurrent('another version is refused', async () => {
    const deployed = await createDeployed(scene)
    const first = await deployed.release({ 'traffic-shift': LONG, 'traffic-shift-wait': 'false' })
    expect(first.outputs).toMatchObject({ result: 'shifting' })
    const id = await shifting(deployed)
    await writeCode(deployed, 'three')
    const before = await servedBy(deployed)
    const run = await deployed.release()
    expect(run.errors).toEqual([
      expect.stringContaining(
        `The CodeDeploy deployment ${id} (status InProgress) is shifting the traffic of the alias live from version 1 to version 2, so this run did not start.`,
      ),
    ])
    expect(run.errors[0]).toContain('end it with `mode: rollback`')
    expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false' })
    expect(await servedBy(deployed)).toEqual(before)
    expect(await versionsOf(scene, deployed.name)).toEqual(['1', '2'])
    await stop(scene, id, true)
    await ended(scene, id)
    await expectShifted(deployed, await deployed.release(), '3')
  })

  test.concurrent('another function in the same group fails, and nothing of it is left', async () => {
    const [deployed, other] = [await createDeployed(scene), await createDeployed(scene)]
    await other.release({ 'traffic-shift': 'AllAtOnce', ...engine(other.name) })
    const id = await deployBySomebody(other, deployed.name, { from: '2', to: '1' })
    const run = await deployed.release()
    expect(run.errors).toEqual([
      expect.stringContaining(
        `The deployment group ${deployed.name} of CodeDeploy is busy with the deployment ${id} (the alias live of ${other.name})`,
      ),
    ])
    expect(run.errors[0]).toContain('Give each alias a deployment group of its own')
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'deployment-id': '' })
    await expectFirstServed(deployed, { marked: false })
    await stop(scene, id, false)
    await ended(scene, id)
    await expectShifted(deployed, await deployed.release({ 'traffic-shift': SHORT }))
  })
})
