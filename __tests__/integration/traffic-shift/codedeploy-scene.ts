import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CloudWatchClient,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
  type StateValue,
} from '@aws-sdk/client-cloudwatch'
import {
  type CodeDeployClient,
  CreateDeploymentCommand,
  type CreateDeploymentGroupCommandInput,
  type DeploymentInfo,
  GetDeploymentCommand,
  ListDeploymentsCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { expect } from '@jest/globals'
import type { StepOptions, StepRun } from '../../../local-aws/run-step.ts'
import { alarmNamed, cloudWatchOf, codeDeployOf } from '../../local-aws/client.ts'
import { arrangeRelease } from '../../support/arranged-releases.ts'
import {
  createCanaryConfig,
  createDeploymentGroup,
  createLambdaApplication,
  HOOK,
} from '../../support/codedeploy.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  handlerSource,
  type Scene,
  startScene,
  zipOf,
} from '../../support/scene.ts'
import { watched } from '../../support/what-a-user-reads.ts'

/** The factor on all waits of the action. */
const SCALE = 0.02
/** A minute of these tests, in milliseconds: of the action, of CloudWatch and of CodeDeploy alike. */
const MINUTE = 60_000 * SCALE

const APPLICATION = 'orders'
/** A shift that is over after a minute. */
export const SHORT = 'Canary20Percent1Minute'
/** One that goes on until something ends it, such as `finish`. */
export const LONG = 'Canary20Percent30Minutes'

/** A local AWS with an application of CodeDeploy. */
export interface CodeDeployScene extends Scene {
  readonly codeDeploy: CodeDeployClient
  readonly cloudWatch: CloudWatchClient
}

/** @param minuteMs milliseconds of a minute of CodeDeploy, where a test waits for its hours */
export async function startCodeDeployScene(minuteMs = MINUTE): Promise<CodeDeployScene> {
  const metrics = { minuteMs, delayMs: minuteMs / 4 }
  const plain = watched(await startScene({ metrics }))
  // Longer than the action needs to record the deployment, as on AWS.
  plain.aws.front.codeDeploy.startMs = 250
  const run: Scene['run'] = (inputs, step = {}) =>
    plain.run(inputs, { ...step, env: { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: String(SCALE), ...step.env } })
  const scene = { ...plain, run, codeDeploy: codeDeployOf(plain.aws), cloudWatch: cloudWatchOf(plain.aws) }
  await createLambdaApplication(scene.codeDeploy, APPLICATION)
  await createCanary(scene, SHORT, 20, 1)
  await createCanary(scene, LONG, 20, 30)
  return scene
}

export const createCanary = (
  { codeDeploy }: CodeDeployScene,
  name: string,
  percentage: number,
  minutes: number,
) => createCanaryConfig(codeDeploy, name, percentage, minutes)

/** A function whose alias `live` serves version 1, with a deployment group of its own. */
export interface Deployed {
  readonly scene: CodeDeployScene
  readonly name: string
  /** The inputs that release the code in the workspace through CodeDeploy. */
  readonly inputs: Readonly<Record<string, string>>
  /** Releases that code. */
  release(more?: Readonly<Record<string, string>>, step?: Partial<StepOptions>): Promise<StepRun>
  /** Rolls the alias back. */
  rollBack(more?: Readonly<Record<string, string>>, step?: Partial<StepOptions>): Promise<StepRun>
}

let functions = 0

/** Makes a function with a group, and puts the code of its second version into the workspace. */
export async function createDeployed(
  scene: CodeDeployScene,
  group: Partial<CreateDeploymentGroupCommandInput> = {},
): Promise<Deployed> {
  functions += 1
  const name = `orders-${functions}`
  await writeCode({ scene, name }, 'one')
  await arrangeRelease(scene, name, { directory: name, alias: 'live' })
  await writeCode({ scene, name }, 'two')
  await createGroup(scene, { deploymentGroupName: name, ...group })
  const inputs = {
    'function-name': name,
    alias: 'live',
    'source-dir': name,
    'traffic-shift': SHORT,
    ...engine(name),
  }
  return {
    scene,
    name,
    inputs,
    release: (more, step) => scene.run({ ...inputs, ...more }, step),
    rollBack: (more, step) =>
      scene.run({ mode: 'rollback', 'function-name': name, alias: 'live', ...more }, step),
  }
}

