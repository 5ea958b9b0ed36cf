import {
  CreateApplicationCommand,
  ListDeploymentsCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { GetAliasCommand } from '@aws-sdk/client-lambda'
import { codeDeployOf } from '../../__tests__/local-aws/client.ts'
import {
  alarmsOf,
  createCanaryConfig,
  createDeploymentGroup,
  createLambdaApplication,
  HOOK,
  ROLLS_BACK,
} from '../../__tests__/support/codedeploy.ts'
import { createFunction, handlerSource, type Scene, zipOf } from '../../__tests__/support/scene.ts'
import { all, type Day, denied, deploy, fault, NAME } from './day.ts'
import { AWS, alarm, ENV, setAlarm } from './shifts.ts'

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
/** Leaves a deployment of CodeDeploy that shifts the traffic for another half an hour. */
const shiftingAlready = async (scene: Scene) => {
  await scene.succeed(
    viaCodeDeploy({ 'traffic-shift': 'Canary20Percent30Minutes', 'traffic-shift-wait': 'false' }),
    { env: ENV },
  )
  await scene.write('app/main.py', handlerSource('four'))
}

/** Traffic that CodeDeploy shifts. */
const DAYS: readonly Day[] = [
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
  {
    title: 'CodeDeploy still shifts the traffic of the release before',
    inputs: viaCodeDeploy(),
    arrange: all(codeDeploy(), shiftingAlready),
  },
  {
    title: 'The same, and this release moves the alias at once',
    inputs: deploy(),
    arrange: all(codeDeploy(), shiftingAlready),
  },
  {
    title: 'Somebody stops the deployment in the CodeDeploy console',
    inputs: viaCodeDeploy({ 'traffic-shift': 'Canary20Percent30Minutes' }),
    arrange: all(
      codeDeploy(),
      onceCodeDeployShifts(async (scene) => {
        const client = codeDeployOf(scene.aws)
        const { deployments = [] } = await client.send(
          new ListDeploymentsCommand({ applicationName: 'orders', deploymentGroupName: 'orders-live' }),
        )
        for (const deploymentId of deployments)
          await client.send(new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true }))
      }),
    ),
  },
  {
    title: 'The application of CodeDeploy is one for servers',
    inputs: viaCodeDeploy({ 'traffic-shift': 'AllAtOnce' }),
    arrange: async ({ aws }) => {
      const client = codeDeployOf(aws)
      await client.send(
        new CreateApplicationCommand({ applicationName: 'orders', computePlatform: 'Server' }),
      )
      await createDeploymentGroup(client, {
        applicationName: 'orders',
        deploymentGroupName: 'orders-live',
      })
    },
  },
  {
    title: 'The hook of CodeDeploy does not exist',
    inputs: viaCodeDeploy({ 'before-allow-traffic': 'CodeDeployHook_order' }),
    arrange: codeDeploy(),
  },
  {
    title: 'An alarm of the deployment group is in ALARM already',
    inputs: viaCodeDeploy(),
    arrange: all(alarm('orders-5xx', 'ALARM'), codeDeploy(alarmsOf('orders-5xx'))),
  },
  {
    title: 'Inputs of CodeDeploy without `traffic-shift-engine`',
    inputs: deploy({
      'traffic-shift': 'Canary10Percent5Minutes',
      'codedeploy-application': 'orders',
      'codedeploy-deployment-group': 'orders-live',
    }),
  },
  {
    title: 'An error rate for CodeDeploy, which has no schedule',
    inputs: viaCodeDeploy({ 'error-rate-threshold': '1', 'traffic-shift': '' }),
  },
]

export const CODEDEPLOY_DAYS: readonly Day[] = DAYS.map((day) => ({ ...day, aws: AWS, env: ENV }))
