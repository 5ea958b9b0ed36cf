import { GetLayerVersionCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { observeFunction } from '../faults/matrix/observed.ts'
import {
  arrangeLayer,
  arrangePromotion,
  arrangeRelease,
  arrangeRollback,
  type Released,
} from '../support/arranged-releases.ts'
import { push, REGISTRY } from '../support/images.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import {
  handlerSource,
  publishLayer,
  ROLE,
  type Scene,
  startScene,
  TRANSITIONS,
  zipOf,
} from '../support/scene.ts'

/** Tests arrange releases by the SDK. What that leaves must be what the action leaves, or they start from nowhere. */

let scene: Scene
let layer = ''
const images = { one: '', two: '' }
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
  layer = await publishLayer(scene, 'tools', { 'python/tools.py': 'VALUE = 1\n' })
  for (const text of ['one', 'two'] as const)
    images[text] = `${REGISTRY}/images@sha256:${await push(scene, `images:${text}`, text)}`
  await scene.write('other/main.py', handlerSource('other'))
  await scene.write('layer/python/tools.py', 'VALUE = 1\n')
  await scene.write('layer.zip', zipOf({ 'python/tools.py': 'VALUE = 2\n' }))
  await scene.write('app.zip', zipOf({ 'main.py': handlerSource('zipped'), 'data.txt': 'data' }))
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
    if (source !== undefined) await scene.write('app/main.py', handlerSource(source))
    const inputs = {
      'function-name': functionName,
      'execution-role': ROLE,
      ...codeInputs(more),
      ...(alias && { alias }),
      ...(more.releaseAlias && { 'release-alias': more.releaseAlias }),
      ...(more.environment && { environment: JSON.stringify(more.environment) }),
      ...(more.memorySize && { 'memory-size': String(more.memorySize) }),
      ...(more.members && { 'function-configuration': JSON.stringify(more.members) }),
      ...(more.tags && { tags: JSON.stringify(more.tags) }),
    }
    const env = { GITHUB_REF_NAME: ref, GITHUB_SHA: sha.padEnd(40, '0'), GITHUB_RUN_ID: run }
    return scene.succeed(inputs, { env })
  },
  promote: (functionName, alias, to) => move({ 'function-name': functionName, alias, version: to }),
  rollBack: (functionName, alias, to) =>
    move({ mode: 'rollback', 'function-name': functionName, alias, version: to, 'restore-latest': 'false' }),
}

function codeInputs({ directory = 'app', archive, image }: Released): Record<string, string> {
  if (image !== undefined) return { 'image-uri': image }
  const code = archive ? { 'zip-file': archive } : { 'source-dir': directory }
  return { runtime: 'python3.13', handler: 'main.handler', ...code }
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
  'releases of archives and of another directory, with settings by the names of AWS': async (way, name) => {
    const VpcConfig = { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] }
    await way.release(name, { archive: 'app.zip', alias: 'live', members: { Timeout: 9, VpcConfig } })
    await way.release(name, { directory: 'other', alias: 'live', members: { Layers: [layer], Timeout: 8 } })
    await way.release(name, { archive: 'app.zip', alias: 'live' })
  },
  'releases of images': async (way, name) => {
    const ImageConfig = { Command: ['main.other'] }
    await way.release(name, { image: images.one, alias: 'live' })
    await way.release(name, {
      image: images.two,
      alias: 'live',
      members: { ImageConfig },
    })
  },
  'releases behind two aliases, of which another one names some': async (way, name) => {
    await way.release(name, { source: 'one', alias: 'live', releaseAlias: 'v1' })
    await way.release(name, { source: 'two', alias: 'staging' })
    await way.release(name, { source: 'three', alias: 'live', releaseAlias: 'v1' })
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

test.each(membersOfTheDay(Object.entries(STORIES)))(
  '%s leave the same in AWS, arranged or done',
  async (what, tell) => {
    const id = what.replaceAll(/\W+/g, '-')
    const leftBy = async (way: Way, name: string) => {
      await tell(way, name)
      const left = await observeFunction(scene.lambda, name)
      return JSON.parse(JSON.stringify(left).replaceAll(name, 'NAME')) as typeof left
    }
    const done = await leftBy(byTheAction, `done-${id}`.slice(0, 64))
    expect(Object.keys(done.versions).length).toBeGreaterThan(1)
    expect(await leftBy(arranged, `arranged-${id}`.slice(0, 64))).toEqual(done)
  },
)

test.each([
  ['an archive', { archive: 'layer.zip' }, { 'zip-file': 'layer.zip' }],
  [
    'a directory, for a runtime',
    { directory: 'layer', runtimes: ['python3.13'] },
    { 'source-dir': 'layer', 'compatible-runtimes': 'python3.13' },
  ],
] as const)('a layer of %s is the same in AWS, arranged or done', async (what, layer, inputs) => {
  const id = what.replaceAll(/\W+/g, '-')
  const done = `done-${id}`
  await scene.succeed({ mode: 'publish-layer', 'layer-name': done, ...inputs })
  await arrangeLayer(scene, `arranged-${id}`, layer)
  expect(await publishedLayer(`arranged-${id}`)).toEqual(await publishedLayer(done))
})

/** The first version of a layer, without what tells layers and times apart. */
async function publishedLayer(LayerName: string) {
  const found = await scene.lambda.send(new GetLayerVersionCommand({ LayerName, VersionNumber: 1 }))
  const { $metadata, LayerArn, LayerVersionArn, CreatedDate, Content, ...members } = found
  return { ...members, sha256: Content?.CodeSha256 }
}
