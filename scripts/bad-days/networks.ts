import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startHttpServer } from '../../__tests__/smoke-test/http-server.ts'
import { selfSignedCertificate } from '../../__tests__/smoke-test/self-signed-certificate.ts'
import { type Arranged, type Day, denied, deploy, fault } from './day.ts'

/** A proxy that requires a login. */
const proxyWithLogin = async (): Promise<Arranged> => {
  const proxy = createServer((_request, response) => void response.writeHead(407).end()).on(
    'connect',
    (_request, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
  )
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve)
  })
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return {
    env: { AWS_ENDPOINT_URL: 'https://lambda.eu-west-1.invalid', HTTPS_PROXY: address },
    end: () => new Promise((resolve) => proxy.close(resolve)),
  }
}

/** Something between the runner and AWS that decrypts the traffic, with a certificate that the runner does not trust. */
const inspected = async (): Promise<Arranged> => {
  const server = await startHttpServer((_request, response) => void response.end('{}'), {
    tls: selfSignedCertificate(),
  })
  return { env: { AWS_ENDPOINT_URL: server.address.href }, end: () => server.close() }
}

/** What stands between the runner and AWS. */
export const NETWORK_DAYS: readonly Day[] = [
  { title: 'The proxy requires a login', inputs: deploy(), arrange: proxyWithLogin },
  {
    title: 'A proxy decrypts the traffic with a certificate that the runner does not trust',
    inputs: deploy(),
    arrange: inspected,
  },
  {
    title: 'The endpoint of AWS has no `https://`',
    inputs: deploy(),
    env: { AWS_ENDPOINT_URL: 'vpce-0a1b2c3d.lambda.eu-west-1.vpce.amazonaws.com' },
  },
  {
    title: 'The policy of a VPC endpoint does not allow the call',
    inputs: deploy(),
    arrange: fault(
      'UpdateFunctionCode',
      denied('lambda:UpdateFunctionCode', undefined, 'VPC endpoint policy'),
      {
        times: 20,
      },
    ),
  },
  {
    title: 'The profile in AWS_PROFILE is not on the runner',
    inputs: deploy(),
    env: { AWS_PROFILE: 'production' },
  },
  {
    title: 'The access key was saved with a line break',
    inputs: deploy(),
    env: { AWS_ACCESS_KEY_ID: 'LOCALAWSACCESSKEY\n' },
  },
]
