import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateFunctionUrlConfigCommand,
  GetAliasCommand,
  GetFunctionEventInvokeConfigCommand,
  GetFunctionUrlConfigCommand,
  PutFunctionEventInvokeConfigCommand,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { policyOf } from '../support/policy-of.ts'
import { aliasOf, configurationOf, invoke, type Scene, startScene, versionsOf } from '../support/scene.ts'

const NAME = 'orders-api'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
  await arrangeRelease(scene, NAME, { source: 'live', alias: 'live' })
})
afterAll(() => scene.end())

const inputs = (alias: string, more: Record<string, string> = {}) => ({
  'function-name': NAME,
  alias,
  'remove-alias': 'true',
  ...more,
})

/** Two versions behind an alias of a pull request, with all that a release can give an alias. */
async function arrangePreview(Qualifier: string): Promise<string[]> {
  const before = await versionsOf(scene, NAME)
  for (const push of ['opened', 'pushed'])
    await arrangeRelease(scene, NAME, { source: `${Qualifier} ${push}`, alias: Qualifier })
  const named = { FunctionName: NAME, Qualifier }
  const { lambda } = scene
  await lambda.send(new CreateFunctionUrlConfigCommand({ ...named, AuthType: 'NONE' }))
  const everybody = { ...named, Principal: '*', FunctionUrlAuthType: 'NONE' as const }
  for (const [StatementId, Action] of [
    ['lda1-everybody-0a1b2c3d4e5f', 'lambda:InvokeFunctionUrl'],
    ['lda1-everybody-5f4e3d2c1b0a', 'lambda:InvokeFunctionUrl'],
  ])
    await lambda.send(new AddPermissionCommand({ ...everybody, StatementId, Action }))
  await lambda.send(new PutFunctionEventInvokeConfigCommand({ ...named, MaximumRetryAttempts: 0 }))
  await lambda.send(
    new PutProvisionedConcurrencyConfigCommand({ ...named, ProvisionedConcurrentExecutions: 1 }),
  )
  scene.calls()
  return (await versionsOf(scene, NAME)).filter((version) => !before.includes(version))
}

/** What is left of an alias, by what belongs to it. */
async function leftOf(Qualifier: string): Promise<unknown> {
  const named = { FunctionName: NAME, Qualifier }
  const exists = (answer: Promise<unknown>) =>
    answer.then(
      () => true,
      () => false,
    )
  return {
    alias: await exists(scene.lambda.send(new GetAliasCommand({ FunctionName: NAME, Name: Qualifier }))),
    url: await exists(scene.lambda.send(new GetFunctionUrlConfigCommand(named))),
    eventInvoke: await exists(scene.lambda.send(new GetFunctionEventInvokeConfigCommand(named))),
    statements: (await policyOf(scene, NAME, Qualifier)).length,
  }
}

const GONE = { alias: false, url: false, eventInvoke: false, statements: 0 }

