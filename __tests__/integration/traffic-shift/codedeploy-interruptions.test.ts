import { setTimeout as sleep } from 'node:timers/promises'
import { UpdateAliasCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Injection } from '../../../local-aws/front/front.ts'
import { versionsOf } from '../../support/scene.ts'
import {
  type CodeDeployScene,
  createDeployed,
  type Deployed,
  deploymentsOf,
  ended,
  expectFirstServed,
  expectShifted,
  finishWhenFollowed,
  infoOf,
  LONG,
  servedBy,
  shifting,
  startCodeDeployScene,
  until,
  writeCode,
} from './codedeploy-scene.ts'

let scene: CodeDeployScene
beforeAll(async () => {
  scene = await startCodeDeployScene()
})
afterAll(() => scene.end())

/** Changes the alias as somebody else would, whatever it is now. */
async function change({ name }: Deployed, FunctionVersion: string, weights: Record<string, number> = {}) {
  const RoutingConfig = { AdditionalVersionWeights: weights }
  await scene.lambda.send(
    new UpdateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion, RoutingConfig }),
  )
}

test('a deployment of another alias that a history names is not followed, and goes on', async () => {
  const [other, deployed] = [await createDeployed(scene), await createDeployed(scene)]
  const begun = await other.release({ 'traffic-shift': LONG, 'traffic-shift-wait': 'false' })
  const id = begun.outputs['deployment-id'] ?? ''
  await scene.lambda.send(
    new UpdateAliasCommand({
      FunctionName: deployed.name,
      Name: 'live',
      Description: `lda1 cur=1 next=2 dep=${id}`,
    }),
  )
  await expectShifted(deployed, await deployed.release())
  expect((await infoOf(scene, id)).status).toBe('InProgress')
})

describe('a run that is cancelled', () => {
  test.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s has CodeDeploy stop, says so, and the next run records it',
    async (killWith) => {
      const deployed = await createDeployed(scene)
      const begun = shifting(deployed)
      const run = await deployed.release({ 'traffic-shift': LONG }, { killWhen: begun, killWith })
      const id = await begun
      expect(run.exitCode).toBe(1)
      expect(run.errors).toHaveLength(1)
      expect(run.errors[0]).toContain(`The run was cancelled (${killWith}`)
      expect(run.errors[0]).toContain(
        `CodeDeploy was told to stop the deployment ${id} and to roll back. This run does not wait for that; the next one records how it ended, and moves the alias live to version 1 if CodeDeploy has moved it elsewhere.`,
      )
      expect(run.outputs).toMatchObject({ version: '1', 'deployment-id': id, changed: 'false' })
      expect(await ended(scene, id)).toMatchObject({ status: 'Stopped' })
      expect(await servedBy(deployed)).toMatchObject({
        version: '1',
        weights: {},
        description: expect.stringContaining(`next=2 dep=${id}`),
      })
      const next = await deployed.release()
      expect(next.warnings.join()).toContain(
        `The deployment ${id} of CodeDeploy, which an earlier run began, was stopped (MANUAL_STOP`,
      )
      await expectShifted(deployed, next)
      expect(await versionsOf(scene, deployed.name)).toEqual(['1', '2'])
    },
  )

  test.concurrent('leaves the alias to CodeDeploy, and the next run corrects where that has moved it', async () => {
    const deployed = await createDeployed(scene)
    await expectShifted(deployed, await deployed.release({ 'traffic-shift': 'AllAtOnce' }))
    // From now on, the last good revision of the group is a bad version.
    expect((await deployed.rollBack()).errors).toEqual([])
    await writeCode(deployed, 'three')
    const begun = shifting(deployed)
    await deployed.release({ 'traffic-shift': LONG }, { killWhen: begun, killWith: 'SIGINT' })
    const id = await begun
    await ended(scene, id)
    expect(await servedBy(deployed)).toMatchObject({
      version: '2',
      weights: {},
      description: expect.stringMatching(new RegExp(`^lda1 cur=1 next=3 dep=${id} bad=2`)),
    })
    const next = await deployed.release({ 'traffic-shift': LONG, 'traffic-shift-wait': 'false' })
    expect(next.errors).toEqual([])
    expect(next.warnings.join()).toContain(
      'The alias live is moved back first, so that version 1 gets all traffic.',
    )
    await shifting(deployed)
    expect(await servedBy(deployed)).toMatchObject({
      version: '1',
      weights: { '3': 0.2 },
      description: expect.stringMatching(/^lda1 cur=1 next=3 dep=d-\S+ bad=2/),
    })
    expect((await deployed.rollBack()).errors).toEqual([])
  })

  test.concurrent('leaves a deployment that others wait for until it is taken back', async () => {
    const own = await startCodeDeployScene()
    own.aws.front.codeDeploy.startMs = 1500
    try {
      const deployed = await createDeployed(own)
      const begun = shifting(deployed)
      await deployed.release({ 'traffic-shift': LONG }, { killWhen: begun, killWith: 'SIGINT' })
      const id = await begun
      const { rollbackInfo } = await until(
        () => infoOf(own, id),
        ({ rollbackInfo: info }) => info !== undefined,
      )
      const next = await deployed.release()
      expect(next.errors).toEqual([
        expect.stringContaining(
          `CodeDeploy is taking back its deployment ${id} with the deployment ${rollbackInfo?.rollbackDeploymentId} (`,
        ),
      ])
      expect(next.outputs).toMatchObject({ result: 'failed', changed: 'false' })
      await ended(own, id)
      await expectShifted(deployed, await deployed.release())
    } finally {
      await own.end()
    }
  })
})

