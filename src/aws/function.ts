import {
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  type FunctionConfiguration,
  GetFunctionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateFunctionCodeCommand,
  type UpdateFunctionCodeCommandInput,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationCommandInput,
} from '@aws-sdk/client-lambda'
import { Failure } from '../failure.ts'
import { type Configuration, isSettled } from '../model/configuration.ts'
import type { Version } from '../model/version.ts'
import { configurationIn, type FoundFunction, FUNCTION, functionIn } from './answers.ts'
import { type Aws, orUndefined, send } from './client/aws.ts'
import { fetchUrl } from './client/proxy.ts'
import { type Observation, waitUntilReady } from './client/wait.ts'
import { adviceOnState } from './errors/advice.ts'
import { complete } from './errors/incomplete-answer.ts'

/** Reads a function, or one of its versions or aliases; undefined when it does not exist. */
export function getFunction(aws: Aws, name: string, qualifier?: string): Promise<FoundFunction | undefined> {
  const input = { FunctionName: name, ...(qualifier && { Qualifier: qualifier }) }
  const resource = qualifier ? `${name}:${qualifier}` : name
  return orUndefined(
    send(aws, 'GetFunction', resource, async () =>
      functionIn(complete(await aws.client.send(new GetFunctionCommand(input)), 'Configuration')),
    ),
  )
}

function wholeConfiguration(answer: FunctionConfiguration): Configuration {
  return configurationIn(complete(answer, ...FUNCTION))
}

/** Sends the members to change. Lambda replaces the whole value of each member. */
export function updateConfiguration(
  aws: Aws,
  input: UpdateFunctionConfigurationCommandInput,
): Promise<Configuration> {
  return send(
    aws,
    'UpdateFunctionConfiguration',
    input.FunctionName ?? '',
    async () => wholeConfiguration(await aws.client.send(new UpdateFunctionConfigurationCommand(input))),
    Object.values(input.Environment?.Variables ?? {}),
  )
}

export function updateCode(aws: Aws, input: UpdateFunctionCodeCommandInput): Promise<Configuration> {
  return send(aws, 'UpdateFunctionCode', input.FunctionName ?? '', async () =>
    wholeConfiguration(await aws.client.send(new UpdateFunctionCodeCommand(input))),
  )
}

export function createFunction(aws: Aws, input: CreateFunctionCommandInput): Promise<Configuration> {
  return send(
    aws,
    'CreateFunction',
    input.FunctionName ?? '',
    async () => wholeConfiguration(await aws.client.send(new CreateFunctionCommand(input))),
    Object.values(input.Environment?.Variables ?? {}),
  )
}

/** Adds tags to a function or changes their values. */
export async function tagFunction(aws: Aws, arn: string, tags: Record<string, string>): Promise<void> {
  await send(aws, 'TagResource', arn, () =>
    aws.client.send(new TagResourceCommand({ Resource: arn, Tags: tags })),
  )
}

/** Removes tags of a function. Keys that it does not have make no difference. */
export async function untagFunction(aws: Aws, arn: string, keys: readonly string[]): Promise<void> {
  await send(aws, 'UntagResource', arn, () =>
    aws.client.send(new UntagResourceCommand({ Resource: arn, TagKeys: [...keys] })),
  )
}

/**
 * Downloads a deployment package from the address that GetFunction gives, which is valid for ten minutes.
 * @param resource the owner of the package, for errors; the address itself is a secret
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
    const answer = await fetchUrl(new URL(location), { signal: timeout })
    if (!answer.ok) throw new Failure(`${problem}: status ${answer.status}.`, 'Run the workflow again.')
    if (answer.body) yield* answer.body
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure(`${problem}.`, 'Run the workflow again.', { cause: error })
  }
}

/**
 * Waits until $LATEST is neither being created nor updated and returns it.
 * @param seen the response of the last call, to save the first read
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

/** Waits like waitForFunction, but for an update by somebody else, which may also end in failure. */
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
    first: seen,
    read: async () => (await getVersion(aws, name)).configuration,
    observe,
    remedy: remedyOf(undefined),
    look: `To see what it waits for, run \`aws lambda get-function-configuration --function-name ${name}\`: see \`State\`, \`LastUpdateStatus\` and their reasons.`,
  })
}

/** @param reasonCode of the state that the function is in */
function remedyOf(reasonCode: string | undefined): string {
  return `${adviceOnState(reasonCode)} Then run the workflow again: it repeats the failed change.`
}

/**
 * Reads $LATEST or a version that existed before.
 * @throws Failure when it no longer exists
 */
export async function getVersion(aws: Aws, name: string, version?: string): Promise<Version> {
  const found = await getFunction(aws, name, version)
  if (found) return found.version
  throw new Failure(
    `${version ? `Version ${version} of ${name}` : name} no longer exists: somebody deleted it while this step was running.`,
    'Find out who deleted it, and why. Running the workflow again creates what is missing, if the inputs describe it.',
  )
}

/**
 * An inactive function can be updated, and so can one on managed instances.
 * @throws Failure for a function that is being deleted: nothing can be done with it any longer
 */
function observeUpdate(configuration: Configuration): Observation {
  const { State, StateReason, StateReasonCode } = configuration
  if (State === 'Deleting') refuseDeleted(configuration)
  const { LastUpdateStatus, LastUpdateStatusReason, LastUpdateStatusReasonCode } = configuration
  // An update can repair a failed function: while an update is in progress, only its outcome counts.
  if (State === 'Failed' && LastUpdateStatus !== 'InProgress') {
    const state = failedState('State', StateReasonCode, StateReason)
    return { progress: 'failed', state, remedy: remedyOf(StateReasonCode) }
  }
  if (LastUpdateStatus === 'Failed') {
    const state = failedState('LastUpdateStatus', LastUpdateStatusReasonCode, LastUpdateStatusReason)
    return { progress: 'failed', state, remedy: remedyOf(LastUpdateStatusReasonCode) }
  }
  if (!isSettled(configuration) && LastUpdateStatus !== 'InProgress') {
    return { progress: 'waiting', state: withReason(`State ${State}`, StateReasonCode, StateReason) }
  }
  const state = withReason(
    `LastUpdateStatus ${LastUpdateStatus}`,
    LastUpdateStatusReasonCode,
    LastUpdateStatusReason,
  )
  return { progress: LastUpdateStatus === 'Successful' ? 'ready' : 'waiting', state }
}

function refuseDeleted({ FunctionName, StateReason, StateReasonCode }: Configuration): never {
  throw new Failure(
    `The function ${FunctionName} is being deleted: ${withReason('State Deleting', StateReasonCode, StateReason)}.`,
    'Find out who deletes it, and why. Running the workflow again after that creates it, if the inputs describe it.',
  )
}

/**
 * A state with AWS's reason: `State Failed (EniLimitExceeded: The limit …)`. Leaves out "Creating: The function is being
 * created.", because Lambda gives this reason for updates, too.
 */
export function withReason(state: string, code: string | undefined, reason: string | undefined): string {
  if (code === 'Creating') return state
  const because = [code, reason].filter(Boolean).join(': ')
  return because ? `${state} (${because})` : state
}

/** Why something is in the state Failed, AWS's reason first: `The limit … (State Failed, EniLimitExceeded)`. */
export function failedState(
  status: 'State' | 'LastUpdateStatus',
  code: string | undefined,
  reason: string | undefined,
): string {
  const labels = [`${status} Failed`, code].filter(Boolean).join(', ')
  return reason ? `${reason.replace(/\.$/, '')} (${labels})` : labels
}
