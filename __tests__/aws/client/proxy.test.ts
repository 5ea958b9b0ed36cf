import { HttpClient } from '@actions/http-client'
import { afterEach, describe, expect, test } from '@jest/globals'
import { proxyFor } from '../../../src/aws/client/proxy.ts'
import fc from '../../support/properties.ts'

const NAMES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy']
afterEach(() => {
  for (const name of NAMES) delete process.env[name]
})

const proxy = (address: string, environment: Record<string, string>) =>
  proxyFor(new URL(address), environment)?.href

describe('the proxy for an address', () => {
  test('is that of its protocol, in either case, lower case first', () => {
    const environment = { HTTPS_PROXY: 'http://secure:3128', http_proxy: 'plain:3128' }
    expect(proxy('https://sts.eu-west-1.amazonaws.com/', environment)).toBe('http://secure:3128/')
    expect(proxy('http://example.org/', environment)).toBe('http://plain:3128/')
    expect(proxy('https://a.example/', { HTTPS_PROXY: 'http://a', https_proxy: 'http://b' })).toBe(
      'http://b/',
    )
    expect(proxy('https://a.example/', {})).toBeUndefined()
  })

  test('is the one that the toolkit of GitHub uses, which requests identity tokens', () => {
    const host = fc.constantFrom(
      'amazonaws.com',
      'sts.amazonaws.com',
      'xamazonaws.com',
      'localhost',
      '127.0.0.1',
      '[::1]',
    )
    const address = fc.tuple(fc.constantFrom('https', 'http'), host, fc.constantFrom('', ':443', ':8080'))
    const excepted = fc.array(
      fc.constantFrom(
        '*',
        '.amazonaws.com',
        'amazonaws.com',
        'AMAZONAWS.COM:443',
        ' sts.amazonaws.com',
        'com:8080',
        '',
      ),
      { maxLength: 2 },
    )
    const setting = fc.constantFrom('', 'http://proxy:3128', 'https://user:p%40ss@proxy')
    fc.assert(
      fc.property(
        address,
        excepted,
        fc.array(fc.tuple(fc.constantFrom(...NAMES.slice(0, 4)), setting)),
        (parts, list, set) => {
          const environment = Object.fromEntries([...set, ['NO_PROXY', list.join(',')]])
          for (const name of NAMES) delete process.env[name]
          Object.assign(process.env, environment)
          const [protocol, name, port] = parts
          const url = `${protocol}://${name}${port}/x`
          const agent = new HttpClient().getAgentDispatcher(url)
          expect({ url, environment, has: proxyFor(new URL(url), environment) !== undefined }).toEqual({
            ...{ url, environment, has: agent !== undefined },
          })
        },
      ),
    )
  })
})
