import type { lookup } from 'node:dns'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Aws, openAws } from '../../src/aws/client/aws.ts'
import { cancellable } from '../../src/cancellation.ts'
import { reasonOf } from '../../src/model/failed-test/test-failure.ts'
import type { Verdict } from '../../src/model/smoke-test.ts'
import { sendRequest } from '../../src/smoke-test/http.ts'
import { guardedLookup } from '../../src/smoke-test/redirects.ts'
import { runSmokeTest, type SmokeTestOptions } from '../../src/smoke-test/run-smoke-test.ts'
import type { UrlTarget } from '../../src/smoke-test/try-url.ts'
import { freePort, type HttpServer, startHttpServer } from './http-server.ts'
import { selfSignedCertificate } from './self-signed-certificate.ts'

let log: string[]
let aws: Aws
let servers: HttpServer[]
beforeEach(() => {
  log = []
  servers = []
  const options = { region: 'eu-west-1', waitTimeout: 10, waitScale: 0.1 }
  aws = openAws({
    ...options,
    cancellation: cancellable(),
    log: (line) => log.push(line),
    debug: (line) => log.push(line),
  })
})
afterEach(async () => {
  for (const server of servers) await server.close()
})

async function serve(...[listener, options]: Parameters<typeof startHttpServer>): Promise<URL> {
  const server = await startHttpServer(listener, options)
  servers.push(server)
  return server.address
}

interface Told extends Partial<SmokeTestOptions> {
  readonly request?: Partial<UrlTarget['request']>
  readonly secrets?: readonly string[]
}

const warnings: string[] = []

function ask(address: URL, { request, secrets = [], ...options }: Told = {}): Promise<Verdict> {
  const target = { kind: 'url', address, request: { method: 'GET', headers: {}, ...request } } as const
  const usual = { expected: {}, attempts: 1, interval: 1, timeout: 10 }
  return runSmokeTest(
    target,
    { ...usual, ...options },
    { aws, secrets, warning: (message) => void warnings.push(message) },
  )
}

const answering =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body)

const containing = (text: string): SmokeTestOptions['expected'] => ({ body: { kind: 'text', text } })

