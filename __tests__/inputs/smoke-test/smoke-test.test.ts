import { describe, expect, test } from '@jest/globals'
import { deployWith, refusal, refusalOf, smokeTestWith, stepWith } from '../step.ts'

type Inputs = Readonly<Record<string, string>>

const inDeploy = async (inputs: Inputs) => (await deployWith(inputs)).smokeTest
const inSmokeTest = async (inputs: Inputs) =>
  (await smokeTestWith({ 'function-name': 'orders-api', ...inputs })).smokeTest
const refusedInSmokeTest = (inputs: Inputs) =>
  refusalOf(stepWith({ mode: 'smoke-test', 'function-name': 'orders-api', ...inputs }))

const get = { method: 'GET', headers: {} }
const empty = { kind: 'payload', payload: '{}' }
const address = new URL('https://api.example.com/prod')
const usual = { expected: {}, attempts: 1, interval: 2, timeout: 60 }

describe('a release', () => {
  test('is not tested when no input asks for it', async () => {
    expect(await deployWith({ 'auto-rollback': 'false', 'restore-latest': 'false' })).toMatchObject({
      autoRollback: false,
      restoreLatest: false,
    })
    expect(await deployWith({ 'auto-rollback': 'false' })).not.toHaveProperty('smokeTest')
  })

  test('is tested with {} when smoke-test alone asks for it', async () => {
    expect(await inDeploy({ 'smoke-test': 'true' })).toEqual({ invocation: empty, ...usual })
  })

  test.each([
    ['payload', '{}'],
    ['payloads', '- payload: {}'],
    ['http-path', '/'],
    ['tenant-id', 'tenant-a'],
    ['url', 'https://api.example.com'],
    ['expected-status', '200'],
    ['expected-body', 'ok'],
    ['max-latency-ms', '500'],
    ['attempts', '3'],
    ['interval', '1'],
    ['smoke-timeout', '5'],
  ])('is tested when %s is given', async (name, text) => {
    expect(await inDeploy({ [name]: text })).toBeDefined()
  })

  test('is not tested when smoke-test is false, but what is given is checked', async () => {
    const given = { 'smoke-test': 'false', 'http-path': '/health', 'expected-status': '200' }
    expect(await deployWith(given)).not.toHaveProperty('smokeTest')
    expect(await refusal({ ...given, attempts: '0' })).toContain('`attempts` is "0"')
  })

  test('is not tested before its alias moves when only a URL is given', async () => {
    expect(await inDeploy({ url: address.href })).toEqual({ url: { address, ...get }, ...usual })
  })

  test('is invoked with the event of a web request, and the URL requested in the same way', async () => {
    expect(
      await inDeploy({ url: address.href, 'http-path': '/health?deep=1', 'event-format': 'apigw-v1' }),
    ).toEqual({
      invocation: { kind: 'http', format: 'apigw-v1', request: { ...get, path: '/health?deep=1' } },
      url: { address, ...get, path: '/health?deep=1' },
      ...usual,
    })
  })

  test('is asked at the URL alone when the http- inputs name no path', async () => {
    expect(await inDeploy({ url: 'function-url', 'http-body': 'x' })).toEqual({
      url: { address: 'function-url', method: 'POST', headers: {}, body: 'x' },
      ...usual,
    })
  })

  test('is invoked with a payload, and the URL requested as the http- inputs say', async () => {
    expect(await inDeploy({ url: address.href, payload: '[1]' })).toEqual({
      invocation: { kind: 'payload', payload: '[1]' },
      url: { address, ...get },
      ...usual,
    })
    expect(
      await inDeploy({ url: address.href, payload: '[1]', 'http-headers': 'Accept: a/b' }),
    ).toMatchObject({
      invocation: { kind: 'payload', payload: '[1]' },
      url: { headers: { Accept: 'a/b' } },
    })
  })
})

