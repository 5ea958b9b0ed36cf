import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { HttpRequest } from '../model/smoke-test.ts'

/** A request to an address. */
export interface AddressedRequest extends Omit<HttpRequest, 'path'> {
  readonly address: URL
}

/** The request after a redirect, or why the redirect is not followed, as a full sentence. */
export type Redirected = { readonly next: AddressedRequest } | { readonly refused: string }

/** The most redirects that are followed, as in browsers (Fetch standard, "HTTP-redirect fetch"). */
export const MOST_REDIRECTS = 20

/**
 * The request that follows an answer with a redirect. Custom headers and the body stay within the origin. A redirect to
 * http from https, or to a link-local address, where clouds keep the credentials of their machines, is refused.
 * @param first the address of the test, which may be link-local itself
 */
export function redirected(
  { address, ...request }: AddressedRequest,
  status: number,
  location: string,
  first: URL,
): Redirected {
  const from = `${address.host} redirects`
  if (!URL.canParse(location, address.href)) return { refused: `${from} to an address that is none.` }
  const target = new URL(location, address)
  if (!/^https?:$/.test(target.protocol))
    return { refused: `${from} to an address with ${target.protocol}, which is not followed.` }
  if (address.protocol === 'https:' && target.protocol === 'http:')
    return { refused: `${from} from https to http (${target.host}), which is not followed.` }
  if (isLinkLocal(target.hostname) && target.origin !== first.origin)
    return { refused: linkLocal(address, target) }
  target.hash = ''
  const sent = withMethod(request, status)
  return {
    next:
      target.origin === address.origin ? { ...sent, address: target } : { ...bare(sent), address: target },
  }
}

/** After 301 and 302 a POST becomes a GET, after 303 anything but a HEAD (Fetch standard). */
function withMethod(request: Omit<HttpRequest, 'path'>, status: number): Omit<HttpRequest, 'path'> {
  const { method, headers } = request
  const becomesGet = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST'
  if (!becomesGet) return request
  const kept = Object.entries(headers).filter(([name]) => !/^content-/i.test(name))
  return { method: 'GET', headers: Object.fromEntries(kept) }
}

function bare({ method }: Omit<HttpRequest, 'path'>): Omit<HttpRequest, 'path'> {
  return { method, headers: {} }
}

/** Whether a redirect left behind what the user wrote. */
export function hasLeftBehind(before: Omit<HttpRequest, 'path'>, after: Omit<HttpRequest, 'path'>): boolean {
  return (
    Object.keys(before.headers).length > Object.keys(after.headers).length ||
    (before.body !== undefined && after.body === undefined)
  )
}

/** The code of the error of a connection that would have led to a link-local address. */
export const LINK_LOCAL_ADDRESS = 'LINK_LOCAL_ADDRESS'

/**
 * Looks up a name for a connection, and fails if it leads to a link-local address. The connection takes the addresses that
 * were checked, so that the name cannot lead elsewhere a moment later.
 */
export function guardedLookup(find: typeof lookup = lookup): LookupFunction {
  return (hostname, options, callback) =>
    find(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) return callback(error, '')
      if (found.some(({ address }) => isLinkLocal(address))) {
        const refused = new Error(`${hostname} leads to a link-local address.`)
        return callback(Object.assign(refused, { code: LINK_LOCAL_ADDRESS }), '')
      }
      return options.all ? callback(null, found) : callback(null, first.address, first.family)
    })
}

/** Why a redirect is not followed, as a full sentence. */
export function linkLocal(from: URL, { host }: URL): string {
  return `${from.host} redirects to the link-local address ${host}, which is not followed.`
}

/**
 * Link-local addresses (RFC 3927, RFC 4291), also as an address of IPv6 contains one of IPv4, which gateways may turn
 * back into it (RFC 4291, RFC 6052, RFC 3056), and the addresses of the same services of AWS in IPv6.
 */
const LINK_LOCAL = new BlockList()
// Means those that IPv6 maps as well.
LINK_LOCAL.addSubnet('169.254.0.0', 16, 'ipv4')
for (const [address, prefix] of [
  ['fe80::', 10],
  ['fd00:ec2::', 32],
  ['::169.254.0.0', 112],
  ['::ffff:0:169.254.0.0', 112],
  ['64:ff9b::169.254.0.0', 112],
  ['2002:a9fe::', 32],
] as const) {
  LINK_LOCAL.addSubnet(address, prefix, 'ipv6')
}

const BRACKETS = /^\[|\]$/g

/** @param hostname as in a URL: IPv4 in decimal digits, IPv6 with or without brackets */
export function isLinkLocal(hostname: string): boolean {
  const host = hostname.replace(BRACKETS, '')
  const family = isIP(host)
  return family !== 0 && LINK_LOCAL.check(host, family === 4 ? 'ipv4' : 'ipv6')
}