describe('a URL that answers', () => {
  test('passes, and the attempt is told on one line', async () => {
    const address = await serve(answering(200, 'fine'))
    const verdict = await ask(new URL('/health?key=hidden', address), { expected: containing('fine') })
    expect(verdict).toMatchObject({ passed: true, attempts: 1, mismatches: [] })
    expect(log).toHaveLength(1)
    expect(log[0]).toMatch(
      /^Attempt 1 of 1: http:\/\/127\.0\.0\.1:\d+\/health answered 200 in \d+ ms, as expected\.$/,
    )
  })

  test.each([
    [{ Age: '120' }, '(Age: 120)'],
    [{ 'X-Cache': 'Hit from cloudfront' }, '(X-Cache: Hit from cloudfront)'],
  ])('from a cache is a warning: %j', async (headers, told) => {
    warnings.length = 0
    const address = await serve(answering(200, 'fine', headers))
    await ask(new URL('/health?key=hidden', address))
    expect(warnings).toEqual([expect.stringContaining(`/health came from a cache ${told}`)])
    await ask(await serve(answering(200, 'fine', { 'X-Cache': 'Miss from cloudfront' })))
    expect(warnings).toHaveLength(1)
  })

  test('gets method, headers and body, and who asks', async () => {
    const seen = Promise.withResolvers<{ request: IncomingMessage; body: string }>()
    const address = await serve(async (request: IncomingMessage, response: ServerResponse) => {
      let body = ''
      for await (const chunk of request) body += chunk
      seen.resolve({ request, body })
      response.end()
    })
    await ask(address, { request: { method: 'POST', headers: { 'X-Api-Key': 'k' }, body: '{"n":1}' } })
    const { request, body } = await seen.promise
    expect({ method: request.method, body }).toEqual({ method: 'POST', body: '{"n":1}' })
    expect(request.headers).toMatchObject({
      'x-api-key': 'k',
      'content-type': 'application/json',
      'user-agent': 'lambda-deploy-action (smoke test)',
    })
  })

  test('fails with an error page, even when its status is 200', async () => {
    const page = '<!doctype html><title>Sorry</title>'
    const address = await serve(answering(200, page, { 'content-type': 'text/html' }))
    const verdict = await ask(address, { expected: { body: { kind: 'json', value: { status: 'healthy' } } } })
    expect(reasonOf(verdict)).toContain(`Expected a JSON body, got HTML: ${page}.`)
  })

  test('may redirect, and the place that answered in the end is told', async () => {
    const address = await serve((request, response) => {
      if (request.url === '/login') return void response.writeHead(401).end('who are you?')
      response.writeHead(302, { location: '/login' }).end()
    })
    const verdict = await ask(address)
    expect(verdict.passed).toBe(false)
    expect(log[0]).toContain(`answered 401 in`)
    expect(log[0]).toContain(
      `after a redirect to ${address.href}login. Expected a status below 400, got 401.`,
    )
  })

  test('may not redirect for ever', async () => {
    const address = await serve((_request, response) => void response.writeHead(302, { location: '/' }).end())
    expect(reasonOf(await ask(address))).toMatch(/127\.0\.0\.1:\d+ redirects more than 20 times\./)
  })

  /** Serves a redirect to each of these places in turn, and tells what the last request was. */
  async function redirecting(status: number, location: (origin: string) => string) {
    const seen: IncomingMessage[] = []
    const target = await serve((request, response) => {
      seen.push(request)
      response.writeHead(request.headers['x-api-key'] || request.method !== 'GET' ? 200 : 401).end()
    })
    const address = await serve((request, response) => {
      if (request.url === '/moved') {
        seen.push(request)
        return void response.end()
      }
      response.writeHead(status, { location: location(target.origin) }).end()
    })
    return { address, seen }
  }
  const request = { method: 'POST', headers: { 'X-Api-Key': 'k3y' }, body: '{"n":1}' }

  test('keeps headers and body within its origin', async () => {
    const { address, seen } = await redirecting(307, () => '/moved')
    expect(await ask(address, { request })).toMatchObject({ passed: true })
    expect(seen[0]?.method).toBe('POST')
    expect(seen[0]?.headers).toMatchObject({ 'x-api-key': 'k3y', 'content-length': '7' })
  })

  test('gives neither headers nor the body to another origin, and says so when that fails', async () => {
    const { address, seen } = await redirecting(302, (origin) => `${origin}/`)
    const verdict = await ask(address, { request })
    expect(seen[0]?.method).toBe('GET')
    expect(Object.keys(seen[0]?.headers ?? {})).not.toContain('x-api-key')
    expect(reasonOf(verdict)).toContain('it was followed without `http-headers` and `http-body`')
    const kept = await redirecting(308, (origin) => `${origin}/`)
    expect(await ask(kept.address, { request })).toMatchObject({ passed: true })
    expect(kept.seen[0]?.headers).toMatchObject({ 'content-length': '0' })
  })

  test.each([
    ['http://169.254.169.254/latest/meta-data', 'redirects to the link-local address 169.254.169.254'],
    ['http://2852039166/', 'redirects to the link-local address 169.254.169.254'],
    ['http://[::ffff:169.254.170.2]/', 'link-local address'],
    ['http://[fe80::1]/', 'link-local address'],
    ['http://[fd00:ec2::254]/', 'link-local address'],
    ['ftp://example.org/', 'an address with ftp:'],
    ['http://[', 'an address that is none'],
  ])('may not redirect to %s', async (location, why) => {
    const verdict = await ask((await redirecting(302, () => location)).address)
    expect(reasonOf(verdict)).toContain(why)
  })

  test('may lead to a name, but not to one with a link-local address', async () => {
    const { address } = await redirecting(307, (origin) => `${origin.replace('127.0.0.1', 'localhost')}/`)
    expect(await ask(address, { request })).toMatchObject({ passed: true })
    const moved = guardedLookup(((_name: string, _options: object, found: (...answer: unknown[]) => void) =>
      found(null, [{ address: '169.254.169.254', family: 4 }])) as unknown as typeof lookup)
    const signal = AbortSignal.timeout(60_000)
    expect(await sendRequest(address, { method: 'GET', headers: {} }, signal, moved)).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/^127\.0\.0\.1:\d+ redirects to the link-local address localhost:\d+, /),
    })
  })

  test('may answer 204 without a body', async () => {
    expect(await ask(await serve(answering(204, '')))).toMatchObject({ passed: true })
  })

  test('may answer in gzip', async () => {
    const { gzipSync } = await import('node:zlib')
    const address = await serve(answering(200, gzipSync('unzipped'), { 'content-encoding': 'gzip' }))
    expect(await ask(address, { expected: containing('unzipped') })).toMatchObject({ passed: true })
  })

  test('is asked again after the interval until an answer is as expected', async () => {
    let count = 0
    const address = await serve((_request, response) => {
      count += 1
      response.writeHead(count < 3 ? 503 : 200).end()
    })
    const verdict = await ask(address, { attempts: 5 })
    expect(verdict).toMatchObject({ passed: true, attempts: 3 })
    expect(log.map((line) => line.slice(0, 15))).toEqual([
      'Attempt 1 of 5:',
      'Attempt 2 of 5:',
      'Attempt 3 of 5:',
    ])
  })

  test('hides secrets in what it shows', async () => {
    const address = await serve(answering(500, 'token=s3cret-value'))
    const verdict = await ask(address, { secrets: ['s3cret-value'] })
    expect(log.join('\n')).toContain('The response: text: token=***')
    expect(JSON.stringify(verdict)).not.toContain('s3cret')
  })
})

