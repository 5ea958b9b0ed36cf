import {
  DeleteFunctionCommand,
  type FunctionConfiguration as FunctionAnswer,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  type PublishVersionCommandInput,
} from '@aws-sdk/client-lambda'
import { Failure } from '../failure.ts'
import { type Configuration, remedyOfState } from '../model/configuration.ts'
import { parseVersionRecord } from '../model/history.ts'
import { isNumber, type ListedVersion, type Version } from '../model/version.ts'
import { versionIn } from './answers.ts'
import { type Aws, orUndefined, send } from './client/aws.ts'
import { itemsOf, pagesOf } from './client/pages.ts'
import { sharing } from './client/shared-values.ts'
import { type Observation, waitUntilReady } from './client/wait.ts'
import { AwsFailure } from './errors/aws-failure.ts'
import { failedState, getVersion, withReason } from './function.ts'
import { type InvokedEvent, invoke, queueEvent } from './invoke.ts'

/** @throws AwsFailure with an uncertain outcome if the response names no published version */
export function publishVersion(aws: Aws, input: PublishVersionCommandInput): Promise<Version> {
  const { FunctionName: name = '' } = input
  return send(aws, 'PublishVersion', name, async () => {
    const published = versionIn(await aws.client.send(new PublishVersionCommand(input)))
    if (isNumber(published.number)) return published
    throw new AwsFailure(
      { code: 'NoVersion', kind: 'aws', status: 200, uncertain: true },
      `PublishVersion answered for ${name} without the number of a version, so it is unknown whether a version was published.`,
      'Run the workflow again: a version that was published is found and used. If the error persists, look for a proxy between the runner and AWS.',
    )
  })
}

/** All published versions, the oldest first; one call for every 50. */
export function listVersions(aws: Aws, name: string): Promise<Version[]> {
  // A function may have thousands of versions, most with the same environment variables.
  const share = sharing<FunctionAnswer>()
  return collectVersions(aws, name, (answer) => versionIn(share(answer)))
}

/**
 * All published versions, but only their numbers, the records in their descriptions and the hashes of their code.
 * @param enough the number of versions after which no further page is read: then, the newest are missing
 */
export function listVersionNumbers(aws: Aws, name: string, enough?: number): Promise<ListedVersion[]> {
  const kept = ({ Version: number = '', Description, CodeSha256: codeSha256 }: FunctionAnswer) => ({
    number,
    record: parseVersionRecord(Description),
    codeSha256,
  })
  return collectVersions(aws, name, kept, enough)
}

/** @param kept picks what to keep of each version, because there may be hundreds of long pages */
async function collectVersions<T extends Pick<Version, 'number'>>(
  aws: Aws,
  name: string,
  kept: (version: FunctionAnswer) => T,
  enough?: number,
): Promise<T[]> {
  const pages = pagesOf(
    aws,
    'ListVersionsByFunction',
    name,
    (Marker) => aws.client.send(new ListVersionsByFunctionCommand({ FunctionName: name, Marker })),
    ({ Versions = [] }) => Versions.map(kept),
  )
  const found = await itemsOf(pages, enough)
  return found
    .filter(({ number }) => isNumber(number))
    .sort((left, right) => Number(left.number) - Number(right.number))
}

/**
 * Deletes one version; a version that no longer exists counts as deleted. Without a version, DeleteFunction deletes the
 * whole function, so only a number is accepted.
 */
export async function deleteVersion(aws: Aws, name: string, version: number): Promise<void> {
  if (!Number.isSafeInteger(version) || version < 1)
    throw new RangeError(`${version} is not the number of a version.`)
  const input = { FunctionName: name, Qualifier: String(version) }
  await orUndefined(
    send(aws, 'DeleteFunction', `${name}:${version}`, () =>
      aws.client.send(new DeleteFunctionCommand(input)),
    ),
  )
}

/**
 * Waits until a published version can be invoked.
 * @throws Failure when the version fails, with AWS's reason
 */
