import {
  GetFunctionConcurrencyCommand,
  GetProvisionedConcurrencyConfigCommand,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { aliasOf, handlerSource, invoke, type Scene, startScene } from '../support/scene.ts'

let scene: Scene
let name = ''
let count = 0

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())
beforeEach(() => {
  count += 1
  name = `provisioned-${count}`
})

const FAILURE = { code: 'FUNCTION_ERROR_INIT_FAILURE', reason: '' }
const HELD = { AdditionalVersionWeights: { '1': 1 } }

const live = () => aliasOf(scene, name, 'live')
const provisioned = () =>
  scene.lambda
    .send(new GetProvisionedConcurrencyConfigCommand({ FunctionName: name, Qualifier: 'live' }))
    .catch(() => undefined)
const inputs = (more: Record<string, string> = {}) => ({
  'function-name': name,
  alias: 'live',
  'source-dir': 'app',
  ...more,
})
const callsOf = (operation: string) => scene.calls().filter((each) => each === operation)

/** Version 1 behind live, with provisioned concurrency; the code of version 2 in the workspace. */
async function serveFirst(amount = 4): Promise<void> {
  await arrangeRelease(scene, name, { source: `${name} one`, alias: 'live' })
  if (amount > 0) {
    const config = { FunctionName: name, Qualifier: 'live', ProvisionedConcurrentExecutions: amount }
    await scene.lambda.send(new PutProvisionedConcurrencyConfigCommand(config))
  }
  await scene.write('app/main.py', handlerSource(`${name} two`))
  scene.calls()
}

/** Makes the next allocation take so many milliseconds. */
const allocateIn = (milliseconds: number, failure?: typeof FAILURE) =>
  scene.aws.front.lambda.planTransition({
    kind: 'provision',
    functionName: name,
    milliseconds,
    ...(failure && { failure }),
  })

describe('an alias with provisioned concurrency', () => {
  test('is released, although AWS keeps its traffic on the version before for longer than smoke-timeout', async () => {
    await serveFirst()
    allocateIn(1800)
    const run = await scene.run(inputs({ payload: '{}', 'smoke-timeout': '1' }))
    expect(run.errors).toEqual([])
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
    expect(run.log).toMatch(
      /Waiting for the move of the alias live of \S+ to version 2.*: \d of 4 allocated; version 1 keeps all traffic until then/,
    )
    expect((await live()).RoutingConfig).toBeUndefined()
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: `${name} two` })
  })

  test('moves back when AWS cannot allocate for the new version, without a test, and the reason is named', async () => {
    await serveFirst()
    allocateIn(100, FAILURE)
    const run = await scene.run(inputs())
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
    expect(run.errors.join()).toContain(
      `Version 2 of ${name} fails while it starts, so AWS could not allocate its provisioned concurrency (FUNCTION_ERROR_INIT_FAILURE). The alias live was set to it, but AWS kept sending all traffic to version 1.`,
    )
    // The alias has moved back already.
    expect(run.errors.join()).toContain('The log of the function in CloudWatch Logs shows the error')
    expect(run.errors.join()).not.toContain('mode: rollback')
    expect(await live()).toMatchObject({ FunctionVersion: '1' })
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: `${name} one` })
  })

  test('is waited for by a run that finds AWS moving it, which then has nothing to do', async () => {
    await serveFirst(0)
    await scene.succeed(inputs())
    const config = { FunctionName: name, Qualifier: 'live', ProvisionedConcurrentExecutions: 2 }
    await scene.lambda.send(new PutProvisionedConcurrencyConfigCommand(config))
    await scene.write('app/main.py', handlerSource(`${name} three`))
    allocateIn(60_000)
    const first = scene.run(inputs())
    while ((await live()).FunctionVersion !== '3') await new Promise((resolve) => setTimeout(resolve, 50))
    setTimeout(() => scene.aws.front.lambda.finishAllocation(name, 'live'), 1200)
    const second = await scene.run(inputs())
    expect(second.errors).toEqual([])
    expect(second.outputs).toMatchObject({ result: 'unchanged', version: '3' })
    expect(second.warnings).toEqual([])
    expect((await first).outputs).toMatchObject({ result: 'deployed', version: '3' })
  })

  test('is rolled back without waiting for an allocation that is in progress', async () => {
    await serveFirst()
    allocateIn(Number.POSITIVE_INFINITY)
    await arrangeRelease(scene, name, { alias: 'live' })
    expect((await live()).RoutingConfig).toEqual(HELD)
    const run = await scene.run({ mode: 'rollback', 'function-name': name, alias: 'live' })
    expect(run.errors).toEqual([])
    expect(run.warnings).toEqual([])
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'previous-version': '2' })
    expect(run.log).toContain(
      'The alias live is on version 2, but version 1 keeps all of its traffic while AWS allocates provisioned concurrency for version 2',
    )
    expect((await live()).RoutingConfig).toBeUndefined()
  })

  test('costs no call more where AWS holds nothing back', async () => {
    await serveFirst()
    await scene.succeed(inputs({ payload: '{}' }))
    expect(callsOf('GetProvisionedConcurrencyConfig')).toEqual([])
    expect(await provisioned()).toMatchObject({ Status: 'READY' })
  })
})

