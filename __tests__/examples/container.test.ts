import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { GetFunctionUrlConfigCommand, InvokeCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pushImage } from '../../local-aws/push-image.ts'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { type FunctionUrlEdge, startFunctionUrlEdge } from '../smoke-test/function-url-edge.ts'
import { releaseOfImage } from '../support/images.ts'
import { aliasOf, configurationOf, type Scene, startScene } from '../support/scene.ts'
import { buildImage } from './built-image.ts'
import { stagesOf } from './dockerfile.ts'
import { uvVariables } from './restart-registry-copy.ts'

const context = fileURLToPath(new URL('../../examples/container', import.meta.url))
const read = (path: string) => readFile(join(context, path), 'utf8')
const dockerfile = await read('Dockerfile')
/** That of an image that is built without the argument VERSION. */
const version = /^version = "(.*)"$/m.exec(await read('pyproject.toml'))?.[1] ?? ''

describe('the Dockerfile', () => {
  const stages = stagesOf(dockerfile)
  const instructions = stages.flatMap((stage) => stage.instructions)
  const last = stages.at(-1)
  const values = (name: string) =>
    last?.instructions.filter((each) => each.name === name).map(({ value }) => value)

  test('names every base image by its whole version', () => {
    for (const { image } of stages) expect(image).toMatch(/:\d+\.\d+\.\d+(-[a-z-]+)?(@sha256:[0-9a-f]{64})?$/)
  })

  test('builds and runs on the same Python, and leaves uv and its cache behind', () => {
    const [, build] = stages
    expect(last?.image).toBe(build?.image)
    const copied = last?.instructions.filter(({ name }) => name === 'COPY')
    expect(copied?.map(({ flags }) => flags['from'])).toEqual(copied?.map(() => 'build'))
    expect(values('RUN')).toEqual([])
  })

  test('installs what uv.lock says, without what only tests need', () => {
    const [install] = instructions.filter(({ name }) => name === 'RUN')
    expect(install?.value).toMatch(/^uv sync --frozen --no-dev /)
  })

  test('starts as no root, by the runtime interface client, and is built with no more than it copies', async () => {
    expect(values('USER')).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)])
    expect(values('ENTRYPOINT')).toEqual(['["python", "-m", "awslambdaric"]'])
    const ignored = (await read('.dockerignore')).split('\n').filter((line) => /^[^#]/.test(line))
    const copied = instructions.filter(({ name, flags }) => name === 'COPY' && flags['from'] === undefined)
    const sources = copied.flatMap(({ value }) => value.split(' ').slice(0, -1))
    expect(ignored[0]).toBe('*')
    expect(ignored.filter((line) => line.startsWith('!')).sort()).toEqual(
      sources.map((source) => `!${source}`).sort(),
    )
  })
})

describe('the app', () => {
  test('passes its tests and the linter', async () => {
    const { python, bin } = await pythonEnvironment()
    const env = {
      ...uvVariables(python),
      PATH: process.env['PATH'],
      UV_PROJECT_ENVIRONMENT: join(context, '../../node_modules/.cache/container-example'),
      PYTHONDONTWRITEBYTECODE: '1',
    }
    const uv = (...args: string[]) =>
      promisify(execFile)(join(bin, 'uv'), ['run', '--quiet', '--frozen', ...args], { cwd: context, env })
    expect((await uv('pytest', '-p', 'no:cacheprovider')).stdout).toMatch(/ \d+ passed in /)
    await Promise.all([uv('ruff', 'check', '--no-cache'), uv('ruff', 'format', '--no-cache', '--check')])
  })
})

