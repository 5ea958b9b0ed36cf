import { setTimeout as sleep } from 'node:timers/promises'
import { InvokeCommand } from '@aws-sdk/client-lambda'
import { expect, test } from '@jest/globals'
import { arrangeRelease } from '../../support/arranged-releases.ts'
import { push, REGISTRY, releaseOfImage } from '../../support/images.ts'
import { versionsOf } from '../../support/scene.ts'
import {
  expectShifted,
  inShiftScene,
  MINUTE,
  NAME,
  type Served,
  type ShiftScene,
  servedBy,
  servedDuring,
  stepRows,
} from './shifted-function.ts'

/** A share and its minutes. */
type Step = readonly [share: number, minutes: number]

/** Expects that an alias served these shares of a version one after the other, each of them for long enough. */
function expectSchedule(served: readonly Served[], version: string, steps: readonly Step[]): void {
  expect(served.map(({ weights }) => weights)).toEqual([
    {},
    ...steps.map(([share]) => ({ [version]: share })),
    {},
  ])
  // What a slow answer takes is not held.
  for (const [index, [, minutes]] of steps.entries())
    expect(served[index + 1]?.held).toBeGreaterThan(0.6 * minutes * MINUTE)
}

/** The shares that the log says, each of them once. */
const sharesInLog = (log: string) => [
  ...new Set(Array.from(log.matchAll(/^([\d.]+)% to version /gm), ([, share]) => Number(share))),
]

test.concurrent.each<[schedule: string, text: string, steps: readonly Step[]]>([
  ['Canary10Percent2Minutes', '10% for 2 minutes, then all traffic', [[0.1, 2]]],
  [
    'Linear25PercentEvery1Minute',
    '25% for 1 minute, 50% for 1 minute, 75% for 1 minute, then all traffic',
    [
      [0.25, 1],
      [0.5, 1],
      [0.75, 1],
    ],
  ],
  [
    '2.5% 90s, 20% 2m',
    '2.5% for 90 seconds, 20% for 2 minutes, then all traffic',
    [
      [0.025, 1.5],
      [0.2, 2],
    ],
  ],
])('%s gives version 2 its shares in this order, and then all traffic', async (schedule, text, steps) => {
  await inShiftScene(async (scene) => {
    const shift = scene.release({ 'traffic-shift': schedule, 'wait-timeout': '1' })
    const served = await servedDuring(scene, shift)
    const run = await shift
    expectSchedule(served, '2', steps)
    expect(served.map(({ version }) => version)).toEqual([...steps.map(() => '1'), '1', '2'])
    const [before, ...during] = served.slice(0, -1).map(({ description }) => description)
    expect(before).toBe('lda1 cur=1 made sha=3f2c1ab run=77 ref=main')
    // The commit and the run stay those of the version that serves.
    expect(new Set(during)).toEqual(new Set(['lda1 cur=1 next=2 made sha=3f2c1ab run=77 ref=main']))
    await expectShifted(scene, run)
    expect(run.log).toContain(`Traffic of alias live: ${text}.`)
    expect(sharesInLog(run.log)).toEqual(steps.map(([share]) => share * 100))
    expect(run.log).toContain('Alias live: version 1 → 2.')
    expect(run.summary).toContain('**Traffic shift from version 1 to 2: all steps done.**')
    expect(stepRows(run).map(([share, , state]) => [share, state])).toEqual(
      steps.map(([share]) => [`${share * 100}%`, 'done']),
    )
  })
})

test.concurrent('a promotion shifts an alias to a version, also to an older one', async () => {
  await inShiftScene(async (scene) => {
    await arrangeRelease(scene, NAME, { alias: 'STAGE' })
    const promote = (inputs: Record<string, string>) => {
      const shift = { 'traffic-shift': '30% 1m', 'error-rate-threshold': 'off' }
      return scene.run({ 'function-name': NAME, alias: 'live', ...shift, ...inputs })
    }
    const forth = promote({ 'source-alias': 'STAGE' })
    expectSchedule(await servedDuring(scene, forth), '2', [[0.3, 1]])
    expect((await forth).outputs).toMatchObject({
      result: 'promoted',
      version: '2',
      'previous-version': '1',
      changed: 'true',
    })
    expect(await servedBy(scene)).toMatchObject({
      version: '2',
      description: expect.stringMatching(/^lda1 cur=2 prev=1 made sha/),
    })

    const back = promote({ version: '1' })
    const served = await servedDuring(scene, back)
    expectSchedule(served, '1', [[0.3, 1]])
    expect(served[1]?.description).toMatch(/^lda1 cur=2 next=1 prev=1 /)
    expect((await back).outputs).toMatchObject({ result: 'promoted', version: '1', 'previous-version': '2' })
    expect(await servedBy(scene)).toMatchObject({
      version: '1',
      description: expect.stringMatching(/^lda1 cur=1 prev=2 made sha/),
    })
    expect(await versionsOf(scene, NAME)).toEqual(['1', '2'])
  })
})

test.concurrent('an image is shifted to like a package', async () => {
  await inShiftScene(async (scene) => {
    const name = 'orders-image'
    const first = await push(scene, `${name}:1`, 'one')
    await arrangeRelease(scene, name, { image: `${REGISTRY}/${name}@sha256:${first}`, alias: 'live' })
    await push(scene, `${name}:2`, 'two')
    const inputs = { 'traffic-shift': '40% 1m', 'error-rate-threshold': 'off', payload: '{}' }
    const shift = scene.run(releaseOfImage(name, `${name}:2`, inputs))
    const served = await servedDuring(scene, shift, name)
    expectSchedule(served, '2', [[0.4, 1]])
    expect((await shift).errors).toEqual([])
    expect((await shift).outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
    expect(served.at(-1)).toMatchObject({
      version: '2',
      description: expect.stringMatching(/^lda1 cur=2 prev=1 /),
    })
  })
})

/** How many of so many calls version 2 answers while it has a share; eight calls at a time. */
async function answeredByNew(scene: ShiftScene, calls: number): Promise<number> {
  let [begun, hits] = [0, 0]
  const some = async () => {
    while (begun < calls) {
      begun += 1
      const call = new InvokeCommand({ FunctionName: NAME, Qualifier: 'live' })
      if ((await scene.lambda.send(call)).ExecutedVersion === '2') hits += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, some))
  return hits
}

// The split itself is tested with more calls: local-aws/weights.test.ts.
test('400 invocations during a step are split within what chance allows', async () => {
  await inShiftScene(async (scene) => {
    const killed = Promise.withResolvers<void>()
    // A step that lasts until all calls were made, however slow the machine is.
    const shift = scene.release(
      { 'traffic-shift': '10% 5h', 'error-rate-threshold': 'off' },
      { killWhen: killed.promise, killWith: 'SIGINT' },
    )
    while (Object.keys((await servedBy(scene)).weights).length === 0) await sleep(20)
    const hits = await answeredByNew(scene, 400)
    const { weights } = await servedBy(scene)
    killed.resolve()
    await shift
    expect(weights).toEqual({ '2': 0.1 })
    // Four standard deviations of a binomial distribution: the square root of 400 * 0.1 * 0.9 is 6.
    expect(Math.abs(hits - 40)).toBeLessThan(24)
    expect(await servedBy(scene)).toMatchObject({ version: '1', weights: {} })
  })
})
