import type { LookupFunction } from 'node:net'
import { NodeHttpHandler, type NodeHttpHandlerOptions } from '@smithy/node-http-handler'
import type { Dispatcher } from 'undici'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy for an address, from HTTPS_PROXY, HTTP_PROXY and NO_PROXY in either case; undefined without one. These are
 * the rules of GitHub's toolkit, which requests identity tokens and calls GitHub: lower case comes first, NO_PROXY lists
 * hosts, with or without a port, and means their subdomains as well, `*` means all hosts, and a loopback address never
 * has a proxy.
 */
export function proxyFor(address: URL, environment: Environment = process.env): URL | undefined {
  const name = address.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const proxy = settingOf(name, environment)
  if (!proxy || isLoopback(address) || isExcepted(address, settingOf('no_proxy', environment)))
    return undefined
  const url = /^https?:\/\//i.test(proxy) ? proxy : `http://${proxy}`
  return URL.canParse(url) ? new URL(url) : undefined
}

function settingOf(name: string, environment: Environment): string {
  return environment[name] || environment[name.toUpperCase()] || ''
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]'
}

function isExcepted({ hostname, port, protocol }: URL, list: string): boolean {
  const withPort = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`
  return list
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== '')
    .some((item) => {
      const end = item.startsWith('.') ? item : `.${item}`
      const isHost = (host: string) => host === item || host.endsWith(end)
      return item === '*' || isHost(hostname) || isHost(withPort)
    })
}

/** The options of an SDK client's requests, with the agents for a proxy where the environment names one. */
export function throughProxy(options: NodeHttpHandlerOptions): NodeHttpHandlerOptions | NodeHttpHandler {
  if (!settingOf('https_proxy', process.env) && !settingOf('http_proxy', process.env)) return options
  return new NodeHttpHandler(async () => {
    // Loaded on first use.
    const { ProxyFromEnvironment } = await import('./proxy-agent.ts')
    const agent = new ProxyFromEnvironment(proxyFor)
    return { ...options, httpAgent: agent, httpsAgent: agent as unknown as HttpsAgent }
  })
}

type HttpsAgent = Exclude<NodeHttpHandlerOptions['httpsAgent'], undefined>

/** By the address of a proxy, or by how hosts are looked up without one. */
const dispatchers = new Map<string | LookupFunction, Dispatcher>()

/**
 * Node's fetch, through the proxy for the address. Node itself takes it from the environment only from version 24 on.
 * @param lookup finds the addresses of a host that no proxy looks up; the system's by default
 */
export async function fetchUrl(
  address: URL,
  request: RequestInit,
  lookup?: LookupFunction,
): Promise<Response> {
  const way = proxyFor(address)?.href ?? lookup
  if (way === undefined) return fetch(address, request)
  const undici = await import('undici')
  const dispatcher =
    dispatchers.get(way) ??
    (typeof way === 'string' ? new undici.ProxyAgent(way) : new undici.Agent({ connect: { lookup: way } }))
  dispatchers.set(way, dispatcher)
  const sent = { ...request, dispatcher } as Parameters<typeof undici.fetch>[1]
  return (await undici.fetch(address, sent)) as unknown as Response
}
