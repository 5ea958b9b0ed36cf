import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../../src/failure.ts'
import { sameEverywhere } from './archives.ts'
import type { Json, Observation } from './case.ts'
import { replay } from './contract.ts'
import { observations, writeFixture } from './fixtures.ts'
import type { Outcome, Target } from './run-case.ts'
import { Caller, request, settleByReading } from './target.ts'

/** The account that the contract is replayed on. */
export interface AccountOptions {
  readonly region: string
  /** The ARN of the role that functions run with; its account is the only one that is written to. */
  readonly executionRole: string
  /** Starts the names of all that is created. */
  readonly prefix: string
}

/** What the environment says of the account. */
export function accountOptions(env: NodeJS.ProcessEnv): AccountOptions {
  const { AWS_REGION: region, CONTRACT_EXECUTION_ROLE: executionRole, GITHUB_RUN_ID: run = Date.now() } = env
  if (!region || !executionRole)
    throw new Failure(
      'AWS_REGION and CONTRACT_EXECUTION_ROLE are not both set. No call was made.',
      'Deploy local-aws/contract/account.yml into an account for tests and set them to its region and to the output ExecutionRole.',
    )
  if (!/^arn:[^:]+:iam::\d{12}:role\//.test(executionRole))
    throw new Failure(
      'CONTRACT_EXECUTION_ROLE is not the ARN of a role. No call was made.',
      'Set it to the output ExecutionRole of the stack of local-aws/contract/account.yml.',
    )
  return { region, executionRole, prefix: `lambda-contract-${run}` }
}

/**
 * Replays the contract on an account, deletes all that it created, and keeps the answers as a fixture.
 * @param tell is told each outcome
 * @throws Failure where the credentials are for another account than the role, or may not create anything
 */
export async function runOnAccount(options: AccountOptions, tell: (outcome: Outcome) => void) {
  const { region, executionRole, prefix } = options
  const caller = new Caller({ region, maxAttempts: 5 })
  const account = await accountOf(caller, executionRole)
  const same = sameEverywhere()
  await tryToCreate(caller, prefix, same.zip)
  try {
    const known = {
      ...same,
      region,
      account,
      role: executionRole,
      subnet: 'subnet-0123456789abcdef0',
      securityGroup: 'sg-0123456789abcdef0',
    }
    const call = (operation: string, input: Json) => caller.call(operation, input)
    const target: Target = {
      known,
      prefix,
      call,
      request,
      settle: (functionName, version) => settleByReading({ call }, functionName, version, 500),
    }
    const outcomes = await replay('aws', target, tell)
    const seen = observations(outcomes, { account, region, prefix, role: executionRole })
    const date = new Date().toISOString().slice(0, 10)
    return { outcomes, fixture: writeFixture({ date, region, cases: seen }) }
  } finally {
    await clean(caller, prefix)
    caller.destroy()
  }
}

/** The account of the credentials, once it is that of the role. */
async function accountOf(caller: Caller, role: string): Promise<string> {
  const { answer, status, code, message } = await caller.call('sts:GetCallerIdentity', {})
  if (status !== 200)
    throw new Failure(
      `AWS does not say whose credentials these are (${code}: ${message}). Nothing was created.`,
      'Sign in to the account for tests, for instance with `aws sso login`, or run the workflow contract.yml.',
    )
  const account = String(answer['Account'])
  if (account !== role.split(':')[4])
    throw new Failure(
      `The credentials are for the account ${account}, CONTRACT_EXECUTION_ROLE is in another one. Nothing was created.`,
      'Sign in to the account of the role.',
    )
  return account
}

/** Without the permissions of the contract, each of its cases would differ. */
async function tryToCreate(caller: Caller, prefix: string, ZipFile: Uint8Array): Promise<void> {
  const input = { LayerName: `${prefix}-first`, Content: { ZipFile } }
  const { status, code, message } = await caller.call('PublishLayerVersion', input)
  if (status >= 300 || status === 0)
    throw new Failure(
      `The credentials may not create what the contract needs (PublishLayerVersion: ${code}: ${message}). Nothing was created.`,
      'Use a role with the permissions of WorkflowRole in local-aws/contract/account.yml.',
    )
}

/** Deletes every function and layer version whose name begins with the prefix. */
export async function clean(caller: Caller, prefix: string): Promise<void> {
  for (const FunctionName of await namesOf(caller, 'ListFunctions', 'Functions', 'FunctionName', prefix))
    await untilDone(() => caller.call('DeleteFunction', { FunctionName }))
  for (const LayerName of await namesOf(caller, 'ListLayers', 'Layers', 'LayerName', prefix)) {
    const { answer } = await caller.call('ListLayerVersions', { LayerName })
    for (const { Version } of (answer['LayerVersions'] ?? []) as Json[])
      await untilDone(() => caller.call('DeleteLayerVersion', { LayerName, VersionNumber: Version }))
  }
}

async function namesOf(
  caller: Caller,
  operation: string,
  list: string,
  member: string,
  prefix: string,
): Promise<string[]> {
  const names: string[] = []
  let marker: unknown
  do {
    const { answer, status, message } = await caller.call(operation, { Marker: marker })
    if (status !== 200)
      throw new Failure(
        `${operation} failed, so what begins with ${prefix} may still exist (${message}).`,
        `Run \`npm run contract -- --clean ${prefix}\` with working credentials.`,
      )
    names.push(...((answer[list] ?? []) as Json[]).map((each) => String(each[member])))
    marker = answer['NextMarker']
  } while (marker)
  return names.filter((name) => name.startsWith(prefix))
}

/** Tries again while a function is busy, for half a minute. */
async function untilDone(work: () => Promise<Observation>): Promise<void> {
  for (let attempt = 0; attempt < 15; attempt += 1) {
    const { status, message } = await work()
    if (status < 300 || status === 404) return
    if (status !== 409)
      throw new Failure(`Something could not be deleted: ${message}.`, 'Delete it in the console of Lambda.')
    await sleep(2000)
  }
}
