import type { Case, Expectation, Json, Step } from '../case.ts'
import { refused } from './steps.ts'

const API = 'the API reference of CodeDeploy (the models of SDK 3.1133)'
const CLOUDWATCH = 'test_cloudwatch::TestCloudwatch'

/** What a traffic shift asks for: the sum of a metric of the function in the last minutes. */
const metricData = (id: string, times: Json): Json => ({
  MetricDataQueries: [
    {
      Id: id,
      MetricStat: {
        Metric: {
          Namespace: 'AWS/Lambda',
          MetricName: 'Invocations',
          Dimensions: [{ Name: 'FunctionName', Value: '{fn}' }],
        },
        Period: 60,
        Stat: 'Sum',
      },
    },
  ],
  ...times,
})

const noAlarms = (input: Json): Step => ({
  call: 'cloudwatch:DescribeAlarms',
  input,
  expect: { members: { MetricAlarms: [], CompositeAlarms: [] } },
})

const NO_ALARMS = { aws: 'The role of the contract may not create alarms.' }

/** Amazon CloudWatch. */
export const METRICS_AND_ALARMS: readonly Case[] = [
  {
    fact: 'CloudWatch: a metric without data is complete and empty',
    grade: 'relied on',
    source: `${CLOUDWATCH}::test_get_metric_with_no_results[json]`,
    date: '2025-09-19',
    steps: [
      {
        call: 'cloudwatch:GetMetricData',
        input: metricData('result', { StartTime: '{earlier}', EndTime: '{now}' }),
        expect: {
          members: {
            MetricDataResults: [{ Id: 'result', StatusCode: 'Complete', Timestamps: [], Values: [] }],
            Messages: [],
          },
          absent: ['NextToken'],
        },
      },
    ],
  },
  {
    fact: 'CloudWatch: GetMetricData whose start is its end',
    grade: 'relied on',
    source: 'https://github.com/elastic/beats/issues/32687',
    date: '2022-08-15',
    steps: [
      {
        call: 'cloudwatch:GetMetricData',
        input: metricData('result', { StartTime: '{now}', EndTime: '{now}' }),
        // The name is that of the protocol JSON, as test_set_alarm_invalid_input[json] has it.
        expect: refused(
          400,
          'ValidationException',
          'The parameter StartTime must not equal parameter EndTime.',
        ),
      },
    ],
  },
  {
    fact: 'CloudWatch: GetMetricData whose start is after its end',
    grade: 'relied on',
    source: 'https://github.com/getmoto/moto/pull/6380',
    date: '2023-06-08',
    steps: [
      {
        call: 'cloudwatch:GetMetricData',
        input: metricData('result', { StartTime: '{now}', EndTime: '{earlier}' }),
        expect: refused(400, 'ValidationException', 'The parameter EndTime must be greater than StartTime.'),
      },
    ],
  },
  {
    fact: 'CloudWatch: DescribeAlarms leaves out alarms that do not exist',
    grade: 'relied on',
    source: `${CLOUDWATCH}::test_delete_alarm[json]`,
    date: '2025-09-19',
    steps: [noAlarms({ AlarmNames: ['{fn}-alarm'], AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] })],
  },
  {
    fact: 'CloudWatch: DescribeAlarms without types gives no composite alarms',
    grade: 'relied on',
    source: 'the API reference of CloudWatch (the models of SDK 3.1164), AlarmTypes of DescribeAlarms',
    date: '2026-11',
    steps: [
      {
        call: 'cloudwatch:PutMetricAlarm',
        input: {
          AlarmName: '{fn}-one',
          Namespace: '{fn}',
          MetricName: 'metric1',
          Statistic: 'Sum',
          Period: 60,
          EvaluationPeriods: 1,
          Threshold: 30,
          ComparisonOperator: 'GreaterThanThreshold',
        },
      },
      {
        call: 'cloudwatch:PutCompositeAlarm',
        input: { AlarmName: '{fn}-both', AlarmRule: 'ALARM("{fn}-one")' },
      },
      noAlarms({ AlarmNames: ['{fn}-both'] }),
      {
        call: 'cloudwatch:DescribeAlarms',
        input: { AlarmNames: ['{fn}-both'], AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
        expect: { members: { CompositeAlarms: [{ AlarmName: '{fn}-both' }] } },
      },
      { call: 'cloudwatch:DeleteAlarms', input: { AlarmNames: ['{fn}-both'] } },
      { call: 'cloudwatch:DeleteAlarms', input: { AlarmNames: ['{fn}-one'] } },
    ],
    notReplayed: NO_ALARMS,
  },
  {
    fact: 'CloudWatch: a new alarm has not enough data, and says that nothing has been checked',
    grade: 'informative',
    source: `${CLOUDWATCH}::test_delete_alarm[json]`,
    date: '2025-09-19',
    steps: [
      {
        call: 'cloudwatch:PutMetricAlarm',
        input: {
          AlarmName: '{fn}-alarm',
          Namespace: '{fn}',
          MetricName: 'metric1',
          Statistic: 'Sum',
          Period: 60,
          EvaluationPeriods: 1,
          Threshold: 30,
          ComparisonOperator: 'GreaterThanThreshold',
        },
      },
      {
        call: 'cloudwatch:DescribeAlarms',
        input: { AlarmNames: ['{fn}-alarm'] },
        expect: {
          members: {
            MetricAlarms: [
              {
                AlarmName: '{fn}-alarm',
                AlarmArn: 'arn:aws:cloudwatch:{region}:{account}:alarm:{fn}-alarm',
                StateValue: 'INSUFFICIENT_DATA',
                StateReason: 'Unchecked: Initial alarm creation',
              },
            ],
          },
        },
      },
      { call: 'cloudwatch:DeleteAlarms', input: { AlarmNames: ['{fn}-alarm'] } },
    ],
    notReplayed: NO_ALARMS,
  },
  {
    fact: 'CloudWatch: the state of an alarm that does not exist is set',
    grade: 'informative',
    source: `${CLOUDWATCH}::test_set_alarm_invalid_input[json]`,
    date: '2025-09-22',
    steps: [
      {
        call: 'cloudwatch:SetAlarmState',
        input: { AlarmName: '{fn}-alarm', StateValue: 'OK', StateReason: 'a test' },
        expect: refused(404, 'ResourceNotFound'),
      },
    ],
    notReplayed: NO_ALARMS,
  },
]

