import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'
import { type IdentityTokens, startIdentityTokens } from '../../../local-aws/identity-tokens.ts'
import { type LocalAws, startLocalAws } from '../../../local-aws/local-aws.ts'

/** A local AWS with a workspace, in which one cell of the matrix runs after the other. */
export interface Lane {
  readonly aws: LocalAws
  readonly lambda: LambdaClient
  readonly s3: S3Client
  readonly codeDeploy: CodeDeployClient
  readonly tokens: IdentityTokens
  readonly workspace: string
  end(): Promise<void>
}

/** What a cell works on: nothing of it exists before, and nobody else touches it. */
export interface Subject {
  /** Stands in all the names, and nowhere else. */
  readonly id: string
  readonly functionName: string
  readonly layerName: string
  readonly bucket: string
}

let subjects = 0

/** Names that are as long as those of every other subject. */
export function newSubject(): Subject {
  subjects += 1
  const id = `subject${String(subjects).padStart(5, '0')}`
  return { id, functionName: `orders-${id}`, layerName: `layer-${id}`, bucket: `packages-${id}` }
}

/** Milliseconds: no transition ends before somebody looks. */
const UNTIL_SEEN = 86_400_000

/** Milliseconds of a minute of the action, as run.ts scales it; a count can be read when it is made. */
const KNOWN_AT_ONCE = { minuteMs: 1200, delayMs: -1200 }

/**
 * Starts a lane.
 * @param files what the workspace holds
 */
export async function startLane(files: Readonly<Record<string, string | Uint8Array>>): Promise<Lane> {
  const [aws, tokens] = await Promise.all([
    startLocalAws({ transitionMs: UNTIL_SEEN, versionTransitionMs: UNTIL_SEEN, metrics: KNOWN_AT_ONCE }),
    startIdentityTokens(),
  ])
  endTransitionsWhenSeen(aws)
  callWhenSeen(aws)
  deployWhenSeen(aws)
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), content)
  }
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = aws.environment
  const options = {
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: { accessKeyId, secretAccessKey },
  }
  const lambda = new LambdaClient(options)
  const s3 = new S3Client({ ...options, forcePathStyle: true })
  const codeDeploy = new CodeDeployClient(options)
  return {
    aws,
    lambda,
    s3,
    codeDeploy,
    tokens,
    workspace,
    end: async () => {
      lambda.destroy()
      s3.destroy()
      codeDeploy.destroy()
      await Promise.all([aws.stop(), tokens.stop(), rm(workspace, { recursive: true, force: true })])
    },
  }
}

/** Every wait then looks once and no more, so that a run makes the same calls each time. */
function endTransitionsWhenSeen({ front }: LocalAws): void {
  front.on('GetFunction', ({ path }) => {
    const url = new URL(path, 'http://localhost')
    const name = url.pathname.split('/').at(-1) ?? ''
    const qualifier = url.searchParams.get('Qualifier') ?? '$LATEST'
    if (/^(\$LATEST|\d+)$/.test(qualifier)) front.lambda.finishTransition(name, qualifier)
  })
}

/** Every look at the errors of a shift then finds calls of both versions in the minute that it is in: none is late. */
function callWhenSeen({ front }: LocalAws): void {
  const shifted = new Map<string, readonly string[]>()
  front.on('UpdateAlias', ({ path, body }) => {
    const { AdditionalVersionWeights: weights = {} } = (body?.['RoutingConfig'] ?? {}) as Weighted
    const versions = Object.keys(weights)
    if (versions.length > 0)
      shifted.set(/\/functions\/([^/]+)/.exec(path)?.[1] ?? '', [
        String(body?.['FunctionVersion']),
        ...versions,
      ])
  })
  front.on('GetMetricData', () => {
    const [started, ended] = [Date.now(), Date.now()]
    for (const [functionName, versions] of shifted)
      for (const version of versions)
        front.cloudWatch.count({
          ...{ functionName, qualifier: 'live', version, isWeighted: true, isError: false },
          ...{ started, ended },
        })
  })
}

/** Whoever looks at a deployment finds it shifting traffic, and finds it ended the next time. */
function deployWhenSeen({ front }: LocalAws): void {
  front.codeDeploy.startMs = UNTIL_SEEN
  front.on('GetDeployment', ({ body }) => front.codeDeploy.finishWait(String(body?.['deploymentId'])))
}

interface Weighted {
  readonly AdditionalVersionWeights?: Readonly<Record<string, number>>
}
