import { describe, expect, test } from '@jest/globals'
import { withPath } from '../../src/smoke-test/http.ts'
import fc from '../support/properties.ts'

describe('a path appended to a URL', () => {
  test.each([
    ['https://x.example/prod', '/health', 'https://x.example/prod/health'],
    ['https://x.example/prod/', '/health', 'https://x.example/prod/health'],
    ['https://x.example', '/health', 'https://x.example/health'],
    ['https://x.example', '/', 'https://x.example/'],
    ['https://x.example/prod', '/', 'https://x.example/prod/'],
    ['https://x.example/prod?a=1', '/health', 'https://x.example/prod/health?a=1'],
    ['https://x.example/prod?a=1', '/health?b=2&c=?', 'https://x.example/prod/health?a=1&b=2&c=?'],
    ['https://x.example/prod', '/health?b=2', 'https://x.example/prod/health?b=2'],
    ['https://x.example', '//other.example/', 'https://x.example//other.example/'],
    ['http://localhost:3000/a%20b', '/c%2Fd', 'http://localhost:3000/a%20b/c%2Fd'],
  ])('%s and %s give %s', (address, path, joined) => {
    expect(withPath(new URL(address), path).href).toBe(joined)
  })

  test('leaves a URL as it is where there is no path', () => {
    expect(withPath(new URL('https://x.example/prod?a=1'), undefined).href).toBe('https://x.example/prod?a=1')
  })

  test('never leads to another server, and leaves its argument alone', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.webPath(), (address, path) => {
        const url = new URL(address)
        expect(withPath(url, `/${path}`).origin).toBe(url.origin)
        expect(url.href).toBe(new URL(address).href)
      }),
    )
  })
})
