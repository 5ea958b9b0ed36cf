import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openAws } from '../../../src/aws/client/aws.ts'
import type { SessionProvider } from '../../../src/aws/client/role-session.ts'
import { scaledClock } from '../../../src/aws/client/wait.ts'
import { signIn } from '../../../src/aws/sign-in/sign-in.ts'
import { cancellable } from '../../../src/cancellation.ts'
import { Failure, TokenEndpointFailure } from '../../../src/failure.ts'

import { type HttpServer, startHttpServer } from '../../smoke-test/http-server.ts'

const arn = 'arn:aws:iam::123456789012:role/deploy'
const waitScale = 0.01

let server: HttpServer
/** What STS does with the next requests, and the forms that it was sent. */
let answer: (response: ServerResponse) => void
let forms: URLSearchParams[]
/** What GitHub does when it is asked for a token. */
let token: () => Promise<string>
let log: string[]
let warnings: string[]
let secrets: string[]
let provider: SessionProvider

beforeEach(async () => {
  forms = []
  log = []
  warnings = []
  secrets = []
  server = await startHttpServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    forms.push(new URLSearchParams(body))
    answer(response)
  })
  process.env['AWS_ENDPOINT_URL_STS'] = server.address.href
  let tokens = 0
  token = async () => `token-${++tokens}`
  answer = sessionOf(3600)
  provider = session(waitScale)
})
afterEach(() => server.close())

/** A session with the role, whose waits take this part of their time. */
const session = (factor: number) =>
  signIn({
    role: {
      arn,
      partition: 'aws',
      account: '123456789012',
      name: 'deploy',
      durationSeconds: 3600,
      audience: 'sts.amazonaws.com',
    },
    sessionName: 'lambda-deploy-77',
    region: 'eu-west-1',
    waitScale: factor,
    clock: scaledClock(factor),
    cancellation: cancellable(),
    identityToken: () => token(),
    secret: (value) => secrets.push(value),
    log: (line) => log.push(line),
    warning: (message) => warnings.push(message),
  })