describe('a slow URL', () => {
  test('fails when its latency is over the limit', async () => {
    const address = await serve(async (_request, response) => {
      await sleep(120)
      response.end('late')
    })
    expect(reasonOf(await ask(address, { expected: { maxLatency: 50 } }))).toMatch(
      /Expected a response within 50 ms, but it took \d+ ms\./,
    )
  })

  test('that does not answer at all is given up', async () => {
    const address = await serve(() => {})
    const verdict = await ask(address, { timeout: 0.2 })
    expect(reasonOf(verdict)).toContain('Expected a response within 0.2 seconds, but none came.')
    expect(log).toEqual([expect.stringMatching(/^Attempt 1 of 1: no response\. Expected a response within/)])
  })

  test('whose stream never ends is cut, and judged by what came', async () => {
    const address = await serve(async (_request, response) => {
      while (!response.destroyed) {
        response.write('tick ')
        await sleep(20)
      }
    })
    const verdict = await ask(address, { timeout: 1, expected: containing('tock') })
    expect(reasonOf(verdict)).toMatch(/The body of the response was not complete in time, after \d+ bytes\./)
    expect(reasonOf(verdict)).toMatch(
      /Expected a body that contains "tock", got text of more than \d+ bytes: tick/,
    )
  })
})

describe('a body', () => {
  test('that breaks off fails', async () => {
    const address = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('only this', () => response.destroy())
    })
    expect(reasonOf(await ask(address))).toContain('The body of the response was cut off, after 9 bytes.')
  })

  test('is read as far as 6 MB, however much there is', async () => {
    const block = Buffer.alloc(1024 * 1024, 'x')
    const address = await serve(async (_request, response) => {
      response.write('BEGIN')
      while (!response.destroyed)
        if (!response.write(block)) await new Promise((go) => response.once('drain', go).once('close', go))
    })
    expect(await ask(address, { expected: containing('BEGIN') })).toMatchObject({ passed: true })
    const verdict = await ask(address, { expected: { body: { kind: 'json', value: {} } } })
    expect(reasonOf(verdict)).toMatch(/Expected a JSON body, got text of more than 6\.0 MB: BEGINxxx/)
  })
})

describe('a server that is not there', () => {
  test('is waited for within one attempt', async () => {
    const port = await freePort()
    const verdict = ask(new URL(`http://127.0.0.1:${port}/`))
    await sleep(150)
    await serve(answering(200, 'up'), { port })
    expect(await verdict).toMatchObject({ passed: true, attempts: 1 })
    expect(log).toEqual([
      `127.0.0.1:${port} refused the connection. Trying again for up to 10 s in total.`,
      expect.stringMatching(/^Attempt 1 of 1: .* answered 200/),
    ])
  })

  test('fails when the time is over, with what was in the way', async () => {
    const port = await freePort()
    const verdict = await ask(new URL(`http://127.0.0.1:${port}/`), { timeout: 2 })
    expect(reasonOf(verdict)).toContain(
      `failed. 127.0.0.1:${port} refused the connection. That did not change within 2 seconds (\`smoke-timeout\`).`,
    )
  })

  test('is told from a name that nobody knows', async () => {
    const verdict = await ask(new URL('http://nowhere.invalid/'), { timeout: 2 })
    expect(reasonOf(verdict)).toMatch(/The name nowhere\.invalid could not be found \(DNS: \w+\)\./)
  })

  test('is told from one whose certificate is not accepted', async () => {
    const address = await serve(answering(200, 'secret'), { tls: selfSignedCertificate() })
    const verdict = await ask(address, { timeout: 2 })
    expect(reasonOf(verdict)).toMatch(
      /The certificate of 127\.0\.0\.1 is not accepted: .*self-signed.* \(DEPTH_ZERO_SELF_SIGNED_CERT\)\./,
    )
  })

  test('is told from one that speaks no TLS', async () => {
    const { port } = await serve(answering(200, 'plain'))
    const verdict = await ask(new URL(`https://127.0.0.1:${port}/`), { timeout: 2 })
    expect(reasonOf(verdict)).toMatch(/TLS could not be set up with 127\.0\.0\.1:\d+ \(/)
  })
})

test('a connection that is closed without an answer is a failed attempt', async () => {
  let count = 0
  const address = await serve((request, response) => {
    count += 1
    if (count === 1) request.socket.destroy()
    else response.end()
  })
  const verdict = await ask(address, { attempts: 2 })
  expect(verdict).toMatchObject({ passed: true, attempts: 2 })
  expect(log[0]).toMatch(
    /^Attempt 1 of 2: no response\. 127\.0\.0\.1:\d+ closed the connection without a response/,
  )
})

test('a request that cannot be made is told before anything is sent', async () => {
  const request = { method: 'GET', headers: {}, body: 'x' }
  await expect(ask(new URL('http://127.0.0.1:9/'), { request })).rejects.toThrow(
    'A GET request with these headers and a body cannot be sent to 127.0.0.1:9.',
  )
})
