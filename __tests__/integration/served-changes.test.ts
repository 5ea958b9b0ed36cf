import {
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationRequest,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { settle } from '../local-aws/hello-function.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { configurationOf, handlerSource, type Scene, startScene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())

/** A function whose version 1 is served, and whose $LATEST somebody edited since. */
async function edited(name: string, edit: Partial<UpdateFunctionConfigurationRequest>): Promise<void> {
  await arrangeRelease(scene, name, {
    source: 'one',
    alias: 'live',
    environment: { LOG_LEVEL: 'INFO', TOKEN: 'hunter2-hunter2' },
  })
  await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: name, ...edit }))
  await settle(scene.lambda, name)
}

const CONSOLE = {
  MemorySize: 1024,
  Timeout: 60,
  Environment: { Variables: { LOG_LEVEL: 'INFO', TOKEN: 'hunter2-hunter2', DEBUG: 'swordfish-1' } },
}

interface Change {
  readonly field: string
  readonly requested: boolean
}

const changesIn = (plan: string | undefined) => (JSON.parse(plan ?? '{}') as { changes: Change[] }).changes

describe('what somebody changed in $LATEST', () => {
  test('is shown by a dry run of changed code as what comes along, without values of variables', async () => {
    await edited('drifted', CONSOLE)
    await scene.write('app/main.py', handlerSource('two'))
    const dry = await scene.succeed({
      'function-name': 'drifted',
      alias: 'live',
      'source-dir': 'app',
      'dry-run': 'true',
    })
    for (const text of [dry.log, dry.summary]) {
      expect(text).toContain('! MemorySize: Lambda')
      expect(text).toMatch(/! Timeout.*60 \(not requested\)/)
      expect(text).toContain('! Environment.DEBUG (not requested)')
      expect(text).not.toContain('swordfish')
    }
    expect(dry.warnings.join()).toContain('Environment.DEBUG, MemorySize, Timeout')
    const unasked = changesIn(dry.outputs['plan']).filter(({ requested }) => !requested)
    expect(unasked.map(({ field }) => field)).toEqual(['Environment.DEBUG', 'MemorySize', 'Timeout'])
  })

  test('is the reason that is given when the code is unchanged', async () => {
    await edited('same-code', { Timeout: 60 })
    await scene.write('app/main.py', handlerSource('one'))
    const run = await scene.succeed({ 'function-name': 'same-code', alias: 'live', 'source-dir': 'app' })
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(run.log).toMatch(/! Timeout.*60 \(not requested\)/)
    expect(run.summary).toContain('Read the warning below.')
    expect((await configurationOf(scene, 'same-code', '2')).Timeout).toBe(60)
  })

  test('is told when a variable is gone', async () => {
    await edited('gone', { Environment: { Variables: { LOG_LEVEL: 'INFO' } } })
    const run = await scene.succeed({ 'function-name': 'gone', alias: 'live', 'memory-size': '256' })
    expect(run.log).toContain('! Environment.TOKEN (not requested)')
    expect(changesIn(run.outputs['plan'])).toContainEqual(
      expect.objectContaining({ field: 'Environment.TOKEN', requested: false }),
    )
  })

  test('counts as asked for when the step says the same', async () => {
    await edited('asked', { MemorySize: 256 })
    const run = await scene.succeed({ 'function-name': 'asked', alias: 'live', 'memory-size': '256' })
    expect(run.log).toMatch(/~ MemorySize.*256/)
    expect(run.warnings).toEqual([])
    expect(changesIn(run.outputs['plan'])).toEqual([
      expect.objectContaining({ field: 'MemorySize', requested: true }),
    ])
  })
})
