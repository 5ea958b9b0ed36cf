import { CreateAliasCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { aliasOf, creation, handlerSource, type Scene, startScene } from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene())
})
afterAll(() => scene.end())
beforeEach(() => scene.aws.front.clearFaults())

let functions = 0

/** The inputs of a release of a function of its own, under a tag. */
function tagged(tag: string, name = `tagged-${++functions}`): Record<string, string> {
  return { ...creation(name), alias: 'live', 'release-alias': tag, environment: 'GREETING: hi' }
}

const write = (text: string) => scene.write('app/main.py', handlerSource(text))
const nameOf = (inputs: Record<string, string>) => inputs['function-name'] ?? ''

/** A function of which the tag v1 was released and, after it, something without a tag. */
async function movedOn(): Promise<Record<string, string>> {
  const inputs = tagged('v1')
  const first = { source: 'one', alias: 'live', releaseAlias: 'v1', environment: { GREETING: 'hi' } }
  await arrangeRelease(scene, nameOf(inputs), first)
  await arrangeRelease(scene, nameOf(inputs), { source: 'two', alias: 'live' })
  scene.calls()
  return inputs
}

describe('release-alias', () => {
  test('names the release by an alias made of its tag, which stays when the next one comes', async () => {
    await write('one')
    const inputs = tagged('lambda/v1.0.4')
    const env = { GITHUB_REF_NAME: 'lambda/v1.0.4' }
    const run = await scene.succeed(inputs, { env })
    expect(run.outputs).toMatchObject({ result: 'created', alias: 'live', version: '1' })
    const alias = await aliasOf(scene, nameOf(inputs), 'lambda-v1-0-4')
    expect(alias).toMatchObject({
      FunctionVersion: '1',
      Description: 'lda1 cur=1 tag=lambda/v1.0.4 made sha=3f2c1ab run=77 ref=lambda/v1.0.4',
    })
    expect(run.log).toContain('Alias lambda-v1-0-4 names version 1.')
    await write('two')
    const next = await scene.succeed({ ...inputs, 'release-alias': 'refs/tags/lambda/v1.0.5' })
    expect(next.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
    expect((await aliasOf(scene, nameOf(inputs), 'lambda-v1-0-4')).FunctionVersion).toBe('1')
    expect((await aliasOf(scene, nameOf(inputs), 'lambda-v1-0-5')).FunctionVersion).toBe('2')
  })

  test('is set in the end, when the release has passed its test', async () => {
    await write('one')
    const inputs = { ...tagged('v1'), payload: '{}' }
    scene.calls()
    await scene.succeed(inputs)
    const calls = scene.calls()
    expect(calls.lastIndexOf('CreateAlias')).toBeGreaterThan(calls.lastIndexOf('Invoke'))
  })

  test('names nothing that fails its test', async () => {
    const inputs = await movedOn()
    await scene.write('app/main.py', 'def handler(event, context):\n    raise ValueError("bad")\n')
    const run = await scene.run({ ...inputs, 'release-alias': 'v3', payload: '{}' })
    expect(run.outputs['result']).toBe('failed')
    await expect(aliasOf(scene, nameOf(inputs), 'v3')).rejects.toThrow()
  })

  test('moves when the same tag is released again with other content', async () => {
    const inputs = await movedOn()
    await write('three')
    const run = await scene.succeed(inputs)
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '3' })
    expect(await aliasOf(scene, nameOf(inputs), 'v1')).toMatchObject({
      FunctionVersion: '3',
      Description: 'lda1 cur=3 tag=v1 prev=1 made sha=3f2c1ab run=77 ref=main',
    })
    expect(run.log).toContain('Alias v1: version 1 → 3.')
  })

  test('is refused before anything is written if another alias has its name', async () => {
    const inputs = await movedOn()
    const name = nameOf(inputs)
    await scene.lambda.send(
      new CreateAliasCommand({ FunctionName: name, Name: 'mobile', FunctionVersion: '2', Description: '' }),
    )
    await write('three')
    scene.calls()
    const run = await scene.run({ ...inputs, 'release-alias': 'mobile' })
    expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false', version: '2' })
    expect(run.errors.join()).toContain(
      'The alias mobile already exists and serves version 2, and this action did not create it',
    )
    expect(run.errors.join()).toContain(
      `aws lambda delete-alias --region eu-west-1 --function-name ${name} --name mobile`,
    )
    expect(scene.calls().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([])
    expect(await aliasOf(scene, name, 'mobile')).toMatchObject({ FunctionVersion: '2', Description: '' })
  })

  test('is refused for another tag that gives the same name', async () => {
    const inputs = await movedOn()
    await arrangeRelease(scene, nameOf(inputs), { source: 'built', releaseAlias: 'v1.0.0-build.5' })
    await write('three')
    scene.calls()
    const run = await scene.run({ ...inputs, 'release-alias': 'v1.0.0+build.5' })
    expect(run.errors.join()).toContain(
      'The alias v1-0-0-build-5 is the release alias of v1.0.0-build.5 and serves version 3.',
    )
    expect(scene.calls().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([])
    const back = { mode: 'rollback', 'function-name': nameOf(inputs), alias: 'live' }
    const astray = await scene.run({ ...back, 'git-ref': 'v1.0.0+build.5' })
    expect(astray.exitCode).toBe(1)
    expect(astray.errors.join()).toContain('but it is the release alias of v1.0.0-build.5')
    expect((await aliasOf(scene, nameOf(inputs), 'live')).FunctionVersion).toBe('2')
  })

  test('is created in an unchanged deploy, which stays unchanged', async () => {
    const inputs = await movedOn()
    const run = await scene.succeed({ ...inputs, 'release-alias': 'v2' })
    expect(run.outputs).toMatchObject({ result: 'unchanged', version: '2', changed: 'false' })
    expect((await aliasOf(scene, nameOf(inputs), 'v2')).FunctionVersion).toBe('2')
    expect(scene.calls().filter((operation) => !/^Get/.test(operation))).toEqual(['CreateAlias'])
    expect(run.summary).toContain('+ alias v2: 2')
    const again = await scene.succeed({ ...inputs, 'release-alias': 'v2' })
    expect(again.outputs['result']).toBe('unchanged')
    expect(scene.calls().sort()).toEqual(['GetAlias', 'GetAlias', 'GetFunction', 'GetFunction'])
  })

  test('is created in an unchanged deploy only when what is served passes its test', async () => {
    const inputs = await movedOn()
    const failing = { ...inputs, 'release-alias': 'v2', payload: '{}', 'expected-body': 'never' }
    const run = await scene.run(failing, { env: { GITHUB_RUN_ID: '78' } })
    expect(run.outputs['result']).toBe('failed')
    await expect(aliasOf(scene, nameOf(inputs), 'v2')).rejects.toThrow()
  })

  test('stays where it is in an unchanged deploy, with a warning', async () => {
    const inputs = await movedOn()
    const run = await scene.succeed(inputs)
    expect(run.outputs).toMatchObject({ result: 'unchanged', version: '2' })
    expect((await aliasOf(scene, nameOf(inputs), 'v1')).FunctionVersion).toBe('1')
    expect(run.warnings.join()).toContain('The release alias v1 stays on version 1')
  })

  test('works without an alias for traffic', async () => {
    await write('one')
    const { alias: _alias, ...inputs } = tagged('v1')
    const run = await scene.succeed(inputs)
    expect(run.outputs).toMatchObject({ result: 'created', alias: '', version: '1' })
    expect((await aliasOf(scene, nameOf(inputs), 'v1')).FunctionVersion).toBe('1')
    const again = await scene.succeed({ ...inputs, 'release-alias': 'v1b' })
    expect(again.outputs).toMatchObject({ result: 'unchanged', version: '1' })
    expect((await aliasOf(scene, nameOf(inputs), 'v1b')).FunctionVersion).toBe('1')
  })

  test('stands in the plan of a dry run, which creates nothing', async () => {
    const inputs = await movedOn()
    await write('three')
    const run = await scene.succeed({ ...inputs, 'release-alias': 'v3', 'dry-run': 'true' })
    expect(JSON.parse(run.outputs['plan'] ?? '').steps.at(-1)).toEqual({
      type: 'create-alias',
      field: 'v3',
      to: 'new version',
    })
    expect(run.summary).toContain('+ alias v3: new version')
    await expect(aliasOf(scene, nameOf(inputs), 'v3')).rejects.toThrow()
  })

  test('that cannot be created fails the step, leaves the release, and is created by the next run', async () => {
    const inputs = await movedOn()
    await write('three')
    const fault = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'no' } as const
    scene.aws.front.inject({ operation: 'CreateAlias', fault })
    const run = await scene.run({ ...inputs, 'release-alias': 'v3' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ result: 'failed', changed: 'true', version: '3' })
    expect(run.errors.join()).toContain('lambda:CreateAlias')
    expect((await aliasOf(scene, nameOf(inputs), 'live')).FunctionVersion).toBe('3')
    const again = await scene.succeed({ ...inputs, 'release-alias': 'v3' })
    expect(again.outputs['result']).toBe('unchanged')
    expect((await aliasOf(scene, nameOf(inputs), 'v3')).FunctionVersion).toBe('3')
  })

  test.each([
    ['the name of `alias`', 'live', /name of its own/],
    ['a number', '42', /digits alone/],
    ['too long', 'x'.repeat(129), /128 characters/],
  ])('is refused when it is %s', async (_what, tag, reason) => {
    scene.calls()
    const run = await scene.run(tagged(tag))
    expect(run.exitCode).toBe(1)
    expect(run.errors.join()).toMatch(reason)
    expect(scene.calls()).toEqual([])
  })
})
