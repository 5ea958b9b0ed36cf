import {
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  GetFunctionCommand,
  TagResourceCommand,
  UpdateFunctionCodeCommand,
  type UpdateFunctionCodeCommandInput,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationCommandInput,
} from '@aws-sdk/client-lambda'
import { Failure } from '../failure.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Version } from '../model/version.ts'
import { configurationIn, type FoundFunction, functionIn } from './answers.ts'
import { type Aws, orUndefined, send } from './client/aws.ts'
import { type Observation, waitUntilReady } from './client/wait.ts'

/** Reads a function, or one of its versions or aliases; undefined when it does not exist. */
export function getFunction(aws: Aws, name: string, qualifier?: string): Promise<FoundFunction | undefined> {
  const input = { FunctionName: name, ...(qualifier && { Qualifier: qualifier }) }
  const resource = qualifier ? `${name}:${qualifier}` : name
  return orUndefined(
    send(aws, 'GetFunction', resource, async () =>
      functionIn(await aws.client.send(new GetFunctionCommand(input))),
    ),
  )
}

/** Sends the members to change. Everything that a member had before is replaced by what is sent. */
export function updateConfiguration(
  aws: Aws,
  input: UpdateFunctionConfigurationCommandInput,
): Promise<Configuration> {
  return send(
    aws,
    'UpdateFunctionConfiguration',
    input.FunctionName ?? '',
    async () => configurationIn(await aws.client.send(new UpdateFunctionConfigurationCommand(input))),
    Object.values(input.Environment?.Variables ?? {}),
  )
}

export function updateCode(aws: Aws, input: UpdateFunctionCodeCommandInput): Promise<Configuration> {
  return send(aws, 'UpdateFunctionCode', input.FunctionName ?? '', async () =>
    configurationIn(await aws.client.send(new UpdateFunctionCodeCommand(input))),
  )
}

export function createFunction(aws: Aws, input: CreateFunctionCommandInput): Promise<Configuration> {
  return send(
    aws,
    'CreateFunction',
    input.FunctionName ?? '',
    async () => configurationIn(await aws.client.send(new CreateFunctionCommand(input))),
    Object.values(input.Environment?.Variables ?? {}),
  )
}

/** Adds tags to a function or changes their values. */
export async function tagFunction(aws: Aws, arn: string, tags: Record<string, string>): Promise<void> {
  await send(aws, 'TagResource', arn, () =>
    aws.client.send(new TagResourceCommand({ Resource: arn, Tags: tags })),
  )
}

/**
 * Downloads a deployment package from the address that GetFunction gives, which is valid for ten minutes.
 * @param resource what the package belongs to, for errors; the address itself is a secret
 * @returns the bytes as they come
 */
export async function* downloadCode(
  aws: Aws,
  location: string,
  resource: string,
): AsyncGenerator<Uint8Array> {
  const timeout = AbortSignal.timeout(aws.waitTimeout * 1000)
  const problem = `The code of ${resource} could not be downloaded`
  try {
    const answer = await fetch(location, { signal: timeout })
    if (!answer.ok) throw new Failure(`${problem}: status ${answer.status}.`, 'Run again.')
    if (answer.body) yield* answer.body
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${problem}.`, 'Run again.', { cause: error })
  }
}

/**
 * Waits until $LATEST is neither being created nor updated and returns it.
 * @param seen what a call has just answered, to save the first look
 * @throws Failure when the creation or update failed, with AWS's reason
 */
export function waitForFunction(
  aws: Aws,
  name: string,
  what: string,
  seen?: Configuration,
): Promise<Configuration> {
  return waitForLatest(aws, name, what, observeUpdate, seen)
}

/** Waits like waitForFunction, but takes a failed update of somebody else's as the end of it. */
export function waitUntilIdle(aws: Aws, name: string, seen?: Configuration): Promise<Configuration> {
  const observe = (configuration: Configuration): Observation => {
    const observed = observeUpdate(configuration)
    return observed.progress === 'failed' ? { ...observed, progress: 'ready' } : observed
  }
  return waitForLatest(aws, name, `an update of ${name} that is already under way`, observe, seen)
}

function waitForLatest(
  aws: Aws,
  name: string,
  what: string,
  observe: (configuration: Configuration) => Observation,
  seen: Configuration | undefined,
): Promise<Configuration> {
  return waitUntilReady({
    ...aws,
    what,
    timeout: aws.waitTimeout,
    ...(seen && { first: seen }),
    read: async () => (await getVersion(aws, name)).configuration,
    observe,
    remedy: 'Correct what AWS names as the reason, then run again: what failed is sent once more.',
  })
}

/**
 * Reads $LATEST or a version that has been seen before.
 * @throws Failure when it is gone
 */
export async function getVersion(aws: Aws, name: string, version?: string): Promise<Version> {
  const found = await getFunction(aws, name, version)
  if (found) return found.version
  throw new Failure(
    `${version ? `Version ${version} of ${name}` : name} does not exist any more: somebody else has deleted it meanwhile.`,
    'Find out who deleted it, and why. Running again makes what is missing, if the inputs say how.',
  )
}

/** Inactive is no obstacle to an update: for $LATEST only Pending, Failed and LastUpdateStatus count. */
function observeUpdate(configuration: Configuration): Observation {
  const { State, StateReason, StateReasonCode } = configuration
  const { LastUpdateStatus, LastUpdateStatusReason, LastUpdateStatusReasonCode } = configuration
  // An update can heal a function that has failed: while one is under way, its outcome counts.
  if (State === 'Failed' && LastUpdateStatus !== 'InProgress') {
    return { progress: 'failed', state: withReason('State Failed', StateReasonCode, StateReason) }
  }
  if (LastUpdateStatus === 'Failed') {
    const state = withReason('LastUpdateStatus Failed', LastUpdateStatusReasonCode, LastUpdateStatusReason)
    return { progress: 'failed', state }
  }
  if (State !== 'Active' && State !== 'Inactive' && LastUpdateStatus !== 'InProgress') {
    return { progress: 'waiting', state: withReason(`State ${State}`, StateReasonCode, StateReason) }
  }
  const state = withReason(
    `LastUpdateStatus ${LastUpdateStatus}`,
    LastUpdateStatusReasonCode,
    LastUpdateStatusReason,
  )
  return { progress: LastUpdateStatus === 'Successful' ? 'ready' : 'waiting', state }
}

/**
 * A state with AWS's reason for it: `State Failed (EniLimitExceeded: The limit …)`. What is Pending or InProgress has the
 * reason "Creating: The function is being created.", in updates, too, where it is misleading: it is left out.
 */
export function withReason(state: string, code: string | undefined, reason: string | undefined): string {
  if (code === 'Creating') return state
  const because = [code, reason].filter(Boolean).join(': ')
  return because ? `${state} (${because})` : state
}
