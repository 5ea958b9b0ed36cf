import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { aliasOf, creation, type Scene, startScene, TRANSITIONS } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
})
afterEach(() => scene.aws.front.throttle())
afterAll(() => scene.end())

/** Nothing is sped up: how the action shares a quota depends on how long it waits. */
const env = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '1' }
const release = (name: string) => ({ ...creation(name), alias: 'live' })
const refused = () => scene.aws.front.calls.filter(({ status }) => status === 429).length

describe('an account that may make 15 requests a second, most of which others use', () => {
  test('lets five releases at once through, one way or the other', async () => {
    scene.aws.front.throttle({ usedByOthers: 0.8 })
    scene.aws.front.clearCalls()
    const names = ['one', 'two', 'three', 'four', 'five']
    const runs = await Promise.all(names.map((name) => scene.run(release(name), { env })))
    for (const [index, run] of runs.entries()) {
      expect(run.errors).toEqual([])
      expect(run.outputs).toMatchObject({ result: 'created', version: '1', 'function-name': names[index] })
    }
    expect(refused()).toBeGreaterThan(0)
    // Each refused call is an answer that nobody needed: retries wait for longer and longer.
    expect(refused()).toBeLessThan(scene.aws.front.calls.length / 2)
  })

  test('stops a release that never gets through with what is served', async () => {
    await arrangeRelease(scene, 'busy', { source: 'one', alias: 'live' })
    await scene.write('app/main.py', 'def handler(event, context):\n    return "next"\n')
    const waiting = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.01' }
    const stop = scene.aws.front.on('PublishVersion', () => scene.aws.front.throttle({ usedByOthers: 1 }))
    const run = await scene.run(release('busy'), { env: waiting })
    stop()
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain('AWS throttled the call 16 times in a row')
    expect(run.errors[0]).toContain('The alias live still serves version 1.')
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    scene.aws.front.throttle()
    expect((await aliasOf(scene, 'busy', 'live')).FunctionVersion).toBe('1')
    const again = await scene.succeed(release('busy'))
    expect(again.outputs).toMatchObject({ result: 'deployed', version: '2' })
  })
})