/** The inputs that name a group. */
export const engine = (group: string) => ({
  'traffic-shift-engine': 'codedeploy',
  'codedeploy-application': APPLICATION,
  'codedeploy-deployment-group': group,
})

export const createGroup = (
  { codeDeploy }: CodeDeployScene,
  group: Partial<CreateDeploymentGroupCommandInput> &
    Pick<CreateDeploymentGroupCommandInput, 'deploymentGroupName'>,
) => createDeploymentGroup(codeDeploy, { applicationName: APPLICATION, ...group })

export const writeCode = ({ scene, name }: Pick<Deployed, 'scene' | 'name'>, text: string) =>
  scene.write(`${name}/main.py`, handlerSource(text))

/** A hook function that reports a status, or nothing; its name. */
export async function createHook(
  scene: CodeDeployScene,
  STATUS: 'Succeeded' | 'Failed' | 'silence',
): Promise<string> {
  functions += 1
  const name = `CodeDeployHook_${functions}`
  await createFunction(scene, name, {
    Code: { ZipFile: zipOf({ 'main.py': HOOK }) },
    Environment: { Variables: { STATUS } },
  })
  return name
}

/** An alarm that stays in the state that it is set to. */
export async function createAlarm(scene: CodeDeployScene, state: StateValue = 'OK'): Promise<string> {
  functions += 1
  const name = `alarm-${functions}`
  const alarm = { ...alarmNamed(name), TreatMissingData: 'ignore' }
  await scene.cloudWatch.send(new PutMetricAlarmCommand(alarm))
  await setAlarm(scene, name, state)
  return name
}

export async function setAlarm({ cloudWatch }: CodeDeployScene, AlarmName: string, StateValue: StateValue) {
  await cloudWatch.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: 'set by the test' }))
}

/** What the alias serves now. */
export async function servedBy({ scene, name }: Pick<Deployed, 'scene' | 'name'>) {
  const { FunctionVersion, RoutingConfig, Description } = await aliasOf(scene, name, 'live')
  return {
    version: FunctionVersion,
    weights: RoutingConfig?.AdditionalVersionWeights ?? {},
    description: Description,
  }
}

/** Waits until the alias gives version 2 its first share, as CodeDeploy's shift does; the deployment's ID in the record. */
export async function shifting(deployed: Deployed): Promise<string> {
  const served = await until(
    () => servedBy(deployed),
    ({ weights, description = '' }) => Object.keys(weights).length > 0 && description.includes(' dep='),
  )
  return / dep=(\S+)/.exec(served.description ?? '')?.[1] ?? ''
}

/** The deployments of a group, the newest first. */
export async function deploymentsOf(
  { codeDeploy }: CodeDeployScene,
  deploymentGroupName: string,
): Promise<string[]> {
  const asked = { applicationName: APPLICATION, deploymentGroupName }
  return (await codeDeploy.send(new ListDeploymentsCommand(asked))).deployments ?? []
}

export async function infoOf({ codeDeploy }: CodeDeployScene, deploymentId: string): Promise<DeploymentInfo> {
  const { deploymentInfo = {} } = await codeDeploy.send(new GetDeploymentCommand({ deploymentId }))
  return deploymentInfo
}

/** Lets a deployment that shifts traffic shift all of it, without the time that is left, and waits until it has ended. */
export const finish = ({ aws }: CodeDeployScene, id: string): Promise<void> =>
  aws.front.codeDeploy.finishWait(id)

