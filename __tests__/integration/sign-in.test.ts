import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import type { StepRun } from '../../local-aws/run-step.ts'
import { startGitHub, TOKEN } from '../github/github-server.ts'
import { pullRequestRun } from '../github/pull-request-run.ts'
import { trustPolicy } from '../local-aws/trust.ts'
import { startHttpServer } from '../smoke-test/http-server.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import { aliasOf, handlerSource, type Scene, startScene, versionsOf } from '../support/scene.ts'
import { expectReleased, releasedFunction, releaseOf, unreleasedFunction } from './full-release.ts'

const SUBJECT = 'repo:acme/orders:environment:production'
const AUDIENCE = 'sts.amazonaws.com'
const ACCOUNT = '123456789012'
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/lambda-deploy-77`

let scene: Scene
let tokens: IdentityTokens
/** The ARN of a role that trusts the job. */
let role: string
/** A function whose alias serves version 1; no test of this file changes it. */
let steady: string
beforeAll(async () => {
  scene = await startScene()
  tokens = await startIdentityTokens()
  steady = await releasedFunction(scene)
})
beforeEach(() => {
  const { iam } = scene.aws.front
  iam.issuer(tokens)
  iam.provider({ url: tokens.issuer, audiences: [AUDIENCE] })
  role = iam.role({ name: 'deploy', trust: trustPolicy({ StringEquals: { aud: AUDIENCE, sub: SUBJECT } }) })
  tokens.job = { ...tokens.job, repository: 'acme/orders', environment: 'production', subjectWithIds: false }
  tokens.behave()
  return scene.write('app/main.py', handlerSource('new'))
})
afterEach(() => {
  scene.aws.front.clearFaults()
  scene.aws.front.iam.sessionSeconds = undefined
})
afterAll(async () => {
  await scene.end()
  await tokens.stop()
})

/** A runner without any credentials, whose job may have identity tokens. */
const env = () => ({
  AWS_ACCESS_KEY_ID: '',
  AWS_SECRET_ACCESS_KEY: '',
  HOME: '/nonexistent',
  LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.02',
  ...tokens.environment,
})

/** Runs a dry run of a release, which only reads, with these inputs and variables; looks at its calls alone. */
function reading(
  inputs: Record<string, string> = {},
  variables: Record<string, string> = {},
): Promise<StepRun> {
  scene.calls()
  const step = { ...releaseOf(steady), 'dry-run': 'true', 'role-to-assume': role, ...inputs }
  return scene.run(step, { env: { ...env(), ...variables } })
}

/** Expects that the step failed before it called Lambda, with one error, and gives its text. */
function refusalOf(run: StepRun): string {
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false' })
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toContain('Nothing was changed in AWS.')
  expect(run.errors[0]).not.toContain('Unexpected error')
  expect(scene.calls().filter((operation) => !/^(AssumeRole|GetCallerIdentity)/.test(operation))).toEqual([])
  return run.errors[0] ?? ''
}

/** What of a log other people see: the runner swallows commands that mask. */
const shown = ({ log }: StepRun) => log.replace(/^::add-mask::.*$/gm, '')

const signIns = () => scene.calls().filter((operation) => operation === 'AssumeRoleWithWebIdentity').length

describe('with role-to-assume', () => {
  test('a release signs in once, by a token of the job, and says as whom', async () => {
    const name = await unreleasedFunction(scene)
    scene.calls()
    const run = await scene.succeed({ ...releaseOf(name), 'role-to-assume': role }, { env: env() })
    expect(signIns()).toBe(1)
    await expectReleased(scene, name, run)
    expect(run.log).toMatch(
      new RegExp(
        `^Signed in as ${SESSION} in the account ${ACCOUNT}, until \\d\\d:\\d\\d:\\d\\d UTC\\.$`,
        'm',
      ),
    )
    expect(tokens.issued.at(-1)).toMatchObject({ aud: AUDIENCE, sub: SUBJECT })
  })

  describe('whatever the runner has', () => {
    let run: StepRun
    beforeEach(async () => {
      const other = { AWS_ACCESS_KEY_ID: 'AKIDOFANOTHER', AWS_SECRET_ACCESS_KEY: 'of-another' }
      run ??= await reading({ 'role-session-name': 'orders-release' }, other)
    })

    test('credentials that are there already are not used, and the session has the given name', () => {
      expect(run.exitCode).toBe(0)
      expect(run.log).toContain(
        `Signed in as arn:aws:sts::${ACCOUNT}:assumed-role/deploy/orders-release in the account ${ACCOUNT}`,
      )
    })

    test('tokens and keys are masked, and nobody sees them', () => {
      const masked = Array.from(run.log.matchAll(/^::add-mask::(.+)$/gm), ([, value = '']) => value)
      expect(masked.filter((value) => value.split('.').length === 3)).not.toEqual([])
      expect(new Set(masked).size).toBeGreaterThanOrEqual(3)
      const texts = [shown(run), run.summary, ...Object.values(run.outputs)].join('\n')
      for (const value of masked) expect(texts).not.toContain(value)
    })
  })

  test('a subject with IDs is trusted by a policy that says so', async () => {
    const sub = 'repo:acme@65/orders@74:environment:production'
    scene.aws.front.iam.role({
      name: 'deploy',
      trust: trustPolicy({ StringEquals: { aud: AUDIENCE, sub } }),
    })
    tokens.job = { ...tokens.job, subjectWithIds: true }
    expect((await reading()).exitCode).toBe(0)
  })

  test('the session lasts as long as the input says', async () => {
    scene.aws.front.iam.role({ name: 'deploy', trust: trustPolicy({}), maxSessionSeconds: 900 })
    const text = refusalOf(await reading())
    expect(text).toContain('`role-duration-seconds` is 3600, which is more than the role deploy allows')
    expect(text).toContain('aws iam update-role --role-name deploy --max-session-duration 3600')
    const run = await reading({ 'role-duration-seconds': '900' })
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain(`Signed in as ${SESSION}`)
  })

  test.each([['aws-cn', 'cn-north-1']])(
    'a role of the partition %s is assumed there, and errors speak of that partition',
    async (partition, region) => {
      const { iam } = scene.aws.front
      const there = `arn:${partition}:iam::${ACCOUNT}:role/deploy`
      const provider = iam.provider({ url: tokens.issuer, audiences: [AUDIENCE] }, partition)
      const trust = (sub: string) => {
        const text = JSON.stringify(trustPolicy({ StringEquals: { sub } }))
        return JSON.parse(text.replace(/arn:aws:iam[^"]*/, provider))
      }
      const inputs = { 'role-to-assume': there, 'aws-region': region }
      iam.role({ name: there, trust: trust(SUBJECT), policy: { Version: '2012-10-17', Statement: [] } })
      const denied = await reading(inputs)
      expect(denied.log).toContain(`Signed in as arn:${partition}:sts::${ACCOUNT}:assumed-role/deploy/`)
      expect(denied.errors.join()).toContain(
        `arn:${partition}:lambda:${region}:${ACCOUNT}:function:${steady}`,
      )
      iam.role({ name: there, trust: trust('repo:acme/other:environment:production') })
      const text = refusalOf(await reading(inputs))
      expect(text).toContain(`"Federated": "${provider}"`)
      expect(`${text}${denied.errors.join()}`).not.toContain('arn:aws:')
    },
  )

  test('a job of a GitHub Enterprise Server signs in with tokens of that server, and comments and links there', async () => {
    const server = 'github.acme.test'
    const github = await startGitHub()
    tokens.job = { ...tokens.job, server }
    const { iam } = scene.aws.front
    iam.issuer(tokens)
    const provider = iam.provider({ url: tokens.issuer, audiences: [AUDIENCE] })
    const trust = (sub: string) => trustPolicy({ StringEquals: { sub } }, `${server}/_services/token`)
    iam.role({ name: 'deploy', trust: trust(SUBJECT) })
    const variables = {
      ...(await pullRequestRun(scene, github)),
      GITHUB_SERVER_URL: `https://${server}`,
    }
    try {
      const run = await reading({ 'github-token': TOKEN }, variables)
      expect(run.exitCode).toBe(0)
      expect(run.log).toContain(`Signed in as ${SESSION}`)
      expect(github.comments[0]?.body).toContain(`[this run](https://${server}/acme/shop/actions/runs/77)`)
      expect(github.problems).toEqual([])

      iam.role({ name: 'deploy', trust: trust('repo:acme/other:environment:production') })
      const text = refusalOf(await reading({}, variables))
      expect(text).toContain(`"Federated": "${provider}"`)
      expect(text).toContain(`"${server}/_services/token:sub": [`)
      expect(text).not.toContain('githubusercontent')
    } finally {
      await github.close()
      tokens.job = { ...tokens.job, server: undefined }
    }
  })

  test('a smoke test signs in, too; one of a URL alone does not', async () => {
    const run = await scene.run(
      { mode: 'smoke-test', 'function-name': steady, alias: 'live', 'role-to-assume': role },
      { env: env() },
    )
    expect(run.outputs).toMatchObject({ result: 'passed' })
    scene.calls()
    const url = { mode: 'smoke-test', url: 'http://127.0.0.1:9/', 'role-to-assume': role }
    expect((await scene.run(url, { env: env() })).outputs).toMatchObject({ result: 'failed' })
    expect(scene.calls()).toEqual([])
  })
})

