import {
  AddPermissionCommand,
  CreateAliasCommand,
  GetFunctionConfigurationCommand,
  GetPolicyCommand,
  InvokeCommand,
  type InvokeCommandInput,
} from '@aws-sdk/client-lambda'
import { beforeAll, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { createPublicUrl } from '../support/public-url.ts'
import { createHello, publishHello, refusal } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

// https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
const { aws, lambda } = await startedAws({ transitionMs: 10 })
let FunctionName: string

beforeAll(async () => {
  FunctionName = await createHello(lambda)
  for (const color of ['red', 'blue']) await publishHello(lambda, FunctionName, color)
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' }))
})

/** Handlers that count their calls, which a new process begins at one. */
const PYTHON_COUNTER = `calls = 0

def handler(event, context):
    global calls
    calls += 1
    print("call", calls, end="")
    if event.get("fail"):
        raise ValueError("told to fail")
    return calls
`
const NODE_COUNTER = `let calls = 0

exports.handler = async (event) => {
  calls += 1
  console.log('call', calls)
  if (event.fail) throw new Error('told to fail')
  return calls
}
`

async function run(input: Partial<InvokeCommandInput> = {}, event: object = {}, tail = false) {
  const answer = await lambda.send(
    new InvokeCommand({
      FunctionName,
      ...input,
      Payload: JSON.stringify(event),
      ...(tail ? { LogType: 'Tail' as const } : {}),
    }),
  )
  const { Payload, LogResult, ...rest } = answer
  const log = LogResult === undefined ? undefined : Buffer.from(LogResult, 'base64').toString()
  return { ...rest, payload: JSON.parse(Buffer.from(Payload ?? []).toString()) as unknown, log }
}

describe('Invoke', () => {
  test('says which version ran, through an alias too', async () => {
    expect((await run()).ExecutedVersion).toBe('$LATEST')
    expect((await run({ Qualifier: '2' })).ExecutedVersion).toBe('2')
    const throughAlias = await run({ Qualifier: 'live' })
    expect(throughAlias).toMatchObject({ ExecutedVersion: '1', payload: { color: 'red' } })
  })

  // https://docs.aws.amazon.com/lambda/latest/dg/python-context.html
  test('tells the function the ARN that it was invoked by, with the alias in it', async () => {
    const arn = `arn:aws:lambda:eu-west-1:123456789012:function:${FunctionName}`
    expect((await run()).payload).toMatchObject({ arn })
    expect((await run({ Qualifier: '1' })).payload).toMatchObject({ arn: `${arn}:1` })
    expect((await run({ Qualifier: 'live' })).payload).toMatchObject({ arn: `${arn}:live` })
  })

  // https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation-invoke.html
  test('takes a tenant for a function with tenant isolation, and for no other', async () => {
    const isolated = await createHello(lambda, { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } })
    const refused = { status: 400, name: 'InvalidParameterValueException' }
    expect(await refusal(run({ FunctionName: isolated }))).toMatchObject(refused)
    const forTenant = { FunctionName: isolated, TenantId: 'tenant-a' }
    expect((await run(forTenant)).payload).toMatchObject({ tenant: 'tenant-a' })
    expect((await run()).payload).toMatchObject({ tenant: null })
    expect(await refusal(run({ TenantId: 'tenant-a' }))).toMatchObject(refused)
  })

  // https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html
  test('queues an event of at most 1 MB, and answers before it has run', async () => {
    const queue = (event: object) =>
      lambda.send(
        new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload: JSON.stringify(event) }),
      )
    const { StatusCode, ExecutedVersion, FunctionError } = await queue({ fail: true })
    expect({ StatusCode, ExecutedVersion, FunctionError }).toEqual({ StatusCode: 202 })
    expect(await refusal(queue({ name: 'x'.repeat(1024 * 1024) }))).toMatchObject({
      status: 413,
      name: 'RequestEntityTooLargeException',
    })
  })

  test('takes an ARN, a partial ARN, and a qualifier in the name', async () => {
    const names = [
      `arn:aws:lambda:eu-west-1:123456789012:function:${FunctionName}:live`,
      `123456789012:function:${FunctionName}:live`,
      `${FunctionName}:live`,
    ]
    for (const name of names) expect((await run({ FunctionName: name })).ExecutedVersion).toBe('1')
  })

  test('refuses an ARN of another region', async () => {
    const arn = `arn:aws:lambda:us-east-1:123456789012:function:${FunctionName}`
    expect(await refusal(run({ FunctionName: arn }))).toMatchObject({
      status: 404,
      name: 'ResourceNotFoundException',
    })
  })

  test('answers 200 with FunctionError when the handler throws', async () => {
    const { StatusCode, FunctionError, payload } = await run({}, { fail: true })
    expect({ StatusCode, FunctionError, payload }).toMatchObject({
      StatusCode: 200,
      FunctionError: 'Unhandled',
      payload: { errorMessage: 'told to fail' },
    })
  })

  test('gives the tail of the log, when asked to, with what the function printed', async () => {
    const { log } = await run({ Qualifier: 'live' }, { name: 'Ada' }, true)
    expect(log).toMatch(
      /^START RequestId: \S+ Version: 1\ngreeting Ada\nEND RequestId: \S+\nREPORT RequestId: .*\n$/,
    )
    expect((await run()).log).toBeUndefined()
  })

  test('gives the trace of a failure in the log, and no more than 4 KB', async () => {
    const { log } = await run({}, { name: 'x'.repeat(5000), fail: true }, true)
    expect(log).toContain('ValueError: told to fail')
    expect(Buffer.byteLength(String(log))).toBe(4096)
  })

  // https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
  test.each([
    ['python3.13', 'counting.py', PYTHON_COUNTER],
    ['nodejs24.x', 'counting.js', NODE_COUNTER],
  ] as const)(
    'keeps the process of a function that throws, on %s, and its log',
    async (Runtime, file, source) => {
      const zip = new AdmZip()
      zip.addFile(file, Buffer.from(source))
      const counting = await createHello(lambda, {
        ...{ Runtime, Handler: 'counting.handler', Code: { ZipFile: zip.toBuffer() } },
      })
      const call = (event: object) => run({ FunctionName: counting }, event, true)
      const calls = [await call({}), await call({ fail: true }), await call({})]
      expect(calls.map(({ payload }) => payload)).toMatchObject([1, { errorMessage: 'told to fail' }, 3])
      for (const [index, { log }] of calls.entries()) expect(log).toMatch(new RegExp(`\ncall ${index + 1}\n`))
    },
  )

  test('refuses more than 6 MB', async () => {
    const refused = await refusal(run({}, { name: 'x'.repeat(6_300_000) }))
    expect(refused).toMatchObject({ status: 413, name: 'RequestEntityTooLargeException' })
  })

  // https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
  test('goes to both versions of a weighted alias', async () => {
    const RoutingConfig = { AdditionalVersionWeights: { '2': 0.5 } }
    const alias = { FunctionName, Name: 'canary', FunctionVersion: '1', RoutingConfig }
    await lambda.send(new CreateAliasCommand(alias))
    const seen = new Set<string | undefined>()
    // The chance that one of the two never comes in 60 calls is that of 59 equal tosses of a coin.
    for (let n = 0; n < 60 && seen.size < 2; n++)
      seen.add((await run({ Qualifier: 'canary' })).ExecutedVersion)
    expect([...seen].sort()).toEqual(['1', '2'])
  })
})

