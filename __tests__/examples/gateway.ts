import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda'

/** What stands between callers and an alias, as API Gateway does. */
export interface Gateway {
  readonly url: string
  /** Versions that cannot be reached through it, for instance because they answer what it does not understand. */
  readonly unreachable: Set<string>
  /** Versions that take a request and never answer it. */
  readonly silent: Set<string>
  /** The versions that were reached, in order, with the path that was asked for. */
  readonly answered: string[]
  stop(): Promise<void>
}

/** Starts a gateway before the alias live of a function. */
export async function startGateway(lambda: LambdaClient, functionName: string): Promise<Gateway> {
  const unreachable = new Set<string>()
  const silent = new Set<string>()
  const answered: string[] = []
  const relay = async ({ url = '/', method = 'GET' }: IncomingMessage, response: ServerResponse) => {
    const { ExecutedVersion = '', Payload } = await lambda.send(
      new InvokeCommand({ FunctionName: functionName, Qualifier: 'live', Payload: eventOf(method, url) }),
    )
    answered.push(`${ExecutedVersion} ${url}`)
    if (silent.has(ExecutedVersion)) return
    if (unreachable.has(ExecutedVersion)) {
      response.writeHead(502).end('{"message": "Internal server error"}')
      return
    }
    const { statusCode, body } = JSON.parse(Buffer.from(Payload ?? []).toString()) as {
      statusCode: number
      body: string
    }
    response.writeHead(statusCode).end(body)
  }
  const server = createServer((request, response) => {
    relay(request, response).catch(() => response.writeHead(502).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    unreachable,
    silent,
    answered,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The event of an HTTP API for a request without body. */
export function eventOf(method: string, path: string): string {
  return JSON.stringify({
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    headers: {},
    requestContext: { http: { method, path, sourceIp: '127.0.0.1' }, stage: '$default' },
    isBase64Encoded: false,
  })
}
