import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  configurationOf,
  createFunction,
  creation,
  invoke,
  type Scene,
  startScene,
  versionsOf,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene())
  await scene.write(
    'app/main.py',
    'import os\n\n\ndef handler(event, context):\n    return dict(os.environ)\n',
  )
})
afterAll(() => scene.end())

/** The variables of a version, as AWS holds them. */
async function variables(name: string, qualifier?: string) {
  return (await configurationOf(scene, name, qualifier)).Environment?.Variables
}

/** A function that has variables already, released behind `live`. */
async function released(name: string, environment: Record<string, string> = {}): Promise<void> {
  await arrangeRelease(scene, name, { alias: 'live' })
  if (Object.keys(environment).length > 0) await arrangeRelease(scene, name, { alias: 'live', environment })
}

const set = (name: string, inputs: Record<string, string>, env: Record<string, string> = {}) =>
  scene.succeed({ 'function-name': name, alias: 'live', ...inputs }, { env })

/** Environments in AWS's hands by the calls of the last runs. */
function sentEnvironments() {
  const bodies = scene.aws.front.calls.map(({ body }) => body?.['Environment']).filter(Boolean)
  scene.aws.front.clearCalls()
  return bodies
}

describe('every way to write variables', () => {
  // What each of the forms means is decided without AWS: inputs/configuration/environment.test.ts.
  const ways: ReadonlyArray<readonly [way: string, text: string, meaning: Record<string, string>]> = [
    [
      'a map in YAML',
      'LOG_LEVEL: debug\nDATABASE_PATH: /mnt/efs/data.db\n',
      { LOG_LEVEL: 'debug', DATABASE_PATH: '/mnt/efs/data.db' },
    ],
    [
      'a map in JSON',
      '{"LOG_LEVEL": "debug", "QUOTE": "a\\"b\\\\c\\nd", "EMPTY": ""}',
      { LOG_LEVEL: 'debug', QUOTE: 'a"b\\c\nd', EMPTY: '' },
    ],
    [
      'NAME=VALUE lines with the signs of secrets',
      [
        'HASH=a # b#c',
        'COLON=a: b',
        `QUOTES="it's"`,
        'SPACES=  two  ',
        'EQUALS=a=b==',
        'BACKSLASH=a\\nb',
        'PERCENT=%0A%25',
        'DOLLAR=$HOME $(x)',
        'UMLAUT=Grüße 🚀',
      ].join('\n'),
      {
        HASH: 'a # b#c',
        COLON: 'a: b',
        QUOTES: `"it's"`,
        SPACES: '  two  ',
        EQUALS: 'a=b==',
        BACKSLASH: 'a\\nb',
        PERCENT: '%0A%25',
        DOLLAR: '$HOME $(x)',
        UMLAUT: 'Grüße 🚀',
      },
    ],
    [
      'a text of several lines in YAML',
      'KEY: |\n  -----BEGIN-----\n  abc: #d\n  -----END-----\n',
      { KEY: '-----BEGIN-----\nabc: #d\n-----END-----\n' },
    ],
  ]

  test.each(ways)('%s reaches the function as written', async (way, text, meaning) => {
    const name = `way-${ways.findIndex(([each]) => each === way)}`
    const first = await scene.succeed({ ...creation(name), alias: 'live', environment: text })
    expect(JSON.parse(first.outputs['plan'] ?? '').changes).toEqual(
      expect.arrayContaining(
        Object.keys(meaning).map((name) => ({
          what: 'configuration',
          field: `Environment.${name}`,
          requested: true,
        })),
      ),
    )
    expect(await variables(name, 'live')).toEqual(meaning)
    expect(await invoke(scene, name, 'live')).toMatchObject(meaning)
  })

  test('the second run changes nothing', async () => {
    const [, text = ''] = ways.find(([way]) => way.startsWith('NAME=VALUE')) ?? []
    const name = `way-${ways.findIndex(([way]) => way.startsWith('NAME=VALUE'))}`
    const second = await scene.succeed({ ...creation(name), alias: 'live', environment: text })
    expect(second.outputs['result']).toBe('unchanged')
  })

  test('a file in the workspace', async () => {
    await scene.write('settings/staging.env', 'LOG_LEVEL=debug # not a comment\nGREETING=hello\n')
    await released('from-file')
    await set('from-file', { environment: '@settings/staging.env' })
    const meaning = { LOG_LEVEL: 'debug # not a comment', GREETING: 'hello' }
    expect(await variables('from-file', 'live')).toEqual(meaning)
    expect(await invoke(scene, 'from-file', 'live')).toMatchObject(meaning)
  })

  test("variables of the step's own environment, with all their signs and lines", async () => {
    const env = { API_KEY: '{"a": "#b: \'c\'"}\nline two\n', DB_PASSWORD: "p=w # 'x'" }
    await released('passed-on', { KEPT: 'yes' })
    const inputs = { 'environment-from': 'API_KEY, DB_PASSWORD', environment: 'GREETING: hello' }
    await set('passed-on', inputs, env)
    expect(await variables('passed-on', 'live')).toEqual({ KEPT: 'yes', GREETING: 'hello', ...env })
    expect(await invoke(scene, 'passed-on', 'live')).toMatchObject(env)
    expect((await set('passed-on', inputs, env)).outputs['result']).toBe('unchanged')
  })

  test('Environment in function-configuration, which is merged like the others', async () => {
    await released('general', { KEPT: 'yes' })
    const inputs = { 'function-configuration': 'Timeout: 7\nEnvironment: { Variables: { PORT: 0080 } }' }
    await set('general', inputs)
    expect(await variables('general', 'live')).toEqual({ KEPT: 'yes', PORT: '0080' })
  })
})