describe('the mode smoke-test', () => {
  test('invokes with {} when nothing else is said', async () => {
    expect(await inSmokeTest({})).toEqual({ invocation: empty, ...usual })
  })

  test('invokes with a payload, or with the event of a web request', async () => {
    expect((await inSmokeTest({ payload: ' {"a": 1e2}\n' })).invocation).toEqual({
      kind: 'payload',
      payload: '{"a": 1e2}',
    })
    expect((await inSmokeTest({ 'http-path': '/health' })).invocation).toEqual({
      kind: 'http',
      format: 'apigw-v2',
      request: { ...get, path: '/health' },
    })
  })

  test('requests a URL instead of invoking', async () => {
    expect(await inSmokeTest({ url: address.href, 'http-path': '/health' })).toEqual({
      url: { address, ...get, path: '/health' },
      ...usual,
    })
    expect(await inSmokeTest({ url: 'function-url', 'http-method': 'head' })).toEqual({
      url: { address: 'function-url', method: 'HEAD', headers: {} },
      ...usual,
    })
  })

  test('invokes for a tenant, which a URL cannot be requested for', async () => {
    expect(await inSmokeTest({ 'tenant-id': 'Tenant A/1' })).toMatchObject({ tenantId: 'Tenant A/1' })
    const withUrl = { 'tenant-id': 'a', url: address.href }
    expect(await refusedInSmokeTest(withUrl)).toContain('`tenant-id` is given, but only `url` is tested')
    expect(await refusal(withUrl)).toContain('Set `payload` or `http-path` to invoke the function as well')
    expect(await inDeploy({ ...withUrl, payload: '{}' })).toMatchObject({ tenantId: 'a' })
    expect(await refusedInSmokeTest({ 'tenant-id': 'a#b' })).toContain('it has to be the ID of a tenant')
  })

  test('queues an event, which has no answer to compare', async () => {
    const event = { 'invocation-type': 'Event' }
    expect(await inSmokeTest({ ...event, payload: '[1]' })).toMatchObject({ invocationType: 'Event' })
    expect(await inSmokeTest({ 'invocation-type': 'RequestResponse' })).toMatchObject({
      invocationType: 'RequestResponse',
    })
    expect(await refusedInSmokeTest({ ...event, 'expected-status': '200', 'max-latency-ms': '5' })).toContain(
      '`expected-status` and `max-latency-ms` are given with `invocation-type: Event`',
    )
    expect(await refusedInSmokeTest({ ...event, 'output-response': 'true' })).toContain(
      'there is no response',
    )
    expect(await refusedInSmokeTest({ ...event, url: address.href })).toContain('only `url` is tested')
    expect(await refusedInSmokeTest({ ...event, payload: `"${'x'.repeat(1024 * 1024)}"` })).toContain(
      'at most 1048576 (1 MB) in an asynchronous invocation',
    )
    expect(await refusedInSmokeTest({ 'invocation-type': 'DryRun' })).toContain(
      '`RequestResponse` or `Event`',
    )
    const withUrl = { ...event, payload: '{}', url: address.href, 'expected-status': '200' }
    expect(await inDeploy(withUrl)).toMatchObject({ invocationType: 'Event', expected: { status: 200 } })
  })

  test('invokes with several payloads, each read as the inputs of a step are', async () => {
    const payloads = [
      '- name: an order',
      '  payload: {"item": 12345678901234567890}',
      "  expected-status: '201'",
      '  expected-body: {"status": "created"}',
      "- payload: '[1]'",
      '  max-latency-ms: 500',
    ].join('\n')
    const {
      invocation,
      payloads: tests,
      expected,
    } = await inSmokeTest({ payloads, 'expected-status': '200' })
    expect({ invocation, expected }).toEqual({ invocation: undefined, expected: { status: 200 } })
    expect(tests).toEqual([
      {
        label: 'an order',
        invocation: { kind: 'payload', payload: '{"item": 12345678901234567890}' },
        expected: { status: 201, body: { kind: 'json', value: { status: 'created' } } },
      },
      {
        label: 'payload 2',
        invocation: { kind: 'payload', payload: '[1]' },
        expected: { maxLatency: 500 },
      },
    ])
    expect(await inSmokeTest({ payloads: '[{"payload": {"a": 1}}]' })).toMatchObject({
      payloads: [{ invocation: { payload: '{"a": 1}' } }],
    })
  })

  test.each([
    ['- 1', 'item 1 (line 1): this is not a map'],
    ['- name: x', 'item 1 (line 1): `payload` is missing'],
    ['- payload:\n    a: 1', 'item 1 (line 1): `payload` is not valid JSON'],
    ['- payload: {}\n- payload: {}\n  expected: 1', 'item 2 (line 2): there is no member "expected"'],
    ['- payload: {}\n  expected-status: 20', 'item 1 (line 1): `expected-status` is "20"'],
    ['- payload: {}\n  payload: {}', '`payload` is given a second time'],
    ['[]', 'has 0 items'],
    ['x', 'is neither a list nor a map'],
  ])('refuses the payloads %j', async (payloads, told) => {
    expect(await refusedInSmokeTest({ payloads })).toContain(told)
  })

  test('has no use for several payloads beside other events, a URL or an output', async () => {
    const payloads = '- payload: {}\n  expected-status: 200'
    expect(await refusedInSmokeTest({ payloads, payload: '{}' })).toContain('Make `payload` an item')
    expect(await refusedInSmokeTest({ payloads, 'http-path': '/' })).toContain('`payloads` and `http-path`')
    expect(await refusedInSmokeTest({ payloads, url: address.href })).toContain('`payloads` and `url`')
    expect(await refusedInSmokeTest({ payloads, 'output-response': 'true' })).toContain('several responses')
    expect(await refusedInSmokeTest({ payloads, 'invocation-type': 'Event' })).toContain('expects a response')
    expect(await inDeploy({ payloads, url: address.href })).toMatchObject({ url: { address } })
  })

  test('has no use for a payload or a format of events beside a URL', async () => {
    expect(await refusedInSmokeTest({ url: address.href, payload: '{}' })).toContain(
      '`payload` and `url` are both given',
    )
    expect(await refusedInSmokeTest({ url: address.href, 'event-format': 'apigw-v1' })).toContain(
      'the request goes to `url`',
    )
  })
})

