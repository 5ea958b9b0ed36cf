import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  InvokeCommand,
  type LambdaClient,
  PublishVersionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ImageConfiguration } from '../../local-aws/images/manifest.ts'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { pushImage } from '../../local-aws/push-image.ts'
import { hasEnded } from '../support/has-ended.ts'
import { createPublicUrl } from '../support/public-url.ts'
import { ROLE } from '../support/scene.ts'
import { clientOf } from './client.ts'

/** A runtime interface client as small as it can be; what an event asks for is what it does. */
const RUNTIME = `#!/usr/bin/env python
import http.client, json, os, sys, time

api, base = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"]), "/2018-06-01/runtime"

def send(path, body):
    api.request("POST", base + path, body)
    answer = api.getresponse()
    return answer.status, json.loads(answer.read())

started = sys.argv[1:]
if started == ["broken"]:
    error = {"errorType": "Runtime.ImportModuleError", "errorMessage": "No module named 'app'", "stackTrace": []}
    send("/init/error", json.dumps(error))
    sys.exit(1)
if started == ["crash"]:
    print("out of luck", flush=True)
    sys.exit(3)
while True:
    api.request("GET", base + "/invocation/next")
    answer = api.getresponse()
    event, headers = json.loads(answer.read()), dict(answer.headers)
    path = f"/invocation/{headers['Lambda-Runtime-Aws-Request-Id']}"
    do = event.get("do")
    print("event", do, flush=True)
    if do == "exit":
        sys.exit(event["code"])
    if do == "kill":
        os.kill(os.getpid(), 9)
    if do == "sleep":
        time.sleep(60)
    if do == "fail":
        error = {"errorType": "KeyError", "errorMessage": "'orders'", "stackTrace": ["at line 1"]}
        send(path + "/error", json.dumps(error))
    elif do == "large":
        send(path + "/response", json.dumps("x" * 7_000_000))
    elif do == "print":
        send(path + "/response", json.dumps("printed"))
    elif "rawPath" in event:
        send(path + "/response", json.dumps({"statusCode": 201, "body": event["rawPath"]}))
    else:
        known = send("/invocation/unknown/response", "{}")
        send(path + "/response", json.dumps({
            "started": started, "directory": os.getcwd(), "pid": os.getpid(), "env": dict(os.environ),
            "headers": headers, "remaining": int(headers["Lambda-Runtime-Deadline-Ms"]) / 1000 - time.time(),
            "unknown": known,
        }))
`

const REGISTRY = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const CONFIG: ImageConfiguration = {
  Entrypoint: ['runtime'],
  Cmd: ['app.module.handler'],
  Env: ['STAGE=image', 'OF_IMAGE=yes', 'PATH=/opt/tools:/usr/bin'],
  WorkingDir: '/app',
}

let aws: LocalAws
let lambda: LambdaClient
let fileSystem: string
let functions = 0

beforeAll(async () => {
  fileSystem = await mkdtemp(join(tmpdir(), 'image-'))
  await mkdir(join(fileSystem, 'app'))
  await mkdir(join(fileSystem, 'opt/tools'), { recursive: true })
  const program = (path: string, source: string, mode = 0o755) =>
    writeFile(join(fileSystem, path), source, { mode })
  await program('opt/tools/runtime', RUNTIME)
  await program('opt/start.sh', '#!/bin/sh\nruntime "started by a script" "$@"\n')
  await program('app/entry.sh', '#!/bin/sh\n', 0o644)
  aws = await startLocalAws({ transitionMs: 0 })
  lambda = clientOf(aws)
})
afterAll(async () => {
  await aws.stop()
  await rm(fileSystem, { recursive: true, force: true })
})

/** Creates a function that runs an image. */
async function create(
  config: ImageConfiguration = CONFIG,
  members: Partial<CreateFunctionCommandInput> = {},
): Promise<string> {
  functions += 1
  const FunctionName = `image-${functions}`
  await pushImage(aws, FunctionName, { fileSystem, config })
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName,
      Role: ROLE,
      PackageType: 'Image',
      Code: { ImageUri: `${REGISTRY}/${FunctionName}:latest` },
      ...members,
    }),
  )
  return FunctionName
}

interface Answered {
  readonly started: string[]
  readonly directory: string
  readonly pid: number
  readonly env: Record<string, string>
  readonly headers: Record<string, string>
  readonly remaining: number
  readonly unknown: [number, unknown]
}

