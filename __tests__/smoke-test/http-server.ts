import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { SelfSigned } from './self-signed-certificate.ts'

/** A web server of a test. */
export interface HttpServer {
  readonly address: URL
  close(): Promise<void>
}

/**
 * Starts a server on 127.0.0.1.
 * @param port a free one by default
 * @param tls makes it speak https
 */
export async function startHttpServer(
  listener: RequestListener,
  { port = 0, tls }: { readonly port?: number; readonly tls?: SelfSigned } = {},
): Promise<HttpServer> {
  const server: Server = tls ? createTlsServer({ ...tls }, listener) : createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    address: new URL(`${tls ? 'https' : 'http'}://127.0.0.1:${taken}/`),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** A port of 127.0.0.1 on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = await startHttpServer(() => {})
  await server.close()
  return Number(server.address.port)
}
