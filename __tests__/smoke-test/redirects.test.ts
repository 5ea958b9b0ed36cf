import { expect, test } from '@jest/globals'
import { isLinkLocal, redirected, refuseLinkLocalName } from '../../src/smoke-test/redirects.ts'

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

test('a name is looked up where a redirect leads to another origin, but not within it or back to the first one', async () => {
  const asked: string[] = []
  const refused = (address: string, target: string) =>
    refuseLinkLocalName(new URL(address), new URL(target), new URL('http://first.example/'), async (name) => {
      asked.push(name)
      return name === 'evil.example' ? ['192.0.2.1', 'fe80::1'] : ['192.0.2.1']
    })
  expect(await refused('http://a.example/', 'http://evil.example/')).toBe(
    'a.example redirects to the link-local address evil.example, which is not followed.',
  )
  expect(await refused('http://a.example/', 'http://b.example/')).toBeUndefined()
  expect(asked.splice(0)).toEqual(['evil.example', 'b.example'])
  expect(await refused('http://evil.example/', 'http://evil.example/x')).toBeUndefined()
  expect(await refused('http://a.example/', 'http://first.example/x')).toBeUndefined()
  expect(asked).toEqual([])
})

test('method, headers and body follow as the Fetch standard says', () => {
  expect(from('https://a.example/', 303, '/b')).toMatchObject({
    next: { method: 'GET', headers: { 'X-Key': 'k' } },
  })
  expect(from('https://a.example/', 302, '/b')).toMatchObject({ next: request })
  expect(from('https://a.example/', 307, '/b')).toMatchObject({ next: request })
})
