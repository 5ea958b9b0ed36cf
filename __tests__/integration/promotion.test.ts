import {
  CreateAliasCommand,
  DeleteAliasCommand,
  GetFunctionUrlConfigCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import { arrangePromotion, arrangeRelease } from '../support/arranged-releases.ts'
import { policyOf } from '../support/policy-of.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  invoke,
  type Scene,
  startScene,
  versionsOf,
} from '../support/scene.ts'

/** Works when it is invoked by its number and behind STAGE, and not behind PROD. */
const BREAKS_BEHIND_PROD = `def handler(event, context):
    if context.invoked_function_arn.endswith(":PROD"):
        raise RuntimeError("no such table in production")
    return {"text": "broken"}
`
const WRITES = /^(Create|Update|Delete|Publish|Put|Add|Remove|Tag)/

let scene: Scene
let name = ''
let count = 0

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())
beforeEach(() => {
  count += 1
  name = `greeting-${count}`
})

/** Releases a text behind STAGE, as a run of this tag. */
const stage = (source: string, ref: string, sha = '3f2c1ab') =>
  arrangeRelease(scene, name, { source, alias: 'STAGE', ref, sha })
/** Leaves version 1 behind PROD, too. */
const promoteFirst = () => arrangePromotion(scene, name, { alias: 'PROD', to: '1' })

const inputs = (more: Record<string, string> = {}) => ({
  'function-name': name,
  alias: 'PROD',
  'source-alias': 'STAGE',
  ...more,
})
/** A promotion from a run of its own, which somebody approved on main. */
const promote = (more: Record<string, string> = {}) =>
  scene.run(inputs(more), { env: { GITHUB_RUN_ID: '99', GITHUB_REF_NAME: 'main' } })
const prod = () => aliasOf(scene, name, 'PROD')
const writes = () => scene.calls().filter((call) => WRITES.test(call))
const point = (alias: string, members: Partial<ConstructorParameters<typeof UpdateAliasCommand>[0]>) =>
  scene.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: alias, ...members }))

/** Version 1 behind PROD, version 2 behind STAGE. */
async function stagedSecond(second = 'two'): Promise<void> {
  await stage('one', 'v1', 'aaaa111')
  await promoteFirst()
  await stage(second, 'v2', 'bbbb222')
  scene.calls()
}

describe('a promotion from one alias to another', () => {
  const NAME = 'greeting'
  let run: StepRun
  let written: readonly string[] = []
  let latest: Awaited<ReturnType<typeof configurationOf>>
  beforeAll(async () => {
    name = NAME
    await stagedSecond()
    latest = await configurationOf(scene, name)
    scene.calls()
    run = await promote({ payload: '{}', 'expected-body': '{"text": "two"}' })
    written = writes()
  })
  beforeEach(() => {
    name = NAME
  })

  test('moves the alias to the very version that the source alias serves, and writes nothing else', async () => {
    expect(run.errors).toEqual([])
    expect(run.outputs).toMatchObject({
      result: 'promoted',
      'function-name': name,
      alias: 'PROD',
      version: '2',
      'previous-version': '1',
      'failed-version': '',
      changed: 'true',
      'code-sha256': (await configurationOf(scene, name, '2')).CodeSha256,
    })
    expect(run.outputs['function-arn']).toMatch(new RegExp(`:${name}$`))
    expect(run.outputs['alias-arn']).toMatch(new RegExp(`:${name}:PROD$`))
    expect(written).toEqual(['UpdateAlias'])
    expect(await configurationOf(scene, name)).toEqual(latest)
    expect(await versionsOf(scene, name)).toEqual(['1', '2'])
    expect(await invoke(scene, name, 'PROD')).toMatchObject({ text: 'two' })
  })

  test('says from where to where: alias, version and git ref, in the log and in the summary', () => {
    const { log, summary } = run
    expect(log).toContain('the alias STAGE serves version 2 (v2); the alias PROD serves version 1 (v1).')
    expect(log).toContain('The alias PROD moves from version 1 (v1) to version 2 (v2): served by STAGE.')
    expect(summary).toMatch(/Promoted .*: version 1 \(v1\) → 2 \(v2\), as STAGE serves it/)
    expect(summary).toMatch(/Promoted from.*the alias STAGE/)
    expect(summary).toContain('mode: rollback')
  })

  test('writes the history of its own alias, with the commit that the version was built from', async () => {
    expect((await prod()).Description).toBe('lda1 cur=2 prev=1 made sha=bbbb222 run=99 ref=v2')
    const rolled = await scene.succeed({ mode: 'rollback', 'function-name': name, alias: 'PROD' })
    expect(rolled.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'previous-version': '2' })
    expect((await prod()).Description).toMatch(/^lda1 cur=1 bad=2 made sha=aaaa111 .* ref=v1$/)
  })
})

