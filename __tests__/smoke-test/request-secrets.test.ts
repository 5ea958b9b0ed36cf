import { expect, test } from '@jest/globals'
import { redactionOf } from '../../src/redaction.ts'
import { requestSecrets } from '../../src/smoke-test/request-secrets.ts'

const hidden = (target: Parameters<typeof requestSecrets>[0], text: string) =>
  redactionOf(requestSecrets(target)).hide(text)

test('of a payload, the whole and its texts of eight characters and more are secret', () => {
  const payload = '{"token": "p4yl0ad-token", "kind": "ping", "n": 12345678}'
  const invocation = { kind: 'payload', payload } as const
  const target = { kind: 'function', functionName: 'orders', qualifier: '3', invocation } as const
  const said = `ValueError: ${JSON.stringify(JSON.parse(payload))}`
  expect(hidden(target, said)).toBe('ValueError: {"token":"***","kind":"ping","n":12345678}')
  expect(hidden(target, payload)).toBe('***')
})

test('of a request, the query, headers and the body are secret, but no headers that everybody sends', () => {
  const headers = {
    Authorization: 'Bearer b3arer-token',
    Cookie: 'session=c00kie-value; lang=en',
    'X-Login': `Basic ${btoa('user:p4ssw0rd-of-user')}`,
    Accept: 'application/json',
  }
  const request = {
    method: 'POST',
    path: '/orders?key=k3y-1&page=2',
    headers,
    body: '{"pin": "b0dy-secret"}',
  }
  const invocation = { kind: 'http', format: 'apigw-v2', request } as const
  const target = { kind: 'function', functionName: 'orders', qualifier: '3', invocation } as const
  const said =
    'b3arer-token, c00kie-value, p4ssw0rd-of-user, k3y-1, b0dy-secret: application/json, /orders, page, en'
  expect(hidden(target, said)).toBe('***, ***, ***, ***, ***: application/json, /orders, page, en')
  const { path: _path, ...sent } = request
  const address = new URL('https://api.example.org/orders?key=k3y-1')
  expect(hidden({ kind: 'url', address, request: sent }, said)).toMatch(
    /^\*\*\*, \*\*\*, \*\*\*, \*\*\*, \*\*\*: app/,
  )
})
