import { DeleteFunctionCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { alarmsOf, ROLLS_BACK } from '../../support/codedeploy.ts'
import {
  type CodeDeployScene,
  createAlarm,
  createDeployed,
  createHook,
  type Deployed,
  deploymentsOf,
  ended,
  expectFirstServed,
  expectShifted,
  expectTakenBack,
  infoOf,
  LONG,
  servedBy,
  setAlarm,
  shifting,
  startCodeDeployScene,
  stop,
  until,
  writeCode,
} from './codedeploy-scene.ts'

let scene: CodeDeployScene
/** One whose CodeDeploy is twelve times as fast, so that an hour passes. */
let fast: CodeDeployScene
beforeAll(async () => {
  ;[scene, fast] = await Promise.all([startCodeDeployScene(), startCodeDeployScene(100)])
})
afterAll(() => Promise.all([scene.end(), fast.end()]))

const lastOf = async (deployed: Deployed) => (await deploymentsOf(deployed.scene, deployed.name)).at(-1) ?? ''

describe('a deployment that an alarm stops', () => {
  test.concurrent.each([
    ['without automatic rollback', {}],
    ['with automatic rollback', ROLLS_BACK],
  ])('is taken back, and the version is marked bad: an alarm of the group, %s', async (_, rollback) => {
    const alarm = await createAlarm(scene)
    const deployed = await createDeployed(scene, { ...alarmsOf(alarm), ...rollback })
    const running = deployed.release({ 'traffic-shift': LONG })
    const id = await shifting(deployed)
    await setAlarm(scene, alarm, 'ALARM')
    const run = await running
    await expectTakenBack(deployed, run, { marked: true })
    expect(run.outputs).toMatchObject({ result: 'rolled-back', 'deployment-id': id })
    expect(run.errors[0]).toMatch(
      new RegExp(
        `^CodeDeploy stopped the deployment of version 2 because of an alarm: ${alarm}\\. \\(deployment ${id}, ALARM_ACTIVE\\)`,
      ),
    )
    expect(run.errors[0]).toContain('fix what failed and release again')
    expect(run.errors[0]).toContain(
      'CodeDeploy had shifted traffic of the alias live to version 2, and a second deployment took it back: it serves version 1 again.',
    )
    expect(run.summary).toContain('ALARM&#95;ACTIVE')
  })

  test.concurrent('is taken back: an alarm of `alarms`, beside those of the group', async () => {
    const [ofGroup, given] = [await createAlarm(scene), await createAlarm(scene)]
    const deployed = await createDeployed(scene, alarmsOf(ofGroup))
    const running = deployed.release({ 'traffic-shift': LONG, alarms: given })
    const id = await shifting(deployed)
    expect(await infoOf(scene, id)).toMatchObject({
      overrideAlarmConfiguration: { enabled: true, alarms: [{ name: ofGroup }, { name: given }] },
    })
    await setAlarm(scene, given, 'ALARM')
    const run = await running
    await expectTakenBack(deployed, run, { marked: true })
    expect(run.errors[0]).toContain(given)
  })

  test.concurrent('before any traffic has moved says nothing about the version', async () => {
    const alarm = await createAlarm(scene)
    const deployed = await createDeployed(scene, alarmsOf(alarm))
    const off = scene.aws.front.on('CreateDeployment', async ({ body }) => {
      if (body?.['deploymentGroupName'] === deployed.name) await setAlarm(scene, alarm, 'ALARM')
    })
    const run = await deployed.release()
    off()
    await expectTakenBack(deployed, run, { marked: false, result: 'failed' })
    expect(run.errors[0]).toContain('The alias live still serves version 1.')
    expect(run.errors[0]).toContain('ALARM_ACTIVE')
    expect(run.errors[0]).toContain('Release when the alarm is OK again')
    await setAlarm(scene, alarm, 'OK')
    await expectShifted(deployed, await deployed.release())
  })
})

describe('a deployment that a hook fails', () => {
  test.concurrent.each([
    ['before-allow-traffic', 'failed', 'The alias live still serves version 1.'],
    ['after-allow-traffic', 'rolled-back', 'a second deployment took it back: it serves version 1 again.'],
  ] as const)('is taken back, and the version is marked bad: %s', async (input, result, says) => {
    const deployed = await createDeployed(scene)
    const hook = await createHook(scene, 'Failed')
    const run = await deployed.release({ [input]: hook })
    await expectTakenBack(deployed, run, { marked: true, result })
    expect(run.errors[0]).toContain(says)
    expect(run.errors[0]).toMatch(
      /^CodeDeploy did not complete the deployment of version 2: .*, HOOK_EXECUTION_FAILURE\)/,
    )
    expect(run.errors[0]).toContain(hook)
    expect(run.outputs['deployment-id']).toBe(await lastOf(deployed))
  })

  test.concurrent('after the traffic has moved is taken back by CodeDeploy', async () => {
    const deployed = await createDeployed(scene, ROLLS_BACK)
    const hook = await createHook(scene, 'Failed')
    const run = await deployed.release({ 'after-allow-traffic': hook })
    await expectTakenBack(deployed, run, { marked: true })
  })

  test.concurrent('is taken back when the hook never answers', async () => {
    const deployed = await createDeployed(fast)
    const hook = await createHook(fast, 'silence')
    const run = await deployed.release({ 'before-allow-traffic': hook })
    await expectTakenBack(deployed, run, { marked: true, result: 'failed' })
    expect(run.errors[0]).toMatch(/within one hour.*, HOOK_EXECUTION_FAILURE\)/)
  })

  test.concurrent('is taken back when the hook is gone, which says nothing about the version', async () => {
    const deployed = await createDeployed(scene)
    const hook = await createHook(scene, 'Succeeded')
    const off = scene.aws.front.on('CreateDeployment', async ({ body }) => {
      if (body?.['deploymentGroupName'] !== deployed.name) return
      await scene.lambda.send(new DeleteFunctionCommand({ FunctionName: hook }))
    })
    const run = await deployed.release({ 'before-allow-traffic': hook })
    off()
    expect(run.errors[0]).toContain('The BeforeAllowTraffic lifecycle event hook')
    expect(run.errors[0]).toContain(`Function not found: `)
    await expectTakenBack(deployed, run, { marked: false, result: 'failed' })
  })
})

