import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type AwsCliProgram, startAwsCli } from '../../local-aws/aws-cli.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** The pages with commands for services that the local AWS does not have; other tests run those of other pages. */
const PAGES = ['docs/callers.md', 'docs/operations.md', 'docs/organisations.md', 'docs/traffic-shifts.md']

/** Of several requests; other tests run it. */
const OTHERS = /^aws cloudformation deploy /

/** The commands of the AWS CLI in a document, each on one line. */
function commandsIn(path: string): { readonly path: string; readonly command: string }[] {
  const blocks = readFileSync(`${root}${path}`, 'utf8').matchAll(/^ *```(?:sh|yaml)\n([\s\S]*?)^ *```/gm)
  return Array.from(blocks, ([, block = '']) => block.replaceAll(/(?:\\|(?<=run: >-\n.*))\n\s+(?=\S)/g, ' '))
    .flatMap((block) => block.split('\n'))
    .flatMap((line) => /^\s*(aws [a-z0-9-]+ [a-z][^|]*)/.exec(line)?.[1] ?? [])
    .map((command) => ({ path, command: command.trim() }))
}

const commands = PAGES.flatMap(commandsIn)

/** As LookupEvents of AWS CloudTrail answers: the API Reference, "Event" and "CloudTrailEvent". */
const event = (EventName: string, functionName: string, ReadOnly = 'false') => ({
  EventId: '7a3c3f5e-0000-4000-8000-000000000000',
  EventName,
  ReadOnly,
  EventTime: 1_790_000_000,
  EventSource: 'lambda.amazonaws.com',
  Username: 'lambda-deploy-77',
  CloudTrailEvent: JSON.stringify({ eventName: EventName, requestParameters: { functionName } }),
})
const Events = [
  event('UpdateFunctionCode20150331v2', 'orders-api'),
  event('GetFunction20150331v2', 'orders-api', 'true'),
  event('UpdateAlias20150331', 'arn:aws:lambda:eu-central-1:123456789012:function:orders-api'),
  event('UpdateAlias20150331', 'payments-api'),
]

/** Bodies of the requests that have arrived. */
const requests: string[] = []
/** Stands for AWS: it has the events of CloudTrail, and refuses everything else. */
const aws = createServer(async (request, response) => {
  requests.push(await text(request))
  const isLookup = /LookupEvents$/.test(`${request.headers['x-amz-target']}`)
  response.statusCode = isLookup ? 200 : 400
  response.setHeader('content-type', 'application/x-amz-json-1.1')
  response.end(isLookup ? JSON.stringify({ Events }) : '')
})

let directory: string
let cli: AwsCliProgram
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'aws-commands-'))
  await new Promise<void>((resolve) => aws.listen(0, '127.0.0.1', resolve))
  cli = await startAwsCli(directory)
}, 120_000)
afterAll(async () => {
  await cli.stop()
  aws.close()
  rmSync(directory, { recursive: true, force: true })
})

/** What a command printed, and the requests that it sent. */
async function run(command: string): Promise<{ readonly printed: string; readonly sent: readonly string[] }> {
  requests.length = 0
  const ended = promisify(execFile)('bash', ['-c', command], {
    cwd: root,
    env: {
      VERSION: '42',
      PATH: [directory, process.env['PATH']].join(delimiter),
      AWS_REGION: 'eu-central-1',
      AWS_DEFAULT_REGION: 'eu-central-1',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(aws.address() as AddressInfo).port}`,
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
    },
  })
  const { stdout, stderr } = await ended.catch((error: { stdout: string; stderr: string }) => error)
  return { printed: stdout + stderr, sent: [...requests] }
}

// The CLI checks the parameters by the model of the service before it sends them.
test.each(commands.filter(({ command }) => !OTHERS.test(command)))(
  'the AWS CLI takes the parameters of $path: $command',
  async ({ command }) => {
    const { printed, sent } = await run(command)
    expect({ sent: sent.length, printed: sent.length > 0 ? '' : printed }).toEqual({ sent: 1, printed: '' })
  },
)

describe('the queries of docs/operations.md', () => {
  const [byRun = '', byFunction = ''] = commandsIn('docs/operations.md')
    .map(({ command }) => command)
    .filter((command) => command.startsWith('aws cloudtrail'))
  const rowsIn = (table: string) =>
    Array.from(table.matchAll(/(\w+20150331\w*)\s*\|\s*(\S+)/g), ([, name]) => name)

  test('show what a run called', async () => {
    const { printed, sent } = await run(byRun)
    expect(rowsIn(printed)).toEqual(Events.map(({ EventName }) => EventName))
    expect(sent.map((body) => JSON.parse(body))).toMatchObject([
      { LookupAttributes: [{ AttributeKey: 'Username', AttributeValue: 'lambda-deploy-77' }] },
    ])
  })

  test('show who changed a function, and not who read it', async () => {
    const { printed, sent } = await run(byFunction)
    expect(rowsIn(printed)).toEqual(['UpdateFunctionCode20150331v2', 'UpdateAlias20150331'])
    expect(sent.map((body) => JSON.parse(body))).toMatchObject([
      { LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: 'lambda.amazonaws.com' }] },
    ])
  })
})
