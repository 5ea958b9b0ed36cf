import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import {
  CreateAliasCommand,
  CreateFunctionUrlConfigCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import { settle } from '../local-aws/hello-function.ts'
import { FAULTY_FUNCTION } from '../smoke-test/faulty-function.ts'
import { type FunctionUrlEdge, startFunctionUrlEdge } from '../smoke-test/function-url-edge.ts'
import { type HttpServer, startHttpServer } from '../smoke-test/http-server.ts'
import { selfSignedCertificate } from '../smoke-test/self-signed-certificate.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { createPublicUrl } from '../support/public-url.ts'
import { configurationOf, createFunction, type Scene, startScene, zipOf } from '../support/scene.ts'
import { vendorApp } from '../support/vendored-app.ts'

/** Values that no run may show: quotes, line ends and letters that encodings write differently. */
const SECRETS = {
  SECRET_TOKEN: 'tok-9f8e7d6c5b4a',
  SECRET_PHRASE: 'correct "horse"\nbattery\'s stäple',
}

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:faulty'

let scene: Scene
let edge: FunctionUrlEdge
beforeAll(async () => {
  scene = await startScene()
  edge = await startFunctionUrlEdge(scene.aws)
  await createFunction(scene, 'faulty', {
    Code: { ZipFile: zipOf({ 'main.py': FAULTY_FUNCTION }) },
    Environment: { Variables: SECRETS },
    Timeout: 10,
  })
  // Version 2 differs from version 1 by its memory alone.
  await publish()
  await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'faulty', MemorySize: 256 }))
  await settle(scene.lambda, 'faulty')
  await publish()
  await scene.lambda.send(
    new CreateAliasCommand({ FunctionName: 'faulty', Name: 'live', FunctionVersion: '2' }),
  )
})
afterEach(() => scene.aws.front.clearFaults())
afterAll(async () => {
  await edge.close()
  await scene.end()
})

async function publish(): Promise<void> {
  const { Version } = await scene.lambda.send(new PublishVersionCommand({ FunctionName: 'faulty' }))
  await settle(scene.lambda, 'faulty', Version)
}

interface Step extends Record<string, string> {}

/** Runs a smoke test of the function, by default of its alias. */
function run(payload: object, inputs: Step = { alias: 'live' }): Promise<StepRun> {
  return runStep({ 'function-name': 'faulty', payload: JSON.stringify(payload), ...inputs })
}

function runStep(inputs: Step, env: Step = {}): Promise<StepRun> {
  return scene.run({ mode: 'smoke-test', ...inputs }, { env })
}

/** Runs a smoke test that has to fail, and gives what its annotation says. */
async function failure(payload: object, inputs: Step = {}): Promise<string> {
  const failed = await run(payload, { alias: 'live', ...inputs })
  expect(failed.exitCode).toBe(1)
  expect(failed.outputs).toMatchObject({ result: 'failed', changed: 'false' })
  expect(failed.errors).toHaveLength(1)
  return failed.errors.join()
}

const HEALTHY = { 'expected-body': '{"status": "healthy"}' }