describe('a deployment that somebody stops', () => {
  test.concurrent('without rollback leaves its weights, and the action takes them back', async () => {
    const deployed = await createDeployed(scene)
    const running = deployed.release({ 'traffic-shift': LONG })
    const id = await shifting(deployed)
    await stop(scene, id, false)
    const run = await running
    await expectTakenBack(deployed, run, { marked: false })
    expect(run.outputs).toMatchObject({ result: 'rolled-back', 'deployment-id': id })
    expect(run.errors[0]).toContain(
      `Somebody stopped the deployment of version 2 in CodeDeploy. (deployment ${id}, MANUAL_STOP)`,
    )
    await expectShifted(deployed, await deployed.release())
  })

  test.concurrent('with rollback is followed until CodeDeploy has taken the traffic back', async () => {
    const deployed = await createDeployed(scene)
    const running = deployed.release({ 'traffic-shift': LONG })
    const id = await shifting(deployed)
    await stop(scene, id, true)
    const run = await running
    await expectTakenBack(deployed, run, { marked: false })
    expect((await infoOf(scene, id)).rollbackInfo?.rollbackDeploymentId).toMatch(/^d-/)
    await expectShifted(deployed, await deployed.release())
  })

  test.concurrent('while a hook runs says nothing about the version', async () => {
    const deployed = await createDeployed(scene)
    const hook = await createHook(scene, 'silence')
    const running = deployed.release({ 'before-allow-traffic': hook })
    let id = ''
    scene.aws.front.on('GetDeploymentTarget', async ({ body }) => {
      id ||= String(body?.['targetId']) === deployed.name ? String(body?.['deploymentId']) : ''
      if (id) await stop(scene, id, false)
    })
    const run = await running
    await expectTakenBack(deployed, run, { marked: false, result: 'failed' })
    expect(run.errors[0]).toContain('Somebody stopped the deployment of version 2 in CodeDeploy.')
  })
})

describe('the rollback of CodeDeploy', () => {
  test.concurrent('to an older revision of the group is corrected', async () => {
    const deployed = await createDeployed(scene, ROLLS_BACK)
    await expectShifted(deployed, await deployed.release({ 'traffic-shift': 'AllAtOnce' }))
    // From now on, the last good revision of the group is a bad version.
    expect((await deployed.rollBack()).errors).toEqual([])
    await writeCode(deployed, 'three')
    const hook = await createHook(scene, 'Failed')
    const run = await deployed.release({ 'after-allow-traffic': hook })
    const id = run.outputs['deployment-id'] ?? ''
    await ended(scene, id)
    expect(run.outputs).toMatchObject({ version: '1', 'failed-version': '3' })
    expect(await servedBy(deployed)).toMatchObject({
      version: '1',
      weights: {},
      description: expect.stringMatching(/^lda1 cur=1 bad=2,3|^lda1 cur=1 bad=3,2/),
    })
  })

  test.concurrent('is waited for by a rollback, which marks the version as bad', async () => {
    const own = await startCodeDeployScene()
    own.aws.front.codeDeploy.startMs = 1000
    try {
      const alarm = await createAlarm(own)
      const deployed = await createDeployed(own, { ...alarmsOf(alarm), ...ROLLS_BACK })
      await deployed.release({ 'traffic-shift': LONG, 'traffic-shift-wait': 'false' })
      const id = await shifting(deployed)
      await setAlarm(own, alarm, 'ALARM')
      const { rollbackInfo } = await until(
        () => infoOf(own, id),
        ({ rollbackInfo: info }) => info !== undefined,
      )
      const back = rollbackInfo?.rollbackDeploymentId ?? ''
      // The rollback waits a minute for CodeDeploy at most: 12 seconds.
      const run = await deployed.rollBack({}, { env: { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.2' } })
      expect({ errors: run.errors, log: run.log }).toEqual({
        errors: [],
        log: expect.stringContaining(`CodeDeploy is rolling back with the deployment ${back}.`),
      })
      expect(await infoOf(own, back)).toMatchObject({ status: 'Succeeded' })
      await expectFirstServed(deployed, { marked: true })
    } finally {
      await own.end()
    }
  })
})

describe('a test that fails after the deployment', () => {
  test.concurrent('moves the alias back, and the version is marked as bad', async () => {
    const deployed = await createDeployed(scene)
    const source = `def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise ValueError("not behind the alias")
    return {}
`
    await scene.write(`${deployed.name}/main.py`, source)
    const run = await deployed.release({ payload: '{}' })
    await expectTakenBack(deployed, run, { marked: true })
    expect(run.outputs).toMatchObject({ result: 'rolled-back', 'deployment-id': await lastOf(deployed) })
    expect(run.errors[0]).toContain('The alias live had moved to version 2 and was moved back')
  })
})
