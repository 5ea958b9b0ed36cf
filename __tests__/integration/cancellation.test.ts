import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UpdateAliasCommand } from '@aws-sdk/client-lambda'
import { ListMultipartUploadsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Injection } from '../../local-aws/front/faults.ts'
import type { StepRun } from '../../local-aws/run-step.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { hasEnded } from '../support/has-ended.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import { aliasOf, configurationOf, invoke, type Scene, startScene, TRANSITIONS } from '../support/scene.ts'
import {
  aliasState,
  createOf,
  expectFinished,
  expectReleased,
  freshName,
  type NthCall,
  releasedFunction,
  releaseOf,
} from './full-release.ts'
import { BUCKETS, createBuckets, s3Of } from './package-buckets.ts'

let scene: Scene
let name = ''
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
})
beforeEach(async () => {
  name = await releasedFunction(scene)
})
afterAll(() => scene.end())

/** A release that is tested before and after the alias moves. */
const tested = () => ({ ...releaseOf(name), payload: '{}' })

/** Milliseconds within which a run that was cancelled has to be over. */
const AT_MOST = 7000

/** Runs a step that is cancelled when a call meets a fault, and says how long it took to end. */
async function stoppedAt(
  inputs: Record<string, string>,
  injection: Injection,
  signal: NodeJS.Signals = 'SIGINT',
): Promise<StepRun & { readonly took: number }> {
  const fault = scene.aws.front.inject(injection)
  let told = 0
  const killWhen = fault.happened.then(() => {
    told = performance.now()
  })
  const run = await scene.run(inputs, { killWhen, killWith: signal })
  const took = performance.now() - told
  expect(fault.hits).toBeGreaterThanOrEqual(1)
  scene.aws.front.clearFaults()
  return { ...run, took }
}