describe('merging and replacing', () => {
  test('merging keeps what is not named', async () => {
    await released('merged', { ONE: '1', TWO: '2' })
    const run = await set('merged', { environment: 'TWO: zwei\nTHREE: "3"' })
    expect(run.log).toContain('+ Environment THREE\n~ Environment TWO\n+ version')
    expect(JSON.parse(run.outputs['plan'] ?? '').changes).toEqual(
      ['THREE', 'TWO'].map((name) => ({
        what: 'configuration',
        field: `Environment.${name}`,
        requested: true,
      })),
    )
    expect(await variables('merged', 'live')).toEqual({ ONE: '1', TWO: 'zwei', THREE: '3' })
    expect(await variables('merged', run.outputs['previous-version'])).toEqual({ ONE: '1', TWO: '2' })
  })

  test('replacing removes what is not named', async () => {
    await released('replaced', { ONE: '1', TWO: '2' })
    const inputs = { environment: 'THREE: "3"', 'environment-strategy': 'replace' }
    const run = await set('replaced', inputs)
    expect(run.log).toContain('- Environment ONE\n- Environment TWO\n')
    expect(await variables('replaced', 'live')).toEqual({ THREE: '3' })
  })

  test('replacing by nothing clears them, with a request that AWS understands so', async () => {
    await released('cleared', { ONE: '1' })
    sentEnvironments()
    const inputs = { environment: '{}', 'environment-strategy': 'replace' }
    await set('cleared', inputs)
    expect(sentEnvironments()).toEqual([{ Variables: {} }])
    expect(await variables('cleared', 'live')).toEqual({})
    expect((await set('cleared', inputs)).outputs['result']).toBe('unchanged')
  })

  test('environment-remove takes variables away, and is content when they are gone', async () => {
    await released('removed', { ONE: '1', TWO: '2', THREE: '3' })
    const inputs = { 'environment-remove': 'ONE\nTWO', environment: 'FOUR: "4"' }
    const run = await set('removed', inputs)
    expect(run.summary).toContain('- Environment ONE')
    expect(await variables('removed', 'live')).toEqual({ THREE: '3', FOUR: '4' })
    expect((await set('removed', inputs)).outputs['result']).toBe('unchanged')
  })

  test('the last variable can be removed', async () => {
    await released('last-one', { ONE: '1' })
    await set('last-one', { 'environment-remove': 'ONE' })
    expect(await variables('last-one', 'live')).toEqual({})
  })

  test('a release of code alone sends no environment and keeps all of it', async () => {
    await released('code-alone', { ONE: '1' })
    sentEnvironments()
    await scene.write('other/main.py', 'def handler(event, context):\n    return "other"\n')
    await set('code-alone', { 'source-dir': 'other' })
    expect(sentEnvironments()).toEqual([])
    expect(await variables('code-alone', 'live')).toEqual({ ONE: '1' })
  })
})

