import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalAws } from '../../local-aws/local-aws.ts'
import { startHttpServer } from './http-server.ts'
import { selfSignedCertificate } from './self-signed-certificate.ts'

/** What makes `https://<id>.lambda-url.<region>.on.aws/` lead to the functions of a local AWS. */
export interface FunctionUrlEdge {
  /** For a process that shall see it so: a proxy for https, and the certificate to trust. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** Starts a proxy that takes every connection to a server of its own, which asks the local AWS. */
export async function startFunctionUrlEdge({ endpoint, region }: LocalAws): Promise<FunctionUrlEdge> {
  const tls = selfSignedCertificate(`*.lambda-url.${region}.on.aws`)
  const directory = await mkdtemp(join(tmpdir(), 'edge-'))
  const certificate = join(directory, 'edge.pem')
  await writeFile(certificate, tls.cert)
  const edge = await startHttpServer(
    (incoming, response) => {
      const { host: _host, ...headers } = incoming.headers
      const id = incoming.headers.host?.split('.')[0]
      const url = new URL(`/_aws/lambda-url/${id}${incoming.url}`, endpoint)
      const outgoing = request(url, { method: incoming.method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      incoming.pipe(outgoing.on('error', () => response.destroy()))
    },
    { tls },
  )
  const proxy = createServer().on('connect', (_request, socket) => {
    const through = connect(Number(edge.address.port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      through.pipe(socket).pipe(through)
    })
    through.on('error', () => socket.destroy())
    socket.on('error', () => through.destroy())
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const { port } = proxy.address() as AddressInfo
  return {
    environment: {
      HTTPS_PROXY: `http://127.0.0.1:${port}`,
      NODE_EXTRA_CA_CERTS: certificate,
    },
    close: async () => {
      await edge.close()
      const closed = once(proxy, 'close')
      proxy.close()
      proxy.closeAllConnections()
      await closed
      await rm(directory, { recursive: true })
    },
  }
}
