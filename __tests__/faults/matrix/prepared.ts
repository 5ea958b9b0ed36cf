import { PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch'
import {
  AddPermissionCommand,
  CreateAliasCommand,
  type CreateAliasCommandInput,
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  PublishLayerVersionCommand,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationCommandInput,
} from '@aws-sdk/client-lambda'
import AdmZip from 'adm-zip'
import { cloudWatchOf } from '../../local-aws/client.ts'
import { createDeploymentGroup, createLambdaApplication, ROLLS_BACK } from '../../support/codedeploy.ts'
import { handlerSource, ROLE } from '../../support/scene.ts'
import type { Lane, Subject } from './lane.ts'

/** A secret of the user's: nothing that anybody can read may show it. */
export const CANARIES = {
  environment: 'canary-of-the-environment-7f3a',
  payload: 'canary-of-the-payload-91bc',
  sessionToken: 'canary-of-the-session-token-2d5e',
  secretKey: 'canary-of-the-secret-key-c608',
} as const

/** Answers when it is invoked by its number, and fails behind the alias. */
export const FAILS_BEHIND_ALIAS = `import os


def handler(event, context):
    if context.invoked_function_arn.endswith(":live"):
        raise RuntimeError("not behind this name")
    return {"text": "bad", "greeting": os.environ.get("GREETING")}
`

const archives = new Map<string, Buffer>()

/** An archive with one file, by default the handler; always the same bytes for the same source. */
function archiveOf(source: string, path = 'main.py'): Buffer {
  const known = archives.get(path + source)
  if (known) return known
  const zip = new AdmZip()
  zip.addFile(path, Buffer.from(source))
  const archive = zip.toBuffer()
  archives.set(path + source, archive)
  return archive
}

/** Creates the function as it was before any release of the action, with a variable that the action must not lose. */
export async function createFunction(
  { lambda, aws }: Lane,
  { functionName }: Subject,
  members: Partial<CreateFunctionCommandInput> = {},
): Promise<void> {
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: functionName,
      Role: ROLE,
      Runtime: 'python3.13',
      Handler: 'main.handler',
      Code: { ZipFile: archiveOf(handlerSource('old')) },
      Environment: { Variables: { KEPT: CANARIES.environment, GREETING: 'hello' } },
      ...members,
    }),
  )
  aws.front.lambda.finishTransition(functionName)
}

/** Publishes $LATEST as it is. */
export async function publish({ lambda, aws }: Lane, { functionName }: Subject): Promise<void> {
  const { Version } = await lambda.send(new PublishVersionCommand({ FunctionName: functionName }))
  aws.front.lambda.finishTransition(functionName, Version)
}

/** Changes $LATEST and publishes it. */
export async function publishChanged(
  lane: Lane,
  subject: Subject,
  members: Omit<UpdateFunctionConfigurationCommandInput, 'FunctionName'>,
  source?: string,
): Promise<void> {
  const { lambda, aws } = lane
  const FunctionName = subject.functionName
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, ...members }))
  aws.front.lambda.finishTransition(FunctionName)
  if (source !== undefined) {
    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: archiveOf(source) }))
    aws.front.lambda.finishTransition(FunctionName)
  }
  await publish(lane, subject)
}

/** Points an alias at a version. */
export async function serve(
  { lambda }: Lane,
  { functionName: FunctionName }: Subject,
  alias: Omit<CreateAliasCommandInput, 'FunctionName'>,
): Promise<void> {
  await lambda.send(new CreateAliasCommand({ FunctionName, ...alias }))
}

/** Somebody else's statement on the alias. */
export async function letIn(
  { lambda }: Lane,
  { functionName: FunctionName }: Subject,
  Qualifier: string,
): Promise<void> {
  await lambda.send(
    new AddPermissionCommand({
      FunctionName,
      Qualifier,
      StatementId: 'of-somebody-else',
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      SourceArn: 'arn:aws:events:eu-west-1:123456789012:rule/nightly',
    }),
  )
}

/** The archive of a layer. */
export function layerOf(text: string): Buffer {
  return archiveOf(`TEXT = "${text}"\n`, 'python/text.py')
}

/** Publishes a version of the layer without the action. */
export async function publishLayer(
  { lambda }: Lane,
  { layerName: LayerName }: Subject,
  text: string,
): Promise<void> {
  await lambda.send(new PublishLayerVersionCommand({ LayerName, Content: { ZipFile: layerOf(text) } }))
}

/** An alarm on the errors of the function; it is not in ALARM. */
export async function watch({ aws }: Lane, { functionName }: Subject): Promise<void> {
  const cloudWatch = cloudWatchOf(aws)
  await cloudWatch.send(
    new PutMetricAlarmCommand({
      AlarmName: alarmOf(functionName),
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: functionName }],
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    }),
  )
  cloudWatch.destroy()
}

/** A deployment group of CodeDeploy for the alias of the function, as infra/codedeploy.yml makes it. */
export async function deployable({ codeDeploy }: Lane, { functionName }: Subject): Promise<void> {
  await createLambdaApplication(codeDeploy, functionName)
  const group = { applicationName: functionName, deploymentGroupName: 'live' }
  await createDeploymentGroup(codeDeploy, { ...group, ...ROLLS_BACK })
}

/** The name of the alarm of a function. */
export function alarmOf(functionName: string): string {
  return `${functionName}-errors`
}
