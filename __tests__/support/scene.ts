import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  CreateFunctionCommand,
  GetAliasCommand,
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  ListVersionsByFunctionCommand,
  PublishLayerVersionCommand,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda'
import AdmZip from 'adm-zip'
import { type LocalAws, type LocalAwsOptions, startLocalAws } from '../../local-aws/local-aws.ts'
import { runStep, type StepOptions, type StepRun } from '../../local-aws/run-step.ts'

export const ROLE = 'arn:aws:iam::123456789012:role/orders-api'

/** A local AWS, a workspace with an app in it, and the ways to look at both: what an integration test starts from. */
export interface Scene {
  readonly aws: LocalAws
  readonly lambda: LambdaClient
  /** Absolute path of the workspace; `app/` in it is a function's source. */
  readonly workspace: string
  /** Runs the bundle as a step of a workflow. */
  run(
    inputs: Readonly<Record<string, string>>,
    options?: Omit<StepOptions, 'with' | 'workspace'>,
  ): Promise<StepRun>
  /** Runs it and fails the test, showing the log, unless the step succeeded. */
  succeed(
    inputs: Readonly<Record<string, string>>,
    options?: Omit<StepOptions, 'with' | 'workspace'>,
  ): Promise<StepRun>
  /** Writes a file into the workspace. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Names of the operations that were called since the last look, in order. */
  calls(): string[]
  end(): Promise<void>
}

/** Milliseconds of transitions that runs find under way, and wait for. */
export const TRANSITIONS = { transitionMs: 20, versionTransitionMs: 20 } as const

/** Starts a local AWS whose transitions end at once, for tests of what comes after them. */
export async function startScene(options: LocalAwsOptions = {}): Promise<Scene> {
  const aws = await startLocalAws({ transitionMs: 0, versionTransitionMs: 0, ...options })
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = aws.environment
  const lambda = new LambdaClient({
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
  })
  const scene: Scene = {
    aws,
    lambda,
    workspace,
    run: (inputs, step = {}) =>
      runStep(aws, {
        ...step,
        with: { mode: 'deploy', ...inputs },
        workspace,
        env: { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05', ...step.env },
      }),
    succeed: async (inputs, step) => {
      const run = await scene.run(inputs, step)
      if (run.exitCode !== 0) throw new Error(`The step failed with exit code ${run.exitCode}:\n${run.log}`)
      return run
    },
    write: async (path, content) => {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), content)
    },
    calls: () => {
      const operations = aws.front.calls.map(({ operation }) => operation)
      aws.front.clearCalls()
      return operations
    },
    end: async () => {
      lambda.destroy()
      await aws.stop()
      await rm(workspace, { recursive: true, force: true })
    },
  }
  await scene.write('app/main.py', handlerSource('one'))
  return scene
}

/** A Python handler that answers a text and what it finds in the variable GREETING. */
export function handlerSource(text: string): string {
  return `import os\n\n\ndef handler(event, context):\n    return {"text": "${text}", "greeting": os.environ.get("GREETING")}\n`
}

/** The inputs that create a function from `app/`. */
export function creation(functionName: string): Record<string, string> {
  return {
    'function-name': functionName,
    'source-dir': 'app',
    'execution-role': ROLE,
    runtime: 'python3.13',
    handler: 'main.handler',
  }
}

/** A zip archive of the given files, as another tool than the action would build it; the same bytes for the same files. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const archive = new AdmZip()
  for (const [name, content] of Object.entries(files)) archive.addFile(name, Buffer.from(content))
  for (const { header } of archive.getEntries()) header.time = new Date(2024, 0, 1)
  return archive.toBuffer()
}

/**
 * An archive of a function and of so many bytes that nothing can make smaller. They are stored: to deflate them takes
 * seconds.
 */
export function noisyZip(source: string, bytes: number): Buffer {
  const archive = new AdmZip()
  archive.addFile('main.py', Buffer.from(source))
  archive.addFile('noise.bin', randomBytes(bytes))
  for (const entry of archive.getEntries()) entry.header.method = 0
  return archive.toBuffer()
}

/** Creates a function without the action, as it would have been created long ago. */
export async function createFunction(
  { lambda }: Scene,
  functionName: string,
  members: Partial<ConstructorParameters<typeof CreateFunctionCommand>[0]> = {},
): Promise<void> {
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: functionName,
      Role: ROLE,
      Runtime: 'python3.13',
      Handler: 'main.handler',
      Code: { ZipFile: zipOf({ 'main.py': handlerSource('before') }) },
      ...members,
    }),
  )
  await waitUntilFunctionActiveV2(
    { client: lambda, maxWaitTime: 20, minDelay: 0.05 },
    { FunctionName: functionName },
  )
}

/** $LATEST, a version or what an alias serves. */
export async function configurationOf({ lambda }: Scene, functionName: string, qualifier?: string) {
  const answer = await lambda.send(
    new GetFunctionCommand({ FunctionName: functionName, Qualifier: qualifier }),
  )
  return { ...answer.Configuration, Tags: answer.Tags }
}

export function aliasOf({ lambda }: Scene, functionName: string, name: string) {
  return lambda.send(new GetAliasCommand({ FunctionName: functionName, Name: name }))
}

/** Numbers of the published versions. */
export async function versionsOf({ lambda }: Scene, functionName: string): Promise<string[]> {
  const { Versions = [] } = await lambda.send(
    new ListVersionsByFunctionCommand({ FunctionName: functionName }),
  )
  return Versions.map(({ Version = '' }) => Version).filter((version) => version !== '$LATEST')
}

/** What the function answers through a qualifier. */
export async function invoke({ lambda }: Scene, functionName: string, qualifier: string): Promise<unknown> {
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({ FunctionName: functionName, Qualifier: qualifier }),
  )
  if (FunctionError) throw new Error(`The function failed: ${Buffer.from(Payload ?? []).toString()}`)
  return JSON.parse(Buffer.from(Payload ?? []).toString())
}

/** Publishes a layer without the action and returns the ARN of its version. */
export async function publishLayer(
  { lambda }: Scene,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const published = await lambda.send(
    new PublishLayerVersionCommand({ LayerName: name, Content: { ZipFile: zipOf(files) } }),
  )
  return published.LayerVersionArn ?? ''
}
