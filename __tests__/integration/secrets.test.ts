import { text as textOf } from 'node:stream/consumers'
import { UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import { startHttpServer } from '../smoke-test/http-server.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  aliasOf,
  configurationOf,
  creation,
  handlerSource,
  type Scene,
  startScene,
  versionsOf,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene())
})
afterAll(() => scene.end())

/** What every canary holds in the midst of signs that JSON, URLs, shells and workflow commands write differently. */
const MARK = 'c4n4ryB1rd'

/** A value that can be found again in whatever form it is written. */
const canary = (name: string) => `${name}"\\${MARK}\\n%3D&=#<${MARK}>:'é $PATH ::error::`
/** One that consists of letters alone, such as a token. */
const token = (name: string) => `${name}${MARK}${name}`

/** All forms in which the mark could be written; base64 looks different at each of three offsets. */
const FORMS: readonly string[] = [
  MARK,
  ...['', 'x', 'xy'].map((before) => {
    const encoded = Buffer.from(`${before}${MARK}`).toString('base64')
    // The characters at both ends mix with the neighbours' bits.
    return encoded.slice(before === '' ? 0 : 4, -4)
  }),
  Buffer.from(MARK).toString('hex'),
  Array.from(MARK, (character) => `%${character.charCodeAt(0).toString(16)}`).join(''),
  Array.from(MARK).reverse().join(''),
]

/** Fails where any form of a canary stands in what a step left behind. */
async function expectNoTrace(run: StepRun, functionName: string): Promise<void> {
  // The function may be missing after a failure.
  const numbers = await versionsOf(scene, functionName).catch(() => [])
  const versions = await Promise.all(
    ['$LATEST', ...numbers].map((each) => configurationOf(scene, functionName, each).catch(() => undefined)),
  )
  const alias = await aliasOf(scene, functionName, 'live').catch(() => undefined)
  const places = {
    log: run.log,
    summary: run.summary,
    outputs: JSON.stringify(run.outputs),
    annotations: [...run.errors, ...run.warnings].join('\n'),
    descriptions: [...versions, alias].map((each) => each?.Description).join('\n'),
    tags: JSON.stringify(versions[0]?.Tags ?? {}),
  }
  const found = Object.entries(places).flatMap(([place, text]) =>
    FORMS.filter((form) => text.toLowerCase().includes(form.toLowerCase())).map((form) => ({ place, form })),
  )
  expect({ log: found.length > 0 ? run.log : '', found }).toEqual({ log: '', found: [] })
}

test('a canary would be found in every form', () => {
  const forms = (text: string) => FORMS.filter((form) => text.includes(form))
  for (const before of ['', 'a', 'ab', 'abc']) {
    const value = canary(before)
    for (const text of [
      value,
      JSON.stringify(value),
      JSON.stringify(JSON.stringify(value)),
      encodeURIComponent(value),
      Buffer.from(value).toString('base64'),
      Buffer.from(value).toString('base64url'),
      Buffer.from(value).toString('hex'),
      Buffer.from(JSON.stringify({ A: value })).toString('base64'),
    ]) {
      expect(forms(text)).not.toEqual([])
    }
  }
})

