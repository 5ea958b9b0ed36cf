import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { cancellable } from '../../src/cancellation.ts'
import { actionsRunner } from '../../src/github/actions-runner.ts'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import { deploy } from '../../src/modes/deploy.ts'
import { type Phases, startPhases } from '../../src/phases.ts'
import { openSession } from '../../src/session.ts'

const INPUTS = {
  mode: 'deploy',
  'function-name': 'orders-api',
  alias: 'live',
  'source-dir': '.',
  'execution-role': 'arn:aws:iam::123456789012:role/orders-api',
  runtime: 'python3.13',
  handler: 'app.handler',
}

/** A release, as a step of a workflow makes it. */
interface Release {
  /** The source of the app. */
  readonly app: string
  readonly given?: Readonly<Record<string, string>>
  /** What watches the parts of the run; by default nothing. */
  readonly watched?: (phases: Phases) => Phases
}

/** A local AWS with releases that run in this process, so that more can be seen of them than a log has. */
export interface Studio {
  readonly aws: LocalAws
  readonly client: LambdaClient
  release(release: Release): ReturnType<typeof deploy>
  close(): Promise<void>
}

/** @param minute how long a minute lasts, for the action and for CloudWatch alike; in milliseconds */
export async function openStudio(minute: number): Promise<Studio> {
  const aws = await startLocalAws({ metrics: { minuteMs: minute, delayMs: minute / 4 } })
  const workspace = await mkdtemp(join(tmpdir(), 'picture-'))
  const client = new LambdaClient({
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' },
  })
  Object.assign(process.env, aws.environment, {
    GITHUB_WORKSPACE: workspace,
    LAMBDA_DEPLOY_ACTION_WAIT_SCALE: `${minute / 60_000}`,
  })
  return {
    aws,
    client,
    async release({ app, given = {}, watched = (phases) => phases }) {
      await writeFile(join(workspace, 'app.py'), app)
      for (const [name, value] of Object.entries({ ...INPUTS, ...given }))
        process.env[`INPUT_${name.toUpperCase()}`] = value
      const [runner, cancellation] = [actionsRunner(process.env), cancellable()]
      const wanted = await readInputs(runner)
      if (wanted.mode !== 'deploy' || wanted.promotion || wanted.removesAlias)
        throw new Error('The inputs are not those of a release.')
      const phases = watched(startPhases(runner, cancellation))
      return deploy(wanted, await openSession(runner, wanted, phases, cancellation))
    },
    async close() {
      client.destroy()
      await aws.stop()
      await rm(workspace, { recursive: true, force: true })
    },
  }
}