// The forms are those of recordings (local-aws/contract/cases/invocations.ts).
describe('a function that fails', () => {
  const created = (files: Record<string, string>, overrides: object = {}) => {
    const zip = new AdmZip()
    for (const [name, text] of Object.entries(files)) zip.addFile(name, Buffer.from(text))
    return createHello(lambda, { Code: { ZipFile: zip.toBuffer() }, ...overrides })
  }

  test.each([
    [
      'import missing_module',
      {
        errorType: 'Runtime.ImportModuleError',
        errorMessage: expect.stringContaining('missing_module'),
        stackTrace: [],
      },
    ],
    [
      'raise ValueError("at the start")',
      {
        errorType: 'ValueError',
        errorMessage: 'at the start',
        stackTrace: [expect.stringMatching(/hello\.py", line 1, in <module>\n {4}raise ValueError/)],
      },
    ],
  ])('while its module is loaded tells no request: %s', async (source, expected) => {
    const { FunctionError, payload } = await run({ FunctionName: await created({ 'hello.py': source }) })
    expect(FunctionError).toBe('Unhandled')
    expect(payload).toEqual({ requestId: '', ...expected })
  })

  test('in Node tells its class, and where', async () => {
    const source = 'exports.handler = async () => { throw new TypeError("no") }'
    const overrides = { Runtime: 'nodejs22.x', Handler: 'index.handler' }
    const { payload } = await run({ FunctionName: await created({ 'index.js': source }, overrides) })
    expect(payload).toMatchObject({
      errorType: 'TypeError',
      errorMessage: 'no',
      trace: expect.arrayContaining(['TypeError: no', expect.stringMatching(/^ +at .*index\.js:1:/)]),
    })
  })

  test('by ending its process tells how', async () => {
    const source = 'import os\ndef handler(event, context):\n    os._exit(event["code"])\n'
    const FunctionName = await created({ 'hello.py': source })
    const told = async (code: number) =>
      ((await run({ FunctionName }, { code })).payload as { errorMessage: string }).errorMessage
    expect(await told(3)).toMatch(/^RequestId: \S+ Error: Runtime exited with error: exit status 3$/)
    expect(await told(0)).toMatch(/ Error: Runtime exited without providing a reason$/)
  })
})

test('a read through an alias gives the configuration of its version under the ARN of the alias', async () => {
  const read = new GetFunctionConfigurationCommand({ FunctionName, Qualifier: 'live' })
  expect(await lambda.send(read)).toMatchObject({
    Version: '1',
    FunctionArn: `arn:aws:lambda:eu-west-1:123456789012:function:${FunctionName}:live`,
  })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html
test('a resource policy belongs to one qualifier', async () => {
  const permission = {
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    StatementId: 'gateway',
  }
  await lambda.send(new AddPermissionCommand({ FunctionName, Qualifier: 'live', ...permission }))
  const { Policy } = await lambda.send(new GetPolicyCommand({ FunctionName, Qualifier: 'live' }))
  expect(JSON.parse(String(Policy))).toMatchObject({ Statement: [{ Sid: 'gateway' }] })
  const unqualified = await refusal(lambda.send(new GetPolicyCommand({ FunctionName })))
  expect(unqualified).toMatchObject({ status: 404, name: 'ResourceNotFoundException' })
})

test('a function URL answers through the front', async () => {
  const { hostname } = await createPublicUrl(lambda, FunctionName, 'live')
  const id = hostname.split('.')[0]
  const answer = await fetch(`${aws.endpoint}/_aws/lambda-url/${id}/`)
  expect(await answer.json()).toMatchObject({ greeting: 'Hello', color: 'red' })
})

test('a source that another function has, too, runs as what lies in the directory of its own', async () => {
  const comment = `# ${'what is long is compiled once '.repeat(100)}\n`
  const source = (text: string) =>
    `${comment}def handler(event, context):\n    return ["${text}", __file__, handler.__code__.co_filename]\n`
  const answer = async (text: string) => {
    const zip = new AdmZip()
    zip.addFile('hello.py', Buffer.from(source(text)))
    const { payload } = await run({
      FunctionName: await createHello(lambda, { Code: { ZipFile: zip.toBuffer() } }),
    })
    return payload as string[]
  }
  const [one, two, three] = [await answer('same'), await answer('same'), await answer('else')]
  expect([one, two, three].map(([text]) => text)).toEqual(['same', 'same', 'else'])
  for (const [, file, compiled] of [one, two, three]) expect(compiled).toBe(file)
  expect(new Set([one, two, three].map(([, file]) => file)).size).toBe(3)
})
