import { CreateAliasCommand, DeleteFunctionCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import { arrangeRelease, arrangeRollback, type Released } from '../support/arranged-releases.ts'
import { aliasOf, configurationOf, createFunction, invoke, type Scene, startScene } from '../support/scene.ts'

const THROWS = 'def handler(event, context):\n    raise RuntimeError("out of order")\n'
/** Works when it is invoked by its number, and not through the alias. */
const BREAKS_BEHIND_ALIAS = `def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise RuntimeError("not behind this name")
    return {"statusCode": 200, "body": "ok"}
`
const WRITES =
  /^(Create|Update|Delete|Publish|Put|Add|Remove|Tag)(Alias|Function|Version|FunctionCode|FunctionConfiguration)/

let scene: Scene
let name = ''
let count = 0

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())
beforeEach(() => {
  count += 1
  name = `orders-${count}`
})

/** Releases a text as a version of the function, as a run of this git ref and commit. */
const release = (source: string, ref = 'main', more: Partial<Released> = {}, sha = '3f2c1ab') =>
  arrangeRelease(scene, name, { source, alias: 'live', ref, sha, ...more })

const inputs = (more: Record<string, string> = {}) => ({
  mode: 'rollback',
  'function-name': name,
  alias: 'live',
  ...more,
})
/** A rollback by hand, from a branch that has nothing to do with what is served. */
const run = (more: Record<string, string> = {}, env: Record<string, string> = {}) =>
  scene.run(inputs(more), { env: { GITHUB_RUN_ID: '99', GITHUB_REF_NAME: 'main', ...env } })
const served = async () => (await aliasOf(scene, name, 'live')).FunctionVersion
const history = async () => (await aliasOf(scene, name, 'live')).Description
const moveByHand = (members: Partial<ConstructorParameters<typeof UpdateAliasCommand>[0]>) =>
  scene.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: 'live', ...members }))

/** Three releases, each from a tag and a commit of its own; the last one changes a variable, too. */
async function threeReleases(): Promise<void> {
  await release('one', 'lambda/v1.0.0', { environment: { GREETING: 'hello' } }, 'aaaa111')
  await release('two', 'lambda/v1.0.1', {}, 'bbbb222')
  await release('three', 'lambda/v1.0.2', { environment: { GREETING: 'hi' } }, 'cccc333')
}

/** The state after a rollback from version 3 to version 2. */
const rolledBack = () => arrangeRollback(scene, name, { alias: 'live', to: '2' })

describe('a rollback after three releases', () => {
  const NAME = 'orders'
  let rolled: StepRun
  let calls: readonly string[] = []
  beforeAll(async () => {
    name = NAME
    await threeReleases()
    scene.calls()
    rolled = await run()
    calls = scene.calls()
  })
  beforeEach(() => {
    name = NAME
  })

  test('goes to the version served before, and says from where to where', async () => {
    expect(rolled.exitCode).toBe(0)
    expect(rolled.outputs).toMatchObject({
      result: 'rolled-back',
      version: '2',
      'previous-version': '3',
      'failed-version': '',
      changed: 'true',
      alias: 'live',
      'function-name': name,
    })
    expect(rolled.outputs['alias-arn']).toMatch(new RegExp(`:${name}:live$`))
    expect(rolled.outputs['function-arn']).toMatch(new RegExp(`:${name}$`))
    expect(rolled.outputs['code-sha256']).toBe((await configurationOf(scene, name, '2')).CodeSha256)
    expect(rolled.log).toContain(
      'moves from version 3 (lambda/v1.0.2) to version 2 (lambda/v1.0.1): the previous version.',
    )
    expect(rolled.summary).toContain('version 3 (lambda/v1.0.2) → 2 (lambda/v1.0.1)')
    expect(await invoke(scene, name, 'live')).toEqual({ text: 'two', greeting: 'hello' })
    expect(await history()).toBe('lda1 cur=2 prev=1 bad=3 made sha=bbbb222 run=99 ref=lambda/v1.0.1')
  })

  test('moves the alias before anything else is written', () => {
    expect(calls.filter((call) => WRITES.test(call))[0]).toBe('UpdateAlias')
  })

  test('gives $LATEST the code and configuration back, so that the next release starts from there', async () => {
    const [latest, second] = await Promise.all([
      configurationOf(scene, name),
      configurationOf(scene, name, '2'),
    ])
    expect(latest.CodeSha256).toBe(second.CodeSha256)
    expect(latest.Environment).toEqual(second.Environment)
    await scene.succeed({ 'function-name': name, alias: 'live', 'memory-size': '256' })
    expect(await invoke(scene, name, 'live')).toEqual({ text: 'two', greeting: 'hello' })
  })
})