describe('contradictions', () => {
  test.each([
    [{ payload: '{}', 'http-path': '/' }, '`payload` and `http-path` are both given'],
    [{ payload: '{}', 'http-path': '/', url: address.href }, '`payload` and `http-path` are both given'],
    [{ 'http-method': 'PUT' }, '`http-method` is given without `http-path`, and without `url`.'],
    [
      { 'http-headers': 'A: b', 'http-body': 'x' },
      '`http-headers` and `http-body` are given without `http-path`',
    ],
    [{ payload: '{}', 'http-headers': 'A: b' }, '`http-headers` is given without `http-path`'],
    [{ 'event-format': 'apigw-v2' }, '`event-format` is given without `http-path`'],
    [{ 'event-format': 'apigw-v2', url: address.href }, '`event-format` is given without `http-path`'],
    [{ 'event-format': 'apigw-v2', payload: '{}' }, '`payload` is the event'],
    [{ 'http-path': '/', 'http-body': 'x', 'http-method': 'GET' }, 'with the method GET has no body'],
    [{ 'http-path': '/', 'http-body': 'x', 'http-method': 'head' }, 'with the method HEAD has no body'],
  ])('such as %j are refused', async (inputs, why) => {
    expect(await refusal(inputs)).toContain(why)
  })
})

describe('payload', () => {
  test.each(['{}', '[]', '"text"', '12', 'null', 'false'])('may be any JSON, as %s', async (payload) => {
    expect((await inDeploy({ payload }))?.invocation).toEqual({ kind: 'payload', payload })
  })

  test('that is not JSON is refused with the place, and not shown', async () => {
    const text = await refusal({ payload: '{\n  "token": "canary",\n  user: "x"\n}' })
    expect(text).toBe(
      '`payload` is not valid JSON: the error is at line 3, column 3. Put names and strings in double quotes; ' +
        'JSON has no trailing commas and no comments.',
    )
  })

  test('has at most 6 MB', async () => {
    const text = (size: number) => `"${'é'.repeat((size - 2) / 2)}"`
    expect(await inDeploy({ payload: text(6 * 1024 * 1024) })).toBeDefined()
    expect(await refusal({ payload: text(6 * 1024 * 1024 + 2) })).toContain(
      '`payload` has 6291458 bytes: Lambda takes at most 6291456 (6 MB)',
    )
  })
})

