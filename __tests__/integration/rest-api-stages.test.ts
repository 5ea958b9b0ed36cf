import { GetPolicyCommand, RemovePermissionCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  API_GATEWAY_EXAMPLE,
  deployGreetingStack,
  type GreetingStack,
  greet,
} from '../support/greeting-stack.ts'
import { aliasOf, type Scene, startScene } from '../support/scene.ts'

const GREETED = { status: 200, body: { greeting: 'Hello, Ada!' } }

let scene: Scene
let stack: GreetingStack
beforeAll(async () => {
  scene = await startScene()
  stack = await deployGreetingStack(scene.aws)
}, 300_000)
afterAll(() => scene.end())

const prod = (more: Record<string, string> = {}) =>
  scene.run({
    'function-name': stack.functionName,
    'source-alias': 'STAGE',
    alias: 'PROD',
    'http-path': '/greeting?name=Ada',
    'event-format': 'apigw-v1',
    url: stack.prodUrl,
    ...more,
  })
const served = async (alias: string) => (await aliasOf(scene, stack.functionName, alias)).FunctionVersion

/** Takes away what lets API Gateway call the alias; gives what was allowed. */
async function lockOut(alias: string): Promise<string> {
  const target = { FunctionName: stack.functionName, Qualifier: alias }
  const { Policy = '' } = await scene.lambda.send(new GetPolicyCommand(target))
  const [{ Sid, Condition }] = JSON.parse(Policy).Statement
  await scene.lambda.send(new RemovePermissionCommand({ ...target, StatementId: Sid }))
  return Condition.ArnLike['AWS:SourceArn']
}

describe('The stages of a REST API before two aliases', () => {
  let source: string

  test('follow their aliases: a release changes the one, and a promotion the other', async () => {
    await scene.succeed(
      {
        'function-name': stack.functionName,
        alias: 'STAGE',
        'source-dir': 'app',
        handler: 'greeting.handler',
        'http-path': '/greeting?name=Ada',
        'event-format': 'apigw-v1',
        url: stack.stageUrl,
      },
      { env: { GITHUB_WORKSPACE: API_GATEWAY_EXAMPLE } },
    )
    expect(await greet(stack.stageUrl)).toEqual(GREETED)
    expect(await greet(stack.prodUrl)).toMatchObject({ status: 503 })

    expect((await prod()).outputs).toMatchObject({
      result: 'promoted',
      version: '2',
      'previous-version': '1',
    })
    expect(await greet(stack.prodUrl)).toEqual(GREETED)
  })

  test('break without the permission on their alias: a promotion is undone that the stage cannot answer for', async () => {
    await scene.succeed({
      mode: 'rollback',
      'function-name': stack.functionName,
      alias: 'PROD',
      version: '1',
    })
    source = await lockOut('PROD')
    expect(await greet(stack.prodUrl)).toEqual({ status: 500, body: { message: 'Internal server error' } })
    expect((await greet(stack.stageUrl)).status).toBe(200)

    const run = await prod({ 'source-alias': '', version: '2' })
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
    expect(run.errors.join()).toContain('500')
    expect(await served('PROD')).toBe('1')
  })

  test('are repaired by a promotion that says who may call the alias', async () => {
    const run = await prod({ 'source-alias': '', version: '2', 'invoke-permissions': source })
    expect(run.errors).toEqual([])
    expect(run.outputs).toMatchObject({ result: 'promoted', version: '2', changed: 'true' })
    expect(await greet(stack.prodUrl)).toEqual(GREETED)
  })

  test('are repaired also where there is nothing to promote', async () => {
    await lockOut('PROD')
    expect((await greet(stack.prodUrl)).status).toBe(500)
    const run = await prod({ 'invoke-permissions': source })
    expect(run.outputs).toMatchObject({ version: '2', changed: 'true' })
    expect(await greet(stack.prodUrl)).toEqual(GREETED)
    expect((await prod({ 'invoke-permissions': source })).outputs).toMatchObject({
      result: 'unchanged',
      changed: 'false',
    })
  })
})
