import { setTimeout as sleep } from 'node:timers/promises'
import {
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  type DescribeAlarmsCommandInput,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
  paginateDescribeAlarms,
  SetAlarmStateCommand,
  type StateValue,
} from '@aws-sdk/client-cloudwatch'
import { InvokeCommand } from '@aws-sdk/client-lambda'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { parseAlarmRule } from '../../local-aws/front/cloudwatch/alarm-rule.ts'
import { cloudWatchOf } from './client.ts'
import { createHello, refusal } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

/** A minute of these tests, and how late its data is, in milliseconds. */
const MINUTE = 400
const DELAY = 100

const { aws, lambda } = await startedAws({ transitionMs: 10, metrics: { minuteMs: MINUTE, delayMs: DELAY } })
const cloudWatch = cloudWatchOf(aws)
let FunctionName: string

beforeAll(async () => {
  FunctionName = await createHello(lambda)
})

let count = 0
/** An alarm on any error of the function in the last minute; its name. */
async function putAlarm(overrides: Partial<PutMetricAlarmCommandInput> = {}): Promise<string> {
  count += 1
  const AlarmName = overrides.AlarmName ?? `errors-${count}`
  const input: PutMetricAlarmCommandInput = {
    AlarmName,
    Namespace: 'AWS/Lambda',
    MetricName: 'Errors',
    Dimensions: [{ Name: 'FunctionName', Value: FunctionName }],
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
    ...overrides,
  }
  await cloudWatch.send(new PutMetricAlarmCommand(input))
  return AlarmName
}

/** An alarm whose state stays as it is set: its metric has no data, and that is ignored. */
const putSilentAlarm = () => putAlarm({ Namespace: 'Tests', TreatMissingData: 'ignore' })

async function putComposite(AlarmRule: string): Promise<string> {
  count += 1
  const AlarmName = `composite-${count}`
  await cloudWatch.send(new PutCompositeAlarmCommand({ AlarmName, AlarmRule }))
  return AlarmName
}

async function set(AlarmName: string, State: StateValue): Promise<void> {
  await cloudWatch.send(
    new SetAlarmStateCommand({ AlarmName, StateValue: State, StateReason: 'set by a test' }),
  )
}

const both = ['MetricAlarm', 'CompositeAlarm'] as const
const describeAlarms = (input: DescribeAlarmsCommandInput) =>
  cloudWatch.send(new DescribeAlarmsCommand(input))

async function stateOf(name: string): Promise<StateValue | undefined> {
  const { MetricAlarms = [], CompositeAlarms = [] } = await describeAlarms({
    AlarmNames: [name],
    AlarmTypes: [...both],
  })
  return [...MetricAlarms, ...CompositeAlarms][0]?.StateValue
}

async function becomes(name: string, state: StateValue): Promise<void> {
  const limit = Date.now() + 20 * MINUTE
  while ((await stateOf(name)) !== state) {
    if (Date.now() > limit) throw new Error(`${name} is ${await stateOf(name)}, not ${state}.`)
    await sleep(20)
  }
}

