import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { observeFunction } from '../faults/matrix/observed.ts'
import {
  arrangePromotion,
  arrangeRelease,
  arrangeRollback,
  type Released,
} from '../support/arranged-releases.ts'
import { creation, handlerSource, type Scene, startScene } from '../support/scene.ts'

/** Tests arrange releases by the SDK. What that leaves must be what the action leaves, or they start from nowhere. */

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())

/** A way to bring a function into a state: by the action itself, or as it is arranged. */
interface Way {
  release(functionName: string, release: Released): Promise<unknown>
  promote(functionName: string, alias: string, to: string): Promise<unknown>
  rollBack(functionName: string, alias: string, to: string): Promise<unknown>
}

const byTheAction: Way = {
  async release(functionName, { source, alias, ref = 'main', sha = '3f2c1ab', run = '77', ...more }) {
    await scene.write('app/main.py', handlerSource(source))
    const inputs = {
      ...creation(functionName),
      ...(alias && { alias }),
      ...(more.environment && { environment: JSON.stringify(more.environment) }),
      ...(more.memorySize && { 'memory-size': String(more.memorySize) }),
      ...(more.tags && { tags: JSON.stringify(more.tags) }),
    }
    const env = { GITHUB_REF_NAME: ref, GITHUB_SHA: sha.padEnd(40, '0'), GITHUB_RUN_ID: run }
    return scene.succeed(inputs, { env })
  },
  promote: (functionName, alias, to) => move({ 'function-name': functionName, alias, version: to }),
  rollBack: (functionName, alias, to) =>
    move({ mode: 'rollback', 'function-name': functionName, alias, version: to, 'restore-latest': 'false' }),
}

const move = (inputs: Record<string, string>) => scene.succeed(inputs, { env: { GITHUB_RUN_ID: '99' } })

const arranged: Way = {
  release: (functionName, release) => arrangeRelease(scene, functionName, release),
  promote: (functionName, alias, to) => arrangePromotion(scene, functionName, { alias, to }),
  rollBack: (functionName, alias, to) => arrangeRollback(scene, functionName, { alias, to }),
}

/** What becomes of a function; each begins with its creation. */
const STORIES: Readonly<Record<string, (way: Way, name: string) => Promise<unknown>>> = {
  'releases of code, of variables and of memory, from tags': async (way, name) => {
    await way.release(name, {
      source: 'one',
      alias: 'live',
      environment: { GREETING: 'hello' },
      ref: 'lambda/v1',
    })
    await way.release(name, { source: 'two', alias: 'live', ref: 'lambda/v2', sha: 'bbbb222', run: '78' })
    await way.release(name, { source: 'three', alias: 'live', environment: { GREETING: 'hi', MORE: '1' } })
    await way.release(name, { source: 'three', alias: 'live', memorySize: 256 })
  },
  'a creation with tags, then releases without an alias': async (way, name) => {
    await way.release(name, { source: 'one', tags: { team: 'orders' } })
    await way.release(name, { source: 'two' })
  },
  'releases behind two aliases': async (way, name) => {
    await way.release(name, { source: 'one', alias: 'live' })
    await way.release(name, { source: 'two', alias: 'staging' })
    await way.release(name, { source: 'three', alias: 'live' })
  },
  'promotions from one alias to another': async (way, name) => {
    await way.release(name, { source: 'one', alias: 'STAGE', ref: 'v1' })
    await way.promote(name, 'PROD', '1')
    await way.release(name, { source: 'two', alias: 'STAGE', ref: 'v2' })
    await way.promote(name, 'PROD', '2')
  },
  'rollbacks, and a release after them': async (way, name) => {
    await way.release(name, { source: 'one', alias: 'live', ref: 'v1' })
    await way.release(name, { source: 'two', alias: 'live', ref: 'v2' })
    await way.release(name, { source: 'three', alias: 'live', ref: 'v3' })
    await way.rollBack(name, 'live', '2')
    await way.rollBack(name, 'live', '1')
    await way.release(name, { source: 'four', alias: 'live', ref: 'v4' })
  },
}

test.each(Object.entries(STORIES))('%s leave the same in AWS, arranged or done', async (what, tell) => {
  const id = what.replaceAll(/\W+/g, '-')
  const leftBy = async (way: Way, name: string) => {
    await tell(way, name)
    const left = await observeFunction(scene.lambda, name)
    return JSON.parse(JSON.stringify(left).replaceAll(name, 'NAME')) as typeof left
  }
  const done = await leftBy(byTheAction, `done-${id}`.slice(0, 64))
  expect(Object.keys(done.versions).length).toBeGreaterThan(1)
  expect(await leftBy(arranged, `arranged-${id}`.slice(0, 64))).toEqual(done)
})
