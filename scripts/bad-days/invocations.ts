import { arrangeRelease } from '../../__tests__/support/arranged-releases.ts'
import { DURABLE_FUNCTION } from '../../__tests__/support/durable-function.ts'
import { createFunction, type Scene, zipOf } from '../../__tests__/support/scene.ts'
import { all, code, type Day, denied, deploy, error, FUNCTION, fault, NAME } from './day.ts'

const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:orders-failed'

const asynchronous = (config: string) => deploy({ 'function-event-invoke-configuration': config })

const toQueue = asynchronous(`DestinationConfig: { OnFailure: { Destination: ${QUEUE} } }`)

const refusedDestination = (message: string) =>
  fault('PutFunctionEventInvokeConfig', error(400, 'InvalidParameterValueException', message), { times: 100 })

/** A durable function whose executions may take so many seconds, behind `live`. */
const durable = (ExecutionTimeout: number) => async (scene: Scene) => {
  await createFunction(scene, NAME, {
    Code: { ZipFile: zipOf({ 'main.py': DURABLE_FUNCTION }) },
    DurableConfig: { ExecutionTimeout },
  })
  await arrangeRelease(scene, NAME, { source: DURABLE_FUNCTION, alias: 'live' })
  await scene.write('app/main.py', `${DURABLE_FUNCTION}# the next release\n`)
}

const DAY = 86_400

/** Answers by the action that an event asks for. */
const ACTIONS = `def handler(event, context):
    if event["action"] == "refund":
        return {"state": "rejected", "reason": "no such order"}
    return {"state": "done"}
`

const PAYLOADS = `- name: ping
  payload: {"action": "ping"}
- name: refund of an order
  payload: {"action": "refund", "order": "o-1"}
  expected-body: {"state": "accepted"}
`

/** Asynchronous invocations, durable executions, streams, tenants, and several events. */
export const INVOCATION_DAYS: readonly Day[] = [
  {
    title: 'The execution role may not send to the destination of asynchronous invocations',
    inputs: toQueue,
    arrange: refusedDestination(
      `The function's execution role does not have permissions to call SendMessage on ${QUEUE}`,
    ),
  },
  {
    title: 'The destination of asynchronous invocations does not exist',
    inputs: toQueue,
    arrange: refusedDestination(`The destination ARN ${QUEUE} is invalid.`),
  },
  {
    title: 'The destination of asynchronous invocations is the URL of the queue',
    inputs: asynchronous(
      'DestinationConfig: { OnFailure: { Destination: "https://sqs.eu-west-1.amazonaws.com/123456789012/orders-failed" } }',
    ),
  },
  {
    title: 'More retries of asynchronous invocations than Lambda makes',
    inputs: asynchronous('MaximumRetryAttempts: 5'),
  },
  {
    title: 'The configuration of asynchronous invocations has the shape of Terraform',
    inputs: asynchronous('maximum_retry_attempts: 0'),
  },
  {
    title: 'The role may not configure asynchronous invocations',
    inputs: asynchronous('MaximumRetryAttempts: 0'),
    arrange: fault(
      'PutFunctionEventInvokeConfig',
      denied('lambda:PutFunctionEventInvokeConfig', `${FUNCTION}:live`),
      { times: 20 },
    ),
  },
  {
    title: 'The retries of asynchronous invocations change, and the new version fails its test',
    inputs: { ...asynchronous('MaximumRetryAttempts: 0'), payload: '{}' },
    arrange: code(
      'def handler(event, context):\n    if context.invoked_function_arn.endswith(":live"):\n        raise RuntimeError("no such tenant: live")\n    return {"text": "ok"}\n',
    ),
  },
  {
    title: 'An event that is only queued, and an expected answer',
    inputs: deploy({ payload: '{}', 'invocation-type': 'Event', 'expected-body': '{"text": "ok"}' }),
    isReleased: false,
  },
  {
    title: 'The second of two events gets another answer than expected',
    inputs: deploy({ payloads: PAYLOADS }),
    arrange: code(ACTIONS),
  },
  {
    title: 'An item of `payloads` has a misspelled member',
    inputs: deploy({ payloads: '- name: ping\n  paylod: {"action": "ping"}\n' }),
    isReleased: false,
  },
  {
    title: 'The function reports a failed message of a batch',
    inputs: deploy({
      payload:
        '{"Records": [{"messageId": "m-1", "eventSource": "aws:sqs", "body": "{}", "eventSourceARN": "arn:aws:sqs:eu-west-1:123456789012:orders"}]}',
    }),
    arrange: code(
      'def handler(event, context):\n    print("order has no customer")\n    return {"batchItemFailures": [{"itemIdentifier": "m-1"}]}\n',
    ),
  },
  {
    title: 'The execution of a durable function fails',
    inputs: deploy({ payload: '{"do": "fail", "name": "c-1"}' }),
    isReleased: false,
    arrange: durable(300),
  },
  {
    title: 'The execution of a durable function waits for a callback',
    inputs: deploy({ payload: '{"do": "wait"}', 'smoke-timeout': '2' }),
    isReleased: false,
    arrange: durable(DAY),
  },
  {
    title: 'The role may not read executions of a durable function',
    inputs: deploy({ payload: '{"name": "c-1"}' }),
    isReleased: false,
    arrange: all(
      durable(DAY),
      fault(
        'GetDurableExecution',
        denied(
          'lambda:GetDurableExecution',
          `${FUNCTION}:3/durable-execution/execution-1/3f2c1ab9-d8e7-4f6a-a5b4-c3d2e1f0a9b8`,
        ),
        { times: 1000 },
      ),
    ),
  },
  {
    title: 'A function that exists should become durable',
    inputs: deploy({ 'function-configuration': 'DurableConfig: { ExecutionTimeout: 3600 }' }),
  },
  {
    title: 'A function with tenant isolation is tested without a tenant',
    inputs: deploy({ payload: '{}' }),
    isReleased: false,
    arrange: async (scene) => {
      await createFunction(scene, NAME, { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } })
      await arrangeRelease(scene, NAME, { source: 'one', alias: 'live' })
      await scene.write('app/main.py', ACTIONS)
    },
  },
  {
    title: 'A tenant for a function without tenant isolation',
    inputs: deploy({ payload: '{}', 'tenant-id': 'tenant-a' }),
  },
  {
    title: 'A function that exists should get tenant isolation',
    inputs: deploy({ 'function-configuration': 'TenancyConfig: { TenantIsolationMode: PER_TENANT }' }),
  },
  {
    title: 'The function is stopped by `reserved-concurrency: 0`, and the release is tested',
    inputs: deploy({ payload: '{}', 'reserved-concurrency': '0' }),
  },
  {
    title: 'The function behind a URL that streams throws',
    inputs: deploy({
      'http-path': '/orders',
      'function-url-auth-type': 'NONE',
      'function-url-invoke-mode': 'RESPONSE_STREAM',
    }),
    arrange: code('def handler(event, context):\n    raise KeyError("TABLE_NAME")\n'),
  },
  {
    title: 'The answer of the test is larger than Lambda returns',
    inputs: deploy({ payload: '{}' }),
    arrange: code('def handler(event, context):\n    return "x" * 7_000_000\n'),
  },
]
