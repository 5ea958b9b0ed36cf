import { PutLifecycleEventHookExecutionStatusCommand } from '@aws-sdk/client-codedeploy'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { HOOK } from '../support/codedeploy.ts'
import {
  appSpecOf,
  createDeployable,
  createGroup,
  type Deploying,
  deploy,
  ended,
  eventsOf,
  MINUTE,
  rolledBack,
  servedBy,
  startDeploying,
  targetOf,
} from './deployable-function.ts'
import { createHello, refusal } from './hello-function.ts'

let deploying: Deploying
beforeAll(async () => {
  deploying = await startDeploying()
})
afterAll(() => deploying.aws.stop())

/** A hook function; its name. */
function createHook(status: 'Succeeded' | 'Failed' | 'raise' | 'silence'): Promise<string> {
  const zip = new AdmZip()
  zip.addFile('hook.py', Buffer.from(HOOK))
  return createHello(deploying.lambda, {
    Handler: 'hook.handler',
    Code: { ZipFile: zip.toBuffer() },
    Environment: { Variables: { STATUS: status } },
  })
}

/** What hooks have reported so far. */
const reports = () =>
  deploying.aws.front.calls.filter(({ operation }) => operation === 'PutLifecycleEventHookExecutionStatus')

// https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html#appspec-hooks-lambda
describe('A hook', () => {
  test('is invoked before and after the traffic shifts, and lets the deployment go on', async () => {
    const [before, after] = [await createHook('Succeeded'), await createHook('Succeeded')]
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const hooks = [{ BeforeAllowTraffic: before }, { AfterAllowTraffic: after }]
    deploying.aws.front.clearCalls()
    const id = await deploy(deploying, group, appSpecOf(name, { hooks }))
    expect(await ended(deploying, id)).toMatchObject({ status: 'Succeeded' })
    const report = { status: 200, body: { deploymentId: id, status: 'Succeeded' } }
    expect(reports()).toMatchObject([report, report])
    const { lifecycleEvents = [] } = await targetOf(deploying, id, name)
    const times = lifecycleEvents.map(({ startTime }) => Number(startTime))
    expect(times).toEqual(times.toSorted((left, right) => left - right))
  })

  test('that fails before the shift leaves the traffic alone', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const hooks = [{ BeforeAllowTraffic: await createHook('Failed') }]
    const id = await deploy(deploying, group, appSpecOf(name, { hooks }))
    expect(await ended(deploying, id)).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'HOOK_EXECUTION_FAILURE' },
    })
    expect(await eventsOf(deploying, id, name)).toEqual([
      'BeforeAllowTraffic Failed',
      'AllowTraffic Skipped',
      'AfterAllowTraffic Skipped',
    ])
    expect(await servedBy(deploying, name)).toBe('1')
  })

  // That the rollback runs no hooks is recorded from AWS, 2026-08.
  test('that fails after the shift leads to the rollback, which runs none', async () => {
    const name = await createDeployable(deploying)
    const group = await createGroup(deploying, {
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    })
    const hooks = [
      { BeforeAllowTraffic: await createHook('Succeeded') },
      { AfterAllowTraffic: await createHook('Failed') },
    ]
    deploying.aws.front.clearCalls()
    const id = await deploy(deploying, group, appSpecOf(name, { hooks }))
    expect(await ended(deploying, id)).toMatchObject({ status: 'Failed' })
    expect(await rolledBack(deploying, id)).toMatchObject({ status: 'Succeeded' })
    expect(await servedBy(deploying, name)).toBe('1')
    expect(reports()).toHaveLength(2)
  })

  test.each<['does not report', 'silence' | 'raise']>([
    ['does not report', 'silence'],
    ['does not report', 'raise'],
  ])('that %s within an hour has failed (%s)', async (_, status) => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const hooks = [{ BeforeAllowTraffic: await createHook(status) }]
    const { timing } = deploying.aws.front.cloudWatch
    timing.minuteMs = 10
    const started = Date.now()
    const id = await deploy(deploying, group, appSpecOf(name, { hooks }))
    await ended(deploying, id)
    timing.minuteMs = MINUTE
    expect(Date.now() - started).toBeGreaterThan(600)
    expect(await eventsOf(deploying, id, name)).toContain('BeforeAllowTraffic Failed')
  })

  // Our reading: what AWS answers is not documented for a hook that cannot be invoked.
  test('that does not exist has failed', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const hooks = [{ BeforeAllowTraffic: 'none' }]
    const id = await deploy(deploying, group, appSpecOf(name, { hooks }))
    expect(await ended(deploying, id)).toMatchObject({ errorInformation: { code: 'HOOK_EXECUTION_FAILURE' } })
  })
})

// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_PutLifecycleEventHookExecutionStatus.html
describe('PutLifecycleEventHookExecutionStatus', () => {
  const put = (input: { deploymentId: string; id: string; status: 'Succeeded' | 'Pending' }) => {
    const { deploymentId, id: lifecycleEventHookExecutionId, status } = input
    return deploying.codeDeploy.send(
      new PutLifecycleEventHookExecutionStatusCommand({
        deploymentId,
        lifecycleEventHookExecutionId,
        status,
      }),
    )
  }

  test('takes the result of a hook that runs, once', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const hooks = [{ BeforeAllowTraffic: await createHook('Succeeded') }]
    deploying.aws.front.clearCalls()
    const deploymentId = await deploy(deploying, group, appSpecOf(name, { hooks }))
    await ended(deploying, deploymentId)
    const id = String(reports()[0]?.body?.['lifecycleEventHookExecutionId'])
    expect(await refusal(put({ deploymentId, id, status: 'Succeeded' }))).toMatchObject({
      status: 400,
      name: 'LifecycleEventAlreadyCompletedException',
    })
    expect(await refusal(put({ deploymentId, id, status: 'Pending' }))).toMatchObject({
      name: 'InvalidLifecycleEventHookExecutionStatusException',
    })
    expect(await refusal(put({ deploymentId, id: 'none', status: 'Succeeded' }))).toMatchObject({
      name: 'InvalidLifecycleEventHookExecutionIdException',
    })
  })
})
