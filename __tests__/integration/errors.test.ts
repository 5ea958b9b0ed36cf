import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DeleteAliasCommand, DeleteFunctionCommand } from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import type { StepRun } from '../../local-aws/run-step.ts'
import { elfOf, machO } from '../package/compiled/binaries.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import {
  aliasOf,
  configurationOf,
  handlerSource,
  noisyZip,
  ROLE,
  type Scene,
  startScene,
  versionsOf,
} from '../support/scene.ts'
import {
  aliasState,
  createOf,
  expectFinished,
  expectReleased,
  freshName,
  type NthCall,
  releasedFunction,
  releaseOf,
  unreleasedFunction,
  WRITES_OF_A_CREATION,
  WRITES_OF_A_RELEASE,
} from './full-release.ts'

let scene: Scene
/** A function whose alias serves version 1; no test of this file changes it. */
let steady: string
beforeAll(async () => {
  scene = await startScene()
  steady = await releasedFunction(scene)
})
beforeEach(() => scene.write('app/main.py', handlerSource('new')))
afterEach(() => scene.aws.front.clearFaults())
afterAll(() => scene.end())

const env = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.01', RUNNER_DEBUG: '' }

/** Expects a failed step that explains itself in one annotation, without a stack trace, and returns its text. */
function explanationOf(run: StepRun, version = ''): string {
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false', version })
  expect(run.errors).toHaveLength(1)
  const [text = ''] = run.errors
  expect(run.log).not.toMatch(/^\s+at |node:internal|\[object |undefined/m)
  expect(run.summary).not.toMatch(/\n\s+at |\[object |undefined/)
  expect(run.summary).toContain('### ❌ Failed')
  return text
}

/** The steady function as it was before the test. */
async function expectSteady(): Promise<void> {
  expect((await aliasOf(scene, steady, 'live')).FunctionVersion).toBe('1')
  expect(await versionsOf(scene, steady)).toEqual(['1'])
}

describe('inputs', () => {
  test('that are wrong are told together, without a call', async () => {
    scene.calls()
    const wrong = { 'function-name': 'has a space', alias: '123', 'memory-size': 'much', environment: 'KEY:' }
    const text = explanationOf(await scene.run({ ...wrong, 'dry-run': 'maybe' }, { env }))
    for (const input of ['function-name', 'alias', 'memory-size', 'environment', 'dry-run'])
      expect(text).toContain(`\`${input}\``)
    expect(scene.calls()).toEqual([])
  })

  test('that give the code twice are refused', async () => {
    await scene.write('function.zip', new AdmZip().toBuffer())
    const text = explanationOf(await scene.run({ ...releaseOf(steady), 'zip-file': 'function.zip' }, { env }))
    expect(text).toContain('`zip-file`')
    expect(text).toContain('`source-dir`')
  })

  test('without a region are told where one can come from', async () => {
    const nowhere = { AWS_REGION: '', AWS_DEFAULT_REGION: '' }
    const text = explanationOf(await scene.run(releaseOf(steady), { env: { ...env, ...nowhere } }))
    expect(text).toContain('`aws-region` is missing')
    expect(text).toContain('aws-region: eu-central-1')
  })
})

describe('a package', () => {
  const released = async (inputs: Record<string, string>) =>
    scene.run({ 'function-name': steady, alias: 'live', ...inputs }, { env })

  test('that is missing, empty or damaged is told with its path, and nothing is written', async () => {
    await mkdir(join(scene.workspace, 'empty'), { recursive: true })
    const archive = new AdmZip()
    archive.addFile('main.py', Buffer.from(handlerSource('zip').repeat(40)))
    const whole = archive.toBuffer()
    const holed = Buffer.from(whole)
    holed.fill(0, 60, 90)
    await scene.write('cut.zip', whole.subarray(0, whole.length - 30))
    await scene.write('holed.zip', holed)
    await scene.write('text.zip', 'not an archive')
    const cases: [Record<string, string>, string][] = [
      [{ 'zip-file': 'missing.zip' }, 'missing.zip'],
      [{ 'source-dir': 'empty' }, 'empty'],
      [{ 'zip-file': 'cut.zip' }, 'cut.zip'],
      [{ 'zip-file': 'holed.zip' }, 'holed.zip'],
      [{ 'zip-file': 'text.zip' }, 'text.zip'],
    ]
    scene.calls()
    for (const [inputs, path] of cases) {
      const run = await released(inputs)
      const text = explanationOf(run)
      expect(text).toContain(path)
      expect(text).not.toContain('Unexpected error')
      expect(text).toContain('Nothing was changed in AWS.')
    }
    expect(scene.calls().every((operation) => /^(Get|List)/.test(operation))).toBe(true)
    await expectSteady()
  })

  test('that is too large for direct upload is refused before anything is written', async () => {
    await scene.write('large.zip', noisyZip(handlerSource('large'), 51 * 1024 * 1024))
    scene.calls()
    const text = explanationOf(await released({ 'zip-file': 'large.zip' }), '1')
    expect(text).toMatch(/The package is 51(\.\d)? MB \([\d,]+ bytes\) zipped; Lambda accepts at most 50 MB/)
    expect(text).toContain('Nothing was changed in AWS. The alias live still serves version 1.')
    expect(scene.calls().every((operation) => /^(Get|List)/.test(operation))).toBe(true)
    await expectSteady()
  })

  test('without the file that the handler names is released with a warning', async () => {
    const name = freshName()
    const run = await scene.run({ ...createOf(name), handler: 'mian.handler' }, { env })
    await expectReleased(scene, name, run, ['1'])
    expect(run.warnings.join()).toContain('mian.handler')
    expect(run.warnings.join()).toContain('main.py')
    expect(run.summary).toContain('mian')
  })

  // As AWS Lambda Web Adapter asks for it: `/opt/bootstrap` of its layer starts the script.
  test('without a warning where the handler is a script that AWS_LAMBDA_EXEC_WRAPPER starts', async () => {
    const name = freshName()
    await scene.write('web/run.sh', '#!/bin/sh\nexec python main.py\n')
    await scene.write('web/main.py', 'print("ready")\n')
    const inputs = { ...createOf(name), 'source-dir': 'web', handler: 'run.sh' }
    const environment = 'AWS_LAMBDA_EXEC_WRAPPER: /opt/bootstrap'
    const created = await scene.run({ ...inputs, environment }, { env })
    await expectReleased(scene, name, created, ['1'])
    expect(created.warnings).toEqual([])
    // The function has the variable already, and keeps it.
    await scene.write('web/main.py', 'print("changed")\n')
    const kept = await scene.run({ ...inputs, environment: 'GREETING: hi' }, { env })
    await expectReleased(scene, name, kept, ['1', '2'])
    expect(kept.warnings).toEqual([])
    const { Environment } = await configurationOf(scene, name, '2')
    expect(Environment?.Variables).toMatchObject({ AWS_LAMBDA_EXEC_WRAPPER: '/opt/bootstrap' })
  })

  test.each<[string, Record<string, string>]>([
    ['nothing has it', {}],
    ['the release removes it', { 'environment-remove': 'AWS_LAMBDA_EXEC_WRAPPER' }],
    ['the release replaces all variables', { 'environment-strategy': 'replace' }],
    ['the release empties it', { environment: 'AWS_LAMBDA_EXEC_WRAPPER: ""' }],
  ])('with a warning about a script as the handler where %s', async (_, inputs) => {
    const name = freshName()
    const has = Object.keys(inputs).length > 0
    await arrangeRelease(scene, name, {
      alias: 'live',
      environment: has ? { AWS_LAMBDA_EXEC_WRAPPER: '/opt/bootstrap' } : { OTHER: 'x' },
    })
    await scene.write('web/run.sh', '#!/bin/sh\nexec python main.py\n')
    const run = await scene.run(
      { ...releaseOf(name), 'source-dir': 'web', handler: 'run.sh', 'dry-run': 'true', ...inputs },
      { env },
    )
    expect(run.exitCode).toBe(0)
    expect(run.warnings).toEqual([expect.stringContaining('The handler `run.sh` needs the file run.py')])
  })

  test('whose handler is compiled for another system is refused, and other compiled files are a warning', async () => {
    await scene.write('compiled/main.so', machO())
    await scene.write('compiled/lib/libtiny.so', elfOf({ versions: ['GLIBC_2.40'] }))
    scene.calls()
    const text = explanationOf(await released({ 'source-dir': 'compiled' }), '1')
    expect(text).toMatch(
      /contains the file main\.so, which Lambda cannot run on .*: it is compiled for macOS\./,
    )
    expect(text).toContain('Nothing was changed in AWS. The alias live still serves version 1.')
    expect(scene.calls().every((operation) => /^(Get|List)/.test(operation))).toBe(true)
    await scene.write('compiled/main.py', handlerSource('compiled'))
    const run = await released({ 'source-dir': 'compiled', 'dry-run': 'true' })
    expect(run.warnings).toEqual([
      expect.stringContaining('lib/libtiny.so (needs glibc 2.40), main.so (for macOS)'),
    ])
    await expectSteady()
  })
})

describe('credentials', () => {
  const none = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', HOME: '/nonexistent' }

  test('that are missing are told, with how to sign in', async () => {
    const text = explanationOf(await scene.run(releaseOf(steady), { env: { ...env, ...none } }))
    expect(text).toContain('No AWS credentials were found (Could not load credentials from any providers)')
    expect(text).toContain('aws-actions/configure-aws-credentials')
    expect(text).toContain('id-token: write')
    expect(text).toContain('Nothing was changed in AWS.')
  })

  test.each([
    [
      'that AWS_PROFILE leaves unused',
      { AWS_PROFILE: 'staging', HOME: '/nonexistent' },
      'while AWS_PROFILE is set, the AWS SDK ignores them',
    ],
    [
      'with a line end',
      { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE\n' },
      '`AWS_ACCESS_KEY_ID` ends with a line break, which cannot be sent.',
    ],
    ['of an empty `role-to-assume`', none, 'an empty input counts as not set'],
  ])('%s are told in words of their own', async (_, variables, words) => {
    const inputs = { ...releaseOf(steady), 'role-to-assume': '' }
    const text = explanationOf(await scene.run(inputs, { env: { ...env, ...variables } }))
    expect(text).toContain(words)
    expect(text).toContain('Nothing was changed in AWS.')
  })

  test('that AWS refuses are told', async () => {
    const message = 'The security token included in the request is invalid'
    const code = 'UnrecognizedClientException'
    scene.aws.front.inject({ times: 1000, fault: { kind: 'error', status: 403, code, message } })
    const text = explanationOf(await scene.run(releaseOf(steady), { env }))
    expect(text).toContain('does not accept the credentials')
    expect(text).toContain(message)
    expect(text).toContain('Nothing was changed in AWS.')
  })

  test('that expire half way are told, with what could no longer be read', async () => {
    const name = await unreleasedFunction(scene)
    const fault = {
      kind: 'error',
      status: 403,
      code: 'ExpiredTokenException',
      message: 'The security token included in the request is expired',
    } as const
    const stop = scene.aws.front.on('UpdateFunctionCode', () => {
      scene.aws.front.inject({ times: 1000, fault })
    })
    const run = await scene.run(releaseOf(name), { env })
    stop()
    scene.aws.front.clearFaults()
    const text = explanationOf(run, '1')
    expect(text).toContain('credentials have expired')
    expect(text).toContain(
      'This run did not move the alias live: it still serves $LATEST, unless somebody else has moved it since, which could not be checked.',
    )
    await expectFinished(scene, name, releaseOf(name), env)
  })

  test('that expire after the alias has moved leave what to do first to the user', async () => {
    const name = await releasedFunction(scene)
    const message = 'The security token included in the request is expired'
    const fault = { kind: 'error', status: 403, code: 'ExpiredTokenException', message } as const
    let invocations = 0
    const stop = scene.aws.front.on('Invoke', () => {
      invocations += 1
      if (invocations === 2) scene.aws.front.inject({ times: 1000, fault })
    })
    const run = await scene.run({ ...releaseOf(name), payload: '{}' }, { env })
    stop()
    scene.aws.front.clearFaults()
    expect(run.errors.join()).toMatch(
      /version 2\. It still serves that version unless somebody else has moved it since, which could not be checked\. Because of this error, the alias live could not be moved back, and \$LATEST could not be restored\. Version 2 passed its test when invoked by its number, but was not tested through the alias\..*\nIf callers get errors, run `mode: rollback` with `alias: live` and `version: 1`; otherwise, run `mode: smoke-test` with `alias: live`, and roll back if it fails\. Such a run has to sign in to AWS again\. So that a session does not end during a run, name the role .*asks for more\.$/,
    )
  })
})

/** What a release only reads. */
const READS: readonly NthCall[] = [
  ['GetFunction', 1],
  ['GetAlias', 1],
  ['ListAliases', 1],
  ['ListVersionsByFunction', 1],
]

/** The output `version` of a run that failed in a read: what could not be read at all cannot be told. */
const servedAsRead = (operation: string) => (operation.startsWith('Get') ? '' : '1')

describe('a permission that is missing', () => {
  const denial = (action: string, resource: string) => ({
    kind: 'error' as const,
    status: 403,
    code: 'AccessDeniedException',
    message: `User: arn:aws:sts::123456789012:assumed-role/deployer/run is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
  })
  const arnOf = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`
  const actionOf = (operation: string) => `lambda:${operation}`
  /** The statement that the error asks to add to the policy. */
  const expectStatement = (text: string | undefined, action: string, resource: string) => {
    const [, json = ''] =
      /Add `(\{.*\})` to the policy of the role [^ ]*, which this step signs in as/.exec(text ?? '') ?? []
    const statement = JSON.parse(json) as { Effect: string; Action: string; Resource: string | string[] }
    expect(statement).toMatchObject({ Effect: 'Allow', Action: action })
    expect([statement.Resource].flat()).toContain(resource)
  }

  test.each(membersOfTheDay(READS))('is named: %s %i of a release', async (operation, nth) => {
    scene.aws.front.inject({ operation, nth, fault: denial(actionOf(operation), arnOf(steady)) })
    const text = explanationOf(await scene.run(releaseOf(steady), { env }), servedAsRead(operation))
    expect(text).toContain(`AWS denied ${operation}`)
    expectStatement(text, actionOf(operation), arnOf(steady))
    expect(text).toContain('docs/iam.md')
    expect(text).toContain('Nothing was changed in AWS')
  })

  test.each(membersOfTheDay(WRITES_OF_A_RELEASE))('is named: %s %i of a release', async (operation, nth) => {
    const name = await unreleasedFunction(scene)
    scene.aws.front.inject({ operation, nth, fault: denial(actionOf(operation), arnOf(name)) })
    const run = await scene.run(releaseOf(name), { env })
    const { FunctionVersion = '' } = await aliasOf(scene, name, 'live')
    const text = explanationOf(run, FunctionVersion)
    expectStatement(text, actionOf(operation), arnOf(name))
    const served = await configurationOf(scene, name, FunctionVersion)
    expect(served.Environment?.Variables).toEqual({ KEPT: 'yes', GREETING: 'hello' })
    await expectFinished(scene, name, releaseOf(name), env)
  })

  test('to name the release is named after everything else was done', async () => {
    const name = await unreleasedFunction(scene)
    const fault = denial('lambda:CreateAlias', arnOf(name))
    scene.aws.front.inject({ operation: 'CreateAlias', fault })
    const run = await scene.run({ ...releaseOf(name), 'release-alias': 'v1.0.0' }, { env })
    expect(run.exitCode).toBe(1)
    // What is served is the release already.
    expect(run.outputs).toMatchObject({
      result: 'failed',
      changed: 'true',
      version: '2',
      'previous-version': '1',
    })
    expectStatement(run.errors[0], 'lambda:CreateAlias', arnOf(name))
    expect(run.errors[0]).toContain('The alias live now serves version 2 (before: $LATEST).')
    expect(run.log).toContain(`::error title=${name}%3A released%2C but not finished::`)
    const again = await scene.run({ ...releaseOf(name), 'release-alias': 'v1.0.0' }, { env })
    await expectReleased(scene, name, again)
    expect((await aliasOf(scene, name, 'v1-0-0')).FunctionVersion).toBe('2')
  })

  test.each(membersOfTheDay(WRITES_OF_A_CREATION))(
    'is named: %s %i of a creation',
    async (operation, nth) => {
      const name = freshName()
      scene.aws.front.inject({ operation, nth, fault: denial(actionOf(operation), arnOf(name)) })
      const text = explanationOf(await scene.run(createOf(name), { env }))
      expectStatement(text, actionOf(operation), arnOf(name))
      expect(text).toContain('There is no alias live yet.')
      expect(text).toContain(
        operation === 'CreateFunction'
          ? `The function ${name} was not created.`
          : `The function ${name} has been created`,
      )
      await expectFinished(scene, name, createOf(name), env, ['1'])
    },
  )

  test('to pass the role is named', async () => {
    const name = freshName()
    scene.aws.front.inject({ operation: 'CreateFunction', fault: denial('iam:PassRole', ROLE) })
    const [text = ''] = (await scene.run(createOf(name), { env })).errors
    expect(text).toContain(`the credentials are not allowed to perform iam:PassRole on ${ROLE}`)
    expectStatement(text, 'iam:PassRole', ROLE)
  })
})

describe('the way to AWS', () => {
  test('that ends at a closed port is told', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    const closed = { ...env, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` }
    const text = explanationOf(await scene.run(releaseOf(steady), { env: closed }))
    expect(text).toContain(`127.0.0.1:${port} refused the connection.`)
    expect(text).toContain('network')
    expect(text).toContain('Nothing was changed in AWS.')
  })

  test('that leads to a host which does not exist is told', async () => {
    const lost = { ...env, AWS_ENDPOINT_URL: 'http://lambda.invalid' }
    const text = explanationOf(await scene.run(releaseOf(steady), { env: lost }))
    expect(text).toContain('The host name lambda.invalid could not be resolved. (Get')
    expect(text).toContain('`AWS_ENDPOINT_URL`')
  })

  test('that is no address at all is told', async () => {
    const nonsense = { ...env, AWS_ENDPOINT_URL: 'nonsense' }
    const text = explanationOf(await scene.run(releaseOf(steady), { env: nonsense }))
    expect(text).toContain('`AWS_ENDPOINT_URL` does not begin with `https://`')
  })

  test.each([
    [404, ''],
    [503, '<html><body>Try later.</body></html>'],
  ])('that leads to a proxy which answers %i itself is told', async (status, page) => {
    const server = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end(page)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const proxied = { ...env, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` }
    const text = explanationOf(await scene.run(releaseOf(steady), { env: proxied }))
    server.close()
    expect(text).toMatch(
      new RegExp(`(HTML or XML instead of JSON|could not be read)\\. \\(.*: HTTP ${status}\\)`),
    )
    expect(text).toContain('proxy')
  })

  test.each(['GetFunction', 'ListVersionsByFunction'])(
    'that cuts answers off is told: %s',
    async (operation) => {
      scene.aws.front.inject({ operation, fault: { kind: 'malformed' } })
      const text = explanationOf(await scene.run(releaseOf(steady), { env }), servedAsRead(operation))
      expect(text).toContain(`(${operation} for ${steady}`)
      expect(text).toMatch(/(changed the response or cut it off|could not be read).*HTTP 200\)/)
      expect(text).toContain('Run the workflow again')
    },
  )
})

describe('encryption of the variables', () => {
  test('that the role may not undo stops a merge, which would wipe them', async () => {
    const unreadable = {
      ErrorCode: 'AccessDeniedException',
      Message: 'Lambda was unable to decrypt your environment variables',
    }
    scene.aws.front.lambda.setEnvironmentError(steady, unreadable)
    scene.calls()
    const text = explanationOf(await scene.run(releaseOf(steady), { env }), '1')
    scene.aws.front.lambda.setEnvironmentError(steady)
    expect(text).toContain('cannot be decrypted: the credentials are not allowed to perform kms:Decrypt')
    expect(text).toContain('kms:Decrypt')
    expect(text).toContain('Nothing was changed in AWS. The alias live still serves version 1.')
    expect(scene.calls().every((operation) => /^(Get|List)/.test(operation))).toBe(true)
    await expectSteady()
  })

  test('that fails points to the key', async () => {
    const name = await releasedFunction(scene)
    const code = 'KMSAccessDeniedException'
    const message = 'Lambda was unable to decrypt the environment variables because KMS access was denied.'
    const fault = { kind: 'error', status: 502, code, message } as const
    scene.aws.front.inject({ operation: 'UpdateFunctionConfiguration', times: 100, fault })
    const text = explanationOf(await scene.run(releaseOf(name), { env }), '1')
    expect(text).toContain(`AWS reports: ${message} (UpdateFunctionConfiguration for ${name}: ${code})`)
    expect(text).toContain('KMS key')
    expect(text).toContain('The alias live still serves version 1.')
    expect(text).not.toContain("The problem is on AWS's side")
  })
})

describe('trouble that does not end', () => {
  const busy = { status: 409, code: 'ResourceConflictException', message: 'An update is in progress' }
  const stale = {
    status: 412,
    code: 'PreconditionFailedException',
    message: 'The Revision Id does not match',
  }

  test.each([
    [
      'UpdateFunctionCode',
      { kind: 'throttled' },
      'AWS throttled the call 16 times in a row',
      '15 requests a second',
      '\nThe alias live still serves version 1. $LATEST was restored to its state before this run',
    ],
    [
      'UpdateFunctionConfiguration',
      { kind: 'throttled' },
      'AWS throttled the call 16 times in a row',
      '15 requests a second',
      '\nNothing was changed in AWS. The alias live still serves version 1.',
    ],
    [
      'PublishVersion',
      { kind: 'server-error' },
      'HTTP 500, ServiceException',
      'health.aws.amazon.com',
      '\nThe alias live still serves version 1.',
    ],
    [
      'UpdateFunctionConfiguration',
      { kind: 'reset' },
      'The connection to AWS was reset.',
      'network',
      '\nThe alias live still serves version 1.',
    ],
    [
      'UpdateAlias',
      { kind: 'error', ...busy },
      busy.message,
      'Wait for it to finish',
      'The alias live still serves version 1. Version 2 stays published, and rerunning this workflow reuses it.',
    ],
    [
      'UpdateAlias',
      { kind: 'error', ...stale },
      stale.message,
      'check that change',
      'The alias live still serves version 1. Version 2 stays published, and rerunning this workflow reuses it.',
    ],
  ] as const)(
    'ends the release and leaves the alias: %s, %o',
    async (operation, fault, told, advice, state) => {
      const name = await releasedFunction(scene)
      const alias = await aliasState(scene, name)
      scene.aws.front.inject({ operation, times: 1000, fault })
      const text = explanationOf(await scene.run(releaseOf(name), { env }), '1')
      expect(text).toContain(`(${operation} for ${name}`)
      expect(text).toContain(told)
      expect(text).toContain(advice)
      expect(text).toContain(state)
      expect(await aliasState(scene, name)).toEqual(alias)
      scene.aws.front.clearFaults()
      await expectFinished(scene, name, releaseOf(name), env)
    },
  )
})

describe('a network that is lost half way', () => {
  test.each(membersOfTheDay(['UpdateFunctionCode', 'UpdateAlias']))(
    'is told with what it cut off: %s',
    async (operation) => {
      const name = await releasedFunction(scene)
      const stop = scene.aws.front.on(operation, () => {
        scene.aws.front.inject({ times: 1000, fault: { kind: 'reset' } })
      })
      const run = await scene.run(releaseOf(name), { env })
      stop()
      scene.aws.front.clearFaults()
      const text = explanationOf(run, '1')
      expect(text).toContain(`(${operation} for ${name}`)
      expect(text).toContain('What the alias live serves could not be read. It served version 1.')
      expect(text).toContain(
        '$LATEST may still have changes of this run: the plan of the next run shows them.',
      )
      await expectFinished(scene, name, releaseOf(name), env)
    },
  )
})

describe('something that is gone', () => {
  test('is told with what would make it: a function', async () => {
    const text = explanationOf(await scene.run({ ...releaseOf('no-such-function') }, { env }))
    expect(text).toContain('no-such-function does not exist in eu-west-1')
    for (const input of ['execution-role', 'runtime', 'handler']) expect(text).toContain(`\`${input}\``)
    expect(text).toContain('Nothing was changed in AWS.')
  })

  test('is told when it goes half way: the alias', async () => {
    const name = await releasedFunction(scene)
    const stop = scene.aws.front.on('UpdateAlias', async () => {
      await scene.lambda.send(new DeleteAliasCommand({ FunctionName: name, Name: 'live' }))
    })
    const run = await scene.run(releaseOf(name), { env })
    stop()
    const text = explanationOf(run)
    expect(text).toContain('Somebody else deleted the alias live during this release; it served version 1.')
    expect(text).toContain('The alias live no longer exists. It served version 1.')
    await expectFinished(scene, name, releaseOf(name), env)
  })

  const writes = ['UpdateFunctionConfiguration', 'UpdateFunctionCode', 'PublishVersion', 'UpdateAlias']
  test.each(membersOfTheDay(writes))(
    'is told when it goes half way: the function, before %s',
    async (operation) => {
      const name = await releasedFunction(scene)
      const stop = scene.aws.front.on(operation, async () => {
        await scene.lambda.send(new DeleteFunctionCommand({ FunctionName: name }))
      })
      const run = await scene.run(releaseOf(name), { env })
      stop()
      const text = explanationOf(run)
      expect(text).toMatch(/deleted/)
      expect(text).toContain('The alias live no longer exists. It served version 1.')
      expect(text).toContain(`The function ${name} no longer exists.`)
    },
  )
})

describe('an error that nobody foresaw', () => {
  const unwritable = {
    ...env,
    GITHUB_STEP_SUMMARY: '/nonexistent/summary',
    GITHUB_OUTPUT: '/nonexistent/output',
  }

  test('in writing the summary and the outputs does not hide what was done', async () => {
    const name = await unreleasedFunction(scene)
    const run = await scene.run(releaseOf(name), { env: unwritable })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('✅ Deployed')
    expect(run.warnings.join()).toContain('The summary could not be written')
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toContain('The outputs could not be written')
    expect(run.log).not.toMatch(/^\s+at /m)
    expect((await aliasState(scene, name)).FunctionVersion).toBe('2')
  })

  test('is told as a defect, with its stack only while debugging', async () => {
    const broken =
      "const crypto = require('node:crypto')\ncrypto.createHash = () => { throw new TypeError('hashes are off') }\nrequire('node:module').syncBuiltinESMExports()\n"
    await scene.write('broken.cjs', broken)
    const preload = { ...env, NODE_OPTIONS: `--require ${join(scene.workspace, 'broken.cjs')}` }
    const text = explanationOf(await scene.run(releaseOf(steady), { env: preload }))
    expect(text).toContain('Unexpected error: hashes are off')
    expect(text).toContain('defect of the action')
    expect(text).toContain('Nothing was changed in AWS.')
    const loud = await scene.run(releaseOf(steady), { env: { ...preload, RUNNER_DEBUG: '1' } })
    expect(loud.log).toMatch(/^::debug::TypeError: hashes are off%0A {4}at /m)
  })
})
