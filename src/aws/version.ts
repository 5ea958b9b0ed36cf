import {
  type FunctionConfiguration,
  PublishVersionCommand,
  type PublishVersionCommandInput,
  paginateListVersionsByFunction,
} from '@aws-sdk/client-lambda'
import { getConfiguration, withReason } from './function.ts'
import { type Lambda, send } from './lambda.ts'
import { type Observation, waitUntilReady } from './wait.ts'

export function publishVersion(
  lambda: Lambda,
  input: PublishVersionCommandInput,
): Promise<FunctionConfiguration> {
  return send(lambda, 'PublishVersion', input.FunctionName ?? '', () =>
    lambda.client.send(new PublishVersionCommand(input)),
  )
}

/** All published versions, the oldest first; one call for every 50. */
export async function listVersions(lambda: Lambda, name: string): Promise<FunctionConfiguration[]> {
  const versions = await send(lambda, 'ListVersionsByFunction', name, async () => {
    const pages = paginateListVersionsByFunction({ client: lambda.client }, { FunctionName: name })
    const found: FunctionConfiguration[] = []
    for await (const page of pages) found.push(...(page.Versions ?? []))
    return found
  })
  return versions
    .filter(({ Version }) => Version !== '$LATEST')
    .sort((left, right) => Number(left.Version) - Number(right.Version))
}

/**
 * Waits until a published version can be invoked.
 * @throws Failure when it failed, with AWS's reason
 */
export function waitForVersion(
  lambda: Lambda,
  name: string,
  published: FunctionConfiguration,
): Promise<FunctionConfiguration> {
  return waitUntilReady({
    ...lambda,
    what: `version ${published.Version} of ${name}`,
    timeout: lambda.waitTimeout,
    first: published,
    read: () => getConfiguration(lambda, name, published.Version),
    observe: observeVersion,
    // Lambda does not publish the same content a second time while its newest version has it.
    remedy: `Correct what AWS names as the reason, delete that version (aws lambda delete-function --function-name ${name} --qualifier ${published.Version}), then run again.`,
  })
}

/** With SnapStart a version is ready when its snapshot is, too; that takes minutes. */
function observeVersion({
  State,
  StateReason,
  StateReasonCode,
  SnapStart,
}: FunctionConfiguration): Observation {
  const state = withReason(`State ${State}`, StateReasonCode, StateReason)
  if (State === 'Failed') return { progress: 'failed', state }
  const snapshotMissing = SnapStart?.ApplyOn === 'PublishedVersions' && SnapStart.OptimizationStatus !== 'On'
  if (State === 'Active' && snapshotMissing)
    return { progress: 'waiting', state: `${state}, SnapStart not yet on` }
  return { progress: State === 'Active' || State === 'Inactive' ? 'ready' : 'waiting', state }
}