describe('while CodeDeploy shifts the traffic, a run', () => {
  let own: CodeDeployScene
  beforeAll(async () => {
    own = await startCodeDeployScene()
  })
  afterAll(() => own.end())

  const refusal = (code: string, message: string): Injection => ({
    fault: { kind: 'error', status: 400, code, message },
    times: Number.POSITIVE_INFINITY,
  })
  const denial = (operation: string): Injection => ({
    operation,
    ...refusal('AccessDeniedException', `User: deploy is not authorized to perform: codedeploy:${operation}`),
  })

  /** Releases, with a refusal from when the traffic shifts until the run has ended. */
  async function released(refused: Injection, killWith?: NodeJS.Signals) {
    const deployed = await createDeployed(own)
    const begun = shifting(deployed).then((id) => {
      own.aws.front.inject(refused)
      return id
    })
    const step = killWith && { killWhen: begun, killWith }
    const run = await deployed.release({ 'traffic-shift': LONG }, step)
    own.aws.front.clearFaults()
    const id = await begun
    expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false', 'deployment-id': id })
    return { deployed, error: run.errors.join('\n'), version: run.outputs['version'], id }
  }

  /** Expects that the deployment goes on, and that the next run follows it instead of beginning another one. */
  async function expectFollowed(deployed: Deployed, id: string): Promise<void> {
    expect((await infoOf(own, id)).status).toBe('InProgress')
    await expectShifted(deployed, await deployed.release({}, { onLine: finishWhenFollowed(own) }))
    expect(await deploymentsOf(own, deployed.name)).toEqual([id])
  }

  const stopping = (id: string) =>
    `\`aws deploy stop-deployment --region eu-west-1 --deployment-id ${id} --auto-rollback-enabled\``

  test('whose credentials expire says that the deployment may continue', async () => {
    const expired = refusal('ExpiredTokenException', 'The security token included in the request is expired')
    const { deployed, error, version, id } = await released(expired)
    expect(error).toContain('What the alias live serves could not be read. It served version 1.')
    expect(error).toContain(
      `Because of this error, the deployment ${id} of CodeDeploy could not be stopped and may continue, and $LATEST could not be restored.`,
    )
    expect(error).toContain(`If you do not run it again, stop the deployment: ${stopping(id)}.`)
    expect(version).toBe('')
    await expectFollowed(deployed, id)
  })

  test('that is cancelled and may not stop the deployment says so', async () => {
    const { deployed, error, version, id } = await released(denial('StopDeployment'), 'SIGTERM')
    expect(error).toContain(
      `The deployment ${id} of CodeDeploy could not be stopped and may continue: AWS denied codedeploy:StopDeployment.`,
    )
    expect(error).toContain(`Stop the deployment manually: ${stopping(id)}.`)
    expect(version).toBe('1')
    await expectFollowed(deployed, id)
  })

  test('that may not read the deployment stops it, and says that its end is not known', async () => {
    const { deployed, error, id } = await released(denial('GetDeployment'))
    expect(error).toContain(
      `Because of this error, whether CodeDeploy has rolled back the deployment ${id} could not be checked.`,
    )
    expect(error).not.toMatch(/stop-deployment|may continue/)
    expect((await ended(own, id)).status).toBe('Stopped')
    expect(await servedBy(deployed)).toMatchObject({ version: '1', weights: {} })
    await expectShifted(deployed, await deployed.release())
  })
})