describe('a session that ends while the action runs', () => {
  test('is renewed before, each time with a new token', async () => {
    const name = await unreleasedFunction(scene)
    scene.aws.front.iam.sessionSeconds = 2
    // The first attempt alone: a connection that is silent for 2.4 s is tried again.
    const fast = scene.aws.front.on('UpdateFunctionConfiguration', () => {
      fast()
      return new Promise((go) => setTimeout(go, 2100))
    })
    const before = tokens.issued.length
    const run = await scene.succeed({ ...releaseOf(name), 'role-to-assume': role }, { env: env() })
    await expectReleased(scene, name, run)
    expect(run.log).toMatch(new RegExp(`^Renewed the session of ${SESSION}, until `, 'm'))
    const ids = tokens.issued.slice(before).map(({ jti }) => jti)
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('sooner than the runner’s clock says is renewed, and the call made again', async () => {
    const name = await unreleasedFunction(scene)
    const message = 'The security token included in the request is expired'
    const fault = { kind: 'error', status: 403, code: 'ExpiredTokenException', message } as const
    scene.aws.front.inject({ operation: 'PublishVersion', nth: 1, fault })
    const run = await scene.succeed({ ...releaseOf(name), 'role-to-assume': role }, { env: env() })
    expect(run.log).toContain(`Renewed the session of ${SESSION}`)
    await expectReleased(scene, name, run)
  })

  test('and is refused again when it is new is told, with what to look at', async () => {
    const message = 'The security token included in the request is expired'
    const fault = { kind: 'error', status: 403, code: 'ExpiredTokenException', message } as const
    scene.aws.front.inject({ operation: 'GetFunction', times: 1000, fault })
    const [text] = (await reading()).errors
    expect(text).toContain('although it was just renewed')
    expect(text).toContain('clock')
    expect(text).not.toContain('configure-aws-credentials')
  })

  test('and cannot be renewed ends the release with what is wrong; the alias serves what it served', async () => {
    const name = await unreleasedFunction(scene)
    scene.aws.front.iam.sessionSeconds = 2
    const fast = scene.aws.front.on('UpdateFunctionConfiguration', async () => {
      fast()
      tokens.misbehave('server-error', Number.POSITIVE_INFINITY)
      await new Promise((go) => setTimeout(go, 2100))
    })
    const run = await scene.run({ ...releaseOf(name), 'role-to-assume': role }, { env: env() })
    expect(run.exitCode).toBe(1)
    const text = run.errors.join('\n')
    expect(text).toContain(`The session of ${role} has expired and could not be renewed.`)
    expect(text).toContain('its token endpoint answered HTTP 500')
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
    tokens.behave()
    const again = await scene.succeed({ ...releaseOf(name), 'role-to-assume': role }, { env: env() })
    await expectReleased(scene, name, again)
  })
})

describe('signing in that only works later', () => {
  const once = (status: number, code: string, message: string, times = 1) =>
    scene.aws.front.inject({
      operation: 'AssumeRoleWithWebIdentity',
      times,
      fault: { kind: 'error', status, code, message },
    })

  const triedBySdk = [
    [400, 'Throttling', 'Rate exceeded'],
    [400, 'IDPCommunicationError', 'Timed out'],
    [500, 'InternalFailure', 'Oops'],
  ] as const
  const triedByAction = [
    [400, 'InvalidIdentityToken', "Couldn't retrieve verification key from your identity provider"],
    [400, 'ExpiredTokenException', 'Token expired'],
    [403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'],
  ] as const

  test.each([...membersOfTheDay(triedBySdk), ...membersOfTheDay(triedByAction)])(
    'is tried again: %i %s',
    async (status, code, message) => {
      once(status, code, message, 2)
      const run = await reading()
      expect(run.errors).toEqual([])
      expect(run.exitCode).toBe(0)
      expect(run.log).toContain(`Signed in as ${SESSION}`)
    },
  )

  test.each(['server-error', 'expired'] as const)(
    'because a token was wrong gets another: %s',
    async (trouble) => {
      tokens.misbehave(trouble, 2)
      const run = await reading()
      expect(run.errors).toEqual([])
      expect(run.log).toMatch(/Signing in failed: .*Trying again in [\d.]+ s \(attempt 2 of 5\)\./)
      expect(run.log).toContain(`Signed in as ${SESSION}`)
    },
  )
})

test('a token endpoint or an STS that is silent is given up after three attempts', async () => {
  let asked = 0
  const endpoint = await startHttpServer(() => {
    asked += 1
  })
  const sts = scene.aws.front.inject({
    ...{ operation: 'AssumeRoleWithWebIdentity', times: 100 },
    fault: { kind: 'stalled' },
  })
  try {
    const silent = { ACTIONS_ID_TOKEN_REQUEST_URL: `${endpoint.address}idtoken?api-version=2.0` }
    const runs = await Promise.all([reading({}, silent), reading()])
    expect({ asked, hits: sts.hits }).toEqual({ asked: 3, hits: 3 })
    const [withoutToken, withoutSession] = runs.map(refusalOf)
    expect(withoutToken).toContain('its token endpoint did not answer within 2 seconds')
    expect(withoutToken).toContain('https://www.githubstatus.com')
    expect(withoutSession).toContain('No data was sent or received for 2 seconds, 3 times in a row')
  } finally {
    await endpoint.close()
  }
})

describe('signing in that is refused is told with what to change:', () => {
  test('the permission is missing', async () => {
    const without = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }
    const text = refusalOf(await reading({}, without))
    expect(text).toContain('the permission `id-token: write` is missing')
    expect(text).toContain('permissions:\n      contents: read\n      id-token: write')
  })

  test('the run is for a pull request from a fork', async () => {
    const without = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }
    const repositories = {
      head: { repo: { full_name: 'stranger/orders' } },
      base: { repo: { full_name: 'acme/orders' } },
    }
    await scene.write('event.json', JSON.stringify({ pull_request: repositories }))
    const event = { GITHUB_EVENT_PATH: `${scene.workspace}/event.json`, GITHUB_EVENT_NAME: 'pull_request' }
    const text = refusalOf(await reading({}, { ...without, ...event }))
    expect(text).toContain('a pull request from the fork stranger/orders')
    expect(text).toContain('github.event.pull_request.head.repo.full_name == github.repository')
  })

  test('the audience', async () => {
    const text = refusalOf(await reading({ audience: 'sts.amazonaws.com.cn' }))
    expect(text).toContain(`does not accept the token's audience "sts.amazonaws.com.cn"`)
    expect(text).toContain('ClientIdList')
    expect(text).toContain('"token.actions.githubusercontent.com:aud": "sts.amazonaws.com.cn"')
  })

  test('the subject, in both formats', async () => {
    const own = 'repo:acme@65/fork@74:environment:production'
    const other = 'repo:acme/fork:environment:production'
    tokens.job = { ...tokens.job, repository: 'acme/fork', subjectWithIds: true }
    const run = await reading()
    const text = refusalOf(run)
    expect(text).toContain(`    sub: ${own}\n    aud: ${AUDIENCE}`)
    const statement = JSON.parse(text.slice(text.indexOf('    {'), text.indexOf('\n    }') + 6))
    expect(statement.Condition.StringEquals['token.actions.githubusercontent.com:sub']).toEqual([own, other])
    const token = /^::add-mask::(\S+\.\S+\.\S+)$/m.exec(run.log)?.[1] ?? ''
    expect(token).not.toBe('')
    expect(shown(run) + run.summary).not.toContain(token)
    expect(run.summary).toMatch(/^```\n\{\n {2}"Effect": "Allow",$/m)

    const { iam } = scene.aws.front
    iam.role({ name: 'deploy', trust: { Version: '2012-10-17', Statement: [statement] } })
    expect((await reading()).exitCode).toBe(0)
  })

  test('the role does not exist', async () => {
    const missing = `arn:aws:iam::${ACCOUNT}:role/missing`
    expect(refusalOf(await reading({ 'role-to-assume': missing }))).toContain(
      `AWS does not let this job assume ${missing}`,
    )
  })

  test('the token is signed by somebody else', async () => {
    tokens.misbehave('wrong-key', Number.POSITIVE_INFINITY)
    expect(refusalOf(await reading())).toContain('AWS does not accept the identity token of the job')
  })

  test('the token is over before AWS sees it, each time', async () => {
    tokens.misbehave('expired', Number.POSITIVE_INFINITY)
    const text = refusalOf(await reading())
    expect(text).toContain('Token expired')
    expect(text).not.toContain('configure-aws-credentials')
  })

  test('the job is of another branch than the policy trusts, or has no environment', async () => {
    const { environment: _none, ...job } = tokens.job
    tokens.job = { ...job, ref: 'refs/heads/feature' }
    const text = refusalOf(await reading())
    expect(text).toContain('    sub: repo:acme/orders:ref:refs/heads/feature')
  })

  test('there is no provider in the account of the role', async () => {
    const elsewhere = 'arn:aws:iam::999999999999:role/deploy'
    scene.aws.front.iam.role({ name: elsewhere, trust: trustPolicy({}) })
    const text = refusalOf(await reading({ 'role-to-assume': elsewhere }))
    expect(text).toContain('The account 999999999999 of the role has no OIDC identity provider')
    expect(text).toContain(
      'aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com',
    )
  })
})

describe('the account', () => {
  const keys = {
    AWS_ACCESS_KEY_ID: 'LOCALAWSACCESSKEY',
    AWS_SECRET_ACCESS_KEY: 'local-aws-secret-access-key',
  }
  const found = { 'role-to-assume': '' }

  test('that is allowed is asked for once, before anything else', async () => {
    const run = await reading({ ...found, 'allowed-account-ids': `111111111111, ${ACCOUNT}` }, keys)
    expect(run.exitCode).toBe(0)
    const calls = scene.calls()
    expect(calls[0]).toBe('GetCallerIdentity')
    expect(calls.filter((operation) => operation === 'GetCallerIdentity')).toHaveLength(1)
  })

  test('that is not allowed stops everything, both named', async () => {
    const text = refusalOf(await reading({ ...found, 'allowed-account-ids': '111111111111' }, keys))
    expect(text).toContain(`belong to the account ${ACCOUNT} (arn:aws:iam::${ACCOUNT}:`)
    expect(text).toContain('allows only 111111111111')
    expect(await versionsOf(scene, steady)).toEqual(['1'])
  })

  test("in the function's ARN has to be that of the credentials", async () => {
    const fn = (account: string) => `arn:aws:lambda:eu-west-1:${account}:function:${steady}`
    expect((await reading({ ...found, 'function-name': fn(ACCOUNT) }, keys)).exitCode).toBe(0)
    const text = refusalOf(await reading({ ...found, 'function-name': fn('111111111111') }, keys))
    expect(text).toContain('the ARN in `function-name` is in the account 111111111111')
  })

  test('of the role stands in its ARN: nobody is asked', async () => {
    expect((await reading({ 'allowed-account-ids': ACCOUNT })).exitCode).toBe(0)
    expect(scene.calls()).not.toContain('GetCallerIdentity')
    const [text] = (await reading({ 'allowed-account-ids': '111111111111' })).errors
    expect(text).toContain('which is not in `allowed-account-ids` (111111111111)')
    expect(scene.calls()).toEqual([])
  })

  test('cannot be asked for without credentials, which is told', async () => {
    const text = refusalOf(await reading({ ...found, 'allowed-account-ids': ACCOUNT }))
    expect(text).toContain('No AWS credentials were found')
    expect(text).toContain('`role-to-assume`')
  })
})
