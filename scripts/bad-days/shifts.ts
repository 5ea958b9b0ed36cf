import { PutMetricAlarmCommand, SetAlarmStateCommand, type StateValue } from '@aws-sdk/client-cloudwatch'
import {
  InvokeCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import { alarmNamed, cloudWatchOf } from '../../__tests__/local-aws/client.ts'
import type { Scene } from '../../__tests__/support/scene.ts'
import { type Arranged, all, type Day, denied, deploy, fault, NAME } from './day.ts'

/** The factor on the waits of the action: a minute of a shift is 1.2 seconds. */
const SCALE = 0.02
const MINUTE = 60_000 * SCALE

export const AWS = { routingSeed: 1, metrics: { minuteMs: MINUTE, delayMs: MINUTE / 4 } }
export const ENV = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: `${SCALE}` }

const canary = (more: Record<string, string> = {}) => deploy({ 'traffic-shift': '20% 2m', ...more })

/** Leaves an alarm in a state that nothing changes. */
export const alarm =
  (name: string, state: StateValue) =>
  async ({ aws }: Scene) => {
    const cloudWatch = cloudWatchOf(aws)
    await cloudWatch.send(new PutMetricAlarmCommand({ ...alarmNamed(name), TreatMissingData: 'ignore' }))
    await setAlarm(name, state)({ aws })
  }

export const setAlarm =
  (AlarmName: string, StateValue: StateValue) =>
  ({ aws }: Pick<Scene, 'aws'>) =>
    cloudWatchOf(aws).send(
      new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'Threshold Crossed: 12 errors' }),
    )

/** Does something once the alias gives the new version its first share. */
const onceShared = (action: (scene: Scene) => unknown) => (scene: Scene) => {
  const stop = scene.aws.front.on('UpdateAlias', ({ body }) => {
    if (Object.keys((body?.['RoutingConfig'] as object) ?? {}).length === 0) return
    stop()
    setTimeout(() => void action(scene), MINUTE / 2)
  })
}

/** Calls the alias until the step has ended. */
const callers = async (scene: Scene): Promise<Arranged> => {
  let isDone = false
  const call = async () => {
    while (!isDone) {
      await scene.lambda.send(new InvokeCommand({ FunctionName: NAME, Qualifier: 'live', Payload: '{}' }))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const calls = [call(), call(), call()]
  return {
    end: () => {
      isDone = true
      return Promise.all(calls)
    },
  }
}

const BREAKS = `def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise RuntimeError("no such tenant: live")
    return {"text": "ok"}
`

/** Traffic that the run shifts step by step. */
const DAYS: readonly Day[] = [
  {
    title: 'The new version fails more often than the old one during the shift',
    inputs: canary({ payload: '{}' }),
    arrange: all((scene) => scene.write('app/main.py', BREAKS), callers),
  },
  {
    title: 'An alarm goes off during the shift',
    inputs: canary({ alarms: 'orders-5xx' }),
    arrange: all(alarm('orders-5xx', 'OK'), onceShared(setAlarm('orders-5xx', 'ALARM'))),
  },
  { title: 'An alarm of the shift does not exist', inputs: canary({ alarms: 'orders-5xx' }) },
  {
    title: 'The alarm of the shift is in ALARM already',
    inputs: canary({ alarms: 'orders-5xx' }),
    arrange: alarm('orders-5xx', 'ALARM'),
  },
  {
    title: 'The role may not read alarms',
    inputs: canary({ alarms: 'orders-5xx' }),
    arrange: fault('DescribeAlarms', denied('cloudwatch:DescribeAlarms', '*'), { times: 1000 }),
  },
  {
    title: 'The role may not read metrics: nothing is compared',
    inputs: canary({ 'error-rate-threshold': '1' }),
    arrange: fault('GetMetricData', denied('cloudwatch:GetMetricData', '*'), { times: 1000 }),
  },
  {
    title: 'A shift of an alias that Terraform describes',
    inputs: canary(),
    arrange: ({ lambda }) =>
      lambda.send(
        new UpdateAliasCommand({ FunctionName: NAME, Name: 'live', Description: 'Managed by Terraform' }),
      ),
  },
  {
    title: 'A shift of an alias with provisioned concurrency, which AWS refuses',
    inputs: canary(),
    arrange: async (scene) => {
      await scene.lambda.send(
        new PutProvisionedConcurrencyConfigCommand({
          FunctionName: NAME,
          Qualifier: 'live',
          ProvisionedConcurrentExecutions: 2,
        }),
      )
      scene.aws.front.lambda.finishAllocation(NAME, 'live')
      fault(
        'UpdateAlias',
        {
          kind: 'error',
          status: 400,
          code: 'InvalidParameterValueException',
          message: 'Alias with weights can not be used with Provisioned Concurrency',
        },
        { times: 10 },
      )(scene)
    },
  },
  {
    title: 'Somebody moves the alias during the shift',
    inputs: canary(),
    arrange: onceShared(({ lambda }) =>
      lambda.send(
        new UpdateAliasCommand({
          FunctionName: NAME,
          Name: 'live',
          FunctionVersion: '1',
          RoutingConfig: { AdditionalVersionWeights: {} },
        }),
      ),
    ),
  },
  {
    title: 'The run is cancelled during the shift',
    inputs: canary(),
    arrange: (scene): Arranged => {
      const { promise, resolve } = Promise.withResolvers<void>()
      onceShared(() => resolve())(scene)
      return { killWhen: promise, killWith: 'SIGINT' }
    },
  },
  {
    title: 'The runner is lost during the shift: the next release',
    inputs: deploy(),
    arrange: async (scene) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      onceShared(() => resolve())(scene)
      await scene.run(canary(), { killWhen: promise, env: ENV })
    },
  },
]

export const SHIFT_DAYS: readonly Day[] = DAYS.map((day) => ({ ...day, aws: AWS, env: ENV }))