describe('values that are not there', () => {
  const emptied: ReadonlyArray<readonly [string, Record<string, string>]> = [
    ['in YAML', { environment: 'GREETING: hello\nAPI_KEY: ' }],
    ["as an unset variable of the step's environment", { 'environment-from': 'API_KEY' }],
  ]
  test.each(emptied)('an unset secret is noticed %s, before AWS is called', async (_, inputs) => {
    scene.calls()
    const run = await scene.run({ 'function-name': 'any', alias: 'live', ...inputs })
    expect(run.exitCode).toBe(1)
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toContain('"API_KEY"')
    expect(run.errors[0]).toMatch(/secret|empty value/)
    expect(scene.calls()).toEqual([])
  })

  test('all unset names are told at once', async () => {
    const run = await scene.run(
      { 'function-name': 'any', 'environment-from': 'API_KEY, DB_PASSWORD' },
      { env: { DB_PASSWORD: '' } },
    )
    expect(run.errors[0]).toContain('"API_KEY", which is not set')
    expect(run.errors[0]).toContain('"DB_PASSWORD", which is empty')
  })
})

describe('variables that cannot be read', () => {
  const denied = {
    ErrorCode: 'AccessDeniedException',
    Message: 'Lambda was unable to decrypt the variables.',
  }

  test('a merge stops before anything is written, because it would wipe them', async () => {
    await released('unreadable', { ONE: '1' })
    scene.aws.front.lambda.setEnvironmentError('unreadable', denied)
    scene.calls()
    const run = await scene.run({ 'function-name': 'unreadable', alias: 'live', environment: 'TWO: "2"' })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain(
      'so a release that sets some without knowing the others would delete those',
    )
    expect(run.errors[0]).toContain('kms:Decrypt')
    expect(scene.calls().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([])
    scene.aws.front.lambda.setEnvironmentError('unreadable')
    expect(await variables('unreadable', 'live')).toEqual({ ONE: '1' })
  })

  test('replacing them all works', async () => {
    await released('unreadable-replaced', { ONE: '1' })
    scene.aws.front.lambda.setEnvironmentError('unreadable-replaced', denied)
    const run = await set('unreadable-replaced', {
      environment: 'TWO: "2"',
      'environment-strategy': 'replace',
    })
    expect(run.outputs['result']).toBe('deployed')
    scene.aws.front.lambda.setEnvironmentError('unreadable-replaced')
    expect(await variables('unreadable-replaced', 'live')).toEqual({ TWO: '2' })
  })

  test('other settings can still be released, with a warning, and the variables stay', async () => {
    await released('unreadable-kept', { ONE: '1' })
    scene.aws.front.lambda.setEnvironmentError('unreadable-kept', denied)
    const run = await set('unreadable-kept', { timeout: '9' })
    expect(run.warnings.join()).toContain('kms:Decrypt')
    scene.aws.front.lambda.setEnvironmentError('unreadable-kept')
    expect(await configurationOf(scene, 'unreadable-kept', 'live')).toMatchObject({
      Timeout: 9,
      Environment: { Variables: { ONE: '1' } },
    })
  })
})

test('the notation of another tool is released as it is written, with a warning and without a value', async () => {
  await released('one-line', { ONE: '1' })
  const run = await set('one-line', { environment: 'DB_HOST=canary.example,DB_PASSWORD=canary' })
  expect(run.warnings).toEqual([expect.stringContaining('line 1 ("DB_HOST"): this is one variable')])
  expect(run.log).not.toContain('canary')
  expect(await variables('one-line', 'live')).toEqual({
    ONE: '1',
    DB_HOST: 'canary.example,DB_PASSWORD=canary',
  })
})

describe('what Lambda refuses', () => {
  test('more than 4 KB after merging is told without a single value, and nothing is released', async () => {
    await released('too-large', { FIRST: 'x'.repeat(3000) })
    const versions = await versionsOf(scene, 'too-large')
    const run = await scene.run({
      'function-name': 'too-large',
      alias: 'live',
      environment: `SECOND: ${'y'.repeat(2000)}`,
    })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain('4KB limit')
    expect(run.errors[0]).toContain('Parameter Store')
    expect(run.log).not.toMatch(/x{10}|y{10}/)
    expect(await versionsOf(scene, 'too-large')).toEqual(versions)
  })

  test('a name that Lambda keeps for itself is told with that name', async () => {
    await createFunction(scene, 'reserved')
    const run = await scene.run({ 'function-name': 'reserved', environment: 'AWS_REGION: eu-west-2' })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain('AWS_REGION')
  })
})