/** Expects a run that ended early, in time, and says why. */
function expectStopped(run: StepRun & { readonly took: number }, outputs: Record<string, string>): void {
  expect(run).toMatchObject({ exitCode: 1, outputs })
  expect(run.took).toBeLessThan(AT_MOST)
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toMatch(/The run was cancelled \((SIG|its post step)/)
  expect(run.summary).toContain('was cancelled')
  expect(run.log).toContain('Cancelled. Starting nothing new, and undoing what has not been verified.')
  expect(run.state['unproven_move'] ?? '').toBe('')
}

const WRITES: readonly NthCall[] = [
  ['UpdateFunctionConfiguration', 1],
  ['UpdateFunctionCode', 1],
  ['PublishVersion', 1],
]

describe('a deploy that is cancelled', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s while it reads has written nothing', async (signal) => {
    const before = await aliasState(scene, name)
    scene.aws.front.clearCalls()
    const run = await stoppedAt(tested(), { operation: 'GetAlias', fault: { kind: 'stalled' } }, signal)
    expectStopped(run, { result: 'failed', changed: 'false' })
    expect(run.errors[0]).toContain(`(${signal})`)
    expect(run.errors[0]).toContain('Nothing was changed in AWS.')
    expect(scene.calls().every((operation) => /^(Get|List)/.test(operation))).toBe(true)
    expect(await aliasState(scene, name)).toEqual(before)
  })

  describe.each([
    ['never arrived', false],
    ['was not answered', true],
  ])('at a call that %s', (_, takesEffect) => {
    test.each(membersOfTheDay(WRITES))(
      'leaves the alias alone, and the next run goes on: %s %i',
      async (operation, nth) => {
        const before = await aliasState(scene, name)
        const run = await stoppedAt(tested(), { operation, nth, takesEffect, fault: { kind: 'stalled' } })
        expectStopped(run, { result: 'failed', changed: 'false', version: '1' })
        expect(run.errors[0]).toContain('The alias live still serves version 1.')
        expect(await aliasState(scene, name)).toEqual(before)
        expect(await invoke(scene, name, 'live')).toEqual({ text: 'old', greeting: 'hello' })
        await expectFinished(scene, name, tested())
      },
    )

    test('does not leave it open whether the alias moved', async () => {
      const before = await aliasState(scene, name)
      const run = await stoppedAt(tested(), {
        operation: 'UpdateAlias',
        takesEffect,
        fault: { kind: 'stalled' },
      })
      expectStopped(run, {
        result: takesEffect ? 'rolled-back' : 'failed',
        changed: 'false',
        version: '1',
        'failed-version': takesEffect ? '2' : '',
      })
      expect(run.errors[0]).toContain(
        takesEffect
          ? 'The alias live had moved to version 2 and was moved back: it serves version 1 again.'
          : 'The alias live still serves version 1.',
      )
      expect(await aliasState(scene, name)).toEqual(before)
      await expectFinished(scene, name, tested())
    })
  })

  test('outruns a move of the alias that is still on its way', async () => {
    const { RevisionId } = await aliasOf(scene, name, 'live')
    await stoppedAt(tested(), { operation: 'UpdateAlias', fault: { kind: 'stalled' } })
    const late = new UpdateAliasCommand({
      FunctionName: name,
      Name: 'live',
      FunctionVersion: '2',
      RevisionId,
    })
    await expect(scene.lambda.send(late)).rejects.toThrow(/RevisionId|Revision Id/i)
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
  })

  test('takes away what it has uploaded of a large package', async () => {
    await createBuckets(scene)
    await scene.write('app/data.bin', randomBytes(12 * 1024 * 1024))
    const inputs = { ...tested(), 's3-bucket': BUCKETS.plain }
    const run = await stoppedAt(inputs, { operation: 'UploadPart', nth: 2, fault: { kind: 'stalled' } })
    await rm(join(scene.workspace, 'app/data.bin'))
    expectStopped(run, { result: 'failed', changed: 'false', version: '1' })
    expect(run.took).toBeLessThan(2000)
    const s3 = s3Of(scene)
    const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket: BUCKETS.plain }))
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKETS.plain }))
    s3.destroy()
    expect({ Uploads, Contents }).toEqual({ Uploads: [], Contents: [] })
  })

  test('while the new version is tested leaves the alias where it was, without a mark', async () => {
    const before = await aliasState(scene, name)
    const run = await stoppedAt(tested(), { operation: 'Invoke', nth: 1, fault: { kind: 'stalled' } })
    expectStopped(run, { result: 'failed', changed: 'false', version: '1' })
    expect(await aliasState(scene, name)).toEqual(before)
    expect(run.took).toBeLessThan(2000)
  })

  test('while it is tested behind the alias moves that back, and the next run goes through', async () => {
    const before = await aliasState(scene, name)
    const run = await stoppedAt(tested(), { operation: 'Invoke', nth: 2, fault: { kind: 'stalled' } })
    expectStopped(run, { result: 'rolled-back', changed: 'false', version: '1', 'failed-version': '2' })
    expect(run.errors[0]).toContain('was moved back: it serves version 1 again.')
    expect(run.took).toBeLessThan(2000)
    expect(await aliasState(scene, name)).toEqual(before)
    const again = await scene.run(tested())
    await expectReleased(scene, name, again)
    expect(again.outputs).toMatchObject({ result: 'deployed', 'previous-version': '1' })
  })

  test('leaves the alias when that is what `auto-rollback: false` says', async () => {
    const inputs = { ...tested(), 'auto-rollback': 'false' }
    const run = await stoppedAt(inputs, { operation: 'Invoke', nth: 2, fault: { kind: 'stalled' } })
    expectStopped(run, { result: 'failed', changed: 'true', version: '2' })
    expect(run.errors[0]).toContain('The alias live now serves version 2 (before: 1).')
  })

  test('after everything is proven keeps the release', async () => {
    const inputs = { ...tested(), 'release-alias': 'v1.0.0' }
    const run = await stoppedAt(inputs, { operation: 'CreateAlias', fault: { kind: 'stalled' } })
    expectStopped(run, { result: 'failed', changed: 'true', version: '2' })
    expect(run.errors[0]).toContain('The alias live now serves version 2 (before: 1).')
    await expectFinished(scene, name, tested())
  })

  test('while it undoes a failed test goes on undoing', async () => {
    await scene.write('app/main.py', BREAKS_BEHIND_ALIAS)
    const before = await aliasState(scene, name)
    const run = await stoppedAt(
      { ...tested(), 'expected-status': '200' },
      { operation: 'UpdateAlias', nth: 2, takesEffect: true, fault: { kind: 'malformed' } },
    )
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'rolled-back', version: '1' } })
    expect(run.took).toBeLessThan(AT_MOST)
    expect(run.errors[0]).toContain('was moved back: it serves version 1 again.')
    expect((await aliasState(scene, name)).FunctionVersion).toBe(before.FunctionVersion)
    expect(await invoke(scene, name, 'live')).toEqual({ text: 'old', greeting: 'hello' })
  })

  test('has time to say what it knows when AWS does not answer any more', async () => {
    const fault = { kind: 'stalled' } as const
    const silence = scene.aws.front.on('Invoke', () => {
      scene.aws.front.inject({ times: 1000, fault })
    })
    const run = await stoppedAt({ ...releaseOf(name), payload: '{}' }, { operation: 'Invoke', fault })
    silence()
    expect(run.exitCode).toBe(1)
    expect(run.took).toBeLessThan(AT_MOST)
    expect(run.errors[0]).toContain('was cancelled')
    expect(run.errors[0]).toContain('What the alias live serves could not be read. It served version 1.')
    expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false' })
  })
})

