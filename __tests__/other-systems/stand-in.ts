import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What Lambda holds: one function, its versions and aliases, and the versions of one layer. */
export interface Held {
  readonly latest: Record<string, unknown>
  readonly versions: Record<string, unknown>[]
  readonly aliases: Map<string, Record<string, unknown>>
  readonly layers: {
    readonly arn: string
    readonly description: string
    readonly sha: string
    readonly size: number
  }[]
}

export interface StandIn {
  readonly url: string
  readonly held: Held
  stop(): Promise<void>
}

const FUNCTION = 'arn:aws:lambda:eu-central-1:123456789012:function:orders-api'
const LAYER = 'arn:aws:lambda:eu-central-1:123456789012:layer:orders-deps'

/**
 * A Lambda with one function and one layer that needs nothing but Node, for systems where the local AWS does not run. It
 * checks no rules of AWS: it shows that the bundle starts, packs, signs, sends and reads there.
 */
export async function startStandIn(): Promise<StandIn> {
  const held: Held = {
    latest: {
      FunctionName: 'orders-api',
      FunctionArn: FUNCTION,
      Version: '$LATEST',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Role: 'arn:aws:iam::123456789012:role/orders-api',
      PackageType: 'Zip',
      Architectures: ['x86_64'],
      State: 'Active',
      LastUpdateStatus: 'Successful',
      MemorySize: 128,
      Timeout: 3,
      Description: '',
      ...codeOf(Buffer.from('nothing yet')),
    },
    versions: [],
    aliases: new Map(),
    layers: [],
  }
  const server = createServer((request, response) => {
    answer(held, request, response).catch((error: Error) => send(response, 500, { message: error.message }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    held,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function codeOf(zip: Buffer) {
  return {
    CodeSha256: createHash('sha256').update(zip).digest('base64'),
    CodeSize: zip.length,
    RevisionId: crypto.randomUUID(),
    LastModified: new Date().toISOString(),
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
}

function missing(response: ServerResponse): void {
  send(response, 404, { message: 'Not found' }, { 'x-amzn-ErrorType': 'ResourceNotFoundException' })
}

async function answer(held: Held, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const body = await text(request)
  const [, , kind, name = '', ...rest] = pathname.split('/').map(decodeURIComponent)
  const given = body.startsWith('{') ? JSON.parse(body) : {}
  const call = `${request.method} ${kind}/${rest[0] ?? ''}`
  const found = kind === 'layers' ? layerCall(held, call, name, given, rest[1]) : undefined
  const result = found ?? functionCall(held, call, given, rest[1], searchParams.get('Qualifier') ?? undefined)
  if (result === undefined) missing(response)
  else if (call === 'POST functions/invocations')
    send(response, 200, result, { 'X-Amz-Executed-Version': servedBy(held, searchParams.get('Qualifier')) })
  else send(response, request.method === 'POST' ? 201 : 200, result)
}

type Given = Readonly<Record<string, unknown>>

function functionCall(
  held: Held,
  call: string,
  given: Given,
  name: string | undefined,
  qualifier?: string,
): unknown {
  const { latest, versions, aliases } = held
  switch (call) {
    case 'GET functions/':
    case 'GET functions/configuration': {
      const configuration = qualifier === undefined ? latest : versionOf(held, qualifier)
      if (configuration === undefined) return undefined
      return call.endsWith('/')
        ? { Configuration: configuration, Code: { RepositoryType: 'S3' } }
        : configuration
    }
    case 'PUT functions/code':
      return Object.assign(latest, codeOf(Buffer.from(String(given['ZipFile']), 'base64')))
    case 'PUT functions/configuration':
      return Object.assign(latest, given, { RevisionId: crypto.randomUUID() })
    case 'POST functions/versions':
      return publish(held, given)
    case 'GET functions/versions':
      return { Versions: [latest, ...versions] }
    case 'GET functions/aliases':
      return name === undefined ? { Aliases: [...aliases.values()] } : aliases.get(name)
    case 'POST functions/aliases':
    case 'PUT functions/aliases': {
      const alias = { ...aliases.get(name ?? ''), ...given, RevisionId: crypto.randomUUID() } as {
        Name?: string
      }
      const known = { ...alias, Name: alias.Name ?? name, AliasArn: `${FUNCTION}:${alias.Name ?? name}` }
      aliases.set(String(known.Name), known)
      return known
    }
    case 'POST functions/invocations':
      return { statusCode: 200, body: '{"status":"healthy"}' }
    case 'GET functions/concurrency':
      return {}
    default:
      return undefined
  }
}

function versionOf({ versions, aliases }: Held, qualifier: string): Given | undefined {
  const number = aliases.get(qualifier)?.['FunctionVersion'] ?? qualifier
  return versions.find(({ Version }) => Version === number)
}

function servedBy(held: Held, qualifier: string | null): string {
  return String(versionOf(held, qualifier ?? '')?.['Version'] ?? '$LATEST')
}

function publish({ latest, versions }: Held, given: Given): Given {
  const Version = `${versions.length + 1}`
  const version = {
    ...latest,
    Version,
    FunctionArn: `${FUNCTION}:${Version}`,
    Description: given['Description'] ?? latest['Description'],
    RevisionId: crypto.randomUUID(),
  }
  versions.push(version)
  return version
}

function layerCall(
  { layers }: Held,
  call: string,
  name: string,
  given: Given,
  number: string | undefined,
): unknown {
  if (name === '' || (call === 'GET layers/versions' && number === undefined)) {
    return { LayerVersions: layers.map(shownLayer).reverse() }
  }
  if (call === 'POST layers/versions') {
    const zip = Buffer.from(String((given['Content'] as Given)['ZipFile']), 'base64')
    const sha = createHash('sha256').update(zip).digest('base64')
    layers.push({
      arn: `${LAYER}:${layers.length + 1}`,
      description: String(given['Description']),
      sha,
      size: zip.length,
    })
    return shownLayer(layers[layers.length - 1] as Held['layers'][number], layers.length - 1)
  }
  const layer = layers[Number(number) - 1]
  return layer && shownLayer(layer, Number(number) - 1)
}

function shownLayer({ arn, description, sha, size }: Held['layers'][number], index: number) {
  return {
    LayerArn: LAYER,
    LayerVersionArn: arn,
    Version: index + 1,
    Description: description,
    Content: { CodeSha256: sha, CodeSize: size },
  }
}
