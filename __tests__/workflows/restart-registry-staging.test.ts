import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { aliasOf, configurationOf, type Scene, versionsOf } from '../support/scene.ts'
import { HEALTHY, LAYER, SECRETS, type Stage, startStage } from './restart-registry-stage.ts'
import { push } from './runner/event.ts'
import { succeeded } from './runner/succeeded.ts'

const STAGING = 'Restart-Lambda-Staging'

describe('A push to main', () => {
  let staging: Stage
  let scene: Scene
  beforeAll(async () => {
    staging = await startStage('staging', STAGING)
    scene = staging.scene
  })
  afterAll(() => staging.end())
  const pushed = (given?: Parameters<Stage['run']>[2]) =>
    staging.run('deploy-staging.yml', push('refs/heads/main'), given)

  it('is tested and linted', async () => {
    const { jobs } = succeeded(await staging.run('ci.yml', push('refs/heads/main')))
    expect(jobs['test']?.conclusion).toBe('success')
  })

  it('creates the staging function with its layer, its variables and its alias', async () => {
    const { jobs, text } = succeeded(await pushed())
    expect(jobs['release']?.steps['release']?.outputs).toMatchObject({
      result: 'created',
      'function-name': STAGING,
      alias: 'live',
      version: '1',
      'previous-version': '',
      'failed-version': '',
      changed: 'true',
      'layer-result': 'published',
      'layer-version-arn': `${LAYER}-staging:1`,
    })
    expect(await configurationOf(scene, STAGING, 'live')).toMatchObject({
      Version: '1',
      Layers: [{ Arn: `${LAYER}-staging:1` }],
      Environment: {
        Variables: {
          ...SECRETS,
          DATABASE_PATH: join(staging.example.directory, 'data.db'),
          LOG_LEVEL: 'DEBUG',
          WP_BASE_URL: 'https://www.example.com',
          WP_BASIC_AUTH_USER: 'registry',
        },
      },
    })
    expect(await staging.answer()).toEqual(HEALTHY)
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
  })

  it('releases nothing where nothing changed', async () => {
    const { jobs } = succeeded(await pushed())
    expect(jobs['release']?.steps['release']?.outputs).toMatchObject({
      result: 'unchanged',
      version: '1',
      changed: 'false',
      'layer-result': 'unchanged',
      'layer-version-arn': `${LAYER}-staging:1`,
    })
    expect(await versionsOf(scene, STAGING)).toEqual(['1'])
  })

  it('leaves the function alone while a secret is not set, and says which', async () => {
    const { conclusion, jobs } = await pushed({ secrets: { API_GATEWAY_KEY: '' } })
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps['release/deploy']?.errors.join()).toMatch(/API_GATEWAY_KEY.*is empty/s)
    expect(jobs['release']?.steps['release']?.outputs).toMatchObject({ result: 'failed', changed: 'false' })
    expect(await versionsOf(scene, STAGING)).toEqual(['1'])
  })

  it('names the permission when the function is one that the role was not made for', async () => {
    const { conclusion, jobs } = await pushed({ vars: { LAMBDA_FUNCTION_NAME: 'Restart-Lambda-Stagin' } })
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps['release/deploy']?.errors.join()).toMatch(
      // The function and its alias are read side by side: either is refused first.
      /lambda:Get(Function|Alias)\b.*function:Restart-Lambda-Stagin/s,
    )
  })

  it('goes back one step when the URL does not answer as it should', async () => {
    await staging.changeCode()
    expect((await pushed()).jobs['release']?.steps['release']?.outputs).toMatchObject({
      result: 'deployed',
      version: '2',
      'previous-version': '1',
    })
    await staging.changeCode()
    staging.gateway.unreachable.add('3')
    const { conclusion, jobs } = await pushed()
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps['release']).toMatchObject({
      outcome: 'failure',
      outputs: {
        result: 'rolled-back',
        version: '2',
        'previous-version': '2',
        'failed-version': '3',
        changed: 'false',
      },
    })
    expect(await aliasOf(scene, STAGING, 'live')).toMatchObject({
      FunctionVersion: '2',
      Description: expect.stringMatching(/^lda1 cur=2 prev=1 bad=3 /),
    })
    expect(await staging.answer()).toEqual(HEALTHY)
  })

  it('undoes nothing that it did not do', async () => {
    await staging.example.git('revert', '--no-edit', 'HEAD')
    staging.gateway.unreachable.add('2')
    const { conclusion, jobs } = await pushed()
    expect(conclusion).toBe('failure')
    expect(jobs['release']?.steps['release']?.outputs).toMatchObject({
      result: 'failed',
      version: '2',
      'failed-version': '',
      changed: 'false',
    })
    expect((await aliasOf(scene, STAGING, 'live')).FunctionVersion).toBe('2')
  })
})