describe('the web request', () => {
  const request = async (inputs: Inputs) => {
    const invocation = (await inDeploy({ 'http-path': '/', ...inputs }))?.invocation
    return invocation?.kind === 'http' ? invocation.request : undefined
  }

  test('is a GET, and a POST when it has a body', async () => {
    expect(await request({})).toEqual({ ...get, path: '/' })
    expect(await request({ 'http-body': ' {"a":1}\n' })).toEqual({
      method: 'POST',
      headers: {},
      path: '/',
      body: ' {"a":1}\n',
    })
  })

  test('may have another method, in upper or lower case', async () => {
    expect((await request({ 'http-method': 'patch', 'http-body': 'x' }))?.method).toBe('PATCH')
    expect((await request({ 'http-method': 'DELETE' }))?.method).toBe('DELETE')
  })

  test.each(['/', '/a/b', '/a%20b?c=d&e=%2F', '//a', "/~!$&'()*+,;=:@"])('may go to %s', async (path) => {
    expect((await request({ 'http-path': path }))?.path).toBe(path)
  })

  test.each([
    ['http-method', 'FETCH', '`http-method` is "FETCH": it has to be `GET`'],
    ['http-method', 'DELTE', 'Did you mean `DELETE`?'],
    ['http-path', 'health', '`http-path` does not begin with `/`'],
    ['http-path', 'https://x.example/health', '`http-path` is a URL, not a path'],
    ['http-path', '/a b', 'at character 3'],
    ['http-path', '/a\tb', 'at character 3'],
    ['http-path', '/caf\u00e9', 'at character 5'],
    ['http-path', '/100%', 'a `%` without two hexadecimal digits after it, at character 5'],
    ['http-path', '/a#b', 'a fragment'],
    ['event-format', 'apigw', 'it has to be `apigw-v1`, `apigw-v2` or `alb`'],
  ])('cannot have as %s the text %j', async (name, text, why) => {
    expect(await refusal({ 'http-path': '/', [name]: text })).toContain(why)
  })

  test('does not show its path in messages, because a query may hold a token', async () => {
    for (const path of ['/a?token=canary b', 'a?canary', '/canary#', '/%?canary'])
      expect(await refusal({ 'http-path': path })).not.toContain('canary')
  })
})

describe('url', () => {
  test.each([
    'https://api.example.com',
    'https://api.example.com/prod/?key=1',
    'http://internal-orders-123.eu-central-1.elb.amazonaws.com',
    'http://localhost:3000/',
    'https://[::1]:8443/x',
  ])('may be %s', async (text) => {
    expect((await inDeploy({ url: text }))?.url?.address).toEqual(new URL(text))
  })

  test.each([
    'api.example.com',
    '/health',
    'ftp://api.example.com',
    'https:api.example.com',
    'https:///api.example.com',
    'https://',
    'https://a b.example',
    'https://a.example/\nb',
    'https://a.example:99999',
    'https://a_%.example',
    'Function-URL',
  ])('cannot be %j', async (text) => {
    expect(await refusal({ url: text })).toContain('`url` is not the absolute URL of an HTTP server')
  })

  test('holds no credentials and no fragment, and is not shown', async () => {
    const credentials = await refusal({ url: 'https://me:canary@api.example.com' })
    expect(credentials).toContain('contains a user name or password')
    expect(credentials).not.toContain('canary')
    expect(await refusal({ url: 'https://api.example.com/#canary' })).toMatch(/fragment(?!.*canary)/)
    expect(await refusal({ url: 'api.example.com?token=canary' })).not.toContain('canary')
  })
})