// awslambdaric runs on Linux alone.
;(process.platform === 'linux' ? describe : describe.skip)('the image', () => {
  let scene: Scene
  let edge: FunctionUrlEdge
  const name = 'fastapi-lambda-app'
  beforeAll(async () => {
    scene = await startScene()
    edge = await startFunctionUrlEdge(scene.aws)
    await pushImage(scene.aws, `${name}:${version}`, await buildImage({ context }))
    await pushImage(scene.aws, `${name}:2.0.0`, await buildImage({ context, args: { VERSION: '2.0.0' } }))
    // The module that CMD names cannot be imported.
    const broken = dockerfile.replace('"app.module.handler"', '"app.modul.handler"')
    await pushImage(scene.aws, `${name}:3.0.0`, await buildImage({ context, dockerfile: broken }))
  })
  afterAll(async () => {
    await edge.close()
    await scene.end()
  })

  /** Releases a version with a test of /health, by its number and at the function's own URL. */
  const deploy = (tag: string) =>
    scene.run(
      releaseOfImage(name, `${name}:${tag}`, {
        'memory-size': '512',
        timeout: '30',
        'function-url-auth-type': 'NONE',
        'http-path': '/health',
        url: 'function-url',
        'expected-body': JSON.stringify({ status: 'healthy', version: tag }),
      }),
      { env: edge.environment },
    )

  /** The function's own URL, as the local AWS serves it. */
  const url = async () => {
    const { FunctionUrl = '' } = await scene.lambda.send(
      new GetFunctionUrlConfigCommand({ FunctionName: name, Qualifier: 'live' }),
    )
    return `${scene.aws.endpoint}/_aws/lambda-url/${new URL(FunctionUrl).hostname.split('.')[0]}`
  }
  const health = async () => (await fetch(`${await url()}/health`)).json() as Promise<unknown>

  /** Invokes the alias with an event of the app's own tests. */
  const send = async (file: string, changes: (event: Record<string, unknown>) => void = () => {}) => {
    const event = JSON.parse(await read(`tests/events/${file}.json`)) as Record<string, unknown>
    changes(event)
    const { Payload = [], FunctionError } = await scene.lambda.send(
      new InvokeCommand({ FunctionName: name, Qualifier: 'live', Payload: JSON.stringify(event) }),
    )
    expect(FunctionError).toBeUndefined()
    const answer = JSON.parse(Buffer.from(Payload).toString()) as { statusCode: number; body: string }
    return { status: answer.statusCode, body: JSON.parse(answer.body) as unknown }
  }

  test('is released to a new function, which answers at its URL with the version that it is', async () => {
    const run = await deploy(version)
    expect(run.outputs).toMatchObject({ result: 'created', version: '1' })
    expect(await health()).toEqual({ status: 'healthy', version })
    const docs = await fetch(`${await url()}/docs`)
    expect({ status: docs.status, type: docs.headers.get('content-type') }).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
    })
  })

  test('answers events of a REST API, an HTTP API and a function URL through its entry point', async () => {
    for (const file of ['rest-api', 'http-api', 'function-url'])
      expect(await send(file)).toEqual({ status: 200, body: { status: 'healthy', version } })
    expect(await send('rest-api', (event) => Object.assign(event, { path: '/closing-days/1999' }))).toEqual({
      status: 404,
      body: { detail: 'The calendar has the years 2002 to 2099.' },
    })
    const settled = await fetch(`${await url()}/settlements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"traded_on": "2026-12-31", "days": 1}',
    })
    expect(await settled.json()).toEqual({ settles_on: '2027-01-04' })
  })

  test('of the next release takes over, by the version that it was built as', async () => {
    expect((await deploy('2.0.0')).outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(await health()).toEqual({ status: 'healthy', version: '2.0.0' })
  })

  test('that cannot be imported is never served, and $LATEST gets back what is', async () => {
    const served = (await configurationOf(scene, name, 'live')).CodeSha256
    const run = await deploy('3.0.0')
    expect(run.outputs).toMatchObject({ result: 'failed', version: '2', 'failed-version': '3' })
    expect(run.errors.join()).toContain("Unable to import module 'app.modul'")
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('2')
    expect(await health()).toEqual({ status: 'healthy', version: '2.0.0' })
    expect((await configurationOf(scene, name)).CodeSha256).toBe(served)
  })

  test('says in its labels which version and commit it is', async () => {
    const { config } = await buildImage({ context, args: { VERSION: '2.0.0', REVISION: '3f2c1ab' } })
    expect(config.Labels).toMatchObject({
      'org.opencontainers.image.version': '2.0.0',
      'org.opencontainers.image.revision': '3f2c1ab',
    })
  })

  // https://peps.python.org/pep-0552/: the second word of a file is 1 if its source is never looked at.
  test('has every module compiled, with nothing in it that changes from build to build', async () => {
    const { fileSystem } = await buildImage({ context })
    const paths = (await readdir(join(fileSystem, 'app'), { recursive: true })).filter((path) =>
      /\/(app|mangum|awslambdaric)\/.*\.pyc?$/.test(`/${path}`),
    )
    const compiled = paths.filter((path) => path.endsWith('.pyc'))
    expect(compiled).toHaveLength(paths.length / 2)
    for (const path of compiled)
      expect((await readFile(join(fileSystem, 'app', path))).readUInt32LE(4)).toBe(1)
  })
})