async function invoke(FunctionName: string, event: object = {}, Qualifier?: string) {
  const answer = await lambda.send(
    new InvokeCommand({ FunctionName, Qualifier, Payload: JSON.stringify(event), LogType: 'Tail' }),
  )
  const log = Buffer.from(answer.LogResult ?? '', 'base64').toString()
  return { ...answer, payload: JSON.parse(Buffer.from(answer.Payload ?? []).toString()) as unknown, log }
}

const answered = async (...args: Parameters<typeof invoke>) => (await invoke(...args)).payload as Answered

describe('A process of an image', () => {
  test('is ENTRYPOINT with CMD, in WORKDIR, with the variables of the image, the function and Lambda', async () => {
    const name = await create(CONFIG, { Environment: { Variables: { STAGE: 'function' } }, MemorySize: 256 })
    const { started, directory, env } = await answered(name)
    expect({ started, directory }).toEqual({
      started: ['app.module.handler'],
      directory: join(fileSystem, 'app'),
    })
    expect(env).toMatchObject({
      STAGE: 'function',
      OF_IMAGE: 'yes',
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_REGION: 'eu-west-1',
    })
  })

  test('gets the headers of the Runtime API, with the ARN that was called', async () => {
    const name = await create(CONFIG, { Timeout: 30 })
    await lambda.send(new PublishVersionCommand({ FunctionName: name }))
    await lambda.send(new CreateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '1' }))
    const { headers, remaining, unknown, env } = await answered(name, {}, 'live')
    expect(headers).toMatchObject({
      'Lambda-Runtime-Invoked-Function-Arn': `arn:aws:lambda:eu-west-1:123456789012:function:${name}:live`,
      'Lambda-Runtime-Trace-Id': expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24};/),
      'Lambda-Runtime-Aws-Request-Id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(remaining).toBeGreaterThan(15)
    expect(remaining).toBeLessThanOrEqual(30)
    expect(unknown).toEqual([400, { errorType: 'InvalidRequestID', errorMessage: 'Invalid request ID' }])
    expect(env['AWS_LAMBDA_FUNCTION_VERSION']).toBe('1')
  })

  test('is kept for the next event, one for each version, and replaced when the function changes', async () => {
    const name = await create()
    const { pid } = await answered(name)
    expect((await answered(name)).pid).toBe(pid)
    await lambda.send(new PublishVersionCommand({ FunctionName: name }))
    const version = await answered(name, {}, '1')
    expect(version.pid).not.toBe(pid)
    await lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: name,
        Environment: { Variables: { STAGE: 'changed' } },
      }),
    )
    const changed = await answered(name)
    expect(changed.env['STAGE']).toBe('changed')
    expect(await hasEnded(pid)).toBe(true)
    expect((await answered(name, {}, '1')).pid).toBe(version.pid)
  })

  test('is what ImageConfig says, member by member', async () => {
    const name = await create()
    const configure = (ImageConfig: object) =>
      lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: name, ImageConfig }))
    await configure({ Command: ['app.other.handler'], WorkingDirectory: '/opt' })
    expect(await answered(name)).toMatchObject({
      started: ['app.other.handler'],
      directory: join(fileSystem, 'opt'),
    })
    await configure({ EntryPoint: ['/opt/start.sh'] })
    expect((await answered(name)).started).toEqual(['started by a script', 'app.module.handler'])
    await configure({})
    expect((await answered(name)).started).toEqual(['app.module.handler'])
  })

  test('answers function URLs', async () => {
    const name = await create()
    await lambda.send(new PublishVersionCommand({ FunctionName: name }))
    await lambda.send(new CreateAliasCommand({ FunctionName: name, Name: 'live', FunctionVersion: '1' }))
    const { hostname } = await createPublicUrl(lambda, name, 'live')
    const url = `${aws.endpoint}/_aws/lambda-url/${hostname.split('.')[0]}`
    const answer = await fetch(`${url}/orders`)
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 201, body: '/orders' })
  })

  test('prints into the log of its invocation', async () => {
    const name = await create()
    expect((await invoke(name, { do: 'print' })).log).toMatch(/^START .*\nevent print\nEND /)
    expect((await invoke(name, { do: 'print' })).log).toMatch(/^START .*\nevent print\nEND /)
  })

  test('ends with the local AWS', async () => {
    const own = await startLocalAws({ transitionMs: 0 })
    const client = clientOf(own)
    const before = { aws, lambda }
    aws = own
    lambda = client
    try {
      const { pid } = await answered(await create())
      await own.stop()
      expect(await hasEnded(pid)).toBe(true)
    } finally {
      aws = before.aws
      lambda = before.lambda
    }
  })
})