describe('provisioned-concurrency', () => {
  const CONCURRENCY = /^(Put|Delete)\w*Concurrency/
  const writes = () => scene.calls().filter((call) => CONCURRENCY.test(call))
  const reserved = async () =>
    (await scene.lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: name })))
      .ReservedConcurrentExecutions

  test('is set with a release, waited for, tested after that, and not sent again', async () => {
    await serveFirst(0)
    allocateIn(600)
    const asked = inputs({
      payload: '{}',
      'provisioned-concurrency': '5',
      'reserved-concurrency': '50',
    })
    const run = await scene.run(asked)
    expect(run.errors).toEqual([])
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(run.log).toContain('+ provisioned concurrency of alias live: 5')
    expect(run.log).toContain('+ reserved concurrency: 50')
    expect(run.log).toMatch(/Waiting for the allocation of provisioned concurrency .*: \d of 5 allocated/)
    const calls = scene.calls()
    const allocated = calls.lastIndexOf('GetProvisionedConcurrencyConfig')
    expect(calls.lastIndexOf('Invoke')).toBeGreaterThan(allocated)
    expect(calls.indexOf('PutFunctionConcurrency')).toBeLessThan(calls.indexOf('UpdateAlias'))
    expect(await provisioned()).toMatchObject({
      RequestedProvisionedConcurrentExecutions: 5,
      Status: 'READY',
    })
    expect(await reserved()).toBe(50)

    const again = await scene.succeed(asked)
    expect(again.outputs).toMatchObject({ result: 'unchanged', changed: 'false' })
    expect(writes()).toEqual([])
  })

  test('of 0 and none removes what there is, without a new version', async () => {
    await serveFirst(0)
    await scene.succeed(inputs({ 'provisioned-concurrency': '5', 'reserved-concurrency': '50' }))
    writes()
    const run = await scene.run(inputs({ 'provisioned-concurrency': '0', 'reserved-concurrency': 'none' }))
    expect(run.errors).toEqual([])
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2', changed: 'true' })
    expect(run.log).toContain('- provisioned concurrency of alias live: 5')
    expect(run.log).toContain('- reserved concurrency: 50')
    expect(writes()).toEqual(['DeleteFunctionConcurrency', 'DeleteProvisionedConcurrencyConfig'])
    expect(await provisioned()).toBeUndefined()
    expect(await reserved()).toBeUndefined()
  })

  test('of a version for which AWS cannot allocate it is undone with the release, and the reason is named', async () => {
    await serveFirst(4)
    allocateIn(50) // for the move
    allocateIn(50, FAILURE) // for the new amount
    const run = await scene.run(inputs({ 'provisioned-concurrency': '8', 'reserved-concurrency': '50' }))
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
    expect(run.errors.join()).toContain(
      `Version 2 of ${name} fails while it starts, so AWS could not allocate its provisioned concurrency (FUNCTION_ERROR_INIT_FAILURE).`,
    )
    expect(await live()).toMatchObject({ FunctionVersion: '1' })
    expect(await provisioned()).toMatchObject({
      RequestedProvisionedConcurrentExecutions: 4,
      Status: 'READY',
    })
    expect(await reserved()).toBeUndefined()
    expect(run.warnings).toEqual([])
  })

  test('follows a promotion, and its present amount is waited for before the new one is sent', async () => {
    await serveFirst(4)
    await arrangeRelease(scene, name, { alias: 'STAGE' })
    allocateIn(400)
    const run = await scene.run({
      'function-name': name,
      alias: 'live',
      'source-alias': 'STAGE',
      'provisioned-concurrency': '8',
    })
    expect(run.errors).toEqual([])
    expect(run.outputs).toMatchObject({ result: 'promoted', version: '2' })
    expect(run.log).toContain('~ provisioned concurrency of alias live: 4 → 8')
    expect(await provisioned()).toMatchObject({ RequestedProvisionedConcurrentExecutions: 8 })
    expect((await live()).RoutingConfig).toBeUndefined()
  })
})
