import { CreateAliasCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  createFunction,
  creation,
  handlerSource,
  type Scene,
  startScene,
  TRANSITIONS,
} from '../support/scene.ts'
import { shownLines, watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene(TRANSITIONS))
})
afterAll(() => scene.end())

/** The runner sets it to 1 when a run is repeated with debug logging. */
const quiet = { env: { RUNNER_DEBUG: '' } }

const lines = ({ log }: { readonly log: string }) => log.split('\n').filter((line) => line !== '')

const updating = (what: string, name: string) =>
  `Waiting for the ${what} update of ${name}: LastUpdateStatus InProgress`
const pending = (version: string, name: string) => `Waiting for version ${version} of ${name}: State Pending`
const PACKAGE = expect.stringMatching(/^Package: 1 file, \d+ bytes\.$/)
const ZIPPED = expect.stringMatching(/^Zipped: \d+ bytes\.$/)

describe('the log of a release has one group a phase, and nothing in it that nobody needs', () => {
  test('when a function is created', async () => {
    const inputs = { ...creation('first'), alias: 'live', tags: 'team: orders' }
    expect(lines(await scene.succeed(inputs, quiet))).toEqual([
      '::group::Read the function and the package',
      'first in eu-west-1 does not exist yet.',
      PACKAGE,
      '::endgroup::',
      '::group::Plan',
      ZIPPED,
      '+ function: first',
      '+ Runtime: python3.13',
      '+ Handler: main.handler',
      '+ Role: arn:aws:iam::123456789012:role/orders-api',
      '+ tag team: orders',
      '+ version: new version',
      '+ alias live: new version',
      '::endgroup::',
      '::group::Create function',
      `Waiting for the creation of first: State Pending`,
      '::endgroup::',
      '::group::Publish version',
      pending('1', 'first'),
      'Published version 1.',
      '::endgroup::',
      '::group::Create alias',
      'Alias live serves version 1.',
      '::endgroup::',
      '🆕 Created first · live: version 1',
    ])
  })

  test('when everything changes', async () => {
    await scene.write('app/main.py', handlerSource('changed'))
    const inputs = {
      'function-name': 'first',
      alias: 'live',
      'source-dir': 'app',
      timeout: '30',
      tags: 'team: shop',
    }
    expect(lines(await scene.succeed(inputs, quiet))).toEqual([
      '::group::Read the function and the package',
      'first in eu-west-1: the alias live serves version 1.',
      PACKAGE,
      '::endgroup::',
      '::group::Plan',
      ZIPPED,
      '~ Timeout: 3 → 30',
      expect.stringMatching(/^~ code: .{12} → .{12}$/),
      '+ version: new version',
      '~ tag team: orders → shop',
      '~ alias live: 1 → new version',
      '::endgroup::',
      '::group::Update configuration',
      updating('configuration', 'first'),
      '::endgroup::',
      '::group::Update code',
      updating('code', 'first'),
      '::endgroup::',
      '::group::Publish version',
      pending('2', 'first'),
      'Published version 2.',
      '::endgroup::',
      '::group::Tag function',
      'Tags set: team.',
      '::endgroup::',
      '::group::Move alias',
      'Alias live: version 1 → 2.',
      '::endgroup::',
      '✅ Deployed first · live: version 1 → 2',
    ])
  })

  test('when aliases are pinned', async () => {
    await createFunction(scene, 'pinned')
    const alias = { FunctionName: 'pinned', Name: 'PROD', FunctionVersion: '$LATEST' }
    await scene.lambda.send(new CreateAliasCommand(alias))
    const run = await scene.succeed({ 'function-name': 'pinned', alias: 'live', timeout: '9' }, quiet)
    expect(lines(run)).toEqual([
      '::group::Read the function and the package',
      'pinned in eu-west-1 has no alias live yet.',
      '::endgroup::',
      '::group::Plan',
      '~ alias PROD: $LATEST → present state, published first',
      '~ Timeout: 3 → 9',
      '+ version: new version',
      '+ alias live: new version',
      '::endgroup::',
      '::group::Pin aliases',
      pending('1', 'pinned'),
      'Published version 1.',
      'Alias PROD: $LATEST → version 1, so that it does not serve the change untested.',
      '::endgroup::',
      '::group::Update configuration',
      updating('configuration', 'pinned'),
      '::endgroup::',
      '::group::Publish version',
      pending('2', 'pinned'),
      'Published version 2.',
      '::endgroup::',
      '::group::Create alias',
      'Alias live serves version 2.',
      '::endgroup::',
      '✅ Deployed pinned · live: version 2',
    ])
  })

  test('when it fails: what was wrong, where things stand, what to do, and no stack trace', async () => {
    await arrangeRelease(scene, 'failing', { alias: 'live' })
    const failure = { code: 'InvalidSubnet', reason: 'The subnet subnet-1 does not exist.' }
    scene.aws.front.lambda.planTransition({ kind: 'update', failure })
    const run = await scene.run({ 'function-name': 'failing', alias: 'live', timeout: '9' }, quiet)
    expect(lines(run).slice(-3)).toEqual([
      updating('configuration', 'failing'),
      '::endgroup::',
      expect.stringMatching(/^::error title=failing%3A not released::/),
    ])
    const [wrong, stand, advice] = run.errors[0]?.split('\n') ?? []
    expect(wrong).toBe(
      'The configuration update of failing failed: The subnet subnet-1 does not exist (LastUpdateStatus Failed, InvalidSubnet).',
    )
    expect(stand).toMatch(/^The alias live still serves version 1\./)
    expect(advice).toMatch(/run the workflow again/)
    expect(run.log).not.toMatch(/^\s+at /m)
  })
})