const fail = () => lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify({ fail: true }) }))

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html ("Alarm evaluation" and
// "Configuring how CloudWatch alarms treat missing data")
describe('A metric alarm', () => {
  test('has no state at first, is OK without errors, in ALARM after one, and OK again', async () => {
    // One bad minute of four, so that nobody who looks can miss it; not put just before a minute ends.
    const lasting = { EvaluationPeriods: 4, DatapointsToAlarm: 1 }
    await sleep(MINUTE - (Date.now() % MINUTE))
    const name = await putAlarm(lasting)
    expect(await stateOf(name)).toBe('INSUFFICIENT_DATA')
    await becomes(name, 'OK')
    await fail()
    await becomes(name, 'ALARM')
    await becomes(name, 'OK')
  })

  test.each<[string, StateValue]>([
    ['missing', 'INSUFFICIENT_DATA'],
    ['notBreaching', 'OK'],
    ['breaching', 'ALARM'],
  ])('with missing data that counts as %s is in %s', async (TreatMissingData, state) => {
    const name = await putAlarm({ Namespace: 'Tests', TreatMissingData })
    await sleep(2 * MINUTE)
    expect(await stateOf(name)).toBe(state)
  })

  test('keeps its state when missing data is ignored', async () => {
    const name = await putSilentAlarm()
    await set(name, 'ALARM')
    await sleep(2 * MINUTE)
    expect(await stateOf(name)).toBe('ALARM')
  })

  test('needs as many breaching periods as it says', async () => {
    const name = await putAlarm({ EvaluationPeriods: 3, DatapointsToAlarm: 3 })
    await fail()
    await becomes(name, 'OK')
    await sleep(4 * MINUTE)
    expect(await stateOf(name)).toBe('OK')
  })

  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html
  test('returns to its actual state soon after SetAlarmState', async () => {
    const name = await putAlarm()
    await becomes(name, 'OK')
    await set(name, 'ALARM')
    await becomes(name, 'OK')
  })

  test('keeps its state when it is changed', async () => {
    const name = await putSilentAlarm()
    await set(name, 'ALARM')
    await putAlarm({ AlarmName: name, Namespace: 'Tests', TreatMissingData: 'ignore', Threshold: 5 })
    const { MetricAlarms } = await describeAlarms({ AlarmNames: [name] })
    expect(MetricAlarms).toMatchObject([{ StateValue: 'ALARM', Threshold: 5 }])
  })

  test('that does not exist has no state to set', async () => {
    expect(await refusal(set('none', 'OK'))).toMatchObject({ status: 404, name: 'ResourceNotFound' })
  })
})

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
describe('A composite alarm', () => {
  test('follows the states of its alarms', async () => {
    const [left, right] = [await putSilentAlarm(), await putSilentAlarm()]
    const arn = `arn:aws:cloudwatch:eu-west-1:123456789012:alarm:${right}`
    const name = await putComposite(`ALARM("${left}") AND NOT OK(${arn})`)
    await set(left, 'ALARM')
    await set(right, 'OK')
    expect(await stateOf(name)).toBe('OK')
    await set(right, 'ALARM')
    expect(await stateOf(name)).toBe('ALARM')
  })

  test('keeps a state that was set until one of its alarms changes', async () => {
    const child = await putSilentAlarm()
    const name = await putComposite(`ALARM(${child})`)
    await set(child, 'OK')
    expect(await stateOf(name)).toBe('OK')
    await set(name, 'ALARM')
    await sleep(2 * MINUTE)
    expect(await stateOf(name)).toBe('ALARM')
    await set(child, 'INSUFFICIENT_DATA')
    expect(await stateOf(name)).toBe('OK')
  })

  test('is refused for alarms that do not exist', async () => {
    expect(await refusal(putComposite('ALARM(none)'))).toMatchObject({
      status: 400,
      name: 'ValidationException',
    })
  })

  test.each([
    ['TRUE', true],
    ['NOT TRUE OR FALSE', false],
    ['TRUE OR FALSE AND FALSE', true],
    ['(TRUE OR FALSE) AND FALSE', false],
    ['not (ALARM(a) or OK("b c"))', false],
    ['INSUFFICIENT_DATA(d)', true],
  ])('reads %s', (text, expected) => {
    const states: Record<string, 'OK' | 'ALARM'> = { a: 'ALARM', 'b c': 'OK' }
    expect(parseAlarmRule(text).holds((name) => states[name] ?? 'INSUFFICIENT_DATA')).toBe(expected)
  })

  test.each(['', 'ALARM', 'ALARM(a', 'ALARM(a) OK(b)', 'a AND', '(TRUE', 'BROKEN(a)'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseAlarmRule(text)).toThrow(/AlarmRule/)
    },
  )
})

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
describe('DescribeAlarms', () => {
  test('gives metric alarms only, unless it is asked for others', async () => {
    const metric = await putSilentAlarm()
    const composite = await putComposite(`ALARM(${metric})`)
    const AlarmNames = [metric, composite]
    const names = async (input: DescribeAlarmsCommandInput) => {
      const { MetricAlarms = [], CompositeAlarms = [] } = await describeAlarms(input)
      return [...MetricAlarms, ...CompositeAlarms].map(({ AlarmName }) => AlarmName)
    }
    expect(await names({ AlarmNames })).toEqual([metric])
    expect(await names({ AlarmNames, AlarmTypes: ['CompositeAlarm'] })).toEqual([composite])
    expect(await names({ AlarmNames, AlarmTypes: [...both] })).toEqual([metric, composite])
    expect(await names({ AlarmNamePrefix: composite, AlarmTypes: [...both] })).toEqual([composite])
  })

  test('leaves out names that do not exist, and takes no ARN for a name', async () => {
    const name = await putSilentAlarm()
    const arn = `arn:aws:cloudwatch:eu-west-1:123456789012:alarm:${name}`
    expect((await describeAlarms({ AlarmNames: ['none', arn] })).MetricAlarms).toEqual([])
    const { MetricAlarms } = await describeAlarms({ AlarmNames: ['none', name] })
    expect(MetricAlarms).toMatchObject([
      { AlarmName: name, AlarmArn: arn, StateUpdatedTimestamp: expect.any(Date) },
    ])
  })

  test('gives pages', async () => {
    const names = [await putSilentAlarm(), await putSilentAlarm(), await putSilentAlarm()]
    const pages: number[] = []
    for await (const { MetricAlarms = [] } of paginateDescribeAlarms(
      { client: cloudWatch, pageSize: 2 },
      { AlarmNames: names },
    ))
      pages.push(MetricAlarms.length)
    expect(pages).toEqual([2, 1])
  })

  test('takes at most 100 names, and not together with a prefix', async () => {
    const many = { AlarmNames: Array.from({ length: 101 }, (_, index) => `a${index}`) }
    for (const input of [many, { AlarmNames: ['a'], AlarmNamePrefix: 'a' }, { MaxRecords: 101 }])
      expect(await refusal(describeAlarms(input))).toMatchObject({ status: 400, name: 'ValidationException' })
  })
})

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html
describe('DeleteAlarms', () => {
  const remove = (...AlarmNames: string[]) => cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames }))

  test('deletes what exists and passes over the rest', async () => {
    const name = await putSilentAlarm()
    await remove('none', name)
    expect(await stateOf(name)).toBeUndefined()
  })

  test('refuses an alarm that a composite alarm depends on, but not together with it', async () => {
    const child = await putSilentAlarm()
    const parent = await putComposite(`ALARM(${child})`)
    expect(await refusal(remove(child))).toMatchObject({ status: 400 })
    await remove(child, parent)
    expect(await stateOf(child)).toBeUndefined()
  })

  test('deletes one composite alarm at most', async () => {
    const [left, right] = [await putComposite('TRUE'), await putComposite('FALSE')]
    expect(await refusal(remove(left, right))).toMatchObject({ status: 400 })
    expect([await stateOf(left), await stateOf(right)]).toEqual(['ALARM', 'OK'])
  })
})