describe('a promotion', () => {
  test('creates the alias where there is none, tested before and after', async () => {
    await stage('one', 'v1')
    const run = await promote({ payload: '{}' })
    expect(run.outputs).toMatchObject({ result: 'promoted', version: '1', 'previous-version': '' })
    expect(run.log).toContain('Test the version before it takes traffic')
    expect(run.log).toContain('is created on version 1 (v1)')
    expect((await prod()).Description).toMatch(/^lda1 cur=1 made sha=.* run=99 ref=v1$/)
  })

  test('moves an alias that still serves $LATEST', async () => {
    await createFunction(scene, name)
    await scene.lambda.send(new PublishVersionCommand({ FunctionName: name }))
    await scene.lambda.send(
      new CreateAliasCommand({ FunctionName: name, Name: 'STAGE', FunctionVersion: '1' }),
    )
    await stage('one', 'v1')
    await scene.lambda.send(
      new CreateAliasCommand({ FunctionName: name, Name: 'PROD', FunctionVersion: '$LATEST' }),
    )
    const run = await promote()
    expect(run.outputs).toMatchObject({ result: 'promoted', version: '2', 'previous-version': '' })
    expect((await prod()).FunctionVersion).toBe('2')
  })

  test('takes a version by its number, also an older one', async () => {
    await stagedSecond()
    await arrangePromotion(scene, name, { alias: 'PROD', to: '2' })
    const run = await promote({ 'source-alias': '', version: '1' })
    expect(run.outputs).toMatchObject({ result: 'promoted', version: '1', 'previous-version': '2' })
    expect((await prod()).Description).toMatch(/^lda1 cur=1 prev=2 /)
  })

  test('is unchanged when the alias serves the version already: nothing is written, the test still runs', async () => {
    await stage('one', 'v1')
    await promoteFirst()
    scene.calls()
    const run = await promote({ payload: '{}' })
    expect(run.outputs).toMatchObject({ result: 'unchanged', version: '1', changed: 'false' })
    expect(run.log).toContain('version 1 answered in')
    expect(run.summary).toContain('already serves version 1 (v1)')
    expect(writes()).toEqual([])
  })

  test('is told as an update where only a caller has to be let in', async () => {
    await stage('one', 'v1')
    await promoteFirst()
    scene.calls()
    const source = `arn:aws:sns:eu-west-1:123456789012:${name}`
    const run = await promote({ 'invoke-permissions': source })
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '1', 'previous-version': '' })
    expect(run.outputs['changed']).toBe('true')
    expect(run.summary).toContain('The alias PROD serves version 1 (v1), as before.')
    expect(writes()).toEqual(['AddPermission'])
  })

  test('does not care for an update of $LATEST that is under way', async () => {
    await stagedSecond()
    scene.aws.front.lambda.setStatus(name, { State: 'Active', LastUpdateStatus: 'InProgress' })
    expect((await promote()).outputs['result']).toBe('promoted')
  })

  test('plans without writing with dry-run', async () => {
    await stagedSecond()
    const run = await promote({ 'dry-run': 'true', payload: '{}' })
    expect(run.outputs).toMatchObject({ result: 'planned', version: '1', changed: 'false' })
    expect(JSON.parse(run.outputs['plan'] ?? '')).toMatchObject({
      alias: { name: 'PROD', from: '1', to: '2' },
      steps: [
        { type: 'test-version', to: '2' },
        { type: 'update-alias', field: 'PROD', from: '1', to: '2' },
        { type: 'test-traffic', to: 'PROD' },
      ],
    })
    expect(run.summary).toContain('The alias PROD moves from version 1')
    expect(writes()).toEqual([])
  })

  test('wakes a version that sleeps', async () => {
    await stagedSecond()
    scene.aws.front.lambda.setStatus(name, { State: 'Inactive', StateReasonCode: 'Idle' }, '2')
    const run = await promote()
    expect(run.outputs).toMatchObject({ result: 'promoted', version: '2' })
    expect(run.log).toContain('Activate the version')
  })

  test('names the release and deletes old versions as a release does', async () => {
    for (const [source, ref] of [
      ['one', 'v1'],
      ['two', 'v2'],
      ['three', 'v3'],
    ] as const) {
      await stage(source, ref)
      if (ref === 'v1') await promoteFirst()
    }
    await point('STAGE', { Description: 'lda1 cur=3' })
    await promote({ 'release-alias': 'v3', 'keep-versions': '2' })
    await stage('four', 'v4')
    await point('STAGE', { Description: 'lda1 cur=4' })
    await scene.lambda.send(new DeleteAliasCommand({ FunctionName: name, Name: 'v3' }))
    const run = await promote({ 'release-alias': 'v4', 'keep-versions': '2' })
    expect(run.errors).toEqual([])
    expect((await aliasOf(scene, name, 'v4')).FunctionVersion).toBe('4')
    expect(await versionsOf(scene, name)).toEqual(['3', '4'])
  })
})