const NO_EMULATOR = { emulator: 'The emulator has no CodeDeploy.' }

/** A call of CodeDeploy that asks for something, and creates nothing. */
const asked = (
  fact: string,
  call: string,
  input: Json,
  expect: Expectation,
  from: readonly [grade: Case['grade'], source: string, date: string] = [
    'relied on',
    `${API}, ${call}`,
    '2026-11',
  ],
): Case => ({
  fact: `CodeDeploy: ${fact}`,
  grade: from[0],
  source: from[1],
  date: from[2],
  steps: [{ call: `codedeploy:${call}`, input, expect }],
  notReplayed: NO_EMULATOR,
})

/** Moves the alias of the world `deployment` from version 1 to version 2. */
const APP_SPEC = `version: 0.0
Resources:
  - shift:
      Type: AWS::Lambda::Function
      Properties:
        Name: "{fn}"
        Alias: live
        CurrentVersion: 1
        TargetVersion: 2
`

const createDeployment = (group: string, more: Partial<Step> = {}): Step => ({
  call: 'codedeploy:CreateDeployment',
  input: {
    applicationName: '{fn}-app',
    deploymentGroupName: group,
    revision: { revisionType: 'AppSpecContent', appSpecContent: { content: APP_SPEC } },
  },
  ...more,
})

/** A deployment that has begun in a group of its own, what is asked then, and its end. */
const deployed = (
  fact: string,
  [grade, source, date]: readonly string[],
  group: string,
  step: Step,
): Case => ({
  fact: `CodeDeploy: ${fact}`,
  grade: grade as Case['grade'],
  source: String(source),
  date: String(date),
  world: 'deployment',
  steps: [
    {
      call: 'codedeploy:CreateDeploymentGroup',
      input: { applicationName: '{fn}-app', deploymentGroupName: group, serviceRoleArn: '{role}' },
    },
    createDeployment(group, { as: 'first' }),
    step,
    {
      call: 'codedeploy:StopDeployment',
      input: { deploymentId: '{first.deploymentId}', autoRollbackEnabled: true },
    },
  ],
  notReplayed: { ...NO_EMULATOR, aws: 'The account has no service role for CodeDeploy.' },
})

const configuration = (name: string, trafficRoutingConfig: Json): Case =>
  asked(
    `the predefined configuration ${name}`,
    'GetDeploymentConfig',
    { deploymentConfigName: `CodeDeployDefault.${name}` },
    {
      members: {
        deploymentConfigInfo: {
          deploymentConfigName: `CodeDeployDefault.${name}`,
          computePlatform: 'Lambda',
          trafficRoutingConfig,
        },
      },
    },
    [
      'relied on',
      'the user guide of CodeDeploy, "Predefined deployment configurations for an AWS Lambda compute platform"',
      '2026-11',
    ],
  )

