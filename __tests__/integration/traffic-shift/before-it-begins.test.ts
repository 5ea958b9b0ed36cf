import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CreateAliasCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import {
  expectShifted,
  inShiftScene,
  NAME,
  putSilentAlarm,
  type ShiftScene,
  servedBy,
  servedDuring,
  writesOf,
} from './shifted-function.ts'

/** A refusal of CloudWatch in AWS's words. */
const denied = (action: string) =>
  ({
    kind: 'error',
    status: 403,
    code: 'AccessDenied',
    message: `User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`,
  }) as const

const deny =
  (operation: string) =>
  ({ aws }: ShiftScene) => {
    aws.front.inject({ operation, times: 1000, fault: denied(`cloudwatch:${operation}`) })
  }

interface Refusal {
  readonly arrange?: (scene: ShiftScene) => unknown
  readonly inputs?: Readonly<Record<string, string>>
  readonly says: string
}

describe('a shift is refused before anything is written', () => {
  test.concurrent.each<[string, Refusal]>([
    [
      'if an alarm does not exist',
      {
        arrange: (scene) => putSilentAlarm(scene, 'queue', 'OK'),
        inputs: { alarms: 'queue, qeue' },
        says: 'The alarm `qeue` in `alarms` does not exist in eu-west-1, so it could not stop the traffic shift.',
      },
    ],
    [
      'if the alarm of an ARN is in another account',
      {
        arrange: (scene) => putSilentAlarm(scene, 'queue', 'OK'),
        inputs: { alarms: 'arn:aws:cloudwatch:eu-west-1:999999999999:alarm:queue' },
        says: 'The alarm `queue` in `alarms` does not exist in eu-west-1, so it could not stop the traffic shift.',
      },
    ],
    [
      'if all alarms are in ALARM',
      {
        arrange: async (scene) => {
          await putSilentAlarm(scene, 'queue', 'ALARM')
          await putSilentAlarm(scene, 'disk', 'ALARM')
        },
        inputs: { alarms: 'queue, disk' },
        says: 'All alarms in `alarms` are in ALARM already (disk: the queue is full; queue: the queue is full), so they could not detect a bad version.',
      },
    ],
    [
      'if the alarms may not be read',
      {
        arrange: deny('DescribeAlarms'),
        inputs: { alarms: 'queue' },
        says: 'AWS denied DescribeAlarms: the credentials are not allowed to perform cloudwatch:DescribeAlarms',
      },
    ],
    [
      'if errors may not be read that have to be compared',
      {
        arrange: deny('GetMetricData'),
        inputs: { 'error-rate-threshold': '1' },
        says: 'AWS denied GetMetricData: the credentials are not allowed to perform cloudwatch:GetMetricData',
      },
    ],
    [
      'if somebody else writes the description of the alias',
      {
        arrange: ({ lambda }) =>
          lambda.send(
            new UpdateAliasCommand({ FunctionName: NAME, Name: 'live', Description: 'what customers use' }),
          ),
        says: 'Another tool wrote the description of the alias live',
      },
    ],
  ])('%s', async (_, { arrange, inputs = {}, says }) => {
    await inShiftScene(async (scene) => {
      await arrange?.(scene)
      const before = await servedBy(scene)
      scene.calls()
      const run = await scene.release({ 'traffic-shift': '20% 1m', ...inputs })
      expect(run.exitCode).toBe(1)
      expect(writesOf(scene)).toEqual([])
      expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
      expect(run.errors).toHaveLength(1)
      expect(run.errors[0]).toContain(says)
      expect(run.errors[0]).toContain('Nothing was changed in AWS. The alias live still serves version 1.')
      expect(run.summary).toContain('Nothing was changed in AWS.')
      expect(await servedBy(scene)).toEqual(before)
    })
  })
})

describe('all traffic moves at once, with a warning', () => {
  test.concurrent.each<[string, (scene: ShiftScene) => unknown, string]>([
    ['to a new alias', () => {}, 'the alias is new, so there is no version to compare with'],
    [
      'to an alias on $LATEST',
      ({ lambda }) =>
        lambda.send(new CreateAliasCommand({ FunctionName: NAME, Name: 'PROD', FunctionVersion: '$LATEST' })),
      'the alias PROD serves $LATEST, and Lambda shifts traffic between published versions only',
    ],
  ])('%s', async (_, arrange, why) => {
    await inShiftScene(async (scene) => {
      await arrange(scene)
      scene.calls()
      const run = await scene.release({ alias: 'PROD', 'traffic-shift': '20% 1m' })
      expect(run.errors).toEqual([])
      expect(run.warnings).toEqual([`All traffic moves at once, without \`traffic-shift\`: ${why}.`])
      const weighted = scene.aws.front.calls.filter(({ body }) => JSON.stringify(body ?? {}).includes('0.2'))
      expect(weighted).toEqual([])
      expect(run.outputs).toMatchObject({ alias: 'PROD', version: '2' })
    })
  })
})

