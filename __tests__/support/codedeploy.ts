import {
  type CodeDeployClient,
  CreateApplicationCommand,
  CreateDeploymentConfigCommand,
  CreateDeploymentGroupCommand,
  type CreateDeploymentGroupCommandInput,
} from '@aws-sdk/client-codedeploy'

/** The role that deployment groups have, which the local AWS allows everything. */
export const serviceRoleArn = 'arn:aws:iam::123456789012:role/codedeploy'

/** The automatic rollback that infra/codedeploy.yml sets up, except when somebody stops a deployment. */
export const ROLLS_BACK = {
  autoRollbackConfiguration: {
    enabled: true,
    events: ['DEPLOYMENT_FAILURE' as const, 'DEPLOYMENT_STOP_ON_ALARM' as const],
  },
}

/** The alarms of a deployment group. */
export const alarmsOf = (...names: readonly string[]) => ({
  alarmConfiguration: { enabled: true, alarms: names.map((name) => ({ name })) },
})

/** Creates an application for Lambda. */
export async function createLambdaApplication(
  codeDeploy: CodeDeployClient,
  applicationName: string,
): Promise<void> {
  await codeDeploy.send(new CreateApplicationCommand({ applicationName, computePlatform: 'Lambda' }))
}

/** What a deployment group needs; absent: the service role above. */
export type DeploymentGroupInput = Pick<
  CreateDeploymentGroupCommandInput,
  'applicationName' | 'deploymentGroupName'
> &
  Partial<CreateDeploymentGroupCommandInput>

/** Creates a deployment group. */
export async function createDeploymentGroup(
  codeDeploy: CodeDeployClient,
  group: DeploymentGroupInput,
): Promise<void> {
  await codeDeploy.send(new CreateDeploymentGroupCommand({ serviceRoleArn, ...group }))
}

/** Creates a deployment configuration that gives a version a percentage, and all traffic some minutes later. */
export async function createCanaryConfig(
  codeDeploy: CodeDeployClient,
  deploymentConfigName: string,
  canaryPercentage: number,
  canaryInterval: number,
): Promise<void> {
  await codeDeploy.send(
    new CreateDeploymentConfigCommand({
      deploymentConfigName,
      computePlatform: 'Lambda',
      trafficRoutingConfig: {
        type: 'TimeBasedCanary',
        timeBasedCanary: { canaryPercentage, canaryInterval },
      },
    }),
  )
}

/**
 * The Python source of a hook function. It reports the status in its variable STATUS; with `silence`, it reports nothing, and
 * with `raise`, it fails.
 */
export const HOOK = `import json
import os
import urllib.request


def handler(event, context):
    print(json.dumps(event))
    status = os.environ["STATUS"]
    if status == "silence":
        return
    if status == "raise":
        raise ValueError("told to fail")
    report = {
        "deploymentId": event["DeploymentId"],
        "lifecycleEventHookExecutionId": event["LifecycleEventHookExecutionId"],
        "status": status,
    }
    headers = {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus",
        "authorization": "AWS4-HMAC-SHA256 Credential=hook/20260101/eu-west-1/codedeploy/aws4_request",
    }
    request = urllib.request.Request(os.environ["AWS_ENDPOINT_URL"], json.dumps(report).encode(), headers)
    urllib.request.urlopen(request).read()
`