/** AWS CodeDeploy. */
export const DEPLOYMENTS: readonly Case[] = [
  asked(
    'a deployment that does not exist',
    'GetDeployment',
    { deploymentId: 'd-ABCDEF123' },
    refused(400, 'DeploymentDoesNotExistException'),
  ),
  asked(
    'an ID that is none of a deployment',
    'GetDeployment',
    { deploymentId: 'abc' },
    refused(400, 'InvalidDeploymentIdException'),
    ['informative', `${API}, GetDeployment`, '2026-11'],
  ),
  {
    ...asked(
      'a deployment that does not exist is stopped',
      'StopDeployment',
      { deploymentId: 'd-ABCDEF123', autoRollbackEnabled: true },
      refused(400, 'DeploymentDoesNotExistException'),
    ),
    notReplayed: { ...NO_EMULATOR, aws: 'The role of the contract may not stop deployments.' },
  },
  asked(
    'the group of an application that does not exist',
    'GetDeploymentGroup',
    { applicationName: '{fn}-none', deploymentGroupName: 'live' },
    refused(400, 'ApplicationDoesNotExistException', 'No application found for name: {fn}-none'),
    ['relied on', 'https://github.com/aws/aws-cli/issues/2270', '2016-11-01'],
  ),
  asked(
    'a deployment configuration that does not exist',
    'GetDeploymentConfig',
    { deploymentConfigName: '{fn}-none' },
    refused(
      400,
      'DeploymentConfigDoesNotExistException',
      'No deployment configuration found for name: {fn}-none',
    ),
  ),
  configuration('LambdaAllAtOnce', { type: 'AllAtOnce' }),
  configuration('LambdaCanary10Percent5Minutes', {
    type: 'TimeBasedCanary',
    timeBasedCanary: { canaryPercentage: 10, canaryInterval: 5 },
  }),
  configuration('LambdaLinear10PercentEvery1Minute', {
    type: 'TimeBasedLinear',
    timeBasedLinear: { linearPercentage: 10, linearInterval: 1 },
  }),
  deployed('a group that does not exist', ['relied on', `${API}, GetDeploymentGroup`, '2026-11'], 'one', {
    call: 'codedeploy:GetDeploymentGroup',
    input: { applicationName: '{fn}-app', deploymentGroupName: 'none' },
    expect: refused(400, 'DeploymentGroupDoesNotExistException', 'No Deployment Group found for name: none'),
  }),
  deployed(
    'a group that has a deployment under way names it',
    ['text', 'https://github.com/CircleCI-Public/aws-ecs-orb/issues/181', '2022-08-14'],
    'two',
    createDeployment('two', {
      expect: refused(
        400,
        'DeploymentLimitExceededException',
        "The Deployment Group 'two' already has an active Deployment '{first.deploymentId}'",
      ),
    }),
  ),
  deployed(
    'the targets of a deployment that has not started',
    ['relied on', `${API}, ListDeploymentTargets`, '2026-11'],
    'three',
    {
      call: 'codedeploy:ListDeploymentTargets',
      input: { deploymentId: '{first.deploymentId}' },
      expect: refused(400, 'DeploymentNotStartedException'),
    },
  ),
  deployed(
    'a new deployment is Created, with the group, its configuration and the AppSpec',
    ['relied on', `${API}, GetDeployment`, '2026-11'],
    'four',
    {
      call: 'codedeploy:GetDeployment',
      input: { deploymentId: '{first.deploymentId}' },
      expect: {
        members: {
          deploymentInfo: {
            deploymentId: '{first.deploymentId}',
            status: 'Created',
            applicationName: '{fn}-app',
            deploymentGroupName: 'four',
            computePlatform: 'Lambda',
            deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
            revision: { revisionType: 'AppSpecContent' },
          },
        },
        absent: ['deploymentInfo.completeTime', 'deploymentInfo.errorInformation'],
      },
    },
  ),
  {
    fact: 'CodeDeploy: a deployment that has ended is refused with DeploymentAlreadyCompletedException when it is stopped',
    grade: 'relied on',
    source: `${API}, StopDeployment`,
    date: '2026-11',
    steps: [],
    notReplayed:
      'It waits for the end of a deployment; __tests__/local-aws/codedeploy-rollbacks.test.ts has it.',
  },
]
