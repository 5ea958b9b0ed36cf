import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  CreateFunctionCommand,
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { clientOf } from './client.ts'
import { createHello, creation, refusal, settle } from './hello-function.ts'

const program = fileURLToPath(new URL('../../local-aws/main.ts', import.meta.url))

/** What a function sees of the processes that run it. */
interface CurrentVersions {
  readonly worker: number
  readonly emulator: number
  readonly environment: Record<string, string>
}

const handler = `import os, time
def handler(event, context):
    time.sleep(event.get("sleep", 0))
    return {"worker": os.getpid(), "emulator": os.getppid(), "environment": dict(os.environ)}
`

/** Creates a function, asks it for its surroundings, and leaves it busy for ten minutes. */
async function lookAround(lambda: LambdaClient): Promise<CurrentVersions> {
  const zip = new AdmZip()
  zip.addFile('hello.py', Buffer.from(handler))
  const input = creation({ Code: { ZipFile: zip.toBuffer() }, Timeout: 600 })
  await lambda.send(new CreateFunctionCommand(input))
  await settle(lambda, input.FunctionName)
  const { FunctionName } = input
  const { Payload } = await lambda.send(new InvokeCommand({ FunctionName }))
  const busy = { FunctionName, InvocationType: 'Event' as const, Payload: '{"sleep": 600}' }
  await lambda.send(new InvokeCommand(busy))
  return JSON.parse(Buffer.from(Payload ?? []).toString()) as CurrentVersions
}

/** Whether a process runs; one that has ended and that nobody has asked after does not. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

async function untilGone({ worker, emulator, environment }: CurrentVersions): Promise<void> {
  while (isRunning(worker) || isRunning(emulator) || existsSync(String(environment['HOME']))) await sleep(20)
}

describe('A local AWS', () => {
  test('ends with all its processes and files when it is stopped, even while a function runs', async () => {
    const aws = await startLocalAws({ transitionMs: 0 })
    const currentVersions = await lookAround(clientOf(aws))
    expect([isRunning(currentVersions.worker), isRunning(currentVersions.emulator)]).toEqual([true, true])
    await aws.stop()
    await untilGone(currentVersions)
    await expect(fetch(aws.endpoint)).rejects.toThrow('fetch failed')
  })

  test('hides the environment of its parent from functions', async () => {
    process.env['ONLY_FOR_THE_PARENT'] = 'secret'
    const aws = await startLocalAws({ transitionMs: 0 })
    try {
      const { environment } = await lookAround(clientOf(aws))
      expect(environment).not.toHaveProperty('ONLY_FOR_THE_PARENT')
      expect(environment).toMatchObject({ AWS_EC2_METADATA_DISABLED: 'true', AWS_ENDPOINT_URL: aws.endpoint })
    } finally {
      delete process.env['ONLY_FOR_THE_PARENT']
      await aws.stop()
    }
  })

  test('runs beside others that know nothing of it', async () => {
    const both = await Promise.all([startLocalAws({ transitionMs: 0 }), startLocalAws({ transitionMs: 0 })])
    const [one, other] = both.map(clientOf) as [LambdaClient, LambdaClient]
    const FunctionName = await createHello(one)
    const refused = await refusal(other.send(new GetFunctionCommand({ FunctionName })))
    expect(refused.name).toBe('ResourceNotFoundException')
    await Promise.all(both.map((aws) => aws.stop()))
  })

  test('gives child processes what the SDK needs to use it', async () => {
    const aws: LocalAws = await startLocalAws()
    const script = `import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda'
      const { Functions } = await new LambdaClient({}).send(new ListFunctionsCommand({}))
      console.log(JSON.stringify(Functions))`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: aws.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    expect(String(await once(child.stdout, 'data'))).toBe('[]\n')
    await aws.stop()
  })
})

const { LOCAL_AWS_EMULATOR_SERVER: _, ...aloneEnvironment } = process.env

describe.each([
  ['by hand', aloneEnvironment],
  ['by hand, with an emulator that a server starts', process.env],
])('The local AWS %s', (_, inherited) => {
  test('prints the variables to export, and ends with Ctrl-C', async () => {
    const { child, environment } = await startByHand(inherited)
    const currentVersions = await lookAround(clientOfEnvironment(environment))
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
    await untilGone(currentVersions)
  })

  test('leaves nothing behind when it is killed', async () => {
    const { child, environment } = await startByHand(inherited)
    const currentVersions = await lookAround(clientOfEnvironment(environment))
    child.kill('SIGKILL')
    await once(child, 'exit')
    await untilGone(currentVersions)
  })
})

test('The directory of an emulator is gone although a worker was just being started in it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'local-aws-'))
  const { python } = await pythonEnvironment()
  const script = `import os, sys, tempfile, threading
sys.path.insert(0, sys.argv[1])
import emulator
directory = sys.argv[2]
begun = threading.Event()
def start_workers():
    try:
        while True:
            tempfile.mkdtemp(dir=directory)
            begun.set()
    except FileNotFoundError:
        pass
starting = threading.Thread(target=start_workers, daemon=True)
starting.start()
begun.wait()
emulator.remove(directory)
starting.join(10)`
  const child = spawn(python, ['-c', script, dirname(program), directory], { stdio: 'inherit' })
  expect(await once(child, 'exit')).toEqual([0, null])
  const left = await readdir(tmpdir())
  expect(left.filter((name) => name.startsWith(basename(directory)))).toEqual([])
})

async function startByHand(
  env: NodeJS.ProcessEnv,
): Promise<{ child: ChildProcess; environment: Record<string, string> }> {
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const environment: Record<string, string> = {}
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, name = '', value = ''] = /^export (\w+)=(.*)$/.exec(line) ?? []
    environment[name] = value
  })
  for await (const line of createInterface({ input: child.stderr })) {
    if (line.startsWith('The local AWS runs at ')) break
  }
  return { child, environment }
}

function clientOfEnvironment(environment: Record<string, string>): LambdaClient {
  return new LambdaClient({
    endpoint: String(environment['AWS_ENDPOINT_URL']),
    region: String(environment['AWS_REGION']),
    credentials: {
      accessKeyId: String(environment['AWS_ACCESS_KEY_ID']),
      secretAccessKey: String(environment['AWS_SECRET_ACCESS_KEY']),
    },
  })
}
