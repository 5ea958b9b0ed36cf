import { lookup } from 'node:dns/promises'
import { isIPv6 } from 'node:net'
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
    return { refused: linkLocal(from, target) }
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

/**
 * Refuses a name that leads to a link-local address.
 * @returns why, as a full sentence; undefined if the name is fine, or cannot be found
 */
export async function refuseLinkLocalName(address: URL, target: URL): Promise<string | undefined> {
  if (target.origin === address.origin) return undefined
  try {
    const found = await lookup(target.hostname.replace(/^\[|\]$/g, ''), { all: true })
    const isUnsafe = found.some(({ address: ip }) => isLinkLocal(isIPv6(ip) ? `[${ip}]` : ip))
    return isUnsafe ? linkLocal(`${address.host} redirects`, target) : undefined
  } catch {
    // The request itself tells why.
    return undefined
  }
}

function linkLocal(from: string, { host }: URL): string {
  return `${from} to the link-local address ${host}, which is not followed.`
}

/**
 * Whether a host is a link-local address (RFC 3927, RFC 4291), or an address of the same service of AWS in IPv6.
 * @param hostname as in a URL: IPv4 in decimal digits, IPv6 in brackets
 */
export function isLinkLocal(hostname: string): boolean {
  return /^(169\.254\.|\[(fe[89ab][0-9a-f]:|::ffff:(a9fe:|169\.254\.)|fd00:ec2:))/i.test(hostname)
}
