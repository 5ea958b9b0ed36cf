import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { UpdateAliasCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type AwsCliProgram, startAwsCli } from '../../local-aws/aws-cli.ts'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { aliasOf, handlerSource, invoke, type Scene, startScene, versionsOf } from '../support/scene.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = await readFile(join(root, 'docs/break-glass.md'), 'utf8')
const name = 'orders-api'

let scene: Scene
let tokens: IdentityTokens
let programs: string
let awsCli: AwsCliProgram
let role: string

beforeAll(async () => {
  ;[scene, tokens, programs] = await Promise.all([
    startScene(),
    startIdentityTokens(),
    mkdtemp(join(tmpdir(), 'programs-')),
  ])
  scene.aws.front.iam.issuer(tokens)
  awsCli = await startAwsCli(programs)
  for (const [index, source] of ['one', 'two', 'three'].entries())
    await arrangeRelease(scene, name, { source, alias: 'live', ref: `lambda/v1.0.${index}`, sha: 'aaaa111' })
  const setUp = `'${root}infra/set-up-oidc' --repository acme/orders --branch main --function ${name}`
  role = (await shell(setUp)).trim()
}, 300_000)
afterAll(async () => {
  await Promise.all([scene.end(), tokens.stop(), awsCli.stop()])
  await rm(programs, { recursive: true, force: true })
})

/** Runs commands as somebody at a keyboard would; what they print. */
async function shell(commands: string): Promise<string> {
  const env = {
    PATH: [programs, process.env['PATH']].join(delimiter),
    HOME: programs,
    ...scene.aws.environment,
  }
  const { stdout } = await promisify(execFile)('bash', ['-ec', commands], { cwd: programs, env })
  return stdout
}

/** The commands under a heading of the page. */
const under = (heading: string) =>
  Array.from(
    (page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '').matchAll(
      /^ *```sh\n([\s\S]*?)^ *```/gm,
    ),
    ([, commands = '']) => commands,
  )

/** What the reader fills in. */
const variables = () =>
  [
    under('Undo')[0] ?? page.match(/```sh\n(function=[\s\S]*?)```/)?.[1],
    `role=${role.split('/').at(-1)}`,
    'good=2 bad=3 before=1',
  ].join('\n')
const follow = async (heading: string, which = 0) =>
  shell(`${variables()}\n${under(heading)[which]?.replace(/^role=.*$|^good=.*$/m, '')}`)
const runOf = (inputs: Record<string, string>) =>
  scene.run({ 'function-name': name, alias: 'live', ...inputs })
/** A release by the workflow, which signs in with the role. */
const releaseByWorkflow = () =>
  scene.run(
    {
      'function-name': name,
      alias: 'live',
      'source-dir': 'app',
      'role-to-assume': role,
      'aws-region': scene.aws.region,
    },
    { env: tokens.environment },
  )
const latestIs = (answer: string) =>
  expect(invoke(scene, name, '$LATEST')).resolves.toMatchObject({ text: answer })

describe('docs/break-glass.md, command by command', () => {
  test('stops releases: the role of the workflow may not write any more', async () => {
    await follow('1.')
    await scene.write('app/main.py', handlerSource('four'))
    const { exitCode, errors } = await releaseByWorkflow()
    expect(exitCode).toBe(1)
    expect(errors[0]).toContain('lambda:UpdateFunctionCode')
    expect(await versionsOf(scene, name)).toEqual(['1', '2', '3'])
  })

  test('shows what is served, what was, and which tag each version is from', async () => {
    const shown = await follow('2.')
    expect(shown).toContain('"FunctionVersion": "3"')
    expect(shown).toContain('lda1 cur=3 prev=2,1')
    for (const tag of ['v1.0.0', 'v1.0.1', 'v1.0.2']) expect(shown).toContain(`ref=lambda/${tag}`)
  })

  test('tests the version, and moves all traffic to it', async () => {
    // As somebody in the console may have begun it.
    const RoutingConfig = { AdditionalVersionWeights: { 1: 0.5 } }
    await scene.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: 'live', RoutingConfig }))
    expect(await follow('3.')).toContain('"text": "two"')
    await follow('4.')
    const moved = await aliasOf(scene, name, 'live')
    expect(moved.FunctionVersion).toBe('2')
    expect(moved.RoutingConfig?.AdditionalVersionWeights).toBeUndefined()
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'two' })
  })

  test('without the mark, a rollback has nothing to do, and a release without code is refused', async () => {
    const rollback = await runOf({ mode: 'rollback', version: '2' })
    expect(rollback.outputs['result']).toBe('unchanged')
    await latestIs('three')
    const { exitCode, errors } = await runOf({ 'memory-size': '256' })
    expect(exitCode).toBe(1)
    expect(errors[0]).toContain('$LATEST has different code than version 2')
    await scene.write('app/main.py', handlerSource('three'))
    expect((await runOf({ 'source-dir': 'app', 'dry-run': 'true' })).log).toContain('alias live: 2 → 3')
  })

  test('marks the version, and then a rollback to the good one restores $LATEST', async () => {
    await follow('5.')
    expect((await aliasOf(scene, name, 'live')).Description).toBe('lda1 cur=2 prev=1 bad=3')
    const rollback = await runOf({ mode: 'rollback', version: '2' })
    expect(rollback.outputs).toMatchObject({ result: 'unchanged', version: '2' })
    await latestIs('two')
  })

  test('and the next runs do what the table says', async () => {
    const dryRun = (inputs: Record<string, string>) => runOf({ ...inputs, 'dry-run': 'true' })
    expect((await dryRun({ 'memory-size': '256' })).log).toContain('alias live: 2 → new version')
    expect((await dryRun({ 'source-dir': 'app' })).log).toContain('alias live: 2 → new version')
    expect((await dryRun({ mode: 'rollback' })).log).toContain('alias live: 2 → 1')
  })

  test('lets the role release again', async () => {
    await follow('When GitHub is back')
    await scene.write('app/main.py', handlerSource('four'))
    expect((await releaseByWorkflow()).outputs).toMatchObject({ result: 'deployed', version: '4' })
  })
})
