import {
  CreateAliasCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  type UpdateAliasCommandInput,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import { moveAlias, moveTo } from '../../src/apply/alias.ts'
import { aliasIn } from '../../src/aws/answers.ts'
import type { Aws } from '../../src/aws/client/aws.ts'
import { scaledClock } from '../../src/aws/client/wait.ts'
import { parseAliasHistory } from '../../src/model/history.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  handlerSource,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
  zipOf,
} from '../support/scene.ts'
import {
  aliasState,
  createOf,
  expectReleased,
  freshName,
  type NthCall,
  releasedFunction,
  releaseOf,
} from './full-release.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
  await scene.write('app/main.py', handlerSource('new'))
  await scene.write('other/main.py', handlerSource('other'))
})
afterAll(() => scene.end())

/** What `releaseOf` releases. */
const RELEASE = { source: 'new', alias: 'live', environment: { GREETING: 'hi' }, memorySize: 256 } as const

const env = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05' }

/** Runs a step while somebody else does something right before one of its calls. */
async function runWhile(
  inputs: Record<string, string>,
  [operation, nth]: NthCall,
  theirs: () => Promise<unknown>,
) {
  let calls = 0
  const stop = scene.aws.front.on(operation, async () => {
    calls += 1
    if (calls === nth) await theirs()
  })
  const run = await scene.run(inputs, { env })
  stop()
  expect(calls).toBeGreaterThanOrEqual(nth)
  return run
}

/** Expects a step that failed without touching what is served, and returns what it says. */
function explanationOf(run: StepRun, version: string): string {
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ result: 'failed', version, changed: 'false' })
  expect(run.errors).toHaveLength(1)
  return run.errors[0] ?? ''
}

const updated = (FunctionName: string) =>
  waitUntilFunctionUpdatedV2({ client: scene.lambda, maxWaitTime: 10, minDelay: 0.02 }, { FunctionName })

describe('somebody else who edits the function during a release', () => {
  const WRITES = [
    ['UpdateFunctionConfiguration', 1],
    ['UpdateFunctionCode', 1],
    ['PublishVersion', 1],
  ] as const
  const edits = {
    Timeout: (FunctionName: string) =>
      scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 77 })),
    CodeSha256: (FunctionName: string) =>
      scene.lambda.send(
        new UpdateFunctionCodeCommand({
          FunctionName,
          ZipFile: zipOf({ 'main.py': handlerSource('theirs') }),
        }),
      ),
  }
  const timeouts = WRITES.map((call, index) => ({ call, member: 'Timeout', ended: index % 2 === 0 }) as const)
  const codes = WRITES.map((call, index) => ({ call, member: 'CodeSha256', ended: index % 2 === 1 }) as const)

  test.each([...membersOfTheDay(timeouts), ...membersOfTheDay(codes)])(
    'stops it before traffic: $call, $member, update ended: $ended',
    async ({ call, member, ended }) => {
      const name = await releasedFunction(scene)
      const alias = await aliasState(scene, name)
      const run = await runWhile(releaseOf(name), call, async () => {
        await edits[member](name)
        if (ended) await updated(name)
      })
      const text = explanationOf(run, '1')
      expect(text).toContain(
        `Somebody else changed ${name} during this release: ${member} of $LATEST differs`,
      )
      expect(text).toContain('The alias live still serves version 1.')
      expect(text).toContain('`concurrency` group')
      expect(await aliasState(scene, name)).toEqual(alias)
      expect(await versionsOf(scene, name)).toEqual(['1'])
      await updated(name)
      const latest = await configurationOf(scene, name)
      if (member === 'Timeout') expect(latest.Timeout).toBe(77)
      else expect(latest.CodeSha256).not.toBe((await configurationOf(scene, name, '1')).CodeSha256)
      await expectReleased(scene, name, await scene.run(releaseOf(name), { env }))
    },
  )

  test('in what the release does not compare is let be', async () => {
    const name = await releasedFunction(scene)
    const Description = 'Looked at by the auditors'
    const run = await runWhile(releaseOf(name), ['UpdateFunctionCode', 1], async () => {
      await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: name, Description }))
    })
    await expectReleased(scene, name, run)
    expect((await configurationOf(scene, name)).Description).toBe(Description)
  })

  test('does not keep a description from being written', async () => {
    const name = await releasedFunction(scene)
    const inputs = { 'function-name': name, alias: 'live', description: 'The shop' }
    const run = await runWhile(inputs, ['UpdateFunctionConfiguration', 1], async () => {
      const theirs = { FunctionName: name, Description: 'Not the shop' }
      await scene.lambda.send(new UpdateFunctionConfigurationCommand(theirs))
    })
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '1' })
    expect((await configurationOf(scene, name)).Description).toBe('The shop')
  })
})

