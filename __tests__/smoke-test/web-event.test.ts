import { describe, expect, test } from '@jest/globals'
import type { EventFormat, HttpRequest } from '../../src/model/smoke-test.ts'
import { webEvent } from '../../src/smoke-test/web-event.ts'

const about = {
  region: 'eu-west-1',
  time: new Date('2026-11-21T10:15:30Z'),
  requestId: '6f1c2b3a-4d5e-4f60-8171-92a3b4c5d6e7',
}

function event(format: EventFormat, request: Partial<HttpRequest>) {
  const whole = { method: 'GET', path: '/', headers: {}, ...request }
  return JSON.parse(webEvent(format, whole, about))
}

const order: HttpRequest = {
  method: 'POST',
  path: '/items/a%20b?tag=x&tag=y&name=%C3%A4+b',
  headers: { 'X-Api-Key': 'k', Cookie: 'a=1; b=2' },
  body: '{"name":"ä"}',
}

describe('an event of format 2.0', () => {
  test('has all members that a function URL sends', () => {
    expect(event('apigw-v2', order)).toEqual({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/items/a%20b',
      rawQueryString: 'tag=x&tag=y&name=%C3%A4+b',
      cookies: ['a=1', 'b=2'],
      headers: {
        accept: '*/*',
        'content-length': '13',
        'content-type': 'application/json',
        host: 'smoke-test.lambda-url.eu-west-1.on.aws',
        'user-agent': 'lambda-deploy-action (smoke test)',
        'x-api-key': 'k',
        'x-forwarded-for': '192.0.2.1',
        'x-forwarded-port': '443',
        'x-forwarded-proto': 'https',
      },
      queryStringParameters: { tag: 'x,y', name: 'ä b' },
      requestContext: {
        accountId: 'anonymous',
        apiId: 'smoke-test',
        domainName: 'smoke-test.lambda-url.eu-west-1.on.aws',
        domainPrefix: 'smoke-test',
        http: {
          method: 'POST',
          path: '/items/a%20b',
          protocol: 'HTTP/1.1',
          sourceIp: '192.0.2.1',
          userAgent: 'lambda-deploy-action (smoke test)',
        },
        requestId: about.requestId,
        routeKey: '$default',
        stage: '$default',
        time: '21/Nov/2026:10:15:30 +0000',
        timeEpoch: 1795256130000,
      },
      body: '{"name":"ä"}',
      isBase64Encoded: false,
    })
  })

  test('leaves out what has no value, and never names the method as format 1.0 does', () => {
    const members = Object.keys(event('apigw-v2', {}))
    for (const absent of ['body', 'cookies', 'queryStringParameters', 'httpMethod', 'resource']) {
      expect(members).not.toContain(absent)
    }
  })
})

describe('an event of format 1.0', () => {
  test('has all members that a REST API sends, each value also in a list', () => {
    const made = event('apigw-v1', order)
    expect(made).toMatchObject({
      resource: '/{proxy+}',
      path: '/items/a%20b',
      httpMethod: 'POST',
      queryStringParameters: { tag: 'y', name: 'ä b' },
      multiValueQueryStringParameters: { tag: ['x', 'y'], name: ['ä b'] },
      pathParameters: { proxy: 'items/a%20b' },
      stageVariables: null,
      requestContext: {
        accountId: '123456789012',
        apiId: 'smoke-test',
        httpMethod: 'POST',
        path: '/items/a%20b',
        resourcePath: '/{proxy+}',
        stage: '$default',
        identity: {
          accessKey: null,
          accountId: null,
          caller: null,
          cognitoAuthenticationProvider: null,
          cognitoAuthenticationType: null,
          cognitoIdentityId: null,
          cognitoIdentityPoolId: null,
          principalOrgId: null,
          sourceIp: '192.0.2.1',
          user: null,
          userAgent: 'lambda-deploy-action (smoke test)',
          userArn: null,
        },
        requestTime: '21/Nov/2026:10:15:30 +0000',
        requestTimeEpoch: 1795256130000,
      },
      body: '{"name":"ä"}',
      isBase64Encoded: false,
    })
    expect(made.headers).toMatchObject({ 'X-Api-Key': 'k', Cookie: 'a=1; b=2', 'X-Forwarded-Proto': 'https' })
    expect(made.multiValueHeaders).toMatchObject({ 'X-Api-Key': ['k'], Cookie: ['a=1; b=2'] })
    expect(made).not.toHaveProperty('version')
  })

  test('keeps the escapes of the path, and a slash at its end in the path alone', () => {
    expect(event('apigw-v1', { path: '/user/test%2Balias@example.org/plus/a+b' })).toMatchObject({
      path: '/user/test%2Balias@example.org/plus/a+b',
      pathParameters: { proxy: 'user/test%2Balias@example.org/plus/a+b' },
    })
    expect(event('apigw-v1', { path: '/items/?x=1' })).toMatchObject({
      path: '/items/',
      pathParameters: { proxy: 'items' },
      requestContext: { path: '/items/' },
    })
  })

  test('has null for what has no value', () => {
    expect(event('apigw-v1', {})).toMatchObject({
      resource: '/',
      pathParameters: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      body: null,
    })
  })
})

describe.each(['apigw-v1', 'apigw-v2'] as const)('an event of %s', (format) => {
  test('takes a header of the user in place of its own, in whatever case it is written', () => {
    const { headers, requestContext } = event(format, {
      headers: { HOST: 'shop.example.org', 'user-agent': 'probe', 'Content-type': 'text/csv' },
      body: 'a,b',
    })
    const values = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    expect(values).toMatchObject({
      host: 'shop.example.org',
      'user-agent': 'probe',
      'content-type': 'text/csv',
    })
    expect(Object.keys(headers)).toHaveLength(Object.keys(values).length)
    expect(requestContext).toMatchObject({ domainName: 'shop.example.org', domainPrefix: 'shop' })
  })

  test('says of a body that is no JSON that it is text', () => {
    const { headers } = event(format, { body: 'hello' })
    expect(Object.values(headers)).toContain('text/plain; charset=utf-8')
  })
})

// Application Load Balancer user guide, "Lambda functions as targets"
describe('an event of a load balancer', () => {
  test('has lower-case headers, parameters as they were sent, the last of those that repeat, and no null', () => {
    expect(
      event('alb', { path: '/orders?limit=1&limit=2&q=a%20b', headers: { Accept: 'a/b' } }),
    ).toMatchObject({
      requestContext: { elb: { targetGroupArn: expect.stringMatching(/^arn:aws:elasticloadbalancing:/) } },
      httpMethod: 'GET',
      path: '/orders',
      queryStringParameters: { limit: '2', q: 'a%20b' },
      headers: { accept: 'a/b', 'x-forwarded-proto': 'https' },
      body: '',
      isBase64Encoded: false,
    })
  })

  test('has a body in base64 unless its type is text, JSON, JavaScript or XML', () => {
    expect(event('alb', { body: '{"n":1}' })).toMatchObject({ body: '{"n":1}', isBase64Encoded: false })
    const form = { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=1' }
    expect(event('alb', form)).toMatchObject({ body: 'YT0x', isBase64Encoded: true })
  })
})