describe('what is expected', () => {
  const expected = async (inputs: Inputs) => (await inDeploy(inputs))?.expected

  test('is nothing in particular when nothing is said', async () => {
    expect(await expected({ payload: '{}' })).toEqual({})
  })

  test('may be a status, a body and a latency', async () => {
    expect(
      await expected({ 'expected-status': '201', 'expected-body': 'ok', 'max-latency-ms': '250' }),
    ).toEqual({ status: 201, body: { kind: 'text', text: 'ok' }, maxLatency: 250 })
  })

  test.each([
    ['{"status": "healthy", "n": [1, {}]}\n', { status: 'healthy', n: [1, {}] }],
    ['[]', []],
    ['{"__proto__": 1}', JSON.parse('{"__proto__": 1}') as unknown],
  ])('is JSON when the body is a list or map, as %j', async (text, value) => {
    expect(await expected({ 'expected-body': text })).toEqual({ body: { kind: 'json', value } })
  })

  test.each([
    'healthy',
    '"healthy"',
    '12',
    'null',
    '{"status": "healthy"',
    'two\nlines',
    '{status: healthy}',
  ])('is text when the body is anything else, as %j', async (text) => {
    expect(await expected({ 'expected-body': `${text}\n` })).toEqual({ body: { kind: 'text', text } })
  })

  test('has a limit in its depth', async () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(await expected({ 'expected-body': nested(200) })).toMatchObject({ body: { kind: 'json' } })
    for (const levels of [201, 100_000])
      expect(await refusal({ 'expected-body': nested(levels) })).toContain('more than 200 levels deep')
  })

  test.each([
    ['expected-status', '99', 'a whole number from 100 to 599'],
    ['expected-status', '600', 'a whole number from 100 to 599'],
    ['expected-status', '2xx', 'a whole number from 100 to 599'],
    ['max-latency-ms', '0', 'a whole number of milliseconds of at least 1'],
    ['max-latency-ms', '1.5', 'a whole number of milliseconds of at least 1'],
  ])('%s cannot be %s', async (name, text, why) => {
    expect(await refusal({ [name]: text })).toContain(why)
  })
})

describe('tries', () => {
  test('have a number, a pause that may have a fraction, and a limit', async () => {
    expect(await inDeploy({ attempts: '100', interval: '0.25', 'smoke-timeout': '900' })).toMatchObject({
      attempts: 100,
      interval: 0.25,
      timeout: 900,
    })
    expect(await inDeploy({ interval: '0' })).toMatchObject({ interval: 0 })
    expect(await inDeploy({ interval: '3600' })).toMatchObject({ interval: 3600 })
  })

  test.each([
    ['attempts', '0', 'a whole number of attempts from 1 to 100'],
    ['attempts', '101', 'a whole number of attempts from 1 to 100'],
    ['attempts', '1.5', 'a whole number of attempts from 1 to 100'],
    ['interval', '-1', 'a number of seconds from 0 to 3600'],
    ['interval', '3600.1', 'a number of seconds from 0 to 3600'],
    ['interval', '1e3', 'a number of seconds from 0 to 3600'],
    ['interval', '.5', 'a number of seconds from 0 to 3600'],
    ['interval', '2s', 'a number of seconds from 0 to 3600'],
    ['interval', '1\n2', 'one line'],
    ['smoke-timeout', '0', 'a whole number of seconds from 1 to 900'],
    ['smoke-timeout', '901', 'a whole number of seconds from 1 to 900'],
    ['smoke-timeout', '0.5', 'a whole number of seconds from 1 to 900'],
  ])('%s cannot be %j', async (name, text, why) => {
    expect(await refusal({ [name]: text })).toContain(why)
  })
})

describe('expected-body that begins like JSON', () => {
  test.each(["{'status': 'ok'}", '{"status": "ok",}', '["a"'])(
    'and is none, is text with a warning: %s',
    async (text) => {
      const { smokeTest, warnings } = await deployWith({ 'expected-body': text })
      expect(smokeTest?.expected.body).toEqual({ kind: 'text', text })
      expect(warnings).toEqual([expect.stringContaining('begins like JSON and is not valid JSON')])
    },
  )

  test.each(['{"status": "ok"}', '[1]', 'ok {', '"ok"'])('or is no mistake, has none: %s', async (text) => {
    expect((await deployWith({ 'expected-body': text })).warnings).toBeUndefined()
  })
})