describe('values of variables appear nowhere', () => {
  const everyWay = {
    environment: JSON.stringify({ API_KEY: canary('map'), TOKEN: token('tok') }),
    'environment-from': 'DB_PASSWORD, PRIVATE_KEY',
  }
  const env = {
    DB_PASSWORD: canary('from'),
    PRIVATE_KEY: `-----BEGIN-----\n${MARK}\n::error::${MARK}\n-----END-----\n`,
  }

  test('when a function is created, released again, changed and released without change', async () => {
    const inputs = { ...creation('canaries'), alias: 'live', ...everyWay }
    const created = await scene.succeed(inputs, { env })
    await expectNoTrace(created, 'canaries')
    expect((await configurationOf(scene, 'canaries', '1')).Environment?.Variables).toEqual({
      API_KEY: canary('map'),
      TOKEN: token('tok'),
      ...env,
    })

    const changed = {
      ...inputs,
      environment: JSON.stringify({ API_KEY: canary('new'), TOKEN: token('tok') }),
    }
    const dry = await scene.succeed({ ...changed, 'dry-run': 'true' }, { env })
    await expectNoTrace(dry, 'canaries')
    const deployed = await scene.succeed(changed, { env })
    expect(deployed.outputs['result']).toBe('deployed')
    await expectNoTrace(deployed, 'canaries')
    const unchanged = await scene.succeed(changed, { env })
    expect(unchanged.outputs['result']).toBe('unchanged')
    await expectNoTrace(unchanged, 'canaries')
  })

  test('in every other way to write them: lines, a file, function-configuration', async () => {
    await arrangeRelease(scene, 'other-ways', { alias: 'live' })
    await scene.write('secrets.env', `API_KEY=${token('file')}\nOTHER=${canary('file')}\n`)
    const ways: ReadonlyArray<Record<string, string>> = [
      { environment: `API_KEY=${canary('raw')}\nTOKEN=${token('raw')}` },
      { environment: '@secrets.env' },
      {
        'function-configuration': JSON.stringify({
          Environment: { Variables: { GENERAL: canary('general') } },
        }),
      },
      { environment: JSON.stringify({ ONLY: canary('only') }), 'environment-strategy': 'replace' },
    ]
    for (const way of ways) {
      const run = await scene.succeed({ 'function-name': 'other-ways', alias: 'live', ...way })
      expect(run.outputs['result']).toBe('deployed')
      await expectNoTrace(run, 'other-ways')
    }
  })

  test('of the function’s own that are merged, kept or removed', async () => {
    await arrangeRelease(scene, 'existing', { alias: 'live' })
    await scene.lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: 'existing',
        Environment: { Variables: { OLD_KEY: canary('old'), KEPT: token('kept') } },
      }),
    )
    await scene.write('app/main.py', handlerSource('merged'))
    const inputs = { 'function-name': 'existing', alias: 'live', 'source-dir': 'app' }
    for (const more of [{}, { environment: 'NEW: plain' }, { 'environment-remove': 'OLD_KEY' }]) {
      await expectNoTrace(await scene.succeed({ ...inputs, ...more }), 'existing')
    }
  })
})

describe('values of variables appear nowhere when a release fails', () => {
  const inputs = (name: string) => ({
    'function-name': name,
    alias: 'live',
    environment: JSON.stringify({ API_KEY: canary('key'), TOKEN: token('tok'), PIN: `${MARK}` }),
  })
  beforeAll(async () => {
    await arrangeRelease(scene, 'failing', { alias: 'live', environment: { OLD: token('old') } })
  })

  const sent = { OLD: token('old'), API_KEY: canary('key'), TOKEN: token('tok'), PIN: MARK }
  const asMap = `{${Object.entries(sent)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')}}`
  const refusals: ReadonlyArray<readonly [string, { status: number; code: string; message: string }]> = [
    [
      'quotes them as JSON',
      {
        status: 400,
        code: 'InvalidParameterValueException',
        message: `Lambda was unable to configure your environment variables. The variables are ${JSON.stringify(sent)} and must not.`,
      },
    ],
    [
      'quotes them as a map',
      {
        status: 400,
        code: 'ValidationException',
        message: `1 validation error detected: Value '${asMap}' at 'environment.variables' failed to satisfy constraint: Map keys must satisfy constraint`,
      },
    ],
    [
      'measures them',
      {
        status: 400,
        code: 'InvalidParameterValueException',
        message: `The environment variables exceeded the 4KB limit. String measured: ${JSON.stringify(sent)}`,
      },
    ],
    [
      'denies the call',
      {
        status: 403,
        code: 'AccessDeniedException',
        message: `User: arn:aws:sts::123456789012:assumed-role/deployer/run is not authorized to perform: lambda:UpdateFunctionConfiguration on resource: arn:aws:lambda:eu-west-1:123456789012:function:failing with ${JSON.stringify(sent)}`,
      },
    ],
    [
      'fails itself',
      {
        status: 500,
        code: 'ServiceException',
        message: `Cannot store ${encodeURIComponent(token('tok'))} ${asMap}`,
      },
    ],
  ]
  test.each(refusals)('and AWS %s', async (_, refusal) => {
    const fault = {
      operation: 'UpdateFunctionConfiguration',
      times: 20,
      fault: { kind: 'error', ...refusal },
    } as const
    const injected = scene.aws.front.inject(fault)
    const run = await scene.run(inputs('failing'))
    injected.remove()
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain(refusal.code === 'AccessDeniedException' ? 'denied' : refusal.code)
    await expectNoTrace(run, 'failing')
  })

  test('because they are more than 4 KB together', async () => {
    const LARGE = `${MARK}${'x'.repeat(4040)}`
    const run = await scene.run({
      ...inputs('failing'),
      environment: JSON.stringify({ LARGE, TOKEN: token('tok') }),
    })
    expect(run.errors[0]).toContain('4KB limit')
    await expectNoTrace(run, 'failing')
  })

  test('because the answer cannot be read, and quotes nothing of it', async () => {
    const injected = scene.aws.front.inject({
      operation: 'GetFunction',
      times: 20,
      fault: { kind: 'malformed' },
    })
    const run = await scene.run(inputs('failing'))
    injected.remove()
    expect(run.errors[0]).toContain('it is not valid JSON')
    expect(run.log).not.toContain('cut off in the mid')
    await expectNoTrace(run, 'failing')
  })

  test('because the variables of the function cannot be read', async () => {
    scene.aws.front.lambda.setEnvironmentError('failing', {
      ErrorCode: 'AccessDeniedException',
      Message: `Lambda was unable to decrypt ${MARK}.`,
    })
    const run = await scene.run(inputs('failing'))
    scene.aws.front.lambda.setEnvironmentError('failing')
    expect(run.exitCode).toBe(1)
    await expectNoTrace(run, 'failing')
  })

  test('because the inputs are wrong', async () => {
    // Each way to be wrong: inputs/configuration/environment.test.ts.
    const wrong: ReadonlyArray<Record<string, string>> = [
      { environment: `API_KEY=${MARK}\n${MARK}\n${MARK}=y` },
      { 'function-configuration': `Environment: { Variables: { API_KEY: [${MARK}] } }` },
    ]
    for (const each of wrong) {
      const run = await scene.run({ 'function-name': 'failing', alias: 'live', ...each })
      expect({ each, exitCode: run.exitCode }).toEqual({ each, exitCode: 1 })
      await expectNoTrace(run, 'failing')
    }
  })

  test('because the function cannot be created', async () => {
    const create = { ...creation('never'), alias: 'live', environment: inputs('never').environment }
    const message = `The function could not be created with ${JSON.stringify({ API_KEY: canary('key') })}`
    const injected = scene.aws.front.inject({
      operation: 'CreateFunction',
      fault: { kind: 'error', status: 400, code: 'InvalidParameterValueException', message },
    })
    const run = await scene.run(create)
    injected.remove()
    expect(run.exitCode).toBe(1)
    await expectNoTrace(run, 'never')
  })

  test('because the update failed after it was accepted', async () => {
    const reason = 'The variables could not be encrypted.'
    scene.aws.front.lambda.planTransition({ kind: 'update', failure: { code: 'InvalidKey', reason } })
    const run = await scene.run(inputs('failing'))
    expect(run.errors[0]).toContain(
      'The variables could not be encrypted (LastUpdateStatus Failed, InvalidKey).',
    )
    await expectNoTrace(run, 'failing')
  })
})