describe('somebody else who edits the alias during a release', () => {
  /** A function with a version 2 that the alias does not serve. */
  const withTwoVersions = async () => {
    const name = await releasedFunction(scene)
    const FunctionName = name
    await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 }))
    await updated(name)
    await scene.lambda.send(new PublishVersionCommand({ FunctionName }))
    return name
  }

  test.each<readonly [string, Partial<UpdateAliasCommandInput>, string, string]>([
    ['moves it', { FunctionVersion: '2' }, 'it served version 1 and now serves version 2', '2'],
    [
      'shifts a part of its traffic',
      { RoutingConfig: { AdditionalVersionWeights: { '2': 0.1 } } },
      'it served version 1 and now serves version 1 (10% to version 2)',
      '1',
    ],
    ['describes it', { Description: 'Ours now' }, 'its description changed', '1'],
  ])('and %s stops it, and the alias stays as they made it', async (_, change, told, version) => {
    const name = await withTwoVersions()
    const run = await runWhile(releaseOf(name), ['UpdateAlias', 1], async () => {
      await scene.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: 'live', ...change }))
    })
    const text = explanationOf(run, version)
    expect(text).toContain(`Somebody else changed the alias live during this release: ${told}.`)
    expect(text).toContain(
      version === '1'
        ? 'The alias live still serves version 1'
        : 'The alias live now serves version 2 (before: 1).',
    )
    expect(await aliasOf(scene, name, 'live')).toMatchObject({ FunctionVersion: version, ...change })
  })

  test.each<readonly [string, Record<string, string>, string, string]>([
    ['a release', releaseOf(''), '3', '1'],
    ['a promotion', { version: '2' }, '2', '1'],
    ['a promotion of what is served', { version: '1' }, '1', '2'],
  ])('and moves it during the last test of %s is noticed', async (_, inputs, was, now) => {
    const name = await withTwoVersions()
    const tested = { ...inputs, 'function-name': name, alias: 'live', payload: '{}' }
    const run = await runWhile(tested, ['GetAlias', 2], async () => {
      await scene.lambda.send(
        new UpdateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: now }),
      )
    })
    const text = explanationOf(run, now)
    expect(text).toContain(`it served version ${was} and now serves version ${now}.`)
    expect(text).toMatch(/The alias live (still serves version 1|now serves version 2 \(before: 1\))\./)
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe(now)
  })

  test('and creates it stops it', async () => {
    const name = freshName()
    await createFunction(scene, name)
    await scene.lambda.send(new PublishVersionCommand({ FunctionName: name }))
    const run = await runWhile(releaseOf(name), ['CreateAlias', 1], async () => {
      await scene.lambda.send(
        new CreateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '1' }),
      )
    })
    const text = explanationOf(run, '1')
    expect(text).toContain('Somebody else created the alias live during this release; it serves version 1.')
    await expectReleased(scene, name, await scene.run(releaseOf(name), { env }))
  })
})