export function waitForVersion(aws: Aws, name: string, published: Version): Promise<Version> {
  return waitUntilReady({
    ...aws,
    what: `version ${published.number} of ${name}`,
    goal: 'ready',
    timeout: aws.waitTimeout,
    first: published,
    read: () => getVersion(aws, name, published.number),
    observe: ({ configuration }) => observeVersion(configuration),
    // Lambda does not publish a new version while the newest version has the same content.
    remedy: `Fix the cause that AWS names and release again: a changed package or setting becomes a new version. To repeat the same release, delete version ${published.number} first, with \`aws lambda delete-function --function-name ${name} --qualifier ${published.number}\`: otherwise, Lambda gives back the version that failed.`,
    look: lookAt(name, published.number),
  })
}

/** Milliseconds. Lambda refuses the invocation of an inactive version at once: one that takes longer is running. */
const WAKE_UP_TIMEOUT = 10_000

/**
 * Waits until an existing version is active. Lambda makes a version inactive that nobody invokes for weeks; the first
 * invocation is refused and activates it (Lambda developer guide, "Function states").
 * @param makeEvent makes what the version is invoked with; `{}` when absent
 * @throws Failure when the version fails, with AWS's reason, or when invoking it is not allowed
 */
export function wakeVersion(
  aws: Aws,
  name: string,
  version: Version,
  makeEvent: () => InvokedEvent = () => ({ payload: '{}' }),
): Promise<Version> {
  const { number: qualifier } = version
  let seen = version
  const read = async () => {
    if (seen.configuration.State === 'Inactive') {
      const input = { functionName: name, qualifier, ...makeEvent() }
      const invoked = await invoke(aws, { ...input, signal: AbortSignal.timeout(WAKE_UP_TIMEOUT) })
      if (invoked.kind === 'asynchronous-only')
        await queueEvent(aws, { ...input, signal: AbortSignal.timeout(WAKE_UP_TIMEOUT) })
    }
    seen = await getVersion(aws, name, qualifier)
    return seen
  }
  return waitUntilReady({
    ...aws,
    what: `version ${qualifier} of ${name}`,
    goal: 'ready',
    timeout: aws.waitTimeout,
    first: version,
    read,
    observe: ({ configuration }) => {
      const { State, StateReason, StateReasonCode } = configuration
      refuseUninvocable(configuration)
      return {
        progress: State === 'Active' ? 'ready' : State === 'Failed' ? 'failed' : 'waiting',
        state:
          State === 'Failed'
            ? failedState('State', StateReasonCode, StateReason)
            : withReason(`State ${State}`, StateReasonCode, StateReason),
      }
    },
    remedy: 'A version cannot be changed: choose another version.',
    look: lookAt(name, qualifier),
  })
}

function lookAt(name: string, version: string): string {
  return `To see what it waits for, run \`aws lambda get-function-configuration --function-name ${name} --qualifier ${version}\`: see \`State\` and \`StateReason\`.`
}

/**
 * A version in a state that does not end by itself is not waited for. How a failed one is repaired depends on the wait.
 * @throws Failure for the other ones
 */
function refuseUninvocable(configuration: Configuration): void {
  const { FunctionName, Version: number, State, StateReason, StateReasonCode } = configuration
  const remedy = remedyOfState(configuration)
  if (remedy === undefined || State === 'Failed') return
  throw new Failure(
    `Version ${number} of ${FunctionName} cannot be invoked: ${withReason(`State ${State}`, StateReasonCode, StateReason)}.`,
    remedy,
  )
}

/** With SnapStart, a version is ready when its snapshot is ready, which takes minutes. */
function observeVersion(configuration: Configuration): Observation {
  const { State, StateReason, StateReasonCode, SnapStart } = configuration
  refuseUninvocable(configuration)
  const isSnapStart = SnapStart?.ApplyOn === 'PublishedVersions'
  if (State === 'Failed') {
    const state = failedState('State', StateReasonCode, StateReason)
    const { FunctionName, Version: number } = configuration
    const problem = `Lambda could not initialize version ${number} of ${FunctionName} for SnapStart: ${state}.`
    return { progress: 'failed', state, ...(isSnapStart ? { problem } : {}) }
  }
  const state = withReason(`State ${State}`, StateReasonCode, StateReason)
  const snapshotMissing = isSnapStart && SnapStart.OptimizationStatus !== 'On'
  if (State === 'Active' && snapshotMissing)
    return { progress: 'waiting', state: `${state}, SnapStart not yet on` }
  return { progress: State === 'Active' || State === 'Inactive' ? 'ready' : 'waiting', state }
}
