import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../../support/arranged-releases.ts'
import { aliasOf } from '../../support/scene.ts'
import {
  type CodeDeployScene,
  createDeployed,
  createHook,
  deploymentsOf,
  ended,
  expectFirstServed,
  expectShifted,
  finish,
  finishWhenFollowed,
  infoOf,
  LONG,
  servedBy,
  shifting,
  startCodeDeployScene,
  stop,
} from './codedeploy-scene.ts'

let scene: CodeDeployScene
beforeAll(async () => {
  scene = await startCodeDeployScene()
})
afterAll(() => scene.end())

/** The deployments that hooks have reported about. */
function watchHooks(): string[] {
  const reported: string[] = []
  scene.aws.front.on('PutLifecycleEventHookExecutionStatus', ({ body }) => {
    reported.push(String(body?.['deploymentId']))
  })
  return reported
}

describe('CodeDeploy shifts the traffic', () => {
  test.concurrent('of a deploy, with hooks before and after', async () => {
    const deployed = await createDeployed(scene)
    const hooks = {
      'before-allow-traffic': await createHook(scene, 'Succeeded'),
      'after-allow-traffic': await createHook(scene, 'Succeeded'),
    }
    const reported = watchHooks()
    const run = await deployed.release(hooks)
    await expectShifted(deployed, run)
    const [id = ''] = await deploymentsOf(scene, deployed.name)
    expect(run.outputs).toMatchObject({ result: 'deployed', 'previous-version': '1', 'deployment-id': id })
    expect(reported.filter((each) => each === id)).toHaveLength(2)
    expect(await infoOf(scene, id)).toMatchObject({
      status: 'Succeeded',
      description: 'lambda-deploy-action sha=3f2c1ab run=77 ref=main',
    })
    expect((await servedBy(deployed)).description).toBe('lda1 cur=2 prev=1 made sha=3f2c1ab run=77 ref=main')
    expect(run.log).toContain(
      `CodeDeploy has begun the deployment ${id} (${deployed.inputs['traffic-shift']}).`,
    )
    expect(run.log).toContain('20% of the traffic shifted')
    expect(run.summary).toContain(`✅ Deployed ${deployed.name}`)
  })

  test.concurrent('of a promotion, with hooks before and after', async () => {
    const deployed = await createDeployed(scene)
    await arrangeRelease(scene, deployed.name, { directory: deployed.name, alias: 'STAGE' })
    const hooks = {
      'before-allow-traffic': await createHook(scene, 'Succeeded'),
      'after-allow-traffic': await createHook(scene, 'Succeeded'),
    }
    const reported = watchHooks()
    const { 'source-dir': _, ...inputs } = deployed.inputs
    const run = await scene.run({ ...inputs, ...hooks, 'source-alias': 'STAGE' })
    await expectShifted(deployed, run)
    const [id = ''] = await deploymentsOf(scene, deployed.name)
    expect(run.outputs).toMatchObject({ result: 'promoted', 'deployment-id': id })
    expect(reported.filter((each) => each === id)).toHaveLength(2)
  })

  test.concurrent('all at once, and then the tests run and the release is named', async () => {
    const deployed = await createDeployed(scene)
    const run = await deployed.release({
      'traffic-shift': 'AllAtOnce',
      payload: '{}',
      'release-alias': 'lambda/v1.0.0',
    })
    await expectShifted(deployed, run)
    expect((await aliasOf(scene, deployed.name, 'lambda-v1-0-0')).FunctionVersion).toBe('2')
  })
})

describe('a deployment that runs already is followed', () => {
  test.concurrent('by a run that starts again while the first one follows it', async () => {
    const deployed = await createDeployed(scene)
    const first = deployed.release({ 'traffic-shift': LONG })
    const id = await shifting(deployed)
    const second = await deployed.release({}, { onLine: finishWhenFollowed(scene) })
    await expectShifted(deployed, second)
    expect(second.outputs['deployment-id']).toBe(id)
    expect((await first).errors).toEqual([])
    expect(await deploymentsOf(scene, deployed.name)).toEqual([id])
  })

  test.concurrent('after the run that began it was killed, and its post step left it alone', async () => {
    const deployed = await createDeployed(scene)
    const killed = await deployed.release({ 'traffic-shift': LONG }, { killWhen: shifting(deployed) })
    expect(killed.exitCode).toBeNull()
    const post = await deployed.release({}, { state: killed.state })
    expect({ errors: post.errors, warnings: post.warnings }).toEqual({ errors: [], warnings: [] })
    expect((await servedBy(deployed)).description).toContain('next=2 dep=d-')
    const run = await deployed.release({}, { onLine: finishWhenFollowed(scene) })
    await expectShifted(deployed, run)
    expect(await deploymentsOf(scene, deployed.name)).toEqual([run.outputs['deployment-id']])
  })
})