// Error types are those of AWS's Runtime Interface Emulator; the messages were reported by people who met them.
describe('An invocation fails as in Lambda', () => {
  const failed = async (name: string, event: object = {}) => {
    const { StatusCode, FunctionError, payload, log } = await invoke(name, event)
    expect({ StatusCode, FunctionError }).toEqual({ StatusCode: 200, FunctionError: 'Unhandled' })
    return { ...(payload as { errorType: string; errorMessage: string; stackTrace?: string[] }), log }
  }

  test.each([
    ['is not found', ['nowhere', 'x'], 'exec: "nowhere": executable file not found in $PATH'],
    ['has no file', ['/app/gone.sh'], 'fork/exec /app/gone.sh: no such file or directory'],
    ['cannot be executed', ['/app/entry.sh'], 'fork/exec /app/entry.sh: permission denied'],
  ])('where the entry point %s', async (_, Entrypoint, message) => {
    const { errorType, errorMessage } = await failed(await create({ ...CONFIG, Entrypoint }))
    expect(errorType).toBe('Runtime.InvalidEntrypoint')
    expect(errorMessage).toMatch(/^RequestId: [0-9a-f-]{36} Error: /)
    expect(errorMessage).toContain(message)
  })

  test('where there is no working directory', async () => {
    expect(await failed(await create({ ...CONFIG, WorkingDir: '/nowhere' }))).toMatchObject({
      errorType: 'Runtime.InvalidWorkingDir',
      errorMessage: expect.stringContaining('chdir /nowhere: no such file or directory'),
    })
  })

  test('where the start fails: with what the runtime says of it, each time', async () => {
    const name = await create({ ...CONFIG, Cmd: ['broken'] })
    for (let n = 0; n < 2; n++)
      expect(await failed(name)).toMatchObject({
        errorType: 'Runtime.ImportModuleError',
        errorMessage: "No module named 'app'",
        stackTrace: [],
      })
  })

  test('where the process ends at its start', async () => {
    expect(await failed(await create({ ...CONFIG, Cmd: ['crash'] }))).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringMatching(/Error: Runtime exited with error: exit status 3$/),
      log: expect.stringContaining('out of luck'),
    })
  })

  test('where the process ends with an event, and the next event has a new one', async () => {
    const name = await create()
    for (const [event, message] of [
      [{ do: 'exit', code: 0 }, 'Runtime exited without providing a reason'],
      [{ do: 'exit', code: 7 }, 'Runtime exited with error: exit status 7'],
      [{ do: 'kill' }, 'Runtime exited with error: signal: killed'],
    ] as const)
      expect(await failed(name, event)).toMatchObject({
        errorType: 'Runtime.ExitError',
        errorMessage: expect.stringMatching(new RegExp(`Error: ${message}$`)),
      })
    expect((await answered(name)).started).toEqual(['app.module.handler'])
  })

  test('where it takes too long: the process is ended', async () => {
    const name = await create({ ...CONFIG, Entrypoint: ['/opt/start.sh'] }, { Timeout: 1 })
    const { pid } = await answered(name)
    expect(await failed(name, { do: 'sleep' })).toMatchObject({
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Task timed out after 1\.00 seconds$/),
    })
    expect(await hasEnded(pid)).toBe(true)
    expect((await answered(name)).pid).not.toBe(pid)
  })

  test('where the handler fails: with its error and its stack', async () => {
    expect(await failed(await create(), { do: 'fail' })).toMatchObject({
      errorType: 'KeyError',
      errorMessage: "'orders'",
      stackTrace: ['at line 1'],
    })
  })

  test('where the answer is too large, and the next one is answered', async () => {
    const name = await create()
    expect(await failed(name, { do: 'large' })).toMatchObject({
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    })
    expect((await invoke(name, { do: 'print' })).payload).toBe('printed')
  })
})