test.concurrent.each([
  [
    'Linear40PercentEvery90Seconds',
    [
      { share: 0.4, seconds: 90 },
      { share: 0.8, seconds: 90 },
    ],
    '40% for 90 seconds, 80% for 90 seconds, then all traffic',
    [],
  ],
  [
    'Canary10Percent7Hours',
    [{ share: 0.1, seconds: 7 * 3600 }],
    '10% for 7 hours, then all traffic',
    [
      'The traffic shift takes 7 hours, but GitHub ends a job on its own runners after 6 hours, and the shift would be taken back. Use a shorter schedule, or a self-hosted runner with a longer `timeout-minutes`.',
    ],
  ],
])(
  'a dry run shows %s in the log and in its plan, and writes nothing',
  async (schedule, steps, text, warnings) => {
    await inShiftScene(async (scene) => {
      const run = await scene.release({ 'traffic-shift': schedule, 'dry-run': 'true' })
      expect(run.errors).toEqual([])
      expect(run.warnings).toEqual(warnings)
      expect(run.outputs).toMatchObject({ result: 'planned', changed: 'false' })
      const line = `~ traffic of alias live: ${text}, unless the new version fails`
      expect(run.log.split('\n')).toContain(line)
      expect(run.summary).toContain(line)
      const plan = JSON.parse(run.outputs['plan'] ?? '{}') as { steps: object[]; warnings: string[] }
      expect(plan.warnings).toEqual(warnings)
      expect(plan.steps).toContainEqual({ type: 'shift-traffic', field: 'live', to: steps })
      expect(writesOf(scene)).toEqual([])
    })
  },
)

/** Names the files that Node loads; a string of CloudWatch's client tells which of them contains it. */
const TELL_LOADED = `data:text/javascript,${encodeURIComponent(
  `import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
registerHooks({ load(url, context, next) {
  appendFileSync(process.env.LOADED, url + String.fromCharCode(10))
  return next(url, context)
} })`,
)}`
const CLOUDWATCH = 'GraniteServiceVersion20100801'

describe('the client for CloudWatch', () => {
  test.concurrent.each([
    ['is neither loaded nor used without a shift', 'AllAtOnce', false],
    ['is loaded for a shift', '20% 1m', true],
  ])('%s', async (_, schedule, isUsed) => {
    await inShiftScene(async (scene) => {
      const LOADED = join(scene.workspace, 'loaded.txt')
      const env = { NODE_OPTIONS: `--import=${TELL_LOADED}`, LOADED }
      const run = await scene.release({ 'traffic-shift': schedule, 'wait-timeout': '1' }, { env })
      expect(run.errors).toEqual([])
      expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
      const loaded = readFileSync(LOADED, 'utf8')
        .split('\n')
        .filter((url) => url.startsWith('file:'))
      expect(loaded.length).toBeGreaterThan(1)
      const clients = loaded.filter((url) => readFileSync(new URL(url), 'utf8').includes(CLOUDWATCH))
      expect(clients.length > 0).toBe(isUsed)
      const services = scene.aws.front.calls.map(({ service }) => service)
      expect(services.includes('monitoring')).toBe(isUsed)
    })
  })
})

describe('an alias with provisioned concurrency', () => {
  const provision = ({ lambda }: ShiftScene) =>
    lambda.send(
      new PutProvisionedConcurrencyConfigCommand({
        FunctionName: NAME,
        Qualifier: 'live',
        ProvisionedConcurrentExecutions: 2,
      }),
    )

  test.concurrent('is shifted when Lambda accepts the weights', async () => {
    await inShiftScene(async (scene) => {
      await provision(scene)
      const shift = scene.release({ 'traffic-shift': '20% 1m', 'error-rate-threshold': 'off' })
      const served = await servedDuring(scene, shift)
      expect(served.map(({ weights }) => weights)).toContainEqual({ '2': 0.2 })
      await expectShifted(scene, await shift)
    })
  })

  test.concurrent('is left as it was, with advice, when Lambda refuses the first weight', async () => {
    await inShiftScene(async (scene) => {
      await provision(scene)
      const before = await servedBy(scene)
      scene.before(0.2, () =>
        scene.aws.front.inject({
          operation: 'UpdateAlias',
          fault: {
            kind: 'error',
            status: 400,
            code: 'InvalidParameterValueException',
            message: 'Alias with weights can not be used with Provisioned Concurrency',
          },
        }),
      )
      const run = await scene.release({ 'traffic-shift': '20% 1m' })
      expect(run.exitCode).toBe(1)
      expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
      expect(await servedBy(scene)).toEqual(before)
      expect(run.errors).toHaveLength(1)
      expect(run.errors[0]).toContain('Alias with weights can not be used with Provisioned Concurrency')
      expect(run.errors[0]).toContain(
        'The alias live still serves version 1. Version 2 stays published, and rerunning this workflow reuses it. $LATEST was restored to its state before this run',
      )
      expect(run.errors[0]).toContain(
        'release without `traffic-shift`, or remove the provisioned concurrency',
      )
    })
  })
})