/** Works when it is invoked by its number, and not through the alias. */
const BREAKS_BEHIND_ALIAS = `def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise RuntimeError("not behind this name")
    return {"statusCode": 200, "body": "ok"}
`

describe('other modes that are cancelled', () => {
  test('create no alias, and the next run does', async () => {
    const created = freshName()
    const fault = { kind: 'stalled' } as const
    const run = await stoppedAt(createOf(created), { operation: 'CreateFunction', takesEffect: true, fault })
    expectStopped(run, { result: 'failed', changed: 'false', version: '' })
    expect(run.errors[0]).toContain('There is no alias live yet.')
    await expectReleased(scene, created, await scene.run(createOf(created)), ['1'])
  })

  test('a rollback goes back to where it began while its target is not proven', async () => {
    await arrangeRelease(scene, name, { source: 'new', alias: 'live' })
    const before = await aliasState(scene, name)
    const inputs = { mode: 'rollback', 'function-name': name, alias: 'live', payload: '{}' }
    const run = await stoppedAt(inputs, { operation: 'Invoke', nth: 2, fault: { kind: 'stalled' } })
    expectStopped(run, { changed: 'false', version: '2' })
    expect(run.errors[0]).toContain(
      'To roll back, run the rollback again with `version: 1`, unless a newer run has already replaced version 2.',
    )
    expect(await aliasState(scene, name)).toEqual(before)
    const again = await scene.succeed(inputs)
    expect(again.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
  })

  test('a promotion does, too', async () => {
    await arrangeRelease(scene, name, { source: 'new', alias: 'live' })
    const promotion = { 'function-name': name, alias: 'live', version: '1', payload: '{}' }
    const before = await aliasState(scene, name)
    const run = await stoppedAt(promotion, { operation: 'Invoke', nth: 2, fault: { kind: 'stalled' } })
    expectStopped(run, { result: 'rolled-back', changed: 'false', version: '2', 'failed-version': '1' })
    expect(await aliasState(scene, name)).toEqual(before)
  })

  test('the building of a layer takes the programs with it that build', async () => {
    const started = join(scene.workspace, 'started')
    await scene.write('requirements.txt', 'tiny==1.0.0\n')
    await scene.write('bin/uv', `#!/bin/sh\nsleep 60 &\necho $$ $! > ${started}\nwait\n`)
    await chmod(join(scene.workspace, 'bin/uv'), 0o755)
    const hasStarted = async () => {
      while (!existsSync(started)) await sleep(20)
    }
    const layer = { mode: 'publish-layer', 'layer-name': 'tiny', requirements: 'requirements.txt' }
    const run = await scene.run(
      { ...layer, 'python-version': '3.13' },
      {
        env: { PATH: `${join(scene.workspace, 'bin')}:${process.env['PATH']}` },
        killWhen: hasStarted(),
        killWith: 'SIGINT',
      },
    )
    expect(run).toMatchObject({ exitCode: 1, outputs: { result: 'failed', changed: 'false' } })
    expect(run.errors[0]).toContain('was cancelled')
    expect(run.errors[0]).toContain('Nothing was published.')
    const processes = (await readFile(started, 'utf8')).trim().split(' ').map(Number)
    expect(processes).toHaveLength(2)
    expect(await Promise.all(processes.map(hasEnded))).toEqual([true, true])
  })

  test('reads no further in a directory whose links multiply', async () => {
    const levels = Array.from({ length: 15 }, (_, index) => `wide/level-${index}`)
    for (const [index, level] of levels.entries()) {
      await mkdir(join(scene.workspace, level), { recursive: true })
      const target = index + 1 < levels.length ? `../level-${index + 1}` : '../../app'
      for (const link of ['a', 'b']) await symlink(target, join(scene.workspace, level, link)).catch(() => {})
    }
    await rm(join(scene.workspace, 'wide/level-14'), { recursive: true })
    await mkdir(join(scene.workspace, 'wide/level-14'))
    await writeFile(join(scene.workspace, 'wide/level-14/main.py'), '# the same file on 16,000 paths')
    const reading = Promise.withResolvers<void>()
    let told = 0
    const killWhen = reading.promise.then(() => {
      told = performance.now()
    })
    const onLine = (line: string) => {
      if (line.startsWith('::group::Read the function')) reading.resolve()
    }
    const inputs = { ...releaseOf(name), 'source-dir': 'wide' }
    const run = await scene.run(inputs, { killWhen, killWith: 'SIGTERM', onLine })
    expect(performance.now() - told).toBeLessThan(AT_MOST + 3000)
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('Cancelled. Starting nothing new')
    expect(run.errors.join()).toMatch(/cancelled/i)
    expect(await aliasState(scene, name)).toMatchObject({ FunctionVersion: '1' })
  })

  test('a smoke test ends at once', async () => {
    const inputs = { mode: 'smoke-test', 'function-name': name, alias: 'live' }
    const run = await stoppedAt(inputs, { operation: 'Invoke', fault: { kind: 'stalled' } })
    expectStopped(run, { result: 'failed' })
    expect(run.took).toBeLessThan(2000)
  })
})

describe('a deploy that is killed after the alias moved', () => {
  const kill = async (inputs: Record<string, string>) => {
    const fault = scene.aws.front.inject({ operation: 'Invoke', nth: 2, fault: { kind: 'stalled' } })
    const run = await scene.run(inputs, { killWhen: fault.happened })
    expect(run.exitCode).toBe(null)
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('2')
    return run
  }

  test('is undone by the post step, and goes through when it runs again', async () => {
    const before = await aliasState(scene, name)
    const killed = await kill(tested())
    const post = await scene.run(tested(), { state: killed.state })
    expect(post).toMatchObject({ exitCode: 0, errors: [] })
    expect(post.warnings).toHaveLength(1)
    expect(post.warnings[0]).toContain(`The step for ${name} was killed before version 2`)
    expect(post.warnings[0]).toContain('The alias was moved back: it serves version 1 again.')
    expect(post.summary).toContain('The alias was moved back')
    expect(await aliasState(scene, name)).toEqual(before)
    await expectFinished(scene, name, tested())
  })

  test('is left to whoever moved the alias since', async () => {
    const killed = await kill(tested())
    const theirs = { FunctionName: name, Name: 'live', Description: 'Looked after by hand' }
    await scene.lambda.send(new UpdateAliasCommand({ ...theirs, FunctionVersion: '2' }))
    const post = await scene.run(tested(), { state: killed.state })
    expect(post).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
    expect(await aliasOf(scene, name, 'live')).toMatchObject({
      FunctionVersion: '2',
      Description: theirs.Description,
    })
  })

  test('says what to do when the post step cannot undo it', async () => {
    const killed = await kill(tested())
    const fault = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'no' } as const
    scene.aws.front.inject({ operation: 'UpdateAlias', fault })
    const post = await scene.run(tested(), { state: killed.state })
    expect(post.exitCode).toBe(1)
    expect(post.errors[0]).toContain('Moving the alias back failed')
    expect(post.errors[0]).toContain('lambda:UpdateAlias')
    expect(post.errors[0]).toContain('To move it back, run `mode: rollback`.')
  })

  test('is not undone where `auto-rollback` is false', async () => {
    const killed = await kill({ ...tested(), 'auto-rollback': 'false' })
    expect(killed.state['unproven_move'] ?? '').toBe('')
  })

  test('leaves nothing to do for the post step of one that ended', async () => {
    const run = await scene.succeed(tested())
    const post = await scene.run(tested(), { state: run.state })
    expect(post).toMatchObject({ exitCode: 0, log: '', summary: '', outputs: {} })
    expect(await configurationOf(scene, name, '2')).toMatchObject({ MemorySize: 256 })
  })
})

