import { describe, expect, test } from '@jest/globals'
import type { EventFormat, Invocation } from '../../src/model/smoke-test.ts'
import { bodyText } from '../../src/smoke-test/expectations.ts'
import { readLambdaAnswer } from '../../src/smoke-test/lambda-answer.ts'
import fc from '../support/properties.ts'

const plain: Invocation = { kind: 'payload', payload: '{}' }
const web = (format: EventFormat): Invocation => ({
  kind: 'http',
  format,
  request: { method: 'GET', path: '/', headers: {} },
})

/** What is read of a value that a function returned. */
function read(value: unknown, invocation = plain) {
  const { body, ...rest } = readLambdaAnswer(Buffer.from(JSON.stringify(value)), invocation)
  return { ...rest, text: bodyText({ body }) }
}

describe('a proxy answer', () => {
  test('has the status, the type and the body inside', () => {
    const headers = { 'Content-Type': 'text/html' }
    expect(read({ statusCode: 404, headers, body: '<p>no</p>' })).toEqual({
      status: 404,
      contentType: 'text/html',
      text: '<p>no</p>',
    })
  })

  test('may name its type among headers of several values', () => {
    const multiValueHeaders = { 'content-type': ['application/json'] }
    expect(read({ statusCode: 200, multiValueHeaders, body: '{}' }).contentType).toBe('application/json')
  })

  test('has an empty body when it has none', () => {
    expect(read({ statusCode: 204 })).toEqual({ status: 204, text: '' })
    expect(read({ statusCode: 204, body: null })).toEqual({ status: 204, text: '' })
  })

  test('is decoded when it says that it is base64', () => {
    const body = Buffer.from('grün').toString('base64')
    expect(read({ statusCode: 200, isBase64Encoded: true, body }).text).toBe('grün')
    expect(read({ statusCode: 200, isBase64Encoded: false, body }).text).toBe(body)
    expect(read({ statusCode: 200, isBase64Encoded: true, body: 'not base64!' }).problems).toEqual([
      'The response says isBase64Encoded, but its body is not base64.',
    ])
  })

  test('may have its status as a string', () => {
    expect(read({ statusCode: '201', body: '' }).status).toBe(201)
  })

  test('of a web handler has a string for a body', () => {
    const answer = { statusCode: 200, body: { ok: true } }
    expect(read(answer).problems).toBeUndefined()
    expect(read(answer)).toMatchObject({ status: 200, text: '{"ok":true}' })
    expect(read(answer, web('apigw-v2')).problems).toEqual([
      'The body inside the response is not a string: API Gateway would return an error instead.',
    ])
  })
})

// Recorded against AWS: localstack/localstack, test_aws_proxy_response_payload_format_validation (2024-11-15).
describe('an answer behind a REST API', () => {
  const rest = web('apigw-v1')

  test.each([
    [{ statusCode: 200 }, 200],
    [{ statusCode: 200, headers: null }, 200],
    [{ headers: { 'x-a': 'b' } }, 200],
    [{ statusCode: '201' }, 201],
    [{ statusCode: 200, multiValueHeaders: { 'x-a': ['b'] } }, 200],
  ])('%j is an answer with the status %d', (answer, status) => {
    expect(read(answer, rest)).toEqual({ status, contentType: undefined, text: '' })
  })

  test.each([
    [{ statusCode: 200, wrongValue: 'value' }, 'a member that a REST API does not know'],
    [{ statusCode: 200, multiValueHeaders: { 'x-a': 'b' } }, 'multiValueHeaders whose values are not lists'],
    [{ statusCode: 'test' }, 'a statusCode that is not an HTTP status'],
    [{}, 'no statusCode'],
    ['text', 'no statusCode'],
  ])('%j is an error', (answer, why) => {
    const { problems, status } = read(answer, rest)
    expect(problems).toEqual([expect.stringMatching(`The response has ${why}.*API Gateway would return 502`)])
    expect(status).toBeUndefined()
  })

  test.each([
    { statusCode: 200, wrongValue: 'value' },
    { statusCode: 200, multiValueHeaders: { 'x-a': 'b' } },
  ])('%j is none behind an HTTP API', (answer) => {
    expect(read(answer, web('apigw-v2')).problems).toBeUndefined()
  })
})