describe('two releases at once', () => {
  /** A release of other code with other variables. */
  const otherOf = (name: string) => ({
    ...releaseOf(name),
    'source-dir': 'other',
    environment: 'GREETING: other',
    'memory-size': '512',
  })
  const WRITES = [
    ['UpdateFunctionConfiguration', 1],
    ['UpdateFunctionCode', 1],
    ['PublishVersion', 1],
    ['UpdateAlias', 1],
  ] as const

  test.each(membersOfTheDay(WRITES))('serve the one that overtook, whole: before %s %i', async (...call) => {
    const name = await releasedFunction(scene)
    let overtaking: StepRun | undefined
    const run = await runWhile(releaseOf(name), call, async () => {
      overtaking = await scene.succeed(otherOf(name), { env: { ...env, GITHUB_RUN_ID: '78' } })
    })
    const served = overtaking?.outputs['version'] ?? ''
    const text = explanationOf(run, served)
    expect(text).toContain('Somebody else changed')
    expect(text).toContain(`The alias live now serves version ${served} (before: 1).`)
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe(served)
    expect(await configurationOf(scene, name, served)).toMatchObject({
      CodeSha256: overtaking?.outputs['code-sha256'],
      MemorySize: 512,
      Environment: { Variables: { GREETING: 'other' } },
    })
    const again = await scene.run(releaseOf(name), { env })
    await expectReleased(scene, name, again, await versionsOf(scene, name))
    expect(again.outputs['previous-version']).toBe(served)
    expect(await configurationOf(scene, name, again.outputs['version'])).toMatchObject({
      MemorySize: 256,
      Environment: { Variables: { GREETING: 'hi' } },
    })
  })

  test.each(membersOfTheDay(WRITES))(
    'of the same content make one version: before %s %i',
    async (...call) => {
      const name = await releasedFunction(scene)
      let overtaking: StepRun | undefined
      const run = await runWhile(releaseOf(name), call, async () => {
        overtaking = await scene.succeed(releaseOf(name), { env: { ...env, GITHUB_RUN_ID: '78' } })
      })
      await expectReleased(scene, name, run)
      expect(run.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
      expect(overtaking?.outputs).toMatchObject({ result: 'deployed', version: '2' })
    },
  )

  test('side by side serve one of them whole, and the loser goes through when it runs again', async () => {
    const name = await releasedFunction(scene)
    const inputs = [releaseOf(name), otherOf(name)]
    const runs = await Promise.all(inputs.map((each) => scene.run(each, { env })))
    const { FunctionVersion = '' } = await aliasOf(scene, name, 'live')
    const served = await configurationOf(scene, name, FunctionVersion)
    const winner = runs.findLastIndex(({ outputs }) => outputs['code-sha256'] === served.CodeSha256)
    expect(runs[winner]).toMatchObject({ exitCode: 0, outputs: { version: FunctionVersion } })
    expect(served).toMatchObject(
      winner === 0
        ? { MemorySize: 256, Environment: { Variables: { GREETING: 'hi' } } }
        : { MemorySize: 512, Environment: { Variables: { GREETING: 'other' } } },
    )
    const loser = 1 - winner
    // When one had ended before the other began to read, both went through, one after the other.
    if (runs[loser]?.exitCode !== 0) expect(runs[loser]?.errors[0]).toContain('Somebody else changed')
    const again = await scene.succeed(inputs[loser] ?? {}, { env })
    expect(again.outputs).toMatchObject({ result: 'deployed', 'previous-version': FunctionVersion })
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe(again.outputs['version'])
  })

  test('side by side of the same content make one version', async () => {
    const name = await releasedFunction(scene)
    const runs = await Promise.all(
      ['77', '78'].map((run) => scene.run(releaseOf(name), { env: { ...env, GITHUB_RUN_ID: run } })),
    )
    for (const run of runs) await expectReleased(scene, name, run)
  })

  test('that create the same function with the same content make one', async () => {
    const name = freshName()
    const runs = await Promise.all([1, 2].map(() => scene.run(createOf(name), { env })))
    for (const run of runs) await expectReleased(scene, name, run, ['1'])
  })

  test('and somebody who moves the alias during its test: the alias stays, and $LATEST is restored', async () => {
    const name = await releasedFunction(scene)
    await arrangeRelease(scene, name, RELEASE)
    const before = await configurationOf(scene, name)
    const inputs = { ...otherOf(name), payload: '{}' }
    const run = await runWhile(inputs, ['Invoke', 2], () =>
      scene.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '1' })),
    )
    const text = explanationOf(run, '1')
    expect(text).toMatch(
      /Somebody else moved the alias live of \S+ to version 1 while this run tested version 3/,
    )
    expect(text).toContain(
      'This run had moved the alias live to version 3. Somebody else has moved it since: it now serves version 1.',
    )
    expect(text).toContain('$LATEST was restored to its state before this run.')
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
    expect(await configurationOf(scene, name)).toMatchObject({
      CodeSha256: before.CodeSha256,
      MemorySize: before.MemorySize,
    })
  })

  test('that create a function with other content serve the first', async () => {
    const name = freshName()
    const run = await runWhile(createOf(name), ['CreateFunction', 1], async () => {
      await scene.succeed({ ...createOf(name), 'source-dir': 'other', 'memory-size': '512' }, { env })
    })
    const text = explanationOf(run, '1')
    expect(text).toContain(`Somebody else created ${name} during this release`)
    expect(text).toContain('CodeSha256, MemorySize')
    expect(text).toContain('The alias live now serves version 1.')
    expect((await configurationOf(scene, name, '1')).MemorySize).toBe(512)
  })
})

