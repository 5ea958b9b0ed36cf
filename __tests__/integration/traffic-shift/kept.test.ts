import { describe, expect, test } from '@jest/globals'
import {
  expectShifted,
  inShiftScene,
  MINUTE,
  putSilentAlarm,
  type ShiftScene,
  setAlarm,
  stepRows,
  type Traffic,
  underTraffic,
} from './shifted-function.ts'

const COUNTED = /version 2: [\d,]+ errors? in [\d,]+ calls?/
const notWaited = (seconds: number) =>
  `CloudWatch has counted no calls of the last minutes within ${seconds} s, so the shift ends without them.`

/** When AWS got the writes of the alias, in milliseconds: the shares, then the move. */
const timesOfWrites = ({ aws }: ShiftScene) =>
  aws.front.calls.filter(({ operation }) => operation === 'UpdateAlias').map(({ time }) => time)

describe('a new version is kept that fails as often as the old one', () => {
  test.concurrent.each<[string, (scene: ShiftScene, traffic: Traffic) => void]>([
    [
      'all the time',
      (_, traffic) => {
        traffic.failing = [1, 2]
      },
    ],
    [
      'when both begin to fail at a later step',
      (scene, traffic) =>
        scene.before(0.5, () => {
          traffic.failing = [1, 2]
        }),
    ],
  ])('%s', async (_, arrange) => {
    await inShiftScene(async (scene) => {
      const traffic: Traffic = { failing: [] }
      arrange(scene, traffic)
      const shift = scene.release({ 'traffic-shift': '20% 1m, 50% 2m' })
      const run = await underTraffic(scene, traffic, shift)
      await expectShifted(scene, run)
      expect(run.log).toMatch(COUNTED)
      const errors = stepRows(run).at(-1)?.[4] ?? ''
      expect(errors).toMatch(/^[1-9][\d,]* \(/)
    })
  })
})

describe('a version that nobody calls gets all traffic', () => {
  test.concurrent('after its metrics were waited for', async () => {
    await inShiftScene(async (scene) => {
      const run = await scene.release({ 'traffic-shift': '20% 1m' })
      const [shared = 0, moved = 0] = timesOfWrites(scene)
      // The step, and two minutes for what comes late.
      expect(moved - shared).toBeGreaterThan(2.9 * MINUTE)
      await expectShifted(scene, run)
      expect(run.log).toContain(notWaited(123))
      expect(run.log).toContain('version 2: no calls, version 1: no calls, too few calls to judge')
      expect(run.warnings).toEqual([])
    })
  })

  test.concurrent('without waiting longer than wait-timeout', async () => {
    await inShiftScene(async (scene) => {
      const run = await scene.release({ 'traffic-shift': '20% 1m', 'wait-timeout': '1' })
      await expectShifted(scene, run)
      expect(run.log).toContain(notWaited(1))
      // One before the shift, one that finds nothing, one that is the last.
      expect(scene.calls().filter((call) => call === 'GetMetricData').length).toBeLessThanOrEqual(3)
    })
  })
})

test.concurrent('metrics that come late are waited for and compared', async () => {
  await inShiftScene(
    async (scene) => {
      const shift = scene.release({ 'traffic-shift': '50% 2m' })
      const run = await underTraffic(scene, { failing: [] }, shift)
      await expectShifted(scene, run)
      expect(run.log).not.toContain('counted no calls of the last minutes')
      const last = run.log.split('\n').findLast((line) => line.startsWith('50% to version 2; '))
      expect(last).toMatch(COUNTED)
      expect(last).toMatch(/ calls? \(0%\); the last step is over$/)
    },
    { late: 1.5 },
  )
})

describe('without `error-rate-threshold`, a shift goes on although errors are not compared', () => {
  test.concurrent('because the role may not read metrics: said before anything is written', async () => {
    await inShiftScene(async (scene) => {
      const message =
        'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: cloudwatch:GetMetricData because no identity-based policy allows the cloudwatch:GetMetricData action'
      const fault = { kind: 'error', status: 403, code: 'AccessDenied', message } as const
      scene.aws.front.inject({ operation: 'GetMetricData', times: 1000, fault })
      const run = await scene.release({ 'traffic-shift': '20% 1m' })
      await expectShifted(scene, run)
      expect(run.warnings).toHaveLength(1)
      expect(run.warnings[0]).toMatch(
        /^The errors of the two versions are not compared during the traffic shift\. .*cloudwatch:GetMetricData.*To shift without comparing, set `error-rate-threshold: off`\.$/s,
      )
      expect(run.log.indexOf('::warning')).toBeLessThan(run.log.indexOf('UpdateFunctionCode orders-api'))
      expect(run.log).toContain('UpdateFunctionCode orders-api')
      expect(scene.calls().filter((call) => call === 'GetMetricData')).toHaveLength(1)
      expect(stepRows(run)).toEqual([['20%', '1 minute', 'done']])
    })
  })

  test.concurrent('because CloudWatch falls silent: a warning at the end', async () => {
    await inShiftScene(async (scene) => {
      const fault = { kind: 'server-error' } as const
      scene.before(0.2, () => scene.aws.front.inject({ operation: 'GetMetricData', times: 1000, fault }))
      const run = await scene.release({ 'traffic-shift': '20% 3m' })
      await expectShifted(scene, run)
      expect(run.warnings).toEqual([
        'CloudWatch did not give the errors of the two versions, so the last minutes of the traffic shift were not compared.',
      ])
      expect(run.log).toMatch(/CloudWatch did not give the errors: .*\(GetMetricData for orders-api:live: /)
    })
  })
})

describe('of two alarms, one that is in ALARM at the start', () => {
  const inputs = { 'traffic-shift': '20% 2m, 50% 2m', alarms: 'queue, disk', 'error-rate-threshold': 'off' }
  const WARNING =
    'The alarm queue is in ALARM already. It counts only once it has been OK during the traffic shift.'

  test.concurrent('does not count while it stays there', async () => {
    await inShiftScene(async (scene) => {
      await putSilentAlarm(scene, 'queue', 'ALARM')
      await putSilentAlarm(scene, 'disk', 'OK')
      const run = await scene.release(inputs)
      await expectShifted(scene, run)
      expect(run.warnings).toEqual([WARNING])
    })
  })

  test.concurrent('counts once it has been OK', async () => {
    await inShiftScene(async (scene) => {
      await putSilentAlarm(scene, 'queue', 'ALARM')
      await putSilentAlarm(scene, 'disk', 'OK')
      scene.before(0.2, () => setAlarm(scene, 'queue', 'OK'))
      scene.before(0.5, () => setAlarm(scene, 'queue', 'ALARM'))
      const run = await scene.release(inputs)
      expect(run.warnings).toEqual([WARNING])
      expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
      expect(run.errors[0]).toContain('Alarm queue is in ALARM (the queue is full).')
    })
  })
})