describe('remove-alias', () => {
  let latest: unknown
  beforeEach(async () => {
    latest = (await configurationOf(scene, NAME)).CodeSha256
  })

  test('removes the alias with all that belongs to it, as its dry run says, and nothing else', async () => {
    const [first = '', second = ''] = await arrangePreview('pr-7')
    const dry = await scene.succeed(inputs('pr-7', { 'dry-run': 'true' }))
    expect(dry.outputs).toMatchObject({ result: 'planned', changed: 'false', version: second })
    expect(scene.calls().filter((call) => /^(Delete|Remove|Update)/.test(call))).toEqual([])
    latest = (await configurationOf(scene, NAME)).CodeSha256
    const run = await scene.succeed(inputs('pr-7'))
    const lines = [
      '- permission lda1-everybody-0a1b2c3d4e5f',
      '- asynchronous invocations of alias pr-7',
      '- provisioned concurrency of alias pr-7',
      `- version ${first}`,
      `~ alias pr-7: ${second} → 1, until it is deleted`,
      `- version ${second}`,
      '- alias pr-7',
    ]
    for (const each of [dry, run]) for (const line of lines) expect(each.log).toContain(`\n${line}\n`)
    expect(run.outputs).toMatchObject({
      result: 'removed',
      changed: 'true',
      'function-name': NAME,
      alias: 'pr-7',
      version: '',
      'previous-version': second,
    })
    expect(run.summary).toContain(`Removed ${NAME} · pr-7: it served version ${second}`)
    expect(run.summary).toContain(
      `The alias pr-7 is removed, with the function URL, 2 permissions, the configuration for asynchronous invocations and the provisioned concurrency. Deleted the versions that only it served: ${first}, ${second}.`,
    )
    expect(await leftOf('pr-7')).toEqual(GONE)
    expect(await versionsOf(scene, NAME)).toEqual(['1'])
    expect((await aliasOf(scene, NAME, 'live')).FunctionVersion).toBe('1')
    expect(await invoke(scene, NAME, 'live')).toMatchObject({ text: 'live' })
    expect((await configurationOf(scene, NAME)).CodeSha256).toBe(latest)
  })

  test('goes on where an earlier run was killed, and finds nothing to do when all is gone', async () => {
    const [, second = ''] = await arrangePreview('pr-8')
    for (const operation of ['RemovePermission', 'UpdateAlias', 'DeleteFunction', 'DeleteAlias']) {
      const fault = scene.aws.front.inject({ operation, fault: { kind: 'stalled' }, takesEffect: true })
      await scene.run(inputs('pr-8'), { killWhen: fault.happened, killWith: 'SIGKILL' })
      fault.remove()
    }
    expect(await leftOf('pr-8')).toEqual(GONE)
    expect(await versionsOf(scene, NAME)).toEqual(['1'])
    expect(Number(second)).toBeGreaterThan(1)
    const again = await scene.succeed(inputs('pr-8'))
    expect(again.outputs).toMatchObject({ result: 'unchanged', changed: 'false', alias: 'pr-8' })
    expect(again.notices.join()).toContain(
      `${NAME} in eu-west-1 has no alias pr-8, so there is nothing to remove.`,
    )
  })

  test('says what is left when a call is refused, and removes it in the next run', async () => {
    const [, second = ''] = await arrangePreview('pr-9')
    const message = 'The operation cannot be performed at this time.'
    const error = { kind: 'error', status: 403, code: 'AccessDeniedException', message } as const
    scene.aws.front.inject({ operation: 'DeleteAlias', fault: error })
    const failed = await scene.run(inputs('pr-9'))
    expect(failed.outputs).toMatchObject({ result: 'failed', changed: 'true', version: '1' })
    expect(failed.errors.join()).toContain(
      'The alias pr-9 still exists. It was moved to version 1 so that the version that it served could be deleted. Removed already: the function URL, 2 permissions,',
    )
    expect(failed.summary).toContain('partly removed')
    const run = await scene.succeed(inputs('pr-9'))
    expect(run.outputs).toMatchObject({ result: 'removed' })
    expect(await versionsOf(scene, NAME)).not.toContain(second)
  })

  test('says which version it may not delete, and what to do once', async () => {
    const [first = ''] = await arrangePreview('pr-10')
    const fault = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'no' } as const
    scene.aws.front.inject({ operation: 'DeleteFunction', fault })
    const failed = (await scene.run(inputs('pr-10'))).errors.join()
    expect(failed).toContain(`Version ${first} of ${NAME} could not be deleted. AWS denied DeleteFunction`)
    expect(failed).toMatch(
      /Removed already: .*\. The next run continues from there\.\n.*run the workflow again/s,
    )
    expect(failed).not.toContain('next release')
    expect((await scene.succeed(inputs('pr-10'))).outputs).toMatchObject({ result: 'removed' })
  })

  test('leaves an alias alone that the action did not create', async () => {
    const theirs = { FunctionName: NAME, Name: 'theirs', FunctionVersion: '1' }
    await scene.lambda.send(new CreateAliasCommand(theirs))
    const run = await scene.run(inputs('theirs'))
    expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false', version: '1' })
    expect(run.errors.join()).toContain('its description does not record that this action created it')
    expect(run.errors.join()).toContain(
      'Nothing was changed in AWS. The alias theirs still serves version 1.',
    )
    expect((await aliasOf(scene, NAME, 'theirs')).FunctionVersion).toBe('1')
  })
})
