import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Failure, TokenEndpointFailure } from '../../src/failure.ts'
import { explainEndpoint, identityToken } from '../../src/github/identity-token.ts'

const workflow = { GITHUB_ACTIONS: 'true' }
const permitted = {
  ...workflow,
  ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/?api=1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
}
/** Milliseconds; nothing here waits so long. */
const LONG = 60_000
const never = () => Promise.reject(new Error('nobody may ask'))

/** What the user reads when there is no token. */
async function refusalOf(environment: Record<string, string>): Promise<string> {
  const error = await identityToken(environment, 'sts.amazonaws.com', LONG, never).catch((thrown) => thrown)
  expect(error).toBeInstanceOf(Failure)
  expect(error).not.toBeInstanceOf(TokenEndpointFailure)
  return `${error.message}\n${error.advice}`
}

const pullRequest = (head: unknown) => ({
  pull_request: { head: { repo: head }, base: { repo: { full_name: 'acme/shop' } } },
})

async function refusalOfEvent(event: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'event-'))
  try {
    const path = join(folder, 'event.json')
    await writeFile(path, typeof event === 'string' ? event : JSON.stringify(event))
    return await refusalOf({ ...workflow, GITHUB_EVENT_PATH: path })
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('an identity token', () => {
  test('is what the endpoint gives for the audience', async () => {
    const asked = async (audience: string) => `token for ${audience}`
    expect(await identityToken(permitted, 'sts.amazonaws.com', LONG, asked)).toBe(
      'token for sts.amazonaws.com',
    )
  })

  test('is not waited for longer than a while', async () => {
    const silent = () => new Promise<string>(() => {})
    const error = await identityToken(permitted, 'sts.amazonaws.com', 20, silent).catch((thrown) => thrown)
    expect(error).toMatchObject({
      isSilent: true,
      message: expect.stringContaining('did not answer within 0.02 seconds'),
    })
  })

  test('needs a permission: without it the lines to write are shown', async () => {
    const text = await refusalOf(workflow)
    expect(text).toContain('the permission `id-token: write` is missing')
    expect(text).toContain('    permissions:\n      contents: read\n      id-token: write')
  })

  test('does not exist outside of GitHub Actions', async () => {
    expect(await refusalOf({})).toContain('only GitHub Actions issues')
  })

  test('is not given to pull requests of forks, and the permission is not blamed', async () => {
    const text = await refusalOfEvent(pullRequest({ full_name: 'stranger/shop' }))
    expect(text).toContain('a pull request from the fork stranger/shop')
    expect(text).toContain('if: github.event.pull_request.head.repo.full_name == github.repository')
    expect(text).not.toContain('is missing')
  })

  test.each([
    ['of a pull request from the same repository', pullRequest({ full_name: 'acme/shop' })],
    ['of a push', { ref: 'refs/heads/main' }],
    ['that cannot be read', '{"pull_request": '],
  ])('is missing for want of the permission in an event %s', async (_, event) => {
    expect(await refusalOfEvent(event)).toContain('the permission `id-token: write` is missing')
  })
})

describe('an endpoint that gives no token', () => {
  test('is told with what it said, on one line, and may be asked again', async () => {
    const said =
      'Error message: Failed to get ID Token. \n \n        Error Code : 500\n \n        Error Message: oops'
    const fail = () => Promise.reject(new Error(said))
    const error = await identityToken(permitted, 'x', LONG, fail).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(TokenEndpointFailure)
    expect(error.message).toBe(
      'GitHub issued no OIDC token for this job: its token endpoint answered HTTP 500 (oops).',
    )
    expect(error.advice).toContain('githubstatus.com')
  })

  test('because it does not take the job for one says so', () => {
    expect(explainEndpoint('Error Code : 401').advice).toContain('no longer accepts token requests')
  })

  test('because it cannot be reached says so', () => {
    const { message, advice } = explainEndpoint('Error Code : undefined Error Message: connect ECONNREFUSED')
    expect(message).toContain('endpoint gave none (')
    expect(advice).toContain('ACTIONS_ID_TOKEN_REQUEST_URL')
  })
})
