import { describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../../support/arranged-releases.ts'
import {
  expectUndone,
  inShiftScene,
  NAME,
  putComposite,
  putErrorsAlarm,
  putSilentAlarm,
  raise,
  type ShiftScene,
  servedBy,
  setAlarm,
  stepRows,
  type Traffic,
  underTraffic,
} from './shifted-function.ts'

/** Long enough that a look comes within the second step. */
const TWO_STEPS = '20% 1m, 50% 3m'

interface Case {
  readonly inputs: Readonly<Record<string, string>>
  /** Sets up what undoes the shift at its second step. */
  readonly arrange: (scene: ShiftScene, traffic: Traffic) => unknown
  readonly says: RegExp
}

const fails = (traffic: Traffic) => () => {
  traffic.failing = [2]
}

describe('a shift is undone at its second step', () => {
  test.concurrent.each<[string, Case]>([
    [
      'when an alarm on the errors of the function goes to ALARM',
      {
        inputs: { alarms: 'errors', 'error-rate-threshold': 'off' },
        arrange: async (scene, traffic) => {
          await putErrorsAlarm(scene, 'errors')
          scene.before(0.5, fails(traffic))
        },
        says: /^Alarm errors is in ALARM \(Threshold Crossed: /,
      },
    ],
    [
      'when somebody sets an alarm to ALARM',
      {
        inputs: { alarms: 'queue' },
        arrange: async (scene) => {
          await putSilentAlarm(scene, 'queue', 'OK')
          scene.before(0.5, () => setAlarm(scene, 'queue', 'ALARM'))
        },
        says: /^Alarm queue is in ALARM \(the queue is full\)\./,
      },
    ],
    [
      'when a composite alarm goes to ALARM, named by its ARN',
      {
        inputs: { alarms: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:any' },
        arrange: async (scene) => {
          await putSilentAlarm(scene, 'queue', 'OK')
          await putComposite(scene, 'any', 'queue')
          scene.before(0.5, () => setAlarm(scene, 'queue', 'ALARM'))
        },
        says: /^Alarm any is in ALARM \(/,
      },
    ],
    [
      'when the new version begins to fail more often than the old one',
      {
        inputs: {},
        arrange: (scene, traffic) => scene.before(0.5, fails(traffic)),
        says: /^Version 2 failed more often than version 1: [\d,]+ errors? in [\d,]+ calls? \([\d.]+%\), against 0 errors in [\d,]+ calls \(0%\) in the same minutes\./,
      },
    ],
    [
      'when the new version fails its test there, though callers get answers',
      {
        inputs: { payload: '{"flag": "FLAG"}', 'error-rate-threshold': 'off' },
        arrange: (scene) => scene.before(0.5, () => raise(scene)),
        says: /no such table/,
      },
    ],
  ])('%s', async (_, { inputs, arrange, says }) => {
    await inShiftScene(async (scene) => {
      const traffic: Traffic = { failing: [] }
      await arrange(scene, traffic)
      const { payload, ...rest } = inputs
      const test = payload ? { payload: payload.replace('FLAG', scene.flag) } : {}
      const run = await underTraffic(
        scene,
        traffic,
        scene.release({ 'traffic-shift': TWO_STEPS, ...rest, ...test }),
      )
      await expectUndone(scene, run, { marked: true })
      expect(run.errors).toHaveLength(1)
      expect(run.errors[0]).toMatch(new RegExp(says.source, 'm'))
      expect(run.errors[0]).toContain(
        'The alias live was sending 50% of its traffic to version 2 and was moved back: it serves version 1 again. Version 2 is marked as bad: rollbacks and promotions use it only if you set `version: 2`. $LATEST was restored to its state before this run',
      )
      expect(run.log).toContain('Alias live: all traffic goes to version 1 again.')
      expect(run.summary).toContain('version 2 failed at 50% of the traffic, 1 is served again')
      expect(run.summary).toContain('**Traffic shift from version 1 to 2: undone at 50%.**')
      expect(stepRows(run).map((cells) => cells.slice(0, 3))).toEqual([
        ['20%', '1 minute', 'done'],
        ['50%', '3 minutes', 'undone here'],
      ])
    })
  })
})

test.concurrent('a promotion is undone by its alarm, and $LATEST is not touched', async () => {
  await inShiftScene(async (scene) => {
    await arrangeRelease(scene, NAME, { alias: 'STAGE' })
    await putSilentAlarm(scene, 'queue', 'OK')
    scene.before(0.5, () => setAlarm(scene, 'queue', 'ALARM'))
    const before = await servedBy(scene)
    scene.calls()
    const run = await scene.run({
      'function-name': NAME,
      alias: 'live',
      'source-alias': 'STAGE',
      'traffic-shift': TWO_STEPS,
      alarms: 'queue',
    })
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
    expect(await servedBy(scene)).toEqual({
      ...before,
      description: before.description?.replace('cur=1', 'cur=1 bad=2'),
    })
    const writes = scene.calls().filter((call) => /^(Update|Put|Publish|Create|Delete)/.test(call))
    expect(writes).toEqual(['UpdateAlias', 'UpdateAlias', 'UpdateAlias'])
  })
})

test.concurrent('errors that CloudWatch gives only after the last step undo the shift', async () => {
  await inShiftScene(
    async (scene) => {
      const shift = scene.release({ 'traffic-shift': '50% 2m' })
      const run = await underTraffic(scene, { failing: [2] }, shift)
      await expectUndone(scene, run, { marked: true })
      expect(run.errors[0]).toContain('Version 2 failed more often than version 1')
    },
    { late: 1 },
  )
})

describe('a shift that nobody can watch any more is undone, and the version is not marked bad', () => {
  test.concurrent.each([
    ['alarms', { alarms: 'queue' }, 'DescribeAlarms', 'the state of the alarms'],
    ['errors', { 'error-rate-threshold': '0' }, 'GetMetricData', 'the errors of the two versions'],
  ])('when the %s of three looks are not given', async (what, inputs, operation, missing) => {
    await inShiftScene(async (scene) => {
      await putSilentAlarm(scene, 'queue', 'OK')
      const fault = { kind: 'error', status: 400, code: 'ValidationError', message: 'not now' } as const
      scene.before(0.2, () => scene.aws.front.inject({ operation, times: 1000, fault }))
      const run = await scene.release({ 'traffic-shift': '20% 4m', ...inputs })
      await expectUndone(scene, run, { marked: false })
      expect(run.errors[0]).toContain(`CloudWatch did not give ${missing} three times in a row.`)
      expect(run.errors[0]).toContain('The alias live was sending 20% of its traffic to version 2')
      const lines = run.log
        .split('\n')
        .filter((line) => line.startsWith(`CloudWatch did not give the ${what}`))
      expect(lines).toHaveLength(3)
    })
  })

  test.concurrent('when CloudWatch accepts connections and never answers', async () => {
    await inShiftScene(async (scene) => {
      await putSilentAlarm(scene, 'queue', 'OK')
      const fault = { kind: 'stalled' } as const
      scene.before(0.2, () => scene.aws.front.inject({ operation: 'DescribeAlarms', times: 1000, fault }))
      const run = await scene.release({
        'traffic-shift': '20% 20m',
        alarms: 'queue',
        'error-rate-threshold': 'off',
      })
      await expectUndone(scene, run, { marked: false })
      expect(run.log).toContain('CloudWatch did not give the alarms: no answer for 2 s.')
    })
  })
})
