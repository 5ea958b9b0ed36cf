import { PutMetricAlarmCommand, SetAlarmStateCommand, type StateValue } from '@aws-sdk/client-cloudwatch'
import {
  GetAliasCommand,
  InvokeCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import { alarmNamed, cloudWatchOf, codeDeployOf } from '../../__tests__/local-aws/client.ts'
import {
  alarmsOf,
  createCanaryConfig,
  createDeploymentGroup,
  createLambdaApplication,
  HOOK,
  ROLLS_BACK,
} from '../../__tests__/support/codedeploy.ts'
import { createFunction, type Scene, zipOf } from '../../__tests__/support/scene.ts'
import { type Arranged, all, type Day, denied, deploy, fault, NAME } from './day.ts'

/** The factor on the waits of the action: a minute of a shift is 1.2 seconds. */
const SCALE = 0.02
const MINUTE = 60_000 * SCALE

const AWS = { routingSeed: 1, metrics: { minuteMs: MINUTE, delayMs: MINUTE / 4 } }
const ENV = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: `${SCALE}` }

const canary = (more: Record<string, string> = {}) => deploy({ 'traffic-shift': '20% 2m', ...more })

/** Leaves an alarm in a state that nothing changes. */
const alarm =
  (name: string, state: StateValue) =>
  async ({ aws }: Scene) => {
    const cloudWatch = cloudWatchOf(aws)
    await cloudWatch.send(new PutMetricAlarmCommand({ ...alarmNamed(name), TreatMissingData: 'ignore' }))
    await setAlarm(name, state)({ aws })
  }

const setAlarm =
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

const CODEDEPLOY = {
  'traffic-shift-engine': 'codedeploy',
  'codedeploy-application': 'orders',
  'codedeploy-deployment-group': 'orders-live',
}

const viaCodeDeploy = (more: Record<string, string> = {}) =>
  deploy({ 'traffic-shift': 'Canary20Percent1Minute', ...CODEDEPLOY, ...more })

/** An application and its group; minutes of CodeDeploy are those of the metrics. */
const codeDeploy =
  (group: object = {}) =>
  async ({ aws }: Scene) => {
    aws.front.codeDeploy.startMs = 250
    const client = codeDeployOf(aws)
    await createLambdaApplication(client, 'orders')
    await createCanaryConfig(client, 'Canary20Percent1Minute', 20, 1)
    await createCanaryConfig(client, 'Canary20Percent30Minutes', 20, 30)
    await createDeploymentGroup(client, {
      applicationName: 'orders',
      deploymentGroupName: 'orders-live',
      ...ROLLS_BACK,
      ...group,
    })
  }

/** Does something once CodeDeploy gives the new version its share: looks at the alias until then. */
function onceCodeDeployShifts(action: (scene: Scene) => unknown) {
  return (scene: Scene) => {
    const look = setInterval(async () => {
      const alias = await scene.lambda
        .send(new GetAliasCommand({ FunctionName: NAME, Name: 'live' }))
        .catch(() => undefined)
      if (Object.keys(alias?.RoutingConfig?.AdditionalVersionWeights ?? {}).length === 0) return
      clearInterval(look)
      await action(scene)
    }, 100)
    return { end: async () => clearInterval(look) }
  }
}

const hook = (STATUS: string) => (scene: Scene) =>
  createFunction(scene, 'CodeDeployHook_orders', {
    Code: { ZipFile: zipOf({ 'main.py': HOOK }) },
    Environment: { Variables: { STATUS } },
  })

/** Traffic that shifts step by step, by the run and by CodeDeploy. */
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
  {
    title: 'The application of CodeDeploy does not exist',
    inputs: viaCodeDeploy({ 'traffic-shift': 'Canary10Percent5Minutes' }),
  },
  {
    title: 'The deployment group does not exist',
    inputs: viaCodeDeploy({ 'codedeploy-deployment-group': 'orders-prod' }),
    arrange: codeDeploy(),
  },
  {
    title: 'A hook of CodeDeploy reports that the test failed',
    inputs: viaCodeDeploy({ 'before-allow-traffic': 'CodeDeployHook_orders' }),
    arrange: all(codeDeploy(), hook('Failed')),
  },
  {
    title: 'CodeDeploy stops the shift because of an alarm',
    inputs: viaCodeDeploy({ 'traffic-shift': 'Canary20Percent30Minutes' }),
    arrange: all(
      alarm('orders-5xx', 'OK'),
      codeDeploy(alarmsOf('orders-5xx')),
      onceCodeDeployShifts(setAlarm('orders-5xx', 'ALARM')),
    ),
  },
  {
    title: 'The role may not create deployments of CodeDeploy',
    inputs: viaCodeDeploy(),
    arrange: all(
      codeDeploy(),
      fault(
        'CreateDeployment',
        denied(
          'codedeploy:CreateDeployment',
          'arn:aws:codedeploy:eu-west-1:123456789012:deploymentgroup:orders/orders-live',
        ),
        { times: 20 },
      ),
    ),
  },
  {
    title: 'A schedule that CodeDeploy has no configuration for',
    inputs: viaCodeDeploy({ 'traffic-shift': 'Canary20Percent7Minutes' }),
    arrange: codeDeploy(),
  },
]

export const SHIFT_DAYS: readonly Day[] = DAYS.map((day) => ({ ...day, aws: AWS, env: ENV }))