describe('a rollback', () => {
  test('marks the version that it leaves, also where another run has moved the alias back meanwhile', async () => {
    await threeReleases()
    // As a deployment does that fails in the same moment.
    const off = scene.aws.front.on('UpdateAlias', async () => {
      off()
      await moveByHand({ FunctionVersion: '2', Description: 'lda1 cur=2 prev=1' })
    })
    const rolled = await run()
    expect(rolled.errors).toEqual([])
    expect(rolled.outputs).toMatchObject({ result: 'rolled-back', version: '2' })
    expect(await history()).toBe('lda1 cur=2 prev=1 bad=3 made sha=bbbb222 run=99 ref=lambda/v1.0.1')
  })

  test('leaves $LATEST alone with restore-latest off', async () => {
    await threeReleases()
    await run({ 'restore-latest': 'false' })
    expect((await configurationOf(scene, name)).CodeSha256).toBe(
      (await configurationOf(scene, name, '3')).CodeSha256,
    )
  })

  test('leaves $LATEST alone when it holds what no version has, and warns', async () => {
    await threeReleases()
    await release('three', 'main', { alias: undefined, environment: { GREETING: 'hey' } })
    await scene.lambda.send(new DeleteFunctionCommand({ FunctionName: name, Qualifier: '4' }))
    const rolled = await run()
    expect(rolled.outputs['result']).toBe('rolled-back')
    expect(rolled.warnings.join()).toContain('$LATEST is not restored')
    expect((await configurationOf(scene, name)).Environment?.Variables).toEqual({ GREETING: 'hey' })
  })

  test('is done when only $LATEST could not be restored: that is a warning', async () => {
    await threeReleases()
    scene.aws.front.inject({
      operation: 'UpdateFunctionConfiguration',
      fault: { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'not allowed' },
    })
    const rolled = await run()
    expect(rolled.exitCode).toBe(0)
    expect(rolled.outputs).toMatchObject({ result: 'rolled-back', version: '2' })
    expect(rolled.warnings.join()).toContain(
      '$LATEST could not be restored to version 2, which the alias serves now. AWS denied UpdateFunctionConfiguration',
    )
    expect(rolled.warnings.join()).toContain(
      ', then run the rollback again with `version: 2` to restore $LATEST.',
    )
    expect(rolled.summary).toContain('! $LATEST: version 3 → 2 (failed: see the warning)')
    expect(await served()).toBe('2')
  })

  test('goes further back the second time, never to what was rolled back from, and ends', async () => {
    await threeReleases()
    await rolledBack()
    await release('four', 'lambda/v1.0.3')
    expect(await history()).toMatch(/^lda1 cur=4 prev=2,1 bad=3 /)
    for (const version of ['2', '1']) {
      expect((await run()).outputs['version']).toBe(version)
    }
    expect(await history()).toMatch(/^lda1 cur=1 bad=2,4,3 /)
    const last = await run()
    expect(last.exitCode).toBe(1)
    expect(last.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    const error = last.errors.join()
    expect(error).toContain('There is no good version to roll back to')
    expect(error).toContain('- version 4: published ')
    expect(error).toContain('lambda/v1.0.2, cccc333, bad')
    expect(error).toMatch(/- version 1: .*served now/)
    expect(error).toContain('Nothing was changed in AWS. The alias live still serves version 1.')
  })
})

describe('the target of a rollback', () => {
  test('is a version, also an older one', async () => {
    await threeReleases()
    expect((await run({ version: '1' })).outputs).toMatchObject({ version: '1', 'previous-version': '3' })
    expect(await history()).toMatch(/^lda1 cur=1 bad=3 /)
  })

  test('is a newer version: a move forward, which marks nothing and takes the mark away', async () => {
    await threeReleases()
    await rolledBack()
    const forward = await run({ version: '3' })
    expect(forward.outputs).toMatchObject({ result: 'rolled-back', version: '3', 'previous-version': '2' })
    expect(await history()).toMatch(/^lda1 cur=3 prev=2,1 made sha=cccc333 /)
  })

  test('is a git tag, with or without refs/tags/', async () => {
    await threeReleases()
    expect((await run({ 'git-ref': 'refs/tags/lambda/v1.0.0' })).outputs['version']).toBe('1')
  })

  test('is a commit, also a short one', async () => {
    await threeReleases()
    expect((await run({ 'git-ref': 'bbbb' })).outputs['version']).toBe('2')
  })

  test('is a branch: the newest version from it that is not marked', async () => {
    await release('one', 'main')
    await release('two', 'main')
    await release('three', 'lambda/v1.0.2')
    await rolledBack()
    expect((await run({ 'git-ref': 'main' })).outputs).toMatchObject({ result: 'unchanged', version: '2' })
  })

  test('is the alias of a release, by its name or its tag, also where only the alias records it', async () => {
    await threeReleases()
    await scene.lambda.send(
      new CreateAliasCommand({
        FunctionName: name,
        Name: 'lambda-v0-9-0',
        FunctionVersion: '1',
        Description: 'lda1 cur=1 tag=lambda/v0.9.0',
      }),
    )
    expect((await run({ 'release-alias': 'lambda/v0.9.0', 'dry-run': 'true' })).outputs['plan']).toContain(
      '"from":"3","to":"1"',
    )
    expect((await run({ 'git-ref': 'lambda/v0.9.0' })).outputs['version']).toBe('1')
  })

  test('is the predecessor that the version names, where the alias says something else', async () => {
    await threeReleases()
    await moveByHand({ Description: 'managed by Terraform' })
    expect((await run()).outputs).toMatchObject({ result: 'rolled-back', version: '2' })
    expect((await run()).outputs).toMatchObject({ result: 'rolled-back', version: '1' })
    expect(await history()).toBe('managed by Terraform')
  })

  test('is the predecessor of what somebody moved the alias to by hand', async () => {
    await threeReleases()
    await moveByHand({ FunctionVersion: '2' })
    expect((await run()).outputs).toMatchObject({ version: '1', 'previous-version': '2' })
  })
})

describe('a rollback is refused, with the versions that there are', () => {
  const REFUSALS: ReadonlyArray<readonly [string, Record<string, string>, string]> = [
    ['a version that does not exist', { version: '99' }, 'Version 99 of'],
    ['an alias of a release that does not exist', { 'release-alias': 'v9' }, 'has no alias v9'],
    ['a tag that nothing was released from', { 'git-ref': 'v9' }, 'released from v9'],
  ]
  test('where the target does not exist', async () => {
    await threeReleases()
    for (const [, more, problem] of REFUSALS) {
      const refused = await run(more)
      expect(refused.exitCode).toBe(1)
      expect(refused.errors.join()).toContain(problem)
      expect(refused.errors.join()).toContain('- version 2: published ')
    }
    expect(await served()).toBe('3')
  })

  test('where a tag leads only to what is marked, until the version is named', async () => {
    await threeReleases()
    await rolledBack()
    const refused = await run({ 'git-ref': 'lambda/v1.0.2' })
    expect(refused.errors.join()).toContain('is marked as bad')
    expect(refused.errors.join()).toContain('To serve version 3 anyway, set `version: 3`.')
    await scene.lambda.send(
      new CreateAliasCommand({
        FunctionName: name,
        Name: 'lambda-v1-0-2',
        FunctionVersion: '3',
        Description: 'lda1 cur=3 tag=lambda/v1.0.2',
      }),
    )
    const behindAlias = await run({ 'release-alias': 'lambda/v1.0.2' })
    expect(behindAlias.errors.join()).toContain('is marked as bad')
    expect(behindAlias.errors.join()).toMatch(/- version 3: .*bad/)
    expect(await served()).toBe('2')
    expect((await run({ version: '3' })).outputs['version']).toBe('3')
  })

  test('where the version has failed, with the reason', async () => {
    await threeReleases()
    scene.aws.front.lambda.setStatus(
      name,
      { State: 'Failed', StateReasonCode: 'InvalidSubnet', StateReason: 'The subnet is gone.' },
      '2',
    )
    const refused = await run()
    expect(refused.errors.join()).toContain('AWS says: The subnet is gone (state Failed, InvalidSubnet).')
    expect(refused.errors.join()).toMatch(/- version 2: .*failed/)
    expect(await served()).toBe('3')
  })

  test('where two targets are given, the alias serves $LATEST, or there is no function or alias', async () => {
    await createFunction(scene, name)
    expect((await run({ version: '1', 'git-ref': 'main' })).errors.join()).toContain('goes to one version')
    expect((await run()).errors.join()).toContain('has no alias live')
    await scene.lambda.send(
      new CreateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '$LATEST' }),
    )
    expect((await run()).errors.join()).toContain('serves $LATEST')
    expect((await run({ 'function-name': 'nowhere' })).errors.join()).toContain('does not exist in')
  })
})

