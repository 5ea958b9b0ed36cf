import { setTimeout as sleep } from 'node:timers/promises'
import { DeleteAliasCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../../local-aws/run-step.ts'
import { observeFunction } from '../../faults/matrix/observed.ts'
import { arrangeRelease } from '../../support/arranged-releases.ts'
import { handlerSource, type Scene, startScene } from '../../support/scene.ts'
import { aliasState, freshName } from '../full-release.ts'

/** Two steps, of a second each as these tests scale it. */
const SHIFT = '10% 20s, 50% 20s'
const SHARES = [0.1, 0.5] as const
type Share = (typeof SHARES)[number]

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
  for (const text of ['old', 'new', 'other']) await scene.write(`${text}/main.py`, handlerSource(text))
})
afterAll(() => scene.end())

/** Shifts that stay at a share until something ends them: what happens there has all the time that a busy machine takes. */
const STAYS: Readonly<Record<Share, string>> = { 0.1: '10% 2h, 50% 20s', 0.5: '10% 20s, 50% 2h' }

/** The inputs that shift the traffic of a function to its new code. */
const shiftOf = (name: string, code = 'new') => ({
  'function-name': name,
  alias: 'live',
  'source-dir': code,
  payload: '{}',
  'traffic-shift': SHIFT,
  'error-rate-threshold': 'off',
})
const rollbackOf = (name: string) => ({
  mode: 'rollback',
  'function-name': name,
  alias: 'live',
  payload: '{}',
})

/** A function whose alias serves version 1. */
async function released(): Promise<string> {
  const name = freshName()
  await arrangeRelease(scene, name, { directory: 'old', alias: 'live' })
  return name
}

/** A function as a run left it that was lost while it shifted traffic. */
async function lostAt(share: Share): Promise<string> {
  const name = await released()
  await arrangeRelease(scene, name, { directory: 'new', alias: 'live', share })
  return name
}

/** Runs a shift, and does something when a share is set; the run is ended by that, unless other inputs are given. */
async function atShare(
  name: string,
  share: Share,
  work: () => unknown,
  options: { readonly killWith?: NodeJS.Signals; readonly inputs?: Record<string, string> } = {},
): Promise<StepRun> {
  const { killWith, inputs = { ...shiftOf(name), 'traffic-shift': STAYS[share] } } = options
  const reached = Promise.withResolvers<void>()
  const isReached = new RegExp(`^${share * 100}% to version \\d+; `)
  const onLine = (line: string) => {
    if (isReached.test(line)) reached.resolve()
  }
  const done = reached.promise.then(work)
  const kill = killWith ? { killWhen: reached.promise, killWith } : {}
  const run = await scene.run(inputs, { onLine, ...kill })
  reached.resolve()
  await done
  return run
}

const ended = (name: string, share: Share, killWith: NodeJS.Signals) =>
  atShare(name, share, () => {}, { killWith })

/** Does the same for every case, two at once, as there are cores. */
async function sideBySide<T>(cases: readonly T[], check: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...cases]
  const failures: string[] = []
  const work = async () => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift())
      await check(each).catch((error: Error) => {
        failures.push(`${JSON.stringify(each)}: ${error.stack}`)
      })
  }
  await Promise.all([work(), work(), work(), work()])
  if (failures.length > 0) throw new Error(failures.join('\n\n'))
}

/** Each share and each signal: which of them comes with which makes no difference. */
const ENDS = [
  [0.1, 'SIGTERM'],
  [0.5, 'SIGINT'],
] as const

/** Does something before AWS carries out the write that gives a version its share; undefined: all of the traffic. */
function beforeShare(name: string, share: number | undefined, work: () => Promise<unknown>): () => void {
  return scene.aws.front.on('UpdateAlias', async ({ path, body }) => {
    const { AdditionalVersionWeights: weights = {} } = (body?.['RoutingConfig'] ?? {}) as {
      readonly AdditionalVersionWeights?: Record<string, number>
    }
    if (path.includes(`/${name}/`) && Object.values(weights)[0] === share) await work()
  })
}

