import {
  CreateAliasCommand,
  PublishVersionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  creation,
  handlerSource,
  type Scene,
  startScene,
  zipOf,
} from '../support/scene.ts'
import { shownLines, watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  // Every run is checked for commands, HTML and unclosed groups.
  scene = watched(await startScene())
})
afterAll(() => scene.end())

/** Text that means something to the runner and to terminals, to Markdown and HTML, to whole pages. */
const HOSTILE = {
  commands:
    '::error::forged\n ::set-output name=version::666\r::add-mask::forged\u2028::stop-commands::forged\n\u0085::error::forged ##[error]forged \u001b[31mred\u001b[2J %0A::error::forged',
  markup:
    '</sub></table><img src=x onerror=alert(1)> [click](https://evil.test) ![x](https://evil.test/x) https://evil.test www.evil.test **bold** _it_ ~~gone~~ @octocat $x^2$',
  blocks: '`````\n# forged heading\n```\n| forged | cell |\n| --- | --- |\nforged\n======\n- forged',
} as const

/** What a run must not have done, whatever text it met. */
function expectHarmless(run: StepRun): void {
  const lines = shownLines(run)
  expect(lines.filter((line) => line.startsWith('::error') || line.startsWith('::warning')).length).toBe(
    run.errors.length + run.warnings.length,
  )
  expect(run.errors.filter((error) => error.startsWith('forged'))).toEqual([])
  expect(run.outputs['version']).not.toBe('666')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(lines.join('\n')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  const prose = run.summary.replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '')
  expect(prose).not.toMatch(/^#+ forged|\]\(|https:\/\/evil|\bwww\.evil|\*\*bold|~~gone|@octocat/m)
}

describe.each(Object.entries(HOSTILE))('text that is made of %s', (kind, text) => {
  const name = `hostile-${kind}`

  test('does no harm in descriptions and tags of a function', async () => {
    await createFunction(scene, name, { Description: text, Tags: { team: text, [text.slice(0, 100)]: 'x' } })
    const published = await scene.lambda.send(
      new PublishVersionCommand({
        FunctionName: name,
        Description: `[lda1 ref=${text.replaceAll(/\s/g, '')}]`,
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 150))
    await scene.lambda.send(
      new CreateAliasCommand({
        FunctionName: name,
        Name: 'live',
        FunctionVersion: published.Version,
        Description: text,
      }),
    )
    const inputs = { 'function-name': name, alias: 'live', description: 'Takes orders', tags: 'team: orders' }
    for (const more of [{ 'dry-run': 'true' }, { timeout: '9' }, {}]) {
      expectHarmless(await scene.succeed({ ...inputs, ...more }))
    }
    expect((await aliasOf(scene, name, 'live')).Description).toBe(text)
  })

  test('does no harm as the name of a branch, which is left out where it would break a description', async () => {
    await scene.write('app/main.py', handlerSource(name))
    const env = { GITHUB_REF_NAME: text, GITHUB_SHA: text, GITHUB_RUN_ID: '78' }
    const inputs = { ...creation(`${name}-ref`), alias: 'live' }
    expectHarmless(await scene.succeed(inputs, { env }))
    const run = await scene.succeed({ 'function-name': `${name}-ref`, alias: 'live', timeout: '9' }, { env })
    expectHarmless(run)
    // Its own description is still its own: the history goes on.
    expect((await aliasOf(scene, `${name}-ref`, 'live')).Description).toMatch(
      /^lda1 cur=2 prev=1 made run=78/,
    )
  })

  test('does no harm in errors of AWS and in reasons of states', async () => {
    await arrangeRelease(scene, `${name}-error`, { alias: 'live' })
    const message = `Not possible: ${text}`
    scene.aws.front.inject({
      operation: 'UpdateFunctionConfiguration',
      fault: { kind: 'error', status: 400, code: 'InvalidParameterValueException', message },
    })
    const inputs = { 'function-name': `${name}-error`, alias: 'live', timeout: '9' }
    const refused = await scene.run(inputs)
    expect(refused.exitCode).toBe(1)
    expectHarmless(refused)

    scene.aws.front.lambda.planTransition({
      kind: 'update',
      failure: { code: 'InvalidSubnet', reason: text },
    })
    const failed = await scene.run(inputs)
    expect(failed.exitCode).toBe(1)
    expectHarmless(failed)
  })
})

test('210 kB of AWS’s words end as any error does, and not longer than GitHub shows', async () => {
  await arrangeRelease(scene, 'wordy', { alias: 'live' })
  const words = 'denied by S3 because no token with an explicit deny in a manifest \u001b[31m\u202e'
  const message = `${words.repeat(210_000 / words.length)} the end of the words`
  const fault = { kind: 'error', status: 400, code: 'InvalidParameterValueException', message } as const
  scene.aws.front.inject({ operation: 'UpdateFunctionConfiguration', fault })
  const debugging = { env: { RUNNER_DEBUG: '1' } }
  const run = await scene.run({ 'function-name': 'wordy', alias: 'live', timeout: '9' }, debugging)
  expect(run.errors).toEqual([
    expect.stringMatching(/^AWS reports: denied by S3[\s\S]*alias live still serves version 1/),
  ])
  expect(run.errors[0]?.length).toBeLessThan(4096)
  expect(run.log).toMatch(/^::debug::/m)
  expectHarmless(run)
})

test('an error that is longer than GitHub shows is whole in the log; the annotation and the summary say that they are cut', async () => {
  const wrong = Array.from({ length: 8000 }, (_, index) => `- number-${index}`)
  const run = await scene.run({ 'function-name': 'x', alias: 'live', 'invoke-permissions': wrong.join('\n') })
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]?.length).toBeLessThanOrEqual(4096)
  expect(run.errors[0]).toMatch(/number-0"[\s\S]*… \(\d+ more characters are in the log of this step\) …/)
  // Without the annotation.
  const told = shownLines(run).filter((line) => !line.startsWith('::'))
  expect(told.filter((line) => line.includes('"number-'))).toHaveLength(wrong.length)
  expect(Buffer.byteLength(run.summary)).toBeLessThan(1_048_576)
  expect(run.summary).toMatch(
    /number-0[\s\S]*longer than GitHub shows\. The log of this step has the rest\.\s*$/,
  )
  expectHarmless(run)
})

describe('names of files', () => {
  const NAMES = [
    '::error::forged/.env',
    'a\n::error::forged/.env',
    '##[error]forged.env/.env',
    '<b>/.env',
    '`x` [y](z)/.env',
    '$(touch forged)/.env',
  ]
  // A warning names the first three.
  test.each([NAMES.slice(0, 3), NAMES.slice(3)])(
    'such as %j, %j and %j do no harm in warnings',
    async (...names) => {
      const directory = `named-${NAMES.indexOf(names[0] ?? '')}`
      await scene.write(`${directory}/main.py`, handlerSource('named'))
      for (const name of names) await scene.write(`${directory}/${name}`, 'SECRET=x')
      const run = await scene.succeed({ ...creation(directory), 'source-dir': directory })
      expect(run.warnings.join().match(/\/\.env/g)).toHaveLength(names.length)
      expectHarmless(run)
    },
  )

  test('do no harm in errors', async () => {
    await scene.write('build/odd.zip', zipOf({ 'main.py': 'x' }))
    const { 'source-dir': _, ...inputs } = creation('odd')
    const places = [
      (path: string) => ({ ...inputs, 'zip-file': path }),
      (path: string) => ({ ...inputs, 'source-dir': path }),
      (path: string) => ({ ...inputs, 'source-dir': 'app', handler: `${path.replaceAll(' ', '')}.handler` }),
      (path: string) => ({ ...inputs, 'function-name': path, [path]: path }),
    ]
    const texts = ['::error::forged', '##[error]forged', '<img src=x>', '[x](https://evil.test)']
    // Each place with the first text, and each text in another place.
    const pairs = places.flatMap((place, index) => [
      [place, texts[0] ?? ''] as const,
      ...(index > 0 ? [[place, texts[index] ?? ''] as const] : []),
    ])
    for (const [place, text] of pairs) expectHarmless(await scene.run(place(text)))
  })
})

test('a value of the configuration that somebody set by hand does no harm', async () => {
  await createFunction(scene, 'by-hand')
  await scene.lambda.send(
    new UpdateFunctionConfigurationCommand({
      FunctionName: 'by-hand',
      LoggingConfig: { LogGroup: '</sub>::error::[x](https://evil.test)' },
      Handler: '::error::forged',
    }),
  )
  const run = await scene.succeed({
    'function-name': 'by-hand',
    alias: 'live',
    handler: 'main.handler',
    'function-configuration': 'LoggingConfig: { LogGroup: /aws/lambda/by-hand }',
  })
  expectHarmless(run)
  expect((await configurationOf(scene, 'by-hand', 'live')).Handler).toBe('main.handler')
})
