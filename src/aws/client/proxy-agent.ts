import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Agent, type AgentConnectOpts } from 'agent-base'
import { HttpProxyAgent } from 'http-proxy-agent'
import { HttpsProxyAgent } from 'https-proxy-agent'

/** Connections at once, as in the SDK's own agents. */
const CONNECTIONS = { keepAlive: true, maxSockets: 50 }

/** Sends each request of the SDK through the proxy that the environment names for its host, or directly. */
export class ProxyFromEnvironment extends Agent {
  readonly #agents = new Map<string, HttpAgent>()
  readonly #proxyFor: (address: URL) => URL | undefined

  constructor(proxyFor: (address: URL) => URL | undefined) {
    super(CONNECTIONS)
    this.#proxyFor = proxyFor
  }

  connect(_request: unknown, { host = 'localhost', port, secureEndpoint }: AgentConnectOpts): HttpAgent {
    const protocol = secureEndpoint ? 'https' : 'http'
    const address = new URL(`${protocol}://${host.includes(':') ? `[${host}]` : host}:${port}`)
    const proxy = this.#proxyFor(address)?.href
    const key = `${protocol} ${proxy}`
    const agent = this.#agents.get(key) ?? agentFor(secureEndpoint, proxy)
    this.#agents.set(key, agent)
    return agent
  }
}

function agentFor(isSecure: boolean, proxy: string | undefined): HttpAgent {
  if (proxy === undefined) return isSecure ? new HttpsAgent(CONNECTIONS) : new HttpAgent(CONNECTIONS)
  return isSecure ? new HttpsProxyAgent(proxy, CONNECTIONS) : new HttpProxyAgent(proxy, CONNECTIONS)
}