describe('a rollback writes nothing', () => {
  test('when the version is served already, and tests what is served', async () => {
    await threeReleases()
    scene.calls()
    const again = await run({ version: '3' })
    expect(again.exitCode).toBe(0)
    expect(again.outputs).toMatchObject({ result: 'unchanged', version: '3', changed: 'false' })
    expect(again.log).toContain('The alias live already serves version 3.')
    expect(scene.calls().filter((call) => WRITES.test(call))).toEqual([])
    const tested = await run({ version: '3', 'expected-body': '{"text": "other"}' })
    expect(tested.exitCode).toBe(1)
    expect(tested.outputs['result']).toBe('failed')
    expect(tested.errors.join()).toContain('This run changed nothing')
  })

  test('when another version is served than expected', async () => {
    await threeReleases()
    expect((await run({ 'expected-version': '3' })).outputs['result']).toBe('rolled-back')
    const again = await run({ 'expected-version': '3' })
    expect(again.exitCode).toBe(0)
    expect(again.outputs).toMatchObject({ result: 'unchanged', version: '2', changed: 'false' })
    expect(again.log).toContain(
      '`expected-version` is 3, but the alias live serves version 2, so nothing is rolled back. To roll back version 2, set `expected-version: 2` or leave it out.',
    )
  })

  test('in another attempt of its workflow run; a new run goes one version further back', async () => {
    await threeReleases()
    expect((await run()).outputs).toMatchObject({ result: 'rolled-back', version: '2' })
    scene.calls()
    const again = await run({}, { GITHUB_RUN_ATTEMPT: '2' })
    expect(again.outputs).toMatchObject({ result: 'unchanged', version: '2', changed: 'false' })
    expect(again.log).toContain(
      'The alias live already serves version 2: an earlier attempt of this run rolled version 3 back. To go further back, set `version`, or start a new run.',
    )
    expect(scene.calls().filter((call) => WRITES.test(call))).toEqual([])
    const next = await run({}, { GITHUB_RUN_ID: '100', GITHUB_RUN_ATTEMPT: '2' })
    expect(next.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
  })

  test('in a dry run, which shows and outputs the plan', async () => {
    await threeReleases()
    scene.calls()
    const dry = await run({ 'dry-run': 'true', payload: '{}' })
    expect(dry.outputs).toMatchObject({ result: 'planned', version: '3', changed: 'false' })
    const plan = JSON.parse(dry.outputs['plan'] ?? '')
    expect(plan.alias).toEqual({ name: 'live', from: '3', to: '2' })
    expect(plan.steps.map(({ type }: { type: string }) => type)).toEqual([
      'test-version',
      'update-alias',
      'mark-version',
      'test-traffic',
      'restore-latest',
    ])
    expect(scene.calls().filter((call) => WRITES.test(call))).toEqual([])
  })
})

describe('a rollback that is tested', () => {
  test('leaves the alias alone when the target fails, and marks it', async () => {
    await release(THROWS)
    await release('two')
    const failed = await run({ payload: '{}' })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({
      result: 'failed',
      version: '2',
      'failed-version': '1',
      changed: 'false',
    })
    expect(failed.errors.join()).toContain('out of order')
    expect(failed.errors.join()).toContain('The alias live still serves version 2.')
    expect(await history()).toMatch(/^lda1 cur=2 bad=1 /)
  })

  test('puts the alias back as it was when the target fails behind it', async () => {
    await release('one')
    await release(BREAKS_BEHIND_ALIAS)
    await release('three')
    await moveByHand({ RoutingConfig: { AdditionalVersionWeights: { '1': 0.25 } } })
    const failed = await run({ payload: '{}' })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({
      result: 'failed',
      version: '3',
      'failed-version': '2',
      changed: 'false',
    })
    expect(failed.errors.join()).toContain('had moved to version 2 and was moved back')
    const alias = await aliasOf(scene, name, 'live')
    expect(alias.FunctionVersion).toBe('3')
    expect(alias.RoutingConfig?.AdditionalVersionWeights).toEqual({ '1': 0.25 })
    expect(alias.Description).toMatch(/^lda1 cur=3 prev=1 bad=2 /)
    expect(await invoke(scene, name, '$LATEST')).toMatchObject({ text: 'three' })
  })

  test('passes through the version, then through the alias', async () => {
    await threeReleases()
    const rolled = await run({ 'expected-body': '{"text": "two"}' })
    expect(rolled.outputs['result']).toBe('rolled-back')
    expect(rolled.log).toContain('version 2 answered')
  })

  test('wakes a target that sleeps first', async () => {
    await threeReleases()
    scene.aws.front.lambda.setStatus(name, { State: 'Inactive', StateReasonCode: 'Idle' }, '2')
    const rolled = await run({ payload: '{}' })
    expect(rolled.outputs).toMatchObject({ result: 'rolled-back', version: '2' })
    expect(rolled.log).toContain('Activate the version')
    expect((await configurationOf(scene, name, '2')).State).toBe('Active')
  })
})

describe('a rollback while traffic is shifted', () => {
  test('ends a shift to a newer version, marks that, and tells when somebody else began it', async () => {
    await threeReleases()
    await rolledBack()
    await moveByHand({ RoutingConfig: { AdditionalVersionWeights: { '3': 0.1 } } })
    const rolled = await run()
    expect(rolled.exitCode).toBe(0)
    expect(rolled.outputs).toMatchObject({ result: 'rolled-back', version: '2', 'previous-version': '3' })
    expect(rolled.warnings.join()).toContain('10% of its traffic to version 3')
    const alias = await aliasOf(scene, name, 'live')
    expect(alias.FunctionVersion).toBe('2')
    expect(alias.RoutingConfig?.AdditionalVersionWeights ?? {}).toEqual({})
    expect(alias.Description).toMatch(/^lda1 cur=2 prev=1 bad=3 /)
  })

  test('ends a shift to an older version, and tells', async () => {
    await threeReleases()
    await moveByHand({ RoutingConfig: { AdditionalVersionWeights: { '2': 0.5 } } })
    const rolled = await run()
    expect(rolled.outputs).toMatchObject({ result: 'rolled-back', version: '2' })
    expect(rolled.warnings.join()).toContain('50% of its traffic to version 2')
    expect((await aliasOf(scene, name, 'live')).RoutingConfig?.AdditionalVersionWeights ?? {}).toEqual({})
  })
})

describe('a rollback that is killed when the alias has moved', () => {
  const killed = async () => {
    await threeReleases()
    const fault = scene.aws.front.inject({
      operation: 'UpdateFunctionConfiguration',
      fault: { kind: 'stalled' },
    })
    const options = { env: { GITHUB_RUN_ID: '99' }, killWhen: fault.happened }
    expect((await scene.run(inputs({ 'expected-version': '3' }), options)).exitCode).toBe(null)
    scene.aws.front.clearFaults()
    expect(await served()).toBe('2')
  }

  test('is not made twice by a run that expects the version it left', async () => {
    await killed()
    expect((await run({ 'expected-version': '3' })).outputs).toMatchObject({
      result: 'unchanged',
      version: '2',
    })
  })

  test('leaves nothing in $LATEST that a release of the configuration alone could bring back', async () => {
    // The state of a rollback that was killed before it restored $LATEST.
    await threeReleases()
    await rolledBack()
    const deployed = await scene.succeed({ 'function-name': name, alias: 'live', 'memory-size': '256' })
    expect(deployed.outputs).toMatchObject({ result: 'deployed', version: '4', 'previous-version': '2' })
    expect(await invoke(scene, name, 'live')).toEqual({ text: 'two', greeting: 'hello' })
    expect(await history()).toMatch(/^lda1 cur=4 prev=2,1 bad=3 /)
    expect((await run()).outputs).toMatchObject({ result: 'rolled-back', version: '2' })
  })
})

describe('a function with two aliases', () => {
  test('is rolled back to what this alias got of a tag, not to what the other got', async () => {
    await release('one', 'lambda/v1.0.0', { environment: { GREETING: 'live' } })
    const staging = { alias: 'staging', environment: { GREETING: 'staging' } }
    await release('one', 'lambda/v1.0.0', staging)
    await release('two', 'lambda/v1.0.1', { environment: { GREETING: 'live' } })
    await release('one', 'lambda/v1.0.0', { ...staging, memorySize: 256 })
    expect((await aliasOf(scene, name, 'staging')).FunctionVersion).toBe('4')
    expect((await run({ 'git-ref': 'lambda/v1.0.0' })).outputs).toMatchObject({ result: 'rolled-back' })
    expect(await invoke(scene, name, 'live')).toEqual({ text: 'one', greeting: 'live' })
  })

  test('has a history for each of them', async () => {
    await release('one')
    await release('two')
    await release('two', 'main', { alias: 'staging' })
    await release('three')
    expect((await run({ alias: 'staging' })).errors.join()).toContain('There is nothing to roll back to')
    expect((await run()).outputs).toMatchObject({ result: 'rolled-back', version: '2' })
    expect((await aliasOf(scene, name, 'staging')).FunctionVersion).toBe('2')
  })
})

describe('a rollback that is not alone', () => {
  test('stops when somebody else moves the alias meanwhile: theirs stays', async () => {
    await threeReleases()
    const off = scene.aws.front.on('UpdateAlias', async () => {
      off()
      await moveByHand({ FunctionVersion: '1' })
    })
    const stopped = await run()
    expect(stopped.exitCode).toBe(1)
    expect(stopped.errors.join()).toContain('Somebody else changed the alias live')
    expect(stopped.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    expect(await served()).toBe('1')
  })

  test('looks up what became of a move whose answer was lost', async () => {
    await threeReleases()
    scene.aws.front.inject({ operation: 'UpdateAlias', fault: { kind: 'reset' }, takesEffect: true })
    const rolled = await run()
    expect(rolled.outputs).toMatchObject({ result: 'rolled-back', version: '2' })
    expect(await history()).toMatch(/^lda1 cur=2 prev=1 bad=3 /)
  })
})
