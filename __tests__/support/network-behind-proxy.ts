import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { startHttpServer } from '../smoke-test/http-server.ts'
import { selfSignedCertificate } from '../smoke-test/self-signed-certificate.ts'

/** The domain that only the proxy can reach. No DNS has it (RFC 2606). */
export const DOMAIN = 'proxied.test'

const LOGIN = 'runner:p%40ss'

/** A network whose hosts are reached only through a proxy, which requires a login. */
export interface NetworkBehindProxy {
  /** The variables of a runner in this network. */
  readonly environment: Readonly<Record<string, string>>
  /** The method and the host with its port of each request that the proxy let through, once each. */
  readonly passed: Set<string>
  close(): Promise<void>
}

/**
 * Starts a proxy on 127.0.0.1, and behind it `https://NAME.proxied.test` for each name, and the same with http.
 * @param hosts where each name leads to; any other name is a bucket of `aws`
 */
export async function startNetworkBehindProxy(
  hosts: Readonly<Record<string, string>>,
): Promise<NetworkBehindProxy> {
  const directory = await mkdtemp(join(tmpdir(), 'proxy-'))
  const tls = selfSignedCertificate(`*.${DOMAIN}`)
  await writeFile(join(directory, 'hosts.pem'), tls.cert)
  const forward = (incoming: IncomingMessage, response: ServerResponse) =>
    void forwarded(incoming, response, hosts)
  const secure = await startHttpServer(forward, { tls })
  const plain = await startHttpServer(forward)
  const passed = new Set<string>()
  const tunnels = new Set<Duplex>()
  const isWelcome = (incoming: IncomingMessage) =>
    incoming.headers['proxy-authorization'] === `Basic ${btoa(decodeURIComponent(LOGIN))}`
  const proxy = createServer((incoming, response) => {
    if (!isWelcome(incoming)) return void response.writeHead(407).end()
    passed.add(`${incoming.method} ${new URL(incoming.url ?? '').host}`)
    forward(incoming, response)
  }).on('connect', (incoming, socket) => {
    if (!isWelcome(incoming)) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    passed.add(`CONNECT ${incoming.url}`)
    const { port } = (incoming.url?.endsWith(':443') ? secure : plain).address
    // The server forgets the connections of tunnels.
    tunnels.add(socket)
    socket.on('close', () => tunnels.delete(socket))
    const through = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      through.pipe(socket).pipe(through)
    })
    through.on('error', () => socket.destroy())
    socket.on('error', () => through.destroy())
  })
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve)
  })
  const address = `http://${LOGIN}@127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return {
    passed,
    environment: {
      HTTPS_PROXY: address,
      http_proxy: address,
      NODE_EXTRA_CA_CERTS: join(directory, 'hosts.pem'),
      AWS_ENDPOINT_URL: `https://aws.${DOMAIN}`,
      AWS_ENDPOINT_URL_S3: `https://${DOMAIN}`,
    },
    close: async () => {
      const closed = new Promise((resolve) => proxy.close(resolve))
      proxy.closeAllConnections()
      for (const tunnel of tunnels) tunnel.destroy()
      await Promise.all([closed, secure.close(), plain.close()])
      await rm(directory, { recursive: true })
    },
  }
}

function forwarded(
  incoming: IncomingMessage,
  response: ServerResponse,
  hosts: Readonly<Record<string, string>>,
): void {
  const { host = '' } = incoming.headers
  const name = host.split('.')[0] ?? ''
  const { pathname, search } = new URL(incoming.url ?? '/', `http://${host}`)
  const [target, path] = hosts[name] ? [hosts[name], pathname] : [hosts['aws'], `/${name}${pathname}`]
  const { 'proxy-authorization': _login, ...headers } = incoming.headers
  const outgoing = request(
    `${target}${path}${search}`,
    { method: incoming.method, headers, setHost: false },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  incoming.pipe(outgoing.on('error', () => response.destroy()))
}