/** Finishes a deployment when a run says that it follows it: for `onLine`. */
export const finishWhenFollowed = (scene: CodeDeployScene) => (line: string) => {
  const [, id] = /^Deployment (d-\w+): /.exec(line) ?? []
  if (id) void finish(scene, id)
}

/** Waits until a deployment, and the one that takes it back, has ended. */
export async function ended(scene: CodeDeployScene, id: string): Promise<DeploymentInfo> {
  const info = await until(
    () => infoOf(scene, id),
    ({ completeTime }) => completeTime !== undefined,
  )
  const back = info.rollbackInfo?.rollbackDeploymentId
  if (back !== undefined) await ended(scene, back)
  return info
}

/** Begins a deployment without the action. */
export async function deployBySomebody(
  { scene, name }: Pick<Deployed, 'scene' | 'name'>,
  group: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string> {
  const Properties = { Name: name, Alias: 'live', CurrentVersion: from, TargetVersion: to }
  const resources = [{ function: { Type: 'AWS::Lambda::Function', Properties } }]
  const content = `{"version": 0.0, "Resources": ${JSON.stringify(resources)}}`
  const { deploymentId = '' } = await scene.codeDeploy.send(
    new CreateDeploymentCommand({
      applicationName: APPLICATION,
      deploymentGroupName: group,
      deploymentConfigName: LONG,
      revision: { revisionType: 'AppSpecContent', appSpecContent: { content } },
    }),
  )
  return deploymentId
}

export async function stop({ codeDeploy }: CodeDeployScene, deploymentId: string, rollsBack: boolean) {
  await codeDeploy.send(new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: rollsBack }))
}

export async function until<T>(read: () => Promise<T>, isReached: (value: T) => boolean): Promise<T> {
  const limit = Date.now() + 60_000
  for (;;) {
    const value = await read()
    if (isReached(value)) return value
    if (Date.now() > limit) throw new Error(`It did not come to that: ${JSON.stringify(value)}`)
    await sleep(20)
  }
}

/** Expects that the new version serves alone, that the history says so, and that nothing records a shift any more. */
export async function expectShifted(deployed: Deployed, run: StepRun, version = '2'): Promise<void> {
  expect(run.errors).toEqual([])
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ version, 'failed-version': '', changed: 'true' })
  const { version: served, weights, description } = await servedBy(deployed)
  expect({ served, weights }).toEqual({ served: version, weights: {} })
  expect(description).toMatch(new RegExp(`^lda1 cur=${version} prev=1`))
  expect(description).not.toMatch(/next=|dep=/)
}

interface TakenBack {
  readonly marked: boolean
  /** `failed` where no traffic has moved. */
  readonly result?: 'rolled-back' | 'failed'
}

/** Expects that the alias, the weights and $LATEST are those of version 1, with version 2 marked bad or not. */
export async function expectTakenBack(
  deployed: Deployed,
  run: StepRun,
  { marked, result = 'rolled-back' }: TakenBack,
): Promise<void> {
  expect(run.exitCode).toBe(1)
  expect(run.errors).toHaveLength(1)
  expect(run.errors.join()).not.toMatch(/\.\.|[:;] ?\./)
  const failed = marked || result === 'rolled-back' ? '2' : ''
  expect(run.outputs).toMatchObject({ result, version: '1', 'failed-version': failed, changed: 'false' })
  await expectFirstServed(deployed, { marked })
}

/** Expects that version 1 serves alone and is in $LATEST. */
export async function expectFirstServed(
  deployed: Deployed,
  { marked }: { readonly marked: boolean },
): Promise<void> {
  expect(await servedBy(deployed)).toEqual({
    version: '1',
    weights: {},
    description: `lda1 cur=1${marked ? ' bad=2' : ''} made sha=3f2c1ab run=77 ref=main`,
  })
  const { scene, name } = deployed
  const [latest, first] = await Promise.all([configurationOf(scene, name), configurationOf(scene, name, '1')])
  expect(latest.CodeSha256).toBe(first.CodeSha256)
}