describe('`traffic-shift-wait: false`', () => {
  const after = { payload: '{}', 'release-alias': 'lambda/v1.0.0' }

  test.concurrent('leaves what comes after the move to the next run', async () => {
    const deployed = await createDeployed(scene)
    const first = await deployed.release({
      ...after,
      'traffic-shift': LONG,
      'traffic-shift-wait': 'false',
    })
    const [id = ''] = await deploymentsOf(scene, deployed.name)
    expect(first.errors).toEqual([])
    expect(first.outputs).toMatchObject({ result: 'shifting', version: '1', 'deployment-id': id })
    expect(first.summary).toContain(
      `CodeDeploy shifts the traffic of the alias live (deployment ${id}). The next run records how it ended.`,
    )
    const [done = '', toCome = ''] = first.summary.split('**What CodeDeploy does after this run**')
    expect(done.split('**What was done**')[1]).toContain('~ traffic of alias live: CodeDeploy shifts it (')
    expect(done).not.toContain('~ alias live: 1 → 2')
    expect(toCome).toContain('~ alias live: 1 → 2')
    await shifting(deployed)
    await finish(scene, id)
    expect(await servedBy(deployed)).toMatchObject({
      version: '2',
      description: `lda1 cur=1 next=2 dep=${id} made sha=3f2c1ab run=77 ref=main`,
    })
    const test = await scene.run({ mode: 'smoke-test', 'function-name': deployed.name, alias: 'live' })
    expect({ errors: test.errors, outputs: test.outputs }).toMatchObject({
      errors: [],
      outputs: { result: 'passed', version: '2' },
    })
    expect(test.summary).toContain(
      `CodeDeploy has moved the alias live from version 1 to version 2 (deployment ${id}). The history of the alias does not record that yet; the next release or rollback does. This run tests version 2.`,
    )
    expect((await servedBy(deployed)).description).toContain(`next=2 dep=${id}`)
    const next = await deployed.release(after)
    expect(next.errors).toEqual([])
    expect(await servedBy(deployed)).toMatchObject({
      version: '2',
      weights: {},
      description: expect.stringMatching(/^lda1 cur=2 prev=1/),
    })
    expect((await aliasOf(scene, deployed.name, 'lambda-v1-0-0')).FunctionVersion).toBe('2')
    expect(next.summary).toContain('? test through the alias live')
    expect(await deploymentsOf(scene, deployed.name)).toEqual([id])
  })

  test.concurrent('lets the next run begin anew when the deployment has failed meanwhile', async () => {
    const deployed = await createDeployed(scene)
    const first = await deployed.release({ 'traffic-shift': LONG, 'traffic-shift-wait': 'false' })
    expect(first.outputs).toMatchObject({ result: 'shifting' })
    const id = await shifting(deployed)
    await stop(scene, id, true)
    await ended(scene, id)
    const next = await deployed.release(after)
    await expectShifted(deployed, next)
    expect((await aliasOf(scene, deployed.name, 'lambda-v1-0-0')).FunctionVersion).toBe('2')
    expect(next.outputs['deployment-id']).not.toBe(id)
  })

  test.concurrent('takes the alias back in the next run when a hook has failed at the end', async () => {
    const deployed = await createDeployed(scene)
    const hook = await createHook(scene, 'Failed')
    await deployed.release({ 'after-allow-traffic': hook, 'traffic-shift-wait': 'false' })
    const [id = ''] = await deploymentsOf(scene, deployed.name)
    await ended(scene, id)
    expect((await servedBy(deployed)).version).toBe('2')
    const next = await deployed.release()
    await expectShifted(deployed, next)
    expect(next.outputs['deployment-id']).not.toBe(id)
    expect(next.warnings.join()).toContain(
      `The deployment ${id} of CodeDeploy, which an earlier run began, failed (HOOK_EXECUTION_FAILURE`,
    )
    expect(next.warnings.join()).toContain(
      'The alias live is moved back first, so that version 1 gets all traffic.',
    )
  })

  test.concurrent('is rolled back after CodeDeploy has ended, before any run has recorded it', async () => {
    const deployed = await createDeployed(scene)
    await deployed.release({ 'traffic-shift-wait': 'false' })
    const [id = ''] = await deploymentsOf(scene, deployed.name)
    await ended(scene, id)
    const back = await deployed.rollBack()
    expect(back.errors).toEqual([])
    expect(await infoOf(scene, id)).toMatchObject({ status: 'Succeeded' })
    await expectFirstServed(deployed, { marked: true })
  })

  test.concurrent('is rolled back while CodeDeploy goes on', async () => {
    const deployed = await createDeployed(scene)
    await deployed.release({ 'traffic-shift': LONG, 'traffic-shift-wait': 'false' })
    const id = await shifting(deployed)
    const back = await deployed.rollBack()
    expect(back.errors).toEqual([])
    expect(await infoOf(scene, id)).toMatchObject({ status: 'Stopped' })
    await expectFirstServed(deployed, { marked: true })
  })
})

describe('a deployment that ends while a run reads', () => {
  test.concurrent.each(['deploy', 'rollback'])('is seen as it ended by a %s', async (mode) => {
    const own = await startCodeDeployScene()
    try {
      const deployed = await createDeployed(own)
      await deployed.release({ 'traffic-shift': LONG, 'traffic-shift-wait': 'false' })
      await shifting(deployed)
      const asked: string[] = []
      own.aws.front.on('GetDeployment', async ({ body }) => {
        const id = String(body?.['deploymentId'])
        if (asked.length === 0) await finish(own, id)
        asked.push(id)
      })
      const run = mode === 'deploy' ? await deployed.release() : await deployed.rollBack()
      expect(run.errors).toEqual([])
      expect(asked.length).toBeGreaterThan(1)
      if (mode === 'rollback') await expectFirstServed(deployed, { marked: true })
      else
        expect(await servedBy(deployed)).toEqual({
          version: '2',
          weights: {},
          description: 'lda1 cur=2 prev=1 made sha=3f2c1ab run=77 ref=main',
        })
    } finally {
      await own.end()
    }
  })
})