test('with debug logging each call to AWS is told, with how long it took, and a failure with its stack', async () => {
  await arrangeRelease(scene, 'debugged', { alias: 'live' })
  const run = await scene.succeed({ 'function-name': 'debugged', alias: 'live', timeout: '9' })
  const calls = lines(run).flatMap((line) => /^::debug::(\w+) \S+: \d+ ms$/.exec(line)?.[1] ?? [])
  expect(calls).toEqual(expect.arrayContaining(['GetAlias', 'UpdateFunctionConfiguration', 'UpdateAlias']))
  expect(shownLines(run).join()).not.toContain(' ms')
  const refused = await scene.run({ 'function-name': 'not-there', alias: 'live', timeout: '9' })
  expect(refused.log).toMatch(/^::debug::Failure: .*%0A {4}at /m)
})

test('all that a run tells is in its summary and outputs alike', async () => {
  await scene.write('app/main.py', handlerSource('told'))
  const env = { GITHUB_REF_NAME: 'lambda/v1.0.4' }
  await arrangeRelease(scene, 'told', { alias: 'live' })
  const run = await scene.succeed({ 'function-name': 'told', alias: 'live', timeout: '9' }, { env })
  const { outputs, summary } = run
  expect(summary.split('\n\n')[1]).toBe(
    `**Current state:** The alias ${outputs['alias']} serves version ${outputs['version']} (lambda/v1.0.4) now. No action is needed.`,
  )
  expect(summary.split('\n\n')[2]).toBe(
    [
      '|  |  |',
      '| --- | --- |',
      `| Function | ${outputs['function-name']} (eu-west-1) |`,
      `| Version | ${outputs['version']} (lambda/v1.0.4) |`,
      `| Previous version | ${outputs['previous-version']} (main) |`,
      `| CodeSha256 | ${outputs['code-sha256']} |`,
    ].join('\n'),
  )
  const shown = shownLines(run)
  for (const line of summary.split('```diff\n')[1]?.split('\n```')[0]?.split('\n') ?? []) {
    expect(shown).toContain(line.replace(/(version|→) ?2$|: 2$/, (end) => end.replace('2', 'new version')))
  }
  expect(summary).toMatch(/<sub>.*total \d+\.\d s<\/sub>/)
})
