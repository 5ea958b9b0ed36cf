import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setDefaultCACertificates } from 'node:tls'
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openAws } from '../../src/aws/client/aws.ts'
import { updateCode } from '../../src/aws/function.ts'
import { cancellable } from '../../src/cancellation.ts'
import { s3Of } from '../integration/package-buckets.ts'
import { selfSignedCertificate } from '../smoke-test/self-signed-certificate.ts'
import { creation, handlerSource, invoke, type Scene, startScene, TRANSITIONS } from '../support/scene.ts'
import { type Line, layLine } from './slow-line.ts'

const MB = 1_048_576

describe('a package of 48 MB in a request over TLS', () => {
  /** How long the line may do nothing, and an answer may take: two minutes, scaled. */
  const WAIT_SCALE = 0.02
  const PATIENCE = 120_000 * WAIT_SCALE
  const ZipFile = randomBytes(48 * MB)
  let server: Server
  let received: number[] = []

  beforeAll(async () => {
    const certificate = selfSignedCertificate()
    setDefaultCACertificates([certificate.cert])
    process.env['AWS_ACCESS_KEY_ID'] = 'LOCALAWSACCESSKEY'
    process.env['AWS_SECRET_ACCESS_KEY'] = 'local-aws-secret-access-key'
    server = createServer(certificate, async (request, response) => {
      let size = 0
      try {
        for await (const bytes of request) size += (bytes as Buffer).length
      } catch {
        // The sender has given up.
        return
      }
      received.push(size)
      response.end(JSON.stringify({ FunctionName: 'orders', Version: '$LATEST', RevisionId: 'next' }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => void server.close())

  /** Sends it over a line, and tells how long that took. */
  async function send(lineOptions: Parameters<typeof layLine>[1]) {
    received = []
    const line = await layLine((server.address() as AddressInfo).port, lineOptions)
    process.env['AWS_ENDPOINT_URL'] = line.endpoint.replace('http:', 'https:')
    const quiet = { log: () => {}, debug: () => {} }
    const cancellation = cancellable()
    const options = { region: 'eu-west-1', waitTimeout: 10, waitScale: WAIT_SCALE, cancellation, ...quiet }
    const aws = openAws(options)
    const start = performance.now()
    const outcome = await updateCode(aws, { FunctionName: 'orders', ZipFile }).catch((error) => error)
    aws.client.destroy()
    await line.stop()
    delete process.env['AWS_ENDPOINT_URL']
    return { outcome, milliseconds: performance.now() - start, connections: line.connections() }
  }

  test('arrives over a line on which it takes longer than an answer may', async () => {
    const { outcome, milliseconds, connections } = await send({ bytesPerSecond: 12 * MB })
    expect(outcome).toMatchObject({ RevisionId: 'next' })
    expect(milliseconds).toBeGreaterThan(2 * PATIENCE)
    expect(received).toEqual([expect.closeTo((ZipFile.length * 4) / 3, -3)])
    expect(connections).toBe(1)
  })

  test('is given up when nothing moves any more, with what happened', async () => {
    const { outcome, milliseconds, connections } = await send({ stallsAfter: 10 * MB })
    expect(outcome).toMatchObject({
      message: `No data was sent or received for ${PATIENCE / 1000} seconds, 3 times in a row. (UpdateFunctionCode for orders: TimeoutError)`,
      advice:
        "Check the runner's network (proxy, firewall, VPC endpoint) and its upload speed, then run the workflow again.",
    })
    expect(connections).toBe(3)
    expect(milliseconds).toBeGreaterThan(3 * PATIENCE)
    expect(received).toEqual([])
  })
})

describe('a package that goes through S3', () => {
  let scene: Scene
  let line: Line | undefined
  beforeAll(async () => {
    scene = await startScene(TRANSITIONS)
    const s3 = s3Of(scene)
    await s3.send(new CreateBucketCommand({ Bucket: 'deployments' }))
    s3.destroy()
    await scene.write('app/main.py', handlerSource('new'))
    await scene.write('app/noise.bin', randomBytes(12 * MB))
  })
  afterAll(async () => {
    await line?.stop()
    await scene.end()
  })

  /** Creates a function over a line. */
  async function create(name: string, options: Parameters<typeof layLine>[1], scale: string) {
    await line?.stop()
    line = await layLine(scene.aws.front.port, options)
    const env = { AWS_ENDPOINT_URL: line.endpoint, LAMBDA_DEPLOY_ACTION_WAIT_SCALE: scale }
    return scene.run({ ...creation(name), alias: 'live', 's3-bucket': 'deployments' }, { env })
  }

  test('arrives where nobody says that it may be sent (100 Continue)', async () => {
    const run = await create('silent', { losesContinue: true }, '0.05')
    expect(run.errors).toEqual([])
    expect(run.outputs['result']).toBe('created')
    expect(await invoke(scene, 'silent', 'live')).toMatchObject({ text: 'new' })
  })

  test('is given up when nothing moves any more, before anything is changed', async () => {
    await scene.write('app/main.py', handlerSource('newer'))
    const run = await create('stalled', { stallsAfter: MB }, '0.01')
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toMatch(
      /^No data was sent or received for 2 seconds, 3 times in a row\. \(PutObject for arn:aws:s3:::deployments\/\S+: TimeoutError\)\n/,
    )
    expect(run.errors[0]).toContain('The function stalled was not created.')
    expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false' })
  })
})