describe('a function that answers as expected', () => {
  test('passes through an alias, and the version that answered is an output', async () => {
    const passed = await run({ do: 'be healthy' }, { alias: 'live', ...HEALTHY })
    expect(passed.exitCode).toBe(0)
    expect(passed.outputs).toMatchObject({
      result: 'passed',
      'function-name': 'faulty',
      alias: 'live',
      version: '2',
      changed: 'false',
      'function-arn': ARN,
      'alias-arn': `${ARN}:live`,
      'code-sha256': (await configurationOf(scene, 'faulty', '2')).CodeSha256,
    })
    expect(passed.log).toMatch(/Attempt 1 of 1: version 2 answered in \d+ ms, as expected\./)
  })

  test('may have its answer as an output, which shows what the log hides', async () => {
    const answer = { 'output-response': 'true', 'expected-status': '200' }
    const failed = await run({ do: 'answer the environment' }, { alias: 'live', ...answer })
    expect(failed.outputs['result']).toBe('failed')
    expect(failed.outputs['response']).toContain(SECRETS.SECRET_TOKEN)
    expect([failed.log, failed.summary].join()).not.toContain(SECRETS.SECRET_TOKEN)
  })

  test('may be asked for nothing but that Lambda queues the event', async () => {
    const queued = await run({ do: 'throw' }, { alias: 'live', 'invocation-type': 'Event' })
    expect(queued.outputs).toMatchObject({ result: 'passed', version: '2' })
    expect(queued.log).toMatch(/Attempt 1 of 1: Lambda queued the event with 202 in \d+ ms, as expected\./)
    expect(queued.summary).toContain('What the function does with it was not tested.')
  })

  test('passes by the number of a version, and as $LATEST', async () => {
    const byNumber = await run({ do: 'be healthy' }, { version: '1' })
    expect(byNumber.outputs).toMatchObject({ result: 'passed', version: '1' })
    const latest = await run({ do: 'be healthy' }, {})
    expect(latest.outputs).toMatchObject({ result: 'passed', version: '$LATEST' })
    expect(latest.log).toContain('Attempt 1 of 1: $LATEST answered')
  })

  test('may do so as late as the last attempt', async () => {
    const event = { do: 'be flaky', file: randomUUID() }
    const passed = await run(event, { alias: 'live', attempts: '4', interval: '0.1', ...HEALTHY })
    expect(passed.outputs['result']).toBe('passed')
    const attempts = passed.log.split('\n').filter((line) => line.includes('Attempt'))
    expect(attempts).toEqual([
      expect.stringMatching(
        /Attempt 1 of 4: version 2 failed after \d+ ms\. The function failed: .*not yet\./,
      ),
      expect.stringMatching(/Attempt 2 of 4: version 2 failed after/),
      expect.stringMatching(/Attempt 3 of 4: version 2 answered in \d+ ms, as expected\./),
    ])
  })

  test('may answer 5 MB, base64', async () => {
    const large = await run({ do: 'answer 5 MB' }, { alias: 'live', ...HEALTHY })
    expect(large.outputs['result']).toBe('passed')
    const encoded = await run({ do: 'answer in base64' }, { alias: 'live', ...HEALTHY })
    expect(encoded.outputs['result']).toBe('passed')
  })

  test('is invoked once, while what is read about it is read', async () => {
    scene.calls()
    await run({ do: 'be healthy' })
    expect(scene.calls().sort()).toEqual(['GetAlias', 'GetFunction', 'Invoke'])
  })
})