function expectTakenBack(run: StepRun): void {
  expect(run).toMatchObject({
    exitCode: 1,
    outputs: { result: 'rolled-back', version: '1', changed: 'false' },
  })
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toContain('The run was cancelled (SIG')
  expect(run.errors[0]).toContain('it starts the traffic shift again')
  expect(run.state['unproven_move'] ?? '').toBe('')
  expect(run.warnings).toEqual([])
}

describe('a shift that is cancelled', () => {
  test('takes its share back at each step, without a mark, and the next run begins anew', async () => {
    await sideBySide(ENDS, async ([share, signal]) => {
      const name = await released()
      const before = await aliasState(scene, name)
      const run = await ended(name, share, signal)
      expectTakenBack(run)
      expect(await aliasState(scene, name)).toEqual(before)
      if (signal === 'SIGINT') await expectShifted(name)
    })
  })

  test.each([
    ['arrives while its outcome is waited for', 600],
    ['arrives when nobody waits for it any more', 3500],
  ])('takes a share back that %s', async (_, milliseconds) => {
    await sideBySide(ENDS, async ([share, killWith]) => {
      const name = await released()
      const before = await aliasState(scene, name)
      const writing = Promise.withResolvers<void>()
      const arrived = Promise.withResolvers<void>()
      const remove = beforeShare(name, share, async () => {
        writing.resolve()
        await sleep(milliseconds)
        arrived.resolve()
      })
      const run = await scene.run(shiftOf(name), { killWhen: writing.promise, killWith })
      await arrived.promise
      await sleep(200)
      remove()
      expect(run.exitCode).toBe(1)
      expect(run.errors[0]).toContain('The run was cancelled (SIG')
      expect(run.outputs).toMatchObject({ version: '1', changed: 'false' })
      expect(await aliasState(scene, name)).toEqual(before)
    })
  })

  test.each([100, 3000])('takes a share back that AWS set, and answers %i ms later', async (milliseconds) => {
    const name = await released()
    const before = await aliasState(scene, name)
    const fault = scene.aws.front.inject({
      ...{ operation: 'UpdateAlias', nth: 2 },
      fault: { kind: 'late', milliseconds },
    })
    const run = await scene.run(shiftOf(name), { killWhen: fault.happened, killWith: 'SIGTERM' })
    expectTakenBack(run)
    expect(await aliasState(scene, name)).toEqual(before)
  })
})

/** Expects that a run takes a shift back that another one has left, and goes through. */
async function expectShifted(name: string, code = 'new', version = '2', begins = false): Promise<void> {
  const run = await scene.succeed(shiftOf(name, code))
  expect(run.outputs).toMatchObject({ result: 'deployed', version, 'previous-version': '1' })
  expect(
    run.warnings.some((warning) => warning.includes('An earlier run left the alias live in a traffic shift')),
  ).toBe(begins)
  const { FunctionVersion, RoutingConfig, Description } = await aliasState(scene, name)
  expect([FunctionVersion, RoutingConfig?.AdditionalVersionWeights ?? {}]).toEqual([version, {}])
  expect(Description).toMatch(new RegExp(`^lda1 cur=${version} prev=1( made)? sha=`))
}

/** Expects that an alias is as a run left it that was lost. */
async function expectLost(name: string, share: Share): Promise<void> {
  const { FunctionVersion, RoutingConfig, Description } = await aliasState(scene, name)
  expect([FunctionVersion, RoutingConfig]).toEqual(['1', { AdditionalVersionWeights: { '2': share } }])
  expect(Description).toMatch(/^lda1 cur=1 next=2 /)
}

/** All that AWS holds of a function but its name. */
async function stateOf(name: string): Promise<unknown> {
  const state = await observeFunction(scene.lambda, name)
  return JSON.parse(JSON.stringify(state).replaceAll(name, 'NAME'))
}

