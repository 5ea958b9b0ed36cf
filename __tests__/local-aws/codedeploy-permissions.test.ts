import {
  type CodeDeployClient,
  CreateDeploymentCommand,
  CreateDeploymentGroupCommand,
  GetApplicationCommand,
  GetDeploymentCommand,
  GetDeploymentConfigCommand,
  GetDeploymentGroupCommand,
  GetDeploymentTargetCommand,
  ListDeploymentsCommand,
  ListDeploymentTargetsCommand,
  StopDeploymentCommand,
  UpdateDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy'
import { AttachRolePolicyCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { serviceRoleArn } from '../support/codedeploy.ts'
import { clientOf, cloudWatchOf, codeDeployOf } from './client.ts'
import { type SignedIn, signInAsDeploy } from './deploy-role.ts'
import {
  appSpecOf,
  createApplication,
  createDeployable,
  createGroup,
  type Deploying,
  deploy,
  ended,
  type GroupName,
  revisionOf,
} from './deployable-function.ts'
import { refusal } from './hello-function.ts'

let signedIn: SignedIn
/** Who may do everything, and who has signed in. */
let admin: Deploying
let codeDeploy: CodeDeployClient
let group: GroupName

beforeAll(async () => {
  signedIn = await signInAsDeploy()
  const { aws } = signedIn
  admin = { aws, lambda: clientOf(aws), codeDeploy: codeDeployOf(aws), cloudWatch: cloudWatchOf(aws) }
  ;({ codeDeploy } = signedIn)
  // Its minutes are real ones: no deployment of these tests shifts in steps.
  aws.front.codeDeploy.startMs = 20
  await createApplication(admin)
  group = await createGroup(admin)
})
beforeEach(() => {
  signedIn.permit({ Action: '*', Resource: '*' })
  signedIn.aws.front.iam.clearDecisions()
})
afterAll(() => signedIn.stop())

/** What was asked of the policy, as action and resource. */
const asked = () => signedIn.aws.front.iam.decisions.map(({ action, resource }) => `${action} ${resource}`)

const arns = 'arn:aws:codedeploy:eu-west-1:123456789012'
const groupArn = () => `${arns}:deploymentgroup:orders/${group.deploymentGroupName}`
const deployment = () => ({ ...group, revision: revisionOf(appSpecOf('any')) })

// https://docs.aws.amazon.com/codedeploy/latest/userguide/auth-and-access-control-permissions-reference.html
describe('What is asked', () => {
  test('for a deployment: its group, its configuration, and its revision', async () => {
    await codeDeploy.send(new CreateDeploymentCommand(deployment()))
    expect(asked()).toEqual([
      `codedeploy:CreateDeployment ${groupArn()}`,
      `codedeploy:GetDeploymentConfig ${arns}:deploymentconfig:Canary10Percent1Minute`,
      `codedeploy:RegisterApplicationRevision ${arns}:application:orders`,
    ])
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html
  test('for a deployment with alarms of its own: also to change the group', async () => {
    const { applicationName, deploymentGroupName } = await createGroup(admin)
    const input = {
      ...deployment(),
      deploymentGroupName,
      deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
      overrideAlarmConfiguration: { enabled: false },
    }
    await codeDeploy.send(new CreateDeploymentCommand(input))
    const own = `${arns}:deploymentgroup:${applicationName}/${deploymentGroupName}`
    expect(asked()).toEqual([
      `codedeploy:CreateDeployment ${own}`,
      `codedeploy:GetDeploymentConfig ${arns}:deploymentconfig:CodeDeployDefault.LambdaAllAtOnce`,
      `codedeploy:RegisterApplicationRevision ${arns}:application:orders`,
      `codedeploy:UpdateDeploymentGroup ${own}`,
    ])
  })

  test('about a deployment: the group that it belongs to', async () => {
    const own = await createGroup(admin)
    const deploymentId = await deploy(admin, own, appSpecOf('any'))
    const target = { deploymentId, targetId: 'any' }
    await Promise.allSettled([
      codeDeploy.send(new GetDeploymentCommand({ deploymentId })),
      codeDeploy.send(new ListDeploymentTargetsCommand({ deploymentId })),
      codeDeploy.send(new GetDeploymentTargetCommand(target)),
      codeDeploy.send(new StopDeploymentCommand({ deploymentId })),
    ])
    const resource = `${arns}:deploymentgroup:orders/${own.deploymentGroupName}`
    expect(asked().sort()).toEqual([
      `codedeploy:GetDeployment ${resource}`,
      `codedeploy:GetDeploymentTarget ${resource}`,
      `codedeploy:ListDeploymentTargets ${resource}`,
      `codedeploy:StopDeployment ${resource}`,
    ])
  })

  test('about a group, an application, a configuration: the very one', async () => {
    await codeDeploy.send(new GetDeploymentGroupCommand(group))
    await codeDeploy.send(new ListDeploymentsCommand(group))
    await codeDeploy.send(new ListDeploymentsCommand({}))
    await codeDeploy.send(new GetApplicationCommand({ applicationName: 'orders' }))
    const deploymentConfigName = 'CodeDeployDefault.LambdaAllAtOnce'
    await codeDeploy.send(new GetDeploymentConfigCommand({ deploymentConfigName }))
    expect(asked()).toEqual([
      `codedeploy:GetDeploymentGroup ${groupArn()}`,
      `codedeploy:ListDeployments ${groupArn()}`,
      'codedeploy:ListDeployments *',
      `codedeploy:GetApplication ${arns}:application:orders`,
      `codedeploy:GetDeploymentConfig ${arns}:deploymentconfig:${deploymentConfigName}`,
    ])
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
  test('for a group that gets a service role: to pass it', async () => {
    const names = { applicationName: 'orders', deploymentGroupName: 'passed' }
    await codeDeploy.send(new CreateDeploymentGroupCommand({ ...names, serviceRoleArn }))
    const change = { applicationName: 'orders', currentDeploymentGroupName: 'passed' }
    await codeDeploy.send(new UpdateDeploymentGroupCommand(change))
    expect(asked()).toEqual([
      `codedeploy:CreateDeploymentGroup ${arns}:deploymentgroup:orders/passed`,
      `iam:PassRole ${serviceRoleArn}`,
      `codedeploy:UpdateDeploymentGroup ${arns}:deploymentgroup:orders/passed`,
    ])
  })
})

// https://docs.aws.amazon.com/codedeploy/latest/userguide/getting-started-create-service-role.html
// The words are reported from AWS: aws/serverless-application-model issue 219.
describe('The service role of a group', () => {
  const managed = 'arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambda'

  /** A role that CodeDeploy may assume, with policies of AWS; its ARN. */
  async function createServiceRole(RoleName: string, ...arns: string[]): Promise<string> {
    const { endpoint, region } = signedIn.aws
    const iam = new IAMClient({ endpoint, region, credentials: { accessKeyId: 'x', secretAccessKey: 'x' } })
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [] })
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }))
    for (const PolicyArn of arns) await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }))
    return String(Role?.Arn)
  }

  async function deployWith(role: string, hook?: string) {
    const own = await createGroup(admin, { serviceRoleArn: role })
    const name = await createDeployable(admin)
    const hooks = hook === undefined ? {} : { hooks: [{ BeforeAllowTraffic: hook }] }
    return ended(admin, await deploy(admin, own, appSpecOf(name, hooks), { deploymentConfigName }))
  }
  const deploymentConfigName = 'CodeDeployDefault.LambdaAllAtOnce'
  const notPermitted = (role: string) => ({
    status: 'Failed',
    errorInformation: {
      code: 'IAM_ROLE_PERMISSIONS',
      message: expect.stringContaining(
        `The IAM role ${role} does not give you permission to perform operations in the following AWS service: AWSLambda.`,
      ),
    },
  })

  test('has to allow what the deployment does', async () => {
    const [none, role] = [await createServiceRole('none'), await createServiceRole('managed', managed)]
    expect(await deployWith(none)).toMatchObject(notPermitted(none))
    expect(await deployWith(role)).toMatchObject({ status: 'Succeeded' })
  })

  test('allows hooks with the prefix CodeDeployHook_ only, where it is the one of AWS', async () => {
    const role = await createServiceRole('hooks', managed)
    expect(await deployWith(role, 'before')).toMatchObject(notPermitted(role))
    const prefixed = await deployWith(role, 'CodeDeployHook_before')
    expect(prefixed).toMatchObject({ errorInformation: { code: 'HOOK_EXECUTION_FAILURE' } })
  })
})

describe('What is refused', () => {
  test('has no effect, and is said with the resource', async () => {
    const own = await createGroup(admin)
    signedIn.permit(
      { Action: 'codedeploy:*', Resource: '*' },
      { Effect: 'Deny', Action: 'codedeploy:RegisterApplicationRevision', Resource: '*' },
    )
    const call = codeDeploy.send(new CreateDeploymentCommand({ ...deployment(), ...own }))
    expect(await refusal(call)).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        `not authorized to perform: codedeploy:RegisterApplicationRevision on resource: ${arns}:application:orders`,
      ),
    })
    expect((await admin.codeDeploy.send(new ListDeploymentsCommand(own))).deployments).toEqual([])
  })

  test('is not that a deployment does not exist', async () => {
    signedIn.permit({ Action: 'codedeploy:GetDeployment', Resource: groupArn() })
    const call = codeDeploy.send(new GetDeploymentCommand({ deploymentId: 'd-NONE00000' }))
    expect(await refusal(call)).toMatchObject({ name: 'DeploymentDoesNotExistException' })
  })
})
