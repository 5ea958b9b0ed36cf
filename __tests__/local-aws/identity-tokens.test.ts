import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'

let tokens: IdentityTokens
beforeAll(async () => {
  tokens = await startIdentityTokens()
})
afterEach(() => tokens.behave())
afterAll(() => tokens.stop())

const ask = (audience?: string, headers = bearer()) =>
  fetch(`${address()}${audience === undefined ? '' : `&audience=${audience}`}`, { headers })
const address = () => String(tokens.environment['ACTIONS_ID_TOKEN_REQUEST_URL'])
const bearer = () => ({ authorization: `Bearer ${tokens.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` })
const tokenOf = async (response: Response) => String(((await response.json()) as { value: string }).value)
const subjectNow = async () => decodeJwt(await tokens.token()).sub

/** Checks a token as AWS does: with the keys that the discovery document names. */
async function verify(token: string) {
  const discovery = await fetch(`${tokens.url}/.well-known/openid-configuration`)
  const { issuer, jwks_uri } = (await discovery.json()) as { issuer: string; jwks_uri: string }
  return jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), { issuer })
}

// https://docs.github.com/en/actions/reference/security/oidc
describe('The endpoint for identity tokens', () => {
  test('gives getIDToken of @actions/core a token for the audience that it asks for', async () => {
    const script =
      "process.stdout.write(await (await import('@actions/core')).getIDToken('sts.amazonaws.com'))"
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...tokens.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [log] = await Promise.all([text(child.stdout), once(child, 'exit')])
    const { payload, protectedHeader } = await verify(log.split('\n').at(-1) ?? '')
    expect(protectedHeader.alg).toBe('RS256')
    expect(payload).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      sub: 'repo:acme/orders:ref:refs/heads/main',
      aud: 'sts.amazonaws.com',
      repository: 'acme/orders',
      repository_owner: 'acme',
      ref: 'refs/heads/main',
      run_id: '77',
      job_workflow_ref: 'acme/orders/.github/workflows/deploy.yml@refs/heads/main',
    })
    expect(Number(payload.exp) - Number(payload.iat)).toBe(300)
  })

  test("gives a token for the owner's address when nobody names an audience", async () => {
    expect(decodeJwt(await tokenOf(await ask())).aud).toBe('https://github.com/acme')
  })

  test('answers 401 to a wrong token of the step', async () => {
    expect((await ask('x', { authorization: 'Bearer guessed' })).status).toBe(401)
  })

  test('remembers the claims of what it issued', async () => {
    await ask('first')
    await ask('second')
    expect(tokens.issued.slice(-2).map(({ aud }) => aud)).toEqual(['first', 'second'])
  })
})

describe('The subject of a token', () => {
  afterEach(() => {
    tokens.job = { ...tokens.job, event: 'push', subjectWithIds: false }
  })

  test('names the environment of the job', async () => {
    const { environment: _, ...job } = tokens.job
    tokens.job = { ...job, environment: 'production' }
    expect(await subjectNow()).toBe('repo:acme/orders:environment:production')
    tokens.job = job
    expect(await subjectNow()).toBe('repo:acme/orders:ref:refs/heads/main')
  })

  test('says that a pull request asks', async () => {
    tokens.job = { ...tokens.job, event: 'pull_request' }
    expect(await subjectNow()).toBe('repo:acme/orders:pull_request')
  })

  test('holds the IDs of owner and repository where the repository is a newer one', async () => {
    tokens.job = { ...tokens.job, subjectWithIds: true }
    expect(await subjectNow()).toBe('repo:acme@65/orders@74:ref:refs/heads/main')
  })
})

describe('An endpoint that misbehaves', () => {
  test.each([
    ['throttled', 429],
    ['server-error', 500],
  ] as const)('%s: answers %d as often as it is told', async (trouble, status) => {
    tokens.misbehave(trouble, 2)
    const statuses = [await ask(), await ask(), await ask()].map((response) => response.status)
    expect(statuses).toEqual([status, status, 200])
  })

  test('issues a token that has expired', async () => {
    tokens.misbehave('expired')
    await expect(verify(await tokens.token())).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' })
    await expect(verify(await tokens.token())).resolves.toBeDefined()
  })

  test('issues a token that is signed with another key', async () => {
    tokens.misbehave('wrong-key')
    const code = 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'
    await expect(verify(await tokenOf(await ask()))).rejects.toMatchObject({ code })
  })

  test('does not give its keys', async () => {
    tokens.misbehave('keys-unavailable', Number.POSITIVE_INFINITY)
    await expect(verify(await tokens.token())).rejects.toThrow()
  })
})
