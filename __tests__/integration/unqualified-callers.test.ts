import {
  AddPermissionCommand,
  CreateEventSourceMappingCommand,
  CreateFunctionUrlConfigCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import { aliasOf, type Scene, startScene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())

const LOOKS = ['GetPolicy', 'GetFunctionUrlConfig', 'ListEventSourceMappings']

const live = (name: string, more: Record<string, string> = {}) => ({
  'function-name': name,
  alias: 'live',
  ...more,
})

async function released(name: string): Promise<void> {
  await arrangeRelease(scene, name, { source: 'before', alias: 'live', memorySize: 256 })
}

/** A function that an API, a URL and a stream call without its alias. */
async function calledDirectly(name: string): Promise<void> {
  await released(name)
  const named = { FunctionName: name }
  await scene.lambda.send(
    new AddPermissionCommand({
      ...named,
      StatementId: 'api',
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*',
    }),
  )
  await scene.lambda.send(new CreateFunctionUrlConfigCommand({ ...named, AuthType: 'AWS_IAM' }))
  const EventSourceArn = `arn:aws:sqs:eu-west-1:123456789012:${name}`
  await scene.lambda.send(new CreateEventSourceMappingCommand({ ...named, EventSourceArn, Enabled: false }))
  await scene.lambda.send(
    new CreateEventSourceMappingCommand({
      FunctionName: `${name}:live`,
      EventSourceArn: `${EventSourceArn}-of-alias`,
      Enabled: false,
    }),
  )
}

describe('callers that do not call through the alias', () => {
  test('are named in one warning, in the summary and in the plan when $LATEST changes', async () => {
    await calledDirectly('direct')
    const run = await scene.succeed(live('direct', { 'memory-size': '512' }))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(run.warnings).toHaveLength(1)
    const [warning = ''] = run.warnings
    expect(warning).toContain('change of $LATEST reached them at once')
    expect(warning).toContain(
      '\n- apigateway.amazonaws.com for arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/* (statement api): first add `arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*` to `invoke-permissions` and run this workflow; then change the caller to invoke `arn:aws:lambda:eu-west-1:123456789012:function:direct:live` (and deploy the API if it is a REST API); only then run `aws lambda remove-permission ',
    )
    expect(warning).toMatch(
      /\n- the function URL https:\/\/.*\.lambda-url\.eu-west-1\.on\.aws\/: create a function URL of the alias/,
    )
    expect(warning).toMatch(
      /\n- arn:aws:sqs:eu-west-1:123456789012:direct \(event source mapping ([\w-]+)\): run `aws lambda update-event-source-mapping .*--uuid \1 --function-name direct:live`/,
    )
    expect(warning).not.toContain('of-alias')
    expect(JSON.parse(run.outputs['plan'] ?? '').warnings).toEqual([warning])
    expect(run.summary).toContain('reached them at once')
  })

  test('are named in the plan of a dry run, in words of what would be', async () => {
    await calledDirectly('planned')
    const run = await scene.succeed(live('planned', { 'memory-size': '512', 'dry-run': 'true' }))
    expect(run.outputs).toMatchObject({ result: 'planned', changed: 'false' })
    expect(run.warnings).toHaveLength(1)
    const [warning = ''] = run.warnings
    expect(warning).toContain('change of $LATEST would reach them at once')
    expect(warning).toContain('(statement api)')
    expect(JSON.parse(run.outputs['plan'] ?? '').warnings).toEqual([warning])
    expect(run.summary).toContain('would reach them at once')
  })

  test('stop no dry run that may not look', async () => {
    await calledDirectly('planned-blind')
    const fault = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'No.' } as const
    for (const operation of LOOKS) scene.aws.front.inject({ operation, fault })
    const run = await scene.succeed(live('planned-blind', { 'memory-size': '512', 'dry-run': 'true' }))
    expect(run.warnings).toEqual([])
    expect(run.log.match(/could not be looked up/g)).toHaveLength(LOOKS.length)
  })

  test('are not looked up when nothing of $LATEST is changed, or would be', async () => {
    await calledDirectly('unchanged')
    scene.calls()
    await scene.succeed(live('unchanged', { 'memory-size': '256' }))
    await scene.succeed(live('unchanged', { 'memory-size': '256', 'dry-run': 'true' }))
    await scene.succeed(live('unchanged', { tags: 'team: orders' }))
    expect(scene.calls().filter((call) => LOOKS.includes(call))).toEqual([])
  })

  test('are not looked up without an alias, where the function itself is what is released', async () => {
    await released('no-alias')
    scene.calls()
    await scene.succeed({ 'function-name': 'no-alias', 'memory-size': '512' })
    expect(scene.calls().filter((call) => LOOKS.includes(call))).toEqual([])
  })

  test('are named, too, when the release fails', async () => {
    await calledDirectly('failing')
    const run = await scene.run(
      live('failing', { 'memory-size': '512', payload: '{}', 'expected-body': '{"text": "else"}' }),
    )
    expect(run.outputs['result']).toBe('failed')
    expect(run.warnings.join()).toContain('They ran the failed code until $LATEST was restored')
  })

  test.each(membersOfTheDay(LOOKS))(
    'stop nothing when %s is refused: the log of a debug run says so',
    async (operation) => {
      const name = `refused-${operation}`
      await released(name)
      const fault = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'No.' } as const
      scene.aws.front.inject({ operation, fault })
      const run = await scene.succeed(live(name, { 'memory-size': '512' }))
      expect(run.warnings).toEqual([])
      expect(run.log).toMatch(/^::debug::Who calls .* could not be looked up: .*denied/m)
      expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('2')
    },
  )

  test('hold a release up for no longer than a moment when AWS does not answer', async () => {
    await released('silent')
    scene.aws.front.inject({ operation: 'GetPolicy', times: 20, fault: { kind: 'stalled' } })
    const run = await scene.succeed(live('silent', { 'memory-size': '512' }))
    scene.aws.front.clearFaults()
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
  })
})