describe('weights on the alias', () => {
  /** A function with two releases, whose alias serves version 2. */
  const releasedTwice = async () => {
    const name = await releasedFunction(scene)
    await arrangeRelease(scene, name, RELEASE)
    return name
  }
  const weigh = (name: string, weights: Record<string, number>) =>
    scene.lambda.send(
      new UpdateAliasCommand({
        FunctionName: name,
        Name: 'live',
        RoutingConfig: { AdditionalVersionWeights: weights },
      }),
    )

  test('stay when nothing has to be released: both versions are tested, and all that is said names them', async () => {
    const name = await releasedTwice()
    await weigh(name, { '1': 0.5 })
    const before = await aliasState(scene, name)
    const run = await scene.succeed({ ...releaseOf(name), payload: '{}' }, { env })
    expect(run.outputs).toMatchObject({ result: 'unchanged', version: '2', changed: 'false' })
    expect(await aliasState(scene, name)).toEqual(before)
    expect(run.warnings.join()).toContain('The alias live serves version 2, and sends 50% to version 1.')
    expect(run.log).toMatch(/version 2 answered[\s\S]*version 1 answered/)
    expect(run.summary).toContain('(50% of the traffic goes to version 1)')
    expect(run.summary).toMatch(/serves version 2 \(main\), and sends 50% to version 1, as before\./)
    expect(run.summary).toContain('Read the warning below.')
  })

  test('of somebody else stop a release before anything is written', async () => {
    const name = await releasedTwice()
    const FunctionName = name
    await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 }))
    await updated(name)
    await scene.lambda.send(new PublishVersionCommand({ FunctionName }))
    await weigh(name, { '3': 0.2 })
    const before = await aliasState(scene, name)
    scene.calls()
    const text = explanationOf(await scene.run({ ...releaseOf(name), 'memory-size': '512' }, { env }), '2')
    expect(text).toContain(
      'The traffic of the alias live is split (20% to version 3). This action did not start that traffic shift',
    )
    expect(text).toContain(
      'Nothing was changed in AWS. The alias live still serves version 2, and sends 20% to version 3.',
    )
    expect(scene.calls().every((operation) => /^(Get|List)/.test(operation))).toBe(true)
    expect(await aliasState(scene, name)).toEqual(before)
  })
})

describe('the history of the alias', () => {
  test('goes back no further than what it served when somebody moved it by hand', async () => {
    const name = await releasedFunction(scene)
    await arrangeRelease(scene, name, RELEASE)
    await arrangeRelease(scene, name, { ...RELEASE, memorySize: 512 })
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(/^lda1 cur=3 prev=2,1 /)
    await scene.lambda.send(
      new UpdateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '2' }),
    )
    const run = await scene.succeed({ ...releaseOf(name), 'memory-size': '1024' }, { env })
    expect(run.outputs).toMatchObject({ version: '4', 'previous-version': '2' })
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(/^lda1 cur=4 prev=2 made sha=/)
    expect((await configurationOf(scene, name, '4')).Description).toContain('prev=live:2 ')
  })

  test('loses the oldest versions first when it grows too long', async () => {
    const name = await releasedFunction(scene)
    const previous = Array.from({ length: 44 }, (_, index) => 1048 - index).join(',')
    const Description = `lda1 cur=1 prev=${previous} sha=3f2c1ab run=77`
    expect(Description.length).toBeGreaterThan(250)
    await scene.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: 'live', Description }))
    await scene.succeed(releaseOf(name), { env: { ...env, GITHUB_REF_NAME: 'lambda/v1.0.4' } })
    const { Description: written = '' } = await aliasOf(scene, name, 'live')
    expect(written.length).toBeLessThanOrEqual(256)
    expect(written).toMatch(/^lda1 cur=2 prev=1,1048,1047(,\d+)+ sha=3f2c1ab run=77$/)
  })

  test('stays readable and within 256 characters for thirty releases in a row', async () => {
    const name = await releasedFunction(scene)
    const lambda: Aws = {
      client: scene.lambda,
      invoking: () => scene.lambda,
      region: scene.aws.region,
      waitTimeout: 10,
      waitScale: 1,
      clock: scaledClock(1),
      undoing: () => lambda,
      log: () => {},
      debug: () => {},
    }
    let alias = aliasIn(await aliasOf(scene, name, 'live'))
    for (let release = 2; release <= 30; release += 1) {
      const FunctionName = name
      await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: release }))
      await updated(name)
      const { Version = '' } = await scene.lambda.send(new PublishVersionCommand({ FunctionName }))
      const git = {
        sha: '3f2c1ab',
        run: String(77_000_000_000 + release),
        ref: 'release/2026-11-with-a-long-name',
      }
      alias = await moveAlias(lambda, name, moveTo(alias, { version: Version, git }))
      expect(alias.description.length).toBeLessThanOrEqual(256)
      const history = parseAliasHistory(alias.description)
      expect(history).toMatchObject({ current: String(release) })
      expect(history?.previous[0]).toBe(String(release - 1))
    }
    expect(parseAliasHistory(alias.description)?.previous).toEqual(
      Array.from({ length: 29 }, (_, index) => String(29 - index)),
    )
  })
})