describe('a deployment that has ended when it is to be stopped', () => {
  test.concurrent('is recorded by the next run', async () => {
    const own = await startCodeDeployScene()
    try {
      const deployed = await createDeployed(own)
      // The last look of the run is answered only when the deployment is over.
      const over = Promise.withResolvers<void>()
      own.aws.front.on('GetDeploymentTarget', async ({ body }) => {
        await ended(own, String(body?.['deploymentId']))
        over.resolve()
        await sleep(1000)
      })
      const run = await deployed.release({}, { killWhen: over.promise, killWith: 'SIGINT' })
      const { 'deployment-id': id } = run.outputs
      expect(run.errors[0]).toContain(
        `The deployment ${id} of CodeDeploy has ended. The next run records how.`,
      )
      expect(run.errors[0]).toContain('The alias live now serves version 2 (before: 1).')
      expect((await deployed.release()).errors).toEqual([])
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

describe('`mode: rollback`', () => {
  test.concurrent('takes a deployment over, and the deploy says so', async () => {
    const deployed = await createDeployed(scene)
    const running = deployed.release({ 'traffic-shift': LONG })
    const id = await shifting(deployed)
    const back = await deployed.rollBack()
    expect(back.errors).toEqual([])
    expect(back.outputs).toMatchObject({ version: '1' })
    expect(await infoOf(scene, id)).toMatchObject({ status: 'Stopped' })
    const run = await running
    expect(run.exitCode).toBe(1)
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toMatch(
      /Version 2 was rolled back during its traffic shift|Somebody stopped the deployment/,
    )
    expect(await servedBy(deployed)).toMatchObject({
      version: '1',
      weights: {},
      description: 'lda1 cur=1 bad=2 made sha=3f2c1ab run=77 ref=main',
    })
    await expectFirstServed(deployed, { marked: true })
  })
})

describe('the alias moved by somebody beside the deployment', () => {
  test.concurrent('fails the deployment, and stays where they moved it', async () => {
    const deployed = await createDeployed(scene)
    await writeCode(deployed, 'three')
    await deployed.release({ 'traffic-shift': 'AllAtOnce' })
    await writeCode(deployed, 'two')
    const running = deployed.release()
    const id = await shifting(deployed)
    await change(deployed, '1')
    const run = await running
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toMatch(
      new RegExp(
        `^CodeDeploy did not complete the deployment of version 3: .* \\(deployment ${id}, INVALID_LAMBDA_CONFIGURATION\\)`,
      ),
    )
    expect(run.errors[0]).toContain('The alias live now serves version 1 (before: 2).')
    expect(await servedBy(deployed)).toMatchObject({ version: '1', weights: {} })
    expect((await servedBy(deployed)).description).not.toContain('bad=')
  })

  test.concurrent('after the shift is kept, and the run says so', async () => {
    const deployed = await createDeployed(scene)
    // Between the end of the shift and the record of it.
    const off = scene.aws.front.on('UpdateAlias', async ({ path, body }) => {
      if (!path.includes(deployed.name) || !String(body?.['Description']).startsWith('lda1 cur=2')) return
      off()
      await change(deployed, '1')
    })
    const run = await deployed.release()
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain('Somebody else changed the alias live')
    expect(await servedBy(deployed)).toMatchObject({ version: '1', weights: {} })
  })
})

describe('the answer to CreateDeployment', () => {
  test.concurrent('is lost, and the deployment is found instead of a second one', async () => {
    const own = await startCodeDeployScene()
    try {
      const deployed = await createDeployed(own)
      const fault = own.aws.front.inject({
        operation: 'CreateDeployment',
        takesEffect: true,
        fault: { kind: 'reset' },
      })
      const run = await deployed.release()
      expect(fault.hits).toBe(1)
      await expectShifted(deployed, run)
      expect(await deploymentsOf(own, deployed.name)).toEqual([run.outputs['deployment-id']])
    } finally {
      await own.end()
    }
  })

  test.concurrent('never comes: the next run finds the deployment through its group', async () => {
    const own = await startCodeDeployScene()
    try {
      const deployed = await createDeployed(own)
      const fault = own.aws.front.inject({
        operation: 'CreateDeployment',
        takesEffect: true,
        fault: { kind: 'stalled' },
      })
      const inputs = { 'traffic-shift': LONG }
      const killed = await deployed.release(inputs, { killWhen: fault.happened })
      expect(killed.exitCode).toBeNull()
      own.aws.front.clearFaults()
      const { weights } = await until(
        () => servedBy(deployed),
        (served) => Object.keys(served.weights).length > 0,
      )
      expect(weights).toEqual({ '2': 0.2 })
      expect((await servedBy(deployed)).description).toMatch(/^lda1 cur=1 next=2 made sha/)
      const [id] = await deploymentsOf(own, deployed.name)
      await writeCode(deployed, 'three')
      const other = await deployed.release()
      expect(other.errors).toEqual([
        expect.stringContaining(
          `The CodeDeploy deployment ${id} (status InProgress) is shifting the traffic of the alias live from version 1 to version 2`,
        ),
      ])
      await writeCode(deployed, 'two')
      const next = await deployed.release({}, { onLine: finishWhenFollowed(own) })
      await expectShifted(deployed, next)
      expect(next.outputs['deployment-id']).toBe(id)
      expect(await deploymentsOf(own, deployed.name)).toEqual([id])
    } finally {
      await own.end()
    }
  })
})