/** In a container job, a cancellation ends the client of `docker exec`, and the step itself goes on. */
describe('a deploy that goes on while its post step runs', () => {
  let temporary = ''
  const environment = () => ({ RUNNER_TEMP: temporary, GITHUB_STATE: join(temporary, 'state') })
  beforeEach(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'job-'))
    await writeFile(join(temporary, 'state'), '')
  })
  afterEach(() => rm(temporary, { recursive: true }))

  /** The move that the step has written down first. */
  async function savedMove(): Promise<Record<string, string>> {
    const [, , move = ''] =
      /^unproven_move<<(\S+)\n(.+)\n\1$/m.exec(await readFile(environment().GITHUB_STATE, 'utf8')) ?? []
    return { unproven_move: move }
  }

  /** Runs a step until a call, then its post step, and lets the call go on when the post step has begun. */
  async function besides(operation: string, nth: number): Promise<Record<'step' | 'post', StepRun>> {
    const reached = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    let calls = 0
    const stop = scene.aws.front.on(operation, async () => {
      calls += 1
      if (calls !== nth) return
      reached.resolve()
      await begun.promise
    })
    const running = scene.run(tested(), { env: environment() })
    await reached.promise
    const { GITHUB_STATE: _, ...env } = environment()
    const after = scene.run(tested(), { env, state: await savedMove() })
    while (!(await readdir(temporary)).some((name) => name.startsWith('lambda-deploy-action-')))
      await sleep(5)
    begun.resolve()
    const [step, post] = await Promise.all([running, after])
    stop()
    return { step, post }
  }

  test.each([
    ['its test through the alias', 'Invoke', 2],
    ['the move of the alias', 'UpdateAlias', 1],
  ])('in %s takes the move back once, and does not claim success', async (_what, operation, nth) => {
    const before = await aliasState(scene, name)
    const { step, post } = await besides(operation, nth)
    expectStopped({ ...step, took: 0 }, { result: 'rolled-back' })
    expect(step.errors[0]).toContain('its post step has begun')
    expect(post).toMatchObject({ exitCode: 0, errors: [] })
    expect(await aliasState(scene, name)).toEqual(before)
    await expectFinished(scene, name, tested())
  })

  test('but has been verified stays released', async () => {
    const step = await scene.run(tested(), { env: environment() })
    expect(step.errors).toEqual([])
    const { GITHUB_STATE: _, ...env } = environment()
    const post = await scene.run(tested(), { env, state: await savedMove() })
    expect(post).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
    expect(post.log).toContain('nothing is to be undone')
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('2')
  })
})
