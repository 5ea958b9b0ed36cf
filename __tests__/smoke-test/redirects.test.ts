import type { lookup } from 'node:dns'
import { expect, test } from '@jest/globals'
import { guardedLookup, isLinkLocal, LINK_LOCAL_ADDRESS, redirected } from '../../src/smoke-test/redirects.ts'

const request = { method: 'PUT', headers: { 'X-Key': 'k', 'Content-Type': 'text/plain' }, body: 'b' }
const from = (href: string, status: number, location: string, first = href) =>
  redirected({ ...request, address: new URL(href) }, status, location, new URL(first))

test('a redirect to http from https is refused, the other way round it is not', () => {
  expect(from('https://a.example/', 302, 'http://a.example/')).toEqual({
    refused: 'a.example redirects from https to http (a.example), which is not followed.',
  })
  expect(from('http://a.example/', 302, 'https://a.example/x#y')).toMatchObject({
    next: { address: new URL('https://a.example/x'), headers: {} },
  })
})

test('a link-local address is followed only where the given URL is one', () => {
  const metadata = 'http://169.254.169.254/'
  expect(from('http://a.example/', 302, metadata)).toHaveProperty('refused')
  expect(from(metadata, 302, '/latest', metadata)).toHaveProperty('next')
  expect(from('http://a.example/', 302, metadata, metadata)).toHaveProperty('next')
  const inIPv6 = ['[::ffff:a9fe:a9fe]', '[64:ff9b::a9fe:a9fe]', '[::a9fe:a9fe]', '[2002:a9fe:a9fe::1]']
  expect(inIPv6.filter((host) => !isLinkLocal(host))).toEqual([])
  expect(['169.255.1.1', '10.0.0.1', '[fec0::1]', '[::1]', 'fe80.example'].filter(isLinkLocal)).toEqual([])
})

test('a connection takes the addresses that were checked, and none that is link-local', async () => {
  const asked: string[] = []
  const find = ((name: string, _options: object, found: (error: null, addresses: object[]) => void) => {
    asked.push(name)
    const addresses = asked.length > 1 ? ['192.0.2.1', 'fe80::1'] : ['192.0.2.1', '192.0.2.2']
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }) as unknown as typeof lookup
  const looked = (all: boolean) =>
    new Promise((resolve) => {
      guardedLookup(find)('rebound.example', { all }, (...answer) => resolve(answer))
    })
  expect(await looked(false)).toEqual([null, '192.0.2.1', 4])
  expect(await looked(true)).toEqual([expect.objectContaining({ code: LINK_LOCAL_ADDRESS }), ''])
  expect(asked).toEqual(['rebound.example', 'rebound.example'])
})

test('a redirect to a name that cannot be found says so', async () => {
  const error = await new Promise((resolve) => {
    guardedLookup()('nowhere.invalid', { all: true }, resolve)
  })
  expect(error).toMatchObject({ code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) })
})

test('method, headers and body follow as the Fetch standard says', () => {
  expect(from('https://a.example/', 303, '/b')).toMatchObject({
    next: { method: 'GET', headers: { 'X-Key': 'k' } },
  })
  expect(from('https://a.example/', 302, '/b')).toMatchObject({ next: request })
  expect(from('https://a.example/', 307, '/b')).toMatchObject({ next: request })
})