describe('a promotion whose version does not answer as it should', () => {
  test('leaves the alias where it is when the version fails by its number, and marks it', async () => {
    await stagedSecond()
    const run = await promote({ 'expected-body': '{"text": "three"}' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      result: 'failed',
      version: '1',
      'failed-version': '2',
      changed: 'false',
    })
    expect(run.errors.join()).toContain('The alias PROD still serves version 1.')
    expect((await prod()).Description).toMatch(/^lda1 cur=1 bad=2 /)
  })

  test('lets nobody in when the version fails by its number: the alias gets no URL and no permission', async () => {
    await stagedSecond()
    const open = { 'function-url-auth-type': 'NONE', 'invoke-permissions': 'arn:aws:s3:::orders-inbox' }
    const run = await promote({ ...open, 'expected-body': '{"text": "three"}' })
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    expect(writes()).toEqual(['UpdateAlias'])
    expect(await policyOf(scene, name, 'PROD')).toEqual([])
    const url = new GetFunctionUrlConfigCommand({ FunctionName: name, Qualifier: 'PROD' })
    await expect(scene.lambda.send(url)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  test('puts the alias back when it fails behind it, marks it there, and leaves STAGE and $LATEST alone', async () => {
    await stagedSecond(BREAKS_BEHIND_PROD)
    const [stageBefore, latest] = [await aliasOf(scene, name, 'STAGE'), await configurationOf(scene, name)]
    const run = await promote({ payload: '{}' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      result: 'rolled-back',
      version: '1',
      'failed-version': '2',
      changed: 'false',
    })
    expect(run.errors.join()).toContain('had moved to version 2 and was moved back')
    expect((await prod()).Description).toMatch(/^lda1 cur=1 bad=2 /)
    expect(await invoke(scene, name, 'PROD')).toMatchObject({ text: 'one' })
    expect((await aliasOf(scene, name, 'STAGE')).Description).toBe(stageBefore.Description)
    expect(await configurationOf(scene, name)).toEqual(latest)
  })

  test('does not bring it back by itself: it is refused with the versions, until it is named', async () => {
    await stagedSecond(BREAKS_BEHIND_PROD)
    await promote({ payload: '{}' })
    const again = await promote({ payload: '{}' })
    expect(again.exitCode).toBe(1)
    const error = again.errors.join()
    expect(error).toContain(
      'Version 2, which the alias STAGE serves, is marked as bad in the history of the alias PROD',
    )
    expect(error).toMatch(/- version 2: .*v2, bbbb222, served by STAGE, bad/)
    expect(error).toMatch(/- version 1: .*served now/)
    expect(error).toContain('`version: 2`')
    const named = await promote({ 'source-alias': '', version: '2' })
    expect(named.outputs).toMatchObject({ result: 'promoted', version: '2' })
    expect((await prod()).Description).toMatch(/^lda1 cur=2 prev=1 made sha/)
  })

  test('stays on it with auto-rollback off', async () => {
    await stagedSecond(BREAKS_BEHIND_PROD)
    const run = await promote({ payload: '{}', 'auto-rollback': 'false' })
    expect(run.outputs).toMatchObject({ result: 'failed', version: '2', changed: 'true' })
  })
})

describe('a promotion is refused before anything is written', () => {
  const refusal = async (more: Record<string, string> = {}) => {
    scene.calls()
    const run = await promote(more)
    expect({ exitCode: run.exitCode, writes: writes() }).toEqual({ exitCode: 1, writes: [] })
    expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false' })
    return run.errors.join()
  }

  test('where the source alias does not exist: it names those that do', async () => {
    await stagedSecond()
    const error = await refusal({ 'source-alias': 'STAEG' })
    expect(error).toContain('has no alias STAEG')
    expect(error).toContain('Nothing was changed in AWS. The alias PROD still serves version 1.')
    expect(error).toMatch(/It has: .*STAGE/)
  })

  test('where the source alias serves $LATEST', async () => {
    await stagedSecond()
    await point('STAGE', { FunctionVersion: '$LATEST' })
    expect(await refusal()).toContain('The alias STAGE serves $LATEST')
  })

  test('where traffic of the source alias is being shifted', async () => {
    await stagedSecond()
    await point('STAGE', { RoutingConfig: { AdditionalVersionWeights: { '1': 0.1 } } })
    expect(await refusal()).toContain('sends 10% of its traffic to version 1')
  })

  test('where the version does not exist, and where the function does not', async () => {
    await stagedSecond()
    expect(await refusal({ 'source-alias': '', version: '99' })).toMatch(
      /Version 99 of .* does not exist[\s\S]*- version 2: published/,
    )
    expect(await refusal({ 'function-name': 'nobody' })).toContain('The function nobody does not exist')
  })

  test('where the version has failed, with the reason', async () => {
    await stagedSecond()
    const failed = {
      State: 'Failed',
      StateReasonCode: 'InvalidSubnet',
      StateReason: 'The subnet is gone.',
    } as const
    scene.aws.front.lambda.setStatus(name, failed, '2')
    expect(await refusal()).toContain('AWS says: The subnet is gone (state Failed, InvalidSubnet).')
  })

  test('where it was rolled back behind the source alias and somebody moved that by hand', async () => {
    await stagedSecond()
    await point('STAGE', { Description: 'lda1 cur=1 bad=2' })
    expect(await refusal()).toContain('is marked as bad in the history of the alias STAGE')
  })

  test('where somebody else shifts the traffic of the alias', async () => {
    await stagedSecond()
    await stage('three', 'v3')
    await point('PROD', { RoutingConfig: { AdditionalVersionWeights: { '2': 0.25 } } })
    const error = await refusal()
    expect(error).toContain(
      'The traffic of the alias PROD is split (25% to version 2). This action did not start that traffic shift',
    )
    expect(error).toContain('The alias PROD still serves version 1, and sends 25% to version 2.')
    expect(error).toContain(`update-alias --region eu-west-1 --function-name ${name} --name PROD`)
  })
})

describe('an alias whose description is somebody else’s', () => {
  test('moves and keeps it, and the step says how to go back, since nothing records it', async () => {
    await stagedSecond()
    await point('PROD', { Description: 'managed by Terraform' })
    const run = await promote()
    expect(run.outputs).toMatchObject({ result: 'promoted', version: '2', 'previous-version': '1' })
    expect(run.warnings.join()).toContain('`version: 1`')
    expect((await prod()).Description).toBe('managed by Terraform')

    const rollback = { mode: 'rollback', 'function-name': name, alias: 'PROD' }
    expect((await scene.run(rollback)).errors.join()).toContain('the rollback needs `version`')
    const named = await scene.succeed({ ...rollback, version: run.outputs['previous-version'] ?? '' })
    expect(named.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
  })
})

describe('a promotion that is not alone', () => {
  test('stops when somebody else moves the alias meanwhile: theirs stays', async () => {
    await stagedSecond()
    await stage('three', 'v3')
    const off = scene.aws.front.on('UpdateAlias', async () => {
      off()
      await point('PROD', { FunctionVersion: '2' })
    })
    const run = await promote()
    expect(run.errors.join()).toContain('Somebody else changed the alias PROD')
    expect(run.outputs).toMatchObject({ result: 'failed', version: '2', changed: 'false' })
  })

  test('looks up what became of a move whose answer was lost', async () => {
    await stagedSecond()
    scene.aws.front.inject({ operation: 'UpdateAlias', fault: { kind: 'reset' }, takesEffect: true })
    expect((await promote()).outputs).toMatchObject({ result: 'promoted', version: '2' })
    expect((await prod()).Description).toMatch(/^lda1 cur=2 prev=1 /)
  })
})