describe('a shift whose process is killed', () => {
  test('is taken back by the post step, at each step', async () => {
    await sideBySide(SHARES, async (share) => {
      const name = await released()
      const before = await aliasState(scene, name)
      const killed = await ended(name, share, 'SIGKILL')
      expect(killed.exitCode).toBeNull()
      await expectLost(name, share)
      // What is arranged below is what is left here.
      expect(await stateOf(await lostAt(share))).toEqual(await stateOf(name))
      const post = await scene.run(shiftOf(name), { state: killed.state })
      expect([post.exitCode, post.errors]).toEqual([0, []])
      expect(post.warnings).toEqual([
        `The step for ${name} was killed before version 2 had passed its test through the alias live: runners do that when a step does not stop in time after a cancellation or \`timeout-minutes\`. The alias was moved back: it serves version 1 again. $LATEST still contains version 2. To release version 2, rerun the workflow. If the step or job timed out, raise \`timeout-minutes\` first. If a newer run replaced this run, no action is needed.`,
      ])
      expect(await aliasState(scene, name)).toEqual(before)
    })
  })

  /** What the next run may be when there was no post step. */
  const NEXT: Readonly<Record<string, (name: string, share: Share) => Promise<void>>> = {
    'a deploy of the same code': (name) => expectShifted(name, 'new', '2', true),
    'a deploy of other code': (name) => expectShifted(name, 'other', '3', true),
    'a promotion': async (name) => {
      const run = await scene.succeed({ 'function-name': name, alias: 'live', version: '2' })
      expect(run.outputs).toMatchObject({ result: 'promoted', version: '2', 'previous-version': '1' })
      const { FunctionVersion, RoutingConfig, Description } = await aliasState(scene, name)
      expect([FunctionVersion, RoutingConfig]).toEqual(['2', undefined])
      expect(Description).toMatch(/^lda1 cur=2 prev=1 /)
    },
    'a rollback': async (name) => {
      const run = await scene.succeed(rollbackOf(name))
      expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
      expect(run.warnings.join()).toContain('The rollback ends the traffic shift of the alias live')
      const { FunctionVersion, RoutingConfig, Description } = await aliasState(scene, name)
      expect([FunctionVersion, RoutingConfig]).toEqual(['1', undefined])
      expect(Description).toMatch(/^lda1 cur=1 bad=2 /)
    },
    'a dry run': async (name, share) => {
      const run = await scene.succeed({ ...shiftOf(name), 'dry-run': 'true' })
      expect(run.warnings.join()).toContain('An earlier run left the alias live in a traffic shift')
      await expectLost(name, share)
    },
    'a smoke test': async (name, share) => {
      const { alias, payload } = shiftOf(name)
      await scene.succeed({ mode: 'smoke-test', 'function-name': name, alias, payload })
      await expectLost(name, share)
    },
  }

  test.each(Object.keys(NEXT).map((next, index) => [next, index % 2 ? 0.1 : 0.5] as const))(
    'is found by %s, at the share %d',
    async (next, share) => {
      const name = await lostAt(share)
      await expectLost(name, share)
      await NEXT[next]?.(name, share)
    },
  )

  test('and that had not begun is cleared, and the plan says so', async () => {
    const name = await released()
    const Description = 'lda1 cur=1 next=2 run=76'
    await scene.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: 'live', Description }))
    const planned = await scene.succeed({ ...shiftOf(name, 'old'), 'dry-run': 'true' })
    expect(planned.summary).toContain('traffic shift')
    expect((await aliasState(scene, name)).Description).toBe(Description)
    const run = await scene.succeed(shiftOf(name, 'old'))
    expect(run.log).toContain('Alias live: its history no longer records a traffic shift.')
    expect(await aliasState(scene, name)).toMatchObject({
      FunctionVersion: '1',
      Description: 'lda1 cur=1 run=76',
    })
    const again = await scene.succeed(shiftOf(name, 'old'))
    expect(again.outputs['result']).toBe('unchanged')
  })

  test('and that had not begun is cleared before another one begins', async () => {
    const name = await released()
    const Description = 'lda1 cur=1 next=2 run=76'
    await scene.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: 'live', Description }))
    await expectShifted(name)
  })
})

