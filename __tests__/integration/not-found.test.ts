import { GetLayerVersionPolicyCommand } from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { aliasOf, configurationOf, type Scene, startScene, versionsOf } from '../support/scene.ts'
import {
  aliasState,
  expectReleased,
  freshName,
  releasedFunction,
  releaseOf,
  unreleasedFunction,
} from './full-release.ts'

let scene: Scene
let name = ''
beforeAll(async () => {
  scene = await startScene()
})
beforeEach(() => {
  name = freshName()
})
afterEach(() => scene.aws.front.clearFaults())
afterAll(() => scene.end())

const env = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05' }
const GONE = { kind: 'error', status: 404, code: 'ResourceNotFoundException', message: 'not found' } as const
const BUSY = { kind: 'error', status: 409, code: 'ResourceConflictException', message: 'busy' } as const

test('an alias that AWS does not know for a moment is read again, so that the release knows what it follows', async () => {
  await releasedFunction(scene, name)
  scene.aws.front.inject({ operation: 'GetAlias', fault: GONE })
  const run = await scene.run(releaseOf(name), { env })
  await expectReleased(scene, name, run)
  expect(run.outputs).toMatchObject({ result: 'deployed', 'previous-version': '1' })
  expect((await configurationOf(scene, name, '2')).Description).toContain('prev=live:1')
})

test('aliases that cannot be listed stop the release: one of them may serve $LATEST', async () => {
  await unreleasedFunction(scene, name)
  const before = await configurationOf(scene, name)
  scene.aws.front.inject({ operation: 'ListAliases', fault: GONE })
  const run = await scene.run(releaseOf(name), { env })
  expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'failed', changed: 'false' } })
  expect(run.errors[0]).toContain('(ListAliases for ')
  expect(run.errors[0]).toContain('Nothing was changed in AWS')
  expect((await configurationOf(scene, name)).CodeSha256).toBe(before.CodeSha256)
  expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('$LATEST')
  expect(await versionsOf(scene, name)).toEqual([])
})

test('an alias that was moved back is not told as gone because of one answer', async () => {
  await releasedFunction(scene, name)
  const before = await aliasState(scene, name)
  const refused = { status: 403, code: 'AccessDeniedException', message: 'no' } as const
  scene.aws.front.inject({ operation: 'UpdateAlias', fault: { kind: 'error', ...refused } })
  scene.aws.front.inject({ operation: 'GetAlias', nth: 2, fault: GONE })
  const run = await scene.run(releaseOf(name), { env })
  expect(run).toMatchObject({ exitCode: 1, outputs: { version: '1' } })
  expect(run.errors[0]).toContain('The alias live still serves version 1.')
  expect(await aliasState(scene, name)).toEqual(before)
})

test('a version of a layer is shared also where AWS is busy with it at first', async () => {
  await scene.write('layer/python/tiny.py', 'ANSWER = 42\n')
  scene.aws.front.inject({ operation: 'AddLayerVersionPermission', fault: BUSY })
  const layer = { mode: 'publish-layer', 'layer-name': name, 'source-dir': 'layer' }
  await scene.succeed({ ...layer, 'share-with': '210987654321' }, { env })
  const { Policy = '' } = await scene.lambda.send(
    new GetLayerVersionPolicyCommand({ LayerName: name, VersionNumber: 1 }),
  )
  expect(Policy).toContain('210987654321')
})
