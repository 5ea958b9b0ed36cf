import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ExampleCopy } from '../examples/restart-registry-copy.ts'
import { aliasOf, configurationOf, type Scene, versionsOf } from '../support/scene.ts'
import { HEALTHY, LAYER, SECRETS, type Stage, startStage } from './restart-registry-stage.ts'
import { push, runWorkflowButton } from './runner/event.ts'
import { succeeded } from './runner/succeeded.ts'

const PRODUCTION = 'Restart_Registry_Lambda'

describe('A tag lambda/v…', () => {
  let production: Stage
  let scene: Scene
  let example: ExampleCopy
  beforeAll(async () => {
    production = await startStage('production', PRODUCTION)
    ;({ scene, example } = production)
    // As a release to staging would have, with the same content.
    await example.succeed('publish-layer')
  })
  afterAll(() => production.end())
  /** The first release runs all tests of the example; the ones after it are about the release. */
  let tests = {}
  const tagged = async (tag: string, given = {}) => {
    const event = push(`refs/tags/${tag}`)
    const released = await production.run('deploy-prod.yml', event, { env: tests, ...given })
    tests = { PYTEST_ADDOPTS: '-k health' }
    return released
  }
  const bumped = async (given = {}) => {
    await example.succeed('bump-lambda-patch')
    return tagged(await example.git('describe', '--tags', '--exact-match'), given)
  }

  it('releases to production, with a layer of its own', async () => {
    const { jobs, text } = succeeded(await bumped())
    expect(jobs['test']?.conclusion).toBe('success')
    expect(jobs['release']?.steps).toMatchObject({
      layer: { outputs: { result: 'published', 'layer-version-arn': `${LAYER}:1` } },
      deploy: { outputs: { result: 'created', version: '1', 'function-name': PRODUCTION } },
      test: { outcome: 'success', outputs: { result: 'passed' } },
    })
    expect((await aliasOf(scene, PRODUCTION, 'lambda-v1-0-4')).FunctionVersion).toBe('1')
    expect(await production.answer()).toEqual(HEALTHY)
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
  })

  it('releases the next one, whose version alone has changed', async () => {
    const { jobs } = await bumped()
    expect(jobs['release']?.steps).toMatchObject({
      layer: { outputs: { result: 'unchanged' } },
      deploy: { outputs: { result: 'deployed', version: '2', 'previous-version': '1' } },
      test: { outcome: 'success' },
    })
    expect((await aliasOf(scene, PRODUCTION, 'live')).Description).toMatch(/ ref=lambda\/v1\.0\.5$/)
  })

  it('ends in exactly one step back when the production URL does not answer as it should', async () => {
    production.gateway.unreachable.add('3')
    const { conclusion, jobs } = await bumped()
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps).toMatchObject({
      deploy: { outcome: 'success', outputs: { version: '3', 'previous-version': '2' } },
      test: { outcome: 'failure', outputs: { result: 'failed' } },
      rollback: {
        outcome: 'success',
        outputs: { result: 'rolled-back', version: '2', 'previous-version': '3' },
      },
    })
    expect(await aliasOf(scene, PRODUCTION, 'live')).toMatchObject({
      FunctionVersion: '2',
      Description: expect.stringMatching(/^lda1 cur=2 prev=1 bad=3 /),
    })
    expect(await production.answer()).toEqual(HEALTHY)
    const [latest, live] = await Promise.all([
      configurationOf(scene, PRODUCTION),
      configurationOf(scene, PRODUCTION, 'live'),
    ])
    expect(latest.CodeSha256).toBe(live.CodeSha256)
  })

  it('changes nothing when it is what is served, and a failing URL undoes nothing then', async () => {
    production.gateway.unreachable.add('2')
    await example.git('checkout', '--quiet', 'lambda/v1.0.5')
    const { conclusion, jobs } = await tagged('lambda/v1.0.5')
    await example.git('checkout', '--quiet', 'main')
    production.gateway.unreachable.delete('2')
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps).toMatchObject({
      deploy: { outputs: { result: 'unchanged', version: '2', changed: 'false' } },
      test: { outcome: 'failure' },
    })
    expect(jobs['release']?.steps['rollback']?.outcome).not.toBe('success')
    expect((await aliasOf(scene, PRODUCTION, 'live')).FunctionVersion).toBe('2')
  })

  it('releases nothing when it is not the version of the project', async () => {
    const { conclusion, jobs } = await tagged('lambda/v9.9.9')
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps['layer']?.outcome).toBeUndefined()
    expect(await versionsOf(scene, PRODUCTION)).toEqual(['1', '2', '3'])
  })

  it('ends in one step back when it is canceled while the production URL is asked', async () => {
    production.gateway.silent.add('4')
    const cancel = new AbortController()
    const asked = async () => {
      while (!production.gateway.answered.includes('4 /health'))
        await new Promise((resolve) => setTimeout(resolve, 20))
      cancel.abort()
    }
    const [{ conclusion, jobs }] = await Promise.all([bumped({ cancel: cancel.signal }), asked()])
    expect(conclusion).toBe('cancelled')
    expect(jobs['release']?.steps).toMatchObject({
      deploy: { outcome: 'success', outputs: { version: '4', 'previous-version': '2' } },
      rollback: { outcome: 'success', outputs: { result: 'rolled-back', version: '2' } },
    })
    expect((await aliasOf(scene, PRODUCTION, 'live')).FunctionVersion).toBe('2')
  })

  it('ends in one step back when the production URL hangs until the time of the test is over', async () => {
    production.gateway.silent.add('5')
    const { conclusion, jobs } = await bumped({ minuteMs: 400 })
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps).toMatchObject({
      deploy: { outcome: 'success', outputs: { version: '5', 'previous-version': '2' } },
      test: { outcome: 'failure' },
      rollback: { outcome: 'success', outputs: { result: 'rolled-back', version: '2' } },
    })
    expect((await aliasOf(scene, PRODUCTION, 'live')).FunctionVersion).toBe('2')
    expect(await production.answer()).toEqual(HEALTHY)
  })

  it('is gone back to by hand on main, which may not release, as is the release before', async () => {
    const onMain = await production.run('deploy-prod.yml', push('refs/heads/main'), { env: tests })
    expect(onMain.text).toContain('Branch "main" is not allowed to deploy to production')
    expect(onMain.jobs['release']?.steps['layer']?.outcome).toBeUndefined()
    const button = (to: string) =>
      production.run('rollback-prod.yml', runWorkflowButton(to === '' ? {} : { to }))
    expect((await button('')).jobs['rollback']?.steps['rollback']?.outputs).toMatchObject({
      result: 'rolled-back',
      version: '1',
      'previous-version': '2',
    })
    expect((await button('lambda/v1.0.4')).jobs['rollback']?.steps['rollback']?.outputs).toMatchObject({
      result: 'unchanged',
      version: '1',
    })
    expect(await production.answer()).toEqual(HEALTHY)
  })
})