describe('a shift into which somebody gets', () => {
  const update = (name: string, members: object) => () =>
    scene.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: 'live', ...members }))
  const whole = { RoutingConfig: { AdditionalVersionWeights: {} } }

  type Doing = (name: string) => () => Promise<unknown>
  /** At which share somebody does what to the alias, and what the run says then. */
  const THEIRS: readonly (readonly [share: Share, does: Doing, says: string])[] = [
    [0.1, (name) => update(name, { FunctionVersion: '2', ...whole }), 'Somebody else changed the alias live'],
    [0.5, (name) => update(name, { FunctionVersion: '2', ...whole }), 'Somebody else changed the alias live'],
    [
      0.5,
      (name) => update(name, { RoutingConfig: { AdditionalVersionWeights: { 2: 0.33 } } }),
      'Somebody else changed the alias live',
    ],
    [0.1, (name) => update(name, whole), 'Somebody else changed the alias live'],
    [
      0.1,
      (name) => () => scene.lambda.send(new DeleteAliasCommand({ FunctionName: name, Name: 'live' })),
      'Somebody else deleted the alias live',
    ],
  ]

  test('fails and keeps what somebody does', async () => {
    await sideBySide(THEIRS, async ([share, does, says]) => {
      const name = await released()
      let theirs: unknown
      const run = await atShare(name, share, async () => {
        await does(name)()
        theirs = await aliasState(scene, name).catch(() => undefined)
      })
      expect(run.exitCode).toBe(1)
      expect(run.errors).toHaveLength(1)
      expect(run.errors[0]).toContain(says)
      expect(run.warnings).toEqual([])
      expect(run.state['unproven_move'] ?? '').toBe('')
      expect(await aliasState(scene, name).catch(() => undefined)).toEqual(theirs)
    })
  })

  test('takes its weights back, and keeps a description that somebody writes meanwhile', async () => {
    await sideBySide(SHARES, async (share) => {
      const name = await released()
      // It is met at the next write, so the step has to end, though not before the update has arrived.
      const inputs = { ...shiftOf(name), 'traffic-shift': '10% 80s, 50% 80s' }
      const run = await atShare(name, share, update(name, { Description: 'theirs' }), { inputs })
      expect(run.exitCode).toBe(1)
      expect(run.errors[0]).toContain('Somebody else changed the alias live during this release')
      expect(run.errors[0]).toContain('its description changed')
      expect(run.warnings).toEqual([])
      expect(await aliasState(scene, name)).toMatchObject({
        FunctionVersion: '1',
        RoutingConfig: undefined,
        Description: 'theirs',
      })
    })
  })

  const ROLLED_BACK =
    'Version 2 was rolled back during its traffic shift: by now, the history of the alias live marks it as bad.'

  async function expectRolledBack(name: string, run: StepRun, rollback: StepRun): Promise<void> {
    expect(rollback.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
    expect(run.exitCode).toBe(1)
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toContain(ROLLED_BACK)
    expect(run.errors[0]).toContain('The alias live still serves version 1.')
    expect(run.warnings).toEqual([])
    const { FunctionVersion, RoutingConfig, Description } = await aliasState(scene, name)
    expect([FunctionVersion, RoutingConfig]).toEqual(['1', undefined])
    expect(Description).toMatch(/^lda1 cur=1 bad=2 /)
  }

  test('ends when it is rolled back, at each step', async () => {
    await sideBySide(SHARES, async (share) => {
      const name = await released()
      const rollback = Promise.withResolvers<StepRun>()
      const rollBack = async () => rollback.resolve(await scene.run(rollbackOf(name)))
      const run = await atShare(name, share, rollBack)
      await expectRolledBack(name, run, await rollback.promise)
    })
  })

  test.each([
    ['two weights', 0.5],
    ['the last weight and the move', undefined],
  ])('ends when it is rolled back between %s', async (_, share) => {
    const name = await released()
    const rollback = Promise.withResolvers<StepRun>()
    const remove = beforeShare(name, share, async () => {
      remove()
      rollback.resolve(await scene.run(rollbackOf(name)))
    })
    const run = await scene.run(shiftOf(name))
    await expectRolledBack(name, run, await rollback.promise)
  })
})