describe('a streamed answer', () => {
  const streamed = (prelude: string, body: string) =>
    readLambdaAnswer(
      Buffer.concat([Buffer.from(prelude), Buffer.alloc(8), Buffer.from(body)]),
      web('apigw-v2'),
    )

  test('has status and headers before its body', () => {
    const { body, ...read } = streamed(
      '{"statusCode":503,"headers":{"Content-Type":"text/html"}}',
      '<p>no</p>',
    )
    expect(read).toEqual({ status: 503, contentType: 'text/html' })
    expect(bodyText({ body })).toBe('<p>no</p>')
  })

  test('has status 200 when it names none, and may be empty', () => {
    expect(streamed('{"headers":{}}', '')).toMatchObject({ status: 200, body: Buffer.alloc(0) })
  })

  test('is bytes like any other when there is nothing to be read before its body', () => {
    expect(streamed('PNG', 'x').status).toBeUndefined()
    expect(readLambdaAnswer(new Uint8Array(20), plain)).toEqual({ body: new Uint8Array(20) })
  })
})

describe('an answer without a statusCode', () => {
  test('of a plain function is the body, and has no status', () => {
    expect(read({ status: 'healthy' })).toEqual({
      contentType: 'application/json',
      text: '{"status":"healthy"}',
    })
    expect(read(null).text).toBe('null')
    expect(read('OK').text).toBe('"OK"')
  })

  test('of a web handler has status 200 behind a function URL or an HTTP API', () => {
    expect(read({ ok: true }, web('apigw-v2'))).toMatchObject({ status: 200, text: '{"ok":true}' })
    expect(read('OK', web('apigw-v2'))).toMatchObject({ status: 200, text: 'OK' })
  })

  test('of a web handler is an error behind a REST API', () => {
    expect(read({ ok: true }, web('apigw-v1')).problems).toEqual([
      'The response has no statusCode: API Gateway would return 502 instead.',
    ])
    expect(read({ statusCode: 'fine' }, web('apigw-v1')).problems).toEqual([
      'The response has a statusCode that is not an HTTP status: API Gateway would return 502 instead.',
    ])
  })

  test('may be empty, or no JSON at all', () => {
    expect(readLambdaAnswer(new Uint8Array(), plain)).toEqual({ body: new Uint8Array() })
    const { status, body } = readLambdaAnswer(Buffer.from('<html>'), web('apigw-v2'))
    expect({ status, text: bodyText({ body }) }).toEqual({ status: undefined, text: '<html>' })
  })
})

// Application Load Balancer user guide, "Lambda functions as targets"
describe('an answer to a load balancer', () => {
  test('is an object with a statusCode; anything else would be a 502', () => {
    const encoded = { statusCode: 201, body: 'aGk=', isBase64Encoded: true }
    expect(read(encoded, web('alb'))).toMatchObject({ status: 201, text: 'hi' })
    for (const answer of [{ headers: {} }, 'hi', null])
      expect(read(answer, web('alb')).problems).toEqual([
        'The response has no statusCode: the load balancer would return 502 instead.',
      ])
  })

  test('has at most 1 MB', () => {
    const body = 'x'.repeat(1024 * 1024)
    expect(read({ statusCode: 200, body }, web('alb')).problems).toEqual([
      'The response has more than 1 MB: the load balancer would return 502 instead.',
    ])
  })
})

test('any bytes are read', () => {
  const invocations = fc.constantFrom(plain, web('apigw-v1'), web('apigw-v2'), web('alb'))
  const payloads = fc.oneof(
    fc.uint8Array(),
    fc.json().map((text) => Buffer.from(text)),
    fc
      .record({
        statusCode: fc.jsonValue(),
        body: fc.jsonValue(),
        headers: fc.jsonValue(),
        isBase64Encoded: fc.boolean(),
      })
      .map((value) => Buffer.from(JSON.stringify(value))),
  )
  fc.assert(
    fc.property(payloads, invocations, (payload, invocation) => void readLambdaAnswer(payload, invocation)),
  )
})