describe('values of a request appear nowhere', () => {
  const payload = JSON.stringify({ token: canary('sent'), inner: JSON.stringify({ key: token('deep') }) })

  test('when the function fails with the event and its environment in its error and log', async () => {
    const source = [
      'import base64, html, json, os, urllib.parse',
      'def handler(event, context):',
      '    text = json.dumps(event)',
      '    print("quoted", urllib.parse.quote(text), "plus", urllib.parse.quote_plus(event["token"]))',
      '    print("page", html.escape(text), "hex", text.encode().hex())',
      '    print("wrapped", base64.encodebytes(json.dumps(text).encode()).decode())',
      '    print("environment", dict(os.environ), repr(event), repr(text.encode()))',
      '    raise ValueError(text)',
    ].join('\n')
    await arrangeRelease(scene, 'echo', { alias: 'live', source, environment: { API_KEY: canary('env') } })
    const run = await scene.run({ mode: 'smoke-test', 'function-name': 'echo', alias: 'live', payload })
    expect(run.errors[0]).toContain('The function failed')
    expect(run.log).toContain('plus ***')
    await expectNoTrace(run, 'echo')
  })

  test('when a URL returns its query, headers and body', async () => {
    const server = await startHttpServer(async (request, response) => {
      const body = await textOf(request)
      response.writeHead(500).end(JSON.stringify({ url: request.url, ...request.headers, body }))
    })
    const run = await scene.run({
      mode: 'smoke-test',
      url: `${server.address.href}?key=${encodeURIComponent(canary('query'))}`,
      'http-headers': `X-Api-Key: '${token('head')}'`,
      'http-body': payload,
    })
    await server.close()
    expect(run.errors[0]).toContain('got 500')
    expect(run.log).toContain('"x-api-key":"***"')
    await expectNoTrace(run, 'none')
  })
})