/** Answers with a session that lasts so many seconds, whose keys are numbered. */
const sessionOf = (seconds: number) => (response: ServerResponse) => {
  const expiration = new Date(Date.now() + seconds * 1000).toISOString()
  const n = forms.length
  response.writeHead(200, { 'content-type': 'text/xml' }).end(
    `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult>
    <Credentials><AccessKeyId>KEY${n}</AccessKeyId><SecretAccessKey>secret-${n}</SecretAccessKey><SessionToken>session-${n}</SessionToken><Expiration>${expiration}</Expiration></Credentials>
    <AssumedRoleUser><AssumedRoleId>AROA:run</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/deploy/run</Arn></AssumedRoleUser>
    </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
  )
}

const refusing = (code: string, message: string) => (response: ServerResponse) =>
  void response
    .writeHead(400, { 'content-type': 'text/xml' })
    .end(
      `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    )
const denying = refusing('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity')

describe('signing in', () => {
  test('sends the token for the role, in the shape of the STS API', async () => {
    expect(await provider()).toMatchObject({
      accessKeyId: 'KEY1',
      secretAccessKey: 'secret-1',
      sessionToken: 'session-1',
    })
    expect(Object.fromEntries(forms[0] ?? [])).toEqual({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: arn,
      RoleSessionName: 'lambda-deploy-77',
      DurationSeconds: '3600',
      WebIdentityToken: 'token-1',
    })
  })

  test('masks key and session token before anything is logged', async () => {
    await provider()
    expect(secrets).toEqual(['secret-1', 'session-1'])
  })

  test('happens once for all who ask at the same time, and for all who ask later', async () => {
    const sessions = await Promise.all([provider(), provider(), provider()])
    sessions.push(await provider())
    expect(new Set(sessions).size).toBe(1)
    expect(forms).toHaveLength(1)
  })

  test('is shared by both clients of Lambda', async () => {
    const quiet = () => {}
    const options = { region: 'eu-west-1', waitTimeout: 10, waitScale, log: quiet, debug: quiet }
    const aws = openAws({ ...options, cancellation: cancellable(), credentials: provider })
    const clients = [aws.client, aws.invoking()]
    const keys = await Promise.all(clients.map(({ config }) => config.credentials()))
    expect(keys.map(({ accessKeyId }) => accessKeyId)).toEqual(['KEY1', 'KEY1'])
    expect(forms).toHaveLength(1)
  })

  test('that was refused for good is not tried again, whoever asks', async () => {
    answer = denying
    await expect(provider()).rejects.toThrow('AWS does not let this job assume')
    const tried = forms.length
    expect(tried).toBe(5)
    answer = sessionOf(3600)
    await expect(provider()).rejects.toThrow('AWS does not let this job assume')
    await expect(provider({ forceRefresh: true })).rejects.toThrow('AWS does not let this job assume')
    expect(forms).toHaveLength(tried)
  })

  test('takes a new token for each try', async () => {
    answer = (response) => (forms.length < 3 ? denying(response) : sessionOf(3600)(response))
    await provider()
    expect(forms.map((form) => form.get('WebIdentityToken'))).toEqual(['token-1', 'token-2', 'token-3'])
    expect(log.filter((line) => line.startsWith('Signing in failed'))).toHaveLength(2)
  })

  test.each([
    ['is not tried again when the job may not have a token', new Failure('No.', 'Why.'), 1],
    ['is tried again when GitHub does not answer', new TokenEndpointFailure('No.', 'Why.'), 5],
    [
      'is tried three times, for a minute, when GitHub is silent',
      new TokenEndpointFailure('No.', 'Why.', true),
      3,
    ],
  ])('%s', async (_, failure, times) => {
    let asked = 0
    token = () => {
      asked += 1
      return Promise.reject(failure)
    }
    await expect(provider()).rejects.toBe(failure)
    expect(asked).toBe(times)
    expect(forms).toEqual([])
  })

  test('with a silent STS is given up after three attempts of 18 seconds', async () => {
    let asked = 0
    answer = () => {
      asked += 1
    }
    await expect(session(0.12)()).rejects.toThrow(
      `No data was sent or received for ${18 * 0.12} seconds, 3 times in a row`,
    )
    expect(asked).toBe(3)
  })

  test('with an answer that holds no credentials is told', async () => {
    answer = (response) =>
      void response.end(
        '<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>',
      )
    await expect(provider()).rejects.toThrow('contains no credentials')
  })
})

describe('a session', () => {
  test('is renewed once for all who ask when a third of it, at most five minutes, is left', async () => {
    answer = sessionOf(0.6)
    const first = await provider()
    expect(await provider()).toBe(first)
    await new Promise((go) => setTimeout(go, 450))
    answer = sessionOf(3600)
    const [second, third] = await Promise.all([provider(), provider()])
    expect(second.accessKeyId).toBe('KEY2')
    expect(third).toBe(second)
    expect(log.at(-1)).toMatch(
      /^Renewed the session of arn:aws:sts::123456789012:assumed-role\/deploy\/run, until /,
    )
  })

  test('that cannot be renewed yet is used to its end, with a warning', async () => {
    answer = sessionOf(6)
    const first = await provider()
    await new Promise((go) => setTimeout(go, 4050))
    answer = denying
    expect(await provider()).toBe(first)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(
      /^The session could not be renewed yet. It is valid until \d\d:\d\d:\d\d UTC\. AWS does not let/,
    )
    const tried = forms.length
    expect(await provider()).toBe(first)
    expect(forms).toHaveLength(tried)
  })

  test('that has ended without another is told as that, and not tried for ever', async () => {
    answer = sessionOf(0.01)
    await provider()
    await new Promise((go) => setTimeout(go, 20))
    answer = denying
    await expect(provider()).rejects.toThrow(
      `The session of ${arn} has expired and could not be renewed. AWS does not`,
    )
    const tried = forms.length
    await expect(provider()).rejects.toThrow('has expired and could not be renewed')
    expect(forms).toHaveLength(tried)
  })
})
