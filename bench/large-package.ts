import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { type ActionRun, runAction } from './action-run.ts'
import type { PackedTree } from './packing.ts'
import { type Spread, spreadOf } from './spread.ts'
import type { Stage } from './stage.ts'

/** A release of a large directory. Times in milliseconds, memory in MB. */
export interface LargeRelease {
  readonly title: string
  readonly time: Spread | undefined
  /** What the local AWS took to receive the code. */
  readonly upload: Spread | undefined
  readonly memory: Spread | undefined
}

const ROUNDS = 2
const BUCKET = 'deployments'
/** Bytes of a directory whose archive has room in a request. */
const FOR_A_REQUEST = 100e6

/** Creates functions from large directories and releases them again unchanged. */
export async function measureLargePackage(
  stage: Stage,
  trees: readonly PackedTree[],
): Promise<LargeRelease[]> {
  stage.aws.front.lambda.versionTransitionMs = 0
  await createBucket(stage)
  const measured: LargeRelease[] = []
  for (const tree of trees) {
    for (const bucket of tree.bytes < FOR_A_REQUEST ? [undefined, BUCKET] : [BUCKET]) {
      const through = bucket ? ', through S3' : ''
      const title = `${tree.files} files, ${Math.round(tree.bytes / 1e6)} MB${through}`
      const { created, unchanged } = await release(stage, tree, title, bucket)
      measured.push(figuresOf(`create: ${title}`, created))
      measured.push(figuresOf(`unchanged: ${title}`, unchanged))
    }
  }
  return measured
}

async function release(stage: Stage, tree: PackedTree, title: string, bucket: string | undefined) {
  const runs = { created: [] as ActionRun[], unchanged: [] as ActionRun[] }
  for (let round = 0; round < ROUNDS; round++) {
    stage.say(`${title}, round ${round + 1} of ${ROUNDS} ...`)
    const name = `${tree.name}-${bucket ? 's3-' : ''}${round}`
    const released = { name, source: join(stage.workspace, tree.name), memorySize: 128 }
    for (const result of ['created', 'unchanged'] as const) {
      // A prefix of its own, since the same content is uploaded once.
      const staging = bucket && { 's3-bucket': bucket, 's3-prefix': name }
      const run = await runAction(stage, { title: `${title}, ${result}`, result }, released, { ...staging })
      if (run) runs[result].push(run)
    }
  }
  return runs
}

async function createBucket({ aws }: Stage): Promise<void> {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = aws.environment
  const { endpoint, region } = aws
  const s3 = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
  })
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }))
  s3.destroy()
}

function figuresOf(title: string, runs: readonly ActionRun[]): LargeRelease {
  const upload = ({ timings }: ActionRun) => {
    const uploads = timings.filter(({ operation }) => /^(CreateFunction|PutObject)$/.test(operation))
    return uploads.length > 0 ? uploads.reduce((sum, { milliseconds }) => sum + milliseconds, 0) : undefined
  }
  return {
    title,
    time: spreadOf(runs.map(({ milliseconds }) => milliseconds)),
    upload: spreadOf(runs.map(upload)),
    memory: spreadOf(runs.map(({ memory }) => memory)),
  }
}
