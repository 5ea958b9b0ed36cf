import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { BlockList, isIPv4, isIPv6 } from 'node:net'
import { sendRequest } from '../../src/smoke-test/http.ts'
import { MOST_REDIRECTS, redirected } from '../../src/smoke-test/redirects.ts'
import { startHttpServer } from '../smoke-test/http-server.ts'
import fc from '../support/properties.ts'
import { attack } from './attack.ts'

/** Link-local addresses, also as an address of IPv6 contains one of IPv4 (RFC 3927, 4291, 6052, 3056), and AWS's own. */
const LINK_LOCAL = new BlockList()
LINK_LOCAL.addSubnet('169.254.0.0', 16, 'ipv4')
for (const [address, prefix] of [
  ...([
    ['fe80::', 10],
    ['fd00:ec2::', 32],
    ['::ffff:169.254.0.0', 112],
    ['::169.254.0.0', 112],
  ] as const),
  ...([
    ['64:ff9b::169.254.0.0', 112],
    ['::ffff:0:169.254.0.0', 112],
    ['2002:a9fe::', 32],
  ] as const),
] as const)
  LINK_LOCAL.addSubnet(address, prefix, 'ipv6')

function leadsToLinkLocal({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIPv4(host)) return LINK_LOCAL.check(host, 'ipv4')
  return isIPv6(host) && LINK_LOCAL.check(host, 'ipv6')
}

const last = fc.nat(255)
/** Hosts of the metadata service and its like, in every way that a URL may write them. */
const metadataHosts = fc.oneof(
  fc.tuple(last, last).map(([one, other]) => `169.254.${one}.${other}`),
  fc.tuple(last, last).map(([one, other]) => `0xa9.0376.${one}.0x${other.toString(16)}`),
  fc.nat(65_535).map((rest) => String(0xa9fe0000 + rest)),
  fc.nat(65_535).map((rest) => `0x${(0xa9fe0000 + rest).toString(16)}`),
  fc.nat(65_535).map((rest) => `0251.254.${rest}`),
  fc.constantFrom('１６９.254.169.254', '169。254。169。254', '169.254.169.254.', '%31%36%39.254.169.254'),
  fc.nat(65_535).map((rest) => `[::ffff:a9fe:${rest.toString(16)}]`),
  fc.nat(65_535).map((rest) => `[::a9fe:${rest.toString(16)}]`),
  fc.nat(65_535).map((rest) => `[64:ff9b::a9fe:${rest.toString(16)}]`),
  fc.nat(65_535).map((rest) => `[::ffff:0:a9fe:${rest.toString(16)}]`),
  fc.nat(65_535).map((rest) => `[2002:a9fe:${rest.toString(16)}::1]`),
  fc.nat(0x3f).map((rest) => `[fe${(0x80 + rest).toString(16)}::a9fe]`),
  fc.nat(65_535).map((rest) => `[FD00:EC2::${rest.toString(16)}]`),
)
const hosts = fc.oneof(
  metadataHosts,
  fc.constantFrom('a.example', 'a.example:8443', 'b.example', 'A.EXAMPLE', 'a.example.', '127.0.0.1'),
)
const schemes = fc.constantFrom(
  'http://',
  'https://',
  '//',
  'HTTP://',
  'https:',
  'ftp://',
  'file://',
  'data:,',
)
const paths = fc.constantFrom('', '/', '/x?y=z', '#fragment', '/%0d%0aX-Injected: 1', '\\evil', ' /x')
const locations = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(schemes, fc.constantFrom('', 'a.example@', 'u:p@'), hosts, paths)
      .map((all) => all.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/moved', '..', '?q', 'http://[', '', 'javascript:alert(1)', 'x y'),
  },
)
const statuses = fc.constantFrom(301, 302, 303, 307, 308)
const firsts = fc.constantFrom('https://a.example/health', 'http://a.example/', 'http://169.254.169.254/')

const addresses = attack({
  class: 'Requests',
  title: 'Chains of redirects to other origins, to http and to link-local addresses in any notation',
  variants: fc.tuple(firsts, fc.array(fc.tuple(statuses, locations), { minLength: 1, maxLength: 6 })),
  withstand: ([href, chain]) => {
    const first = new URL(href)
    let sent: Parameters<typeof redirected>[0] = {
      ...{ method: 'PUT', headers: { 'X-Key': 'k3y' }, body: 'secret', address: first },
    }
    let hasLeft = false
    for (const [status, location] of chain) {
      const answer = redirected(sent, status, location, first)
      if ('refused' in answer) return
      const { next } = answer
      assert.match(next.address.protocol, /^https?:$/)
      assert.ok(sent.address.protocol === 'http:' || next.address.protocol === 'https:')
      if (next.address.origin !== first.origin) assert.ok(!leadsToLinkLocal(next.address))
      hasLeft ||= next.address.origin !== first.origin
      if (hasLeft) assert.deepEqual([next.headers, next.body], [{}, undefined])
      sent = next
    }
  },
})

const HEADERS = { 'X-Api-Key': 'k3y-of-the-test', Cookie: 'session=k3y', Authorization: 'Bearer k3y' }
/** A redirect to one of three servers, or an answer. */
const hops = fc.record({ status: statuses, server: fc.nat(2) })

const servers = attack({
  class: 'Requests',
  title: 'Servers that redirect requests with headers and bodies to each other',
  cost: 10,
  variants: fc.tuple(
    fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    fc.array(hops, { maxLength: MOST_REDIRECTS + 2 }),
  ),
  withstand: async ([method, chain]) => {
    /** The server of each request in order, and whether it got what the user wrote. */
    const seen: { readonly server: number; readonly isBare: boolean }[] = []
    const listening =
      (server: number): RequestListener =>
      (request, response) => {
        const text = JSON.stringify(request.headers)
        seen.push({
          server,
          isBare: !text.includes('k3y') && Number(request.headers['content-length'] ?? 0) === 0,
        })
        const next = chain[seen.length - 1]
        if (!next) return void response.end('here')
        const { origin = '' } = started[next.server]?.address ?? {}
        response.writeHead(next.status, { location: `${origin}/${seen.length}` }).end()
      }
    const started = await Promise.all([0, 1, 2].map((server) => startHttpServer(listening(server))))
    try {
      const body = method === 'GET' ? undefined : '{"card":"k3y"}'
      const address = started[0]?.address ?? new URL('http://127.0.0.1:9')
      const outcome = await sendRequest(
        address,
        { method, headers: HEADERS, body },
        AbortSignal.timeout(60_000),
      )
      assert.equal(outcome.kind, chain.length > MOST_REDIRECTS ? 'failed' : 'answered')
      const away = seen.findIndex(({ server }) => server !== 0)
      if (away >= 0)
        assert.deepEqual(
          seen.slice(away).filter(({ isBare }) => !isBare),
          [],
        )
      if (outcome.kind === 'answered') assert.equal(outcome.isBare, away >= 0)
    } finally {
      await Promise.all(started.map((server) => server.close()))
    }
  },
})

export const REQUESTS = [addresses, servers]