describe('a function that fails', () => {
  test('by an exception is told with its message and the end of its log', async () => {
    const failed = await run({ do: 'throw' })
    expect(failed.errors.join()).toMatch(
      /The smoke test of the alias live of faulty failed\. The function failed: .*told to fail\./,
    )
    expect(failed.log).toMatch(/The end of the function's log:\n {2}\| START RequestId: \S+ Version: 2\n/)
    expect(failed.log).toMatch(/ {2}\| .*ValueError: told to fail/)
    expect(failed.summary).toContain('told to fail')
  })

  // What is expected of an answer, and how it is told, is in smoke-test/expectations.test.ts.
  test('by a status inside its answer', async () => {
    expect(await failure({ do: 'answer 500' })).toContain('Expected a status below 400, got 500.')
  })

  test('by its body, with expected against actual', async () => {
    expect(await failure({ do: 'be unhealthy' }, HEALTHY)).toContain(
      'Expected body.status to be "healthy", got "starting".',
    )
    expect(await failure({ do: 'answer bytes' }, HEALTHY)).toContain(
      'Expected a JSON body, got binary, 2.0 KB, image/png.',
    )
  })

  test('by taking too long', async () => {
    const event = { do: 'be slow', seconds: 0.3 }
    expect(await failure(event, { 'max-latency-ms': '200' })).toMatch(
      /Expected a response within 200 ms, but it took \d+ ms\./,
    )
    expect(await failure({ ...event, seconds: 4 }, { 'smoke-timeout': '1' })).toContain(
      'Expected a response within 1 second, but none came.',
    )
  })

  test('by the time-out of its configuration', async () => {
    await createFunction(scene, 'impatient', {
      Code: { ZipFile: zipOf({ 'main.py': FAULTY_FUNCTION }) },
      Timeout: 1,
    })
    const failed = await run({ do: 'be slow', seconds: 5 }, { 'function-name': 'impatient' })
    expect(failed.errors.join()).toMatch(/The function failed: .*[Tt]imed out after 1/)
  })

  test('as often as it is tried, each time on one line', async () => {
    const failed = await run({ do: 'throw' }, { alias: 'live', attempts: '3', interval: '0.1' })
    expect(failed.errors.join()).toContain('failed, 3 times in a row.')
    expect(
      failed.log.match(/Attempt \d of 3: version 2 failed after \d+ ms\. .*told to fail\.$/gm),
    ).toHaveLength(3)
  })
})

describe('what a function says', () => {
  test('can give no command to the runner, and no format to the summary', async () => {
    const failed = await run({ do: 'print hostile lines' }, { alias: 'live', ...HEALTHY })
    const commands = failed.log.split('\n').filter((line) => /^\s*(::|##\[)(?!debug)/.test(line))
    expect(commands.filter((command) => /believe|nor this/.test(command))).toEqual([])
    expect(commands.filter((command) => command.includes('evil'))).toEqual([
      expect.stringMatching(
        /^::error title=faulty%3A test failed::The smoke test of .* text: ::error::evil %250A/,
      ),
    ])
    expect(failed.errors).toHaveLength(1)
    expect(failed.warnings).toEqual([])
    expect(failed.log).toContain('  | ::error::do not believe this')
    expect(failed.log).toContain('  | red and \\u202egnorw')
    expect(failed.log).not.toContain('\u001b')
    const outsideOfCode = failed.summary.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '')
    expect(outsideOfCode).not.toMatch(/<script|<img|^# A heading|@everyone/m)
  })

  test('shows no value of an environment variable, however it is written', async () => {
    for (const event of ['print the environment', 'answer the environment']) {
      const failed = await run({ do: event }, { alias: 'live', 'expected-body': '{"token": "x"}' })
      expect(failed.exitCode).toBe(1)
      expect(failed.log).toContain('***')
      const shown = [failed.log, failed.summary, JSON.stringify(failed.outputs), ...failed.errors].join('\n')
      const { SECRET_TOKEN } = SECRETS
      const encoded = Buffer.from(SECRET_TOKEN).toString('base64').slice(0, -3)
      for (const part of [SECRET_TOKEN, encoded, 'horse', 'battery', 'st\\u00e4ple', 'stäple']) {
        expect(shown).not.toContain(part)
      }
      expect(shown).not.toContain(Buffer.from(`user:${SECRET_TOKEN}`).toString('base64').slice(8, -4))
    }
  })

  test('is not shown at all when the variables could not be read', async () => {
    scene.aws.front.lambda.setEnvironmentError('faulty', {
      ErrorCode: 'AccessDeniedException',
      Message: 'Lambda was unable to decrypt your environment variables',
    })
    try {
      const failed = await run({ do: 'print the environment' })
      expect(failed.errors.join()).toContain('The function failed: (not shown, because')
      expect([failed.log, failed.summary].join()).not.toContain(SECRETS.SECRET_TOKEN)
    } finally {
      scene.aws.front.lambda.setEnvironmentError('faulty')
    }
  })
})

describe('the version that answers', () => {
  test('is each of those that an alias is weighted between: all of them are tested', async () => {
    const weighted = { FunctionName: 'faulty', Name: 'canary', FunctionVersion: '1' }
    const RoutingConfig = { AdditionalVersionWeights: { '2': 0.5 } }
    await scene.lambda.send(new CreateAliasCommand({ ...weighted, RoutingConfig }))
    const passed = await run({ do: 'be healthy' }, { alias: 'canary' })
    expect(passed.outputs).toMatchObject({ result: 'passed', version: '1' })
    expect(passed.log).toMatch(/: version 1 answered/)
    expect(passed.log).toMatch(/: version 2 answered/)
    expect(passed.summary).toMatch(/Versions (1 and 2|2 and 1) share the traffic, and answer as expected\./)
  })

  test('has to be the one that is served', async () => {
    const moved = { FunctionName: 'faulty', Name: 'moving' }
    await scene.lambda.send(new CreateAliasCommand({ ...moved, FunctionVersion: '2' }))
    scene.calls()
    const stop = scene.aws.front.on('Invoke', async () => {
      while (!scene.aws.front.calls.some(({ operation, status }) => operation === 'GetAlias' && status))
        await new Promise((resolve) => setTimeout(resolve, 5))
      await scene.lambda.send(new UpdateAliasCommand({ ...moved, FunctionVersion: '1' }))
    })
    try {
      expect(await failure({ do: 'be healthy' }, { alias: 'moving' })).toContain(
        'Expected version 2 to answer, but version 1 did.',
      )
    } finally {
      stop()
    }
  })

  test.each(['Pending', 'Inactive'])('is waited for while it is %s', async (State) => {
    scene.aws.front.lambda.setStatus('faulty', { State }, '1')
    const ready = () => scene.aws.front.lambda.setStatus('faulty', { State: 'Active' }, '1')
    const timer = setTimeout(ready, 1500)
    const passed = await run({ do: 'be healthy' }, { version: '1' })
    // One that sleeps is woken by the invocation: the timer must not reach into the next test.
    clearTimeout(timer)
    ready()
    expect(passed.outputs['result']).toBe('passed')
    expect(passed.log).toContain('Attempt 1 of 1: version 1 answered')
  })

  test('is not waited for when it has failed', async () => {
    scene.aws.front.lambda.setStatus('faulty', { State: 'Failed' }, '1')
    try {
      const failed = await run({ do: 'be healthy' }, { version: '1' })
      expect(failed.errors.join()).toContain('Failed')
    } finally {
      scene.aws.front.lambda.setStatus('faulty', { State: 'Active' }, '1')
    }
  })
})

describe('AWS in the way', () => {
  test('is a failed attempt when it throttles or loses the answer, with no attempts behind the back', async () => {
    for (const kind of ['throttled', 'malformed'] as const) {
      scene.aws.front.inject({ operation: 'Invoke', fault: { kind } })
      scene.calls()
      const passed = await run(
        { do: 'be healthy' },
        { alias: 'live', attempts: '2', interval: '0', ...HEALTHY },
      )
      expect(passed.outputs['result']).toBe('passed')
      expect(passed.log).toMatch(/Attempt 1 of 2: .+\n(::debug::.*\n)*Attempt 2 of 2: version 2 answered/)
      expect(scene.calls().filter((operation) => operation === 'Invoke')).toHaveLength(2)
    }
  })

  test('is named as the reason', async () => {
    scene.aws.front.inject({ operation: 'Invoke', fault: { kind: 'throttled' } })
    expect(await failure({ do: 'be healthy' })).toContain('AWS throttled the invocation')
  })

  test('is an error of its own when it does not allow the test', async () => {
    const message =
      'User: arn:aws:sts::123456789012:assumed-role/ci/x is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:eu-west-1:123456789012:function:faulty:live'
    const fault = { kind: 'error', status: 403, code: 'AccessDeniedException', message } as const
    scene.aws.front.inject({ operation: 'Invoke', fault })
    const told = await failure({ do: 'be healthy' })
    expect(told).toContain('lambda:InvokeFunction')
    expect(told).not.toContain('The smoke test of')
  })

  test('is an error of its own when there is no such function or alias', async () => {
    expect(await failure({}, { alias: 'gone' })).toContain(
      'The function faulty in eu-west-1 has no alias gone. It has: live',
    )
    const gone = await run({}, { version: '99' })
    expect(gone.errors.join()).toContain('The function faulty in eu-west-1 has no version 99. It has: 2, 1.')
    expect(await failure({}, { 'function-name': 'nobody' })).toContain(
      'The function nobody does not exist in eu-west-1.',
    )
  })
})

describe('a batch of records', () => {
  test('fails with those that the function names, by their places', async () => {
    const code =
      'def handler(event, context):\n    return {"batchItemFailures": [{"itemIdentifier": "m2"}]}\n'
    await createFunction(scene, 'batches', { Code: { ZipFile: zipOf({ 'main.py': code }) } })
    const Records = ['m1', 'm2'].map((messageId) => ({ messageId, eventSource: 'aws:sqs' }))
    const failed = await run({ Records }, { 'function-name': 'batches' })
    expect(failed.outputs['result']).toBe('failed')
    expect(failed.errors.join()).toContain('The response reports 1 of 2 records as failed: number 2.')
  })
})

describe('a version that does not exist', () => {
  test('makes no long list be read', async () => {
    await createFunction(scene, 'old', {})
    scene.aws.front.lambda.addOlderVersions('old', 5000)
    scene.calls()
    const failed = await run({}, { 'function-name': 'old', version: '9999' })
    expect(failed.errors.join()).toContain('has no version 9999. It has at least 500 versions.')
    expect(scene.calls().filter((operation) => operation === 'ListVersionsByFunction')).toHaveLength(11)
  })
})

describe('a web handler', () => {
  beforeAll(async () => {
    await vendorApp(join(scene.workspace, 'registry'), () => {})
    await arrangeRelease(scene, 'registry', {
      directory: 'registry',
      alias: 'live',
      environment: { DATABASE_PATH: '/tmp/registry-smoke.db', API_GATEWAY_KEY: 'key-of-the-gateway' },
      members: { Handler: 'registry.handler.handler' },
    })
  })

  const web = (inputs: Step) => runStep({ 'function-name': 'registry', alias: 'live', ...inputs })

  test.each(['apigw-v1', 'apigw-v2'])(
    'takes events of %s with path, query, headers and body',
    async (format) => {
      const healthy = await web({
        'event-format': format,
        'http-path': '/health',
        'expected-status': '200',
        'expected-body': '{"status": "healthy", "service": "aws-lambda-fastapi"}',
      })
      expect(healthy.log).toMatch(/version 1 answered 200 in \d+ ms, as expected/)
      const key = { 'http-headers': 'x-api-key: key-of-the-gateway', 'event-format': format }
      const created = await web({
        ...key,
        'http-path': '/items',
        'http-method': 'POST',
        'http-body': JSON.stringify({ name: `ä ${randomUUID()}` }),
        'expected-status': '201',
      })
      expect(created.outputs['result']).toBe('passed')
      const limited = await web({ ...key, 'http-path': '/items?limit=0' })
      expect(limited.errors.join()).toContain('Expected a status below 400, got 422.')
    },
  )
})

describe('a URL', () => {
  beforeAll(async () => {
    await createFunction(scene, 'hello', {})
    await scene.lambda.send(new PublishVersionCommand({ FunctionName: 'hello' }))
    for (const Name of ['open', 'signed', 'without']) {
      await scene.lambda.send(new CreateAliasCommand({ FunctionName: 'hello', Name, FunctionVersion: '1' }))
    }
    await createPublicUrl(scene.lambda, 'hello', 'open')
    const signed = { FunctionName: 'hello', Qualifier: 'signed' }
    await scene.lambda.send(new CreateFunctionUrlConfigCommand({ ...signed, AuthType: 'AWS_IAM' }))
  })

  const ask = (inputs: Step) =>
    runStep({ 'function-name': 'hello', url: 'function-url', ...inputs }, edge.environment)

  test("of the function's own is found, asked and output", async () => {
    const passed = await ask({
      alias: 'open',
      'expected-body': '{"text": "before"}',
      'expected-status': '200',
    })
    expect(passed.outputs).toMatchObject({ result: 'passed', alias: 'open', version: '1' })
    expect(passed.outputs['function-url']).toMatch(/^https:\/\/[\w-]+\.lambda-url\.eu-west-1\.on\.aws\/$/)
    expect(passed.log).toContain(`${passed.outputs['function-url']} answered 200`)
  })

  test('that lets only signed requests through is told so', async () => {
    const failed = await ask({ alias: 'signed' })
    expect(failed.errors.join()).toContain('Expected a status below 400, got 403.')
    expect(failed.warnings.join()).toContain('AWS_IAM')
    expect((await ask({ alias: 'signed', 'expected-status': '403' })).warnings).toEqual([])
  })

  test('that does not exist is told with the way to create it', async () => {
    const failed = await ask({ alias: 'without' })
    expect(failed.errors.join()).toContain(
      'The alias without of the function hello in eu-west-1 has no function URL',
    )
    expect(failed.errors.join()).toContain('set `function-url-auth-type: NONE` in `mode: deploy`')
  })

  test('of anybody is asked without AWS', async () => {
    const server = await startHttpServer((request, response) => void response.end(`you asked ${request.url}`))
    try {
      scene.calls()
      const inputs = { url: `${server.address}base?a=1`, 'http-path': '/health?b=2' }
      const passed = await runStep({ ...inputs, 'expected-body': 'you asked /base/health?a=1&b=2' })
      expect(passed.outputs).toMatchObject({ result: 'passed', 'function-name': '' })
      expect(scene.calls()).toEqual([])
    } finally {
      await server.close()
    }
  })
})

describe('a redirect of a tested URL', () => {
  /** What the servers were asked: the path, and the headers with the secret. */
  const asked: {
    readonly path: string
    readonly key: string | undefined
    readonly length: string | undefined
  }[] = []
  const note = ({ url = '', headers }: IncomingMessage) =>
    asked.push({
      path: url,
      key: headers['x-api-key'] as string | undefined,
      length: headers['content-length'],
    })
  let other: HttpServer
  let first: HttpServer
  let certificate: string
  beforeAll(async () => {
    const tls = selfSignedCertificate()
    certificate = join(scene.workspace, 'server.pem')
    await scene.write('server.pem', tls.cert)
    other = await startHttpServer((request, response) => {
      note(request)
      response.writeHead(request.headers['x-api-key'] ? 200 : 401).end()
    })
    first = await startHttpServer(
      (request, response) => {
        note(request)
        const where: Readonly<Record<string, string>> = {
          '/within': '/moved',
          '/down': `${other.address.origin}/`,
          '/metadata': 'https://[64:ff9b::a9fe:a9fe]/latest/meta-data',
        }
        const location = where[request.url ?? '']
        response.writeHead(location ? 307 : 200, location ? { location } : {}).end()
      },
      { tls },
    )
  })
  beforeEach(() => void asked.splice(0))
  afterAll(() => Promise.all([first.close(), other.close()]))

  const testing = (url: string) => {
    const inputs = {
      'http-method': 'POST',
      'http-headers': 'X-Api-Key: k3y-of-the-test',
      'http-body': '{"a":1}',
    }
    return scene.run({ mode: 'smoke-test', url, ...inputs }, { env: { NODE_EXTRA_CA_CERTS: certificate } })
  }

  test('keeps headers and the body within the origin', async () => {
    expect((await testing(`${first.address.origin}/within`)).exitCode).toBe(0)
    const sent = { key: 'k3y-of-the-test', length: '7' }
    expect(asked).toEqual([
      { path: '/within', ...sent },
      { path: '/moved', ...sent },
    ])
  })

  test('leaves them out beyond it, and the error of a test that fails says so', async () => {
    const from = await startHttpServer((_request, response) => {
      response.writeHead(307, { location: `${other.address.origin}/elsewhere` }).end()
    })
    const run = await testing(`${from.address.origin}/`)
    await from.close()
    expect(asked).toEqual([{ path: '/elsewhere', key: undefined, length: '0' }])
    expect(run.errors[0]).toContain('without `http-headers` and `http-body`')
  })

  test('is not followed from https to http, nor to a link-local address', async () => {
    const [down, metadata] = [
      await testing(`${first.address.origin}/down`),
      await testing(`${first.address.origin}/metadata`),
    ]
    expect(down.errors[0]).toContain('redirects from https to http (127.0.0.1')
    expect(down.errors[0]).toContain('Correct where the server redirects to')
    expect(metadata.errors[0]).toContain(
      'redirects to the link-local address [64:ff9b::a9fe:a9fe], which is not followed',
    )
    expect(asked.map(({ path }) => path)).toEqual(['/down', '/metadata'])
  })
})
