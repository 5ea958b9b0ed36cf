import { describe, expect, test } from '@jest/globals'
import {
  addressAdvice,
  explainEndpointVariable,
  explainUnsendable,
  proxyVariable,
} from '../../../src/aws/errors/environment-variables.ts'

describe('credentials that HTTP cannot carry', () => {
  const of = (environment: Readonly<Record<string, string>>) => explainUnsendable(environment).join(' ')

  test('are named when they end with a line break', () => {
    const text = of({ AWS_ACCESS_KEY_ID: 'AKIA\n', AWS_SESSION_TOKEN: 'token' })
    expect(text).toContain('`AWS_ACCESS_KEY_ID` ends with a line break')
    expect(text).not.toContain('AWS_SESSION_TOKEN')
    expect(text).not.toContain('AKIA')
  })

  test('are named when both end with one', () => {
    expect(of({ AWS_ACCESS_KEY_ID: 'AKIA\r\n', AWS_SESSION_TOKEN: 'token\n' })).toContain(
      '`AWS_ACCESS_KEY_ID` and `AWS_SESSION_TOKEN` end with a line break',
    )
  })

  test('are named when they have another character', () => {
    const text = of({ AWS_ACCESS_KEY_ID: 'AKIA', AWS_SESSION_TOKEN: 'tok\u00e9n' })
    expect(text).toContain('Save `AWS_SESSION_TOKEN` again')
    expect(text).not.toContain('printf')
  })

  test('may come from elsewhere', () => {
    expect(of({})).toContain('Save `AWS_ACCESS_KEY_ID` and `AWS_SESSION_TOKEN` again')
  })
})

describe('the address of an endpoint', () => {
  test('without https:// is told by its variable', () => {
    const environment = { AWS_ENDPOINT_URL: 'https://127.0.0.1', AWS_ENDPOINT_URL_LAMBDA: 'lambda.internal' }
    const text = explainEndpointVariable(environment)?.join(' ')
    expect(text).toContain('`AWS_ENDPOINT_URL_LAMBDA` does not begin with `https://`')
    expect(text).not.toContain('`AWS_ENDPOINT_URL`')
    expect(explainEndpointVariable({ AWS_ENDPOINT_URL: 'http://127.0.0.1' })).toBeUndefined()
  })

  test('that does not resolve comes from a variable or from the region', () => {
    expect(addressAdvice({ AWS_ENDPOINT_URL: 'https://lambda.invalid' })).toContain('`AWS_ENDPOINT_URL`')
    expect(addressAdvice({ AWS_ENDPOINT_URL: '' })).toContain('`aws-region`')
  })
})

describe('a proxy that refuses the connection', () => {
  test.each([
    ['127.0.0.1:3128', { HTTPS_PROXY: 'http://127.0.0.1:3128' }, 'HTTPS_PROXY'],
    ['127.0.0.1:80', { https_proxy: 'http://someone:secret@127.0.0.1' }, 'https_proxy'],
    ['127.0.0.1:443', { HTTP_PROXY: 'https://127.0.0.1/' }, 'HTTP_PROXY'],
    ['127.0.0.1:3129', { HTTPS_PROXY: 'http://127.0.0.1:3128' }, undefined],
    ['127.0.0.1:3128', { HTTPS_PROXY: 'no address' }, undefined],
  ])('at %s is told by its variable: %j', (address, environment, name) => {
    expect(proxyVariable(address, environment)).toBe(name)
  })
})
