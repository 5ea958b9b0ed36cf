import {
  DeleteProvisionedConcurrencyConfigCommand,
  GetProvisionedConcurrencyConfigCommand,
  type GetProvisionedConcurrencyConfigCommandOutput,
  ListProvisionedConcurrencyConfigsCommand,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda'
import { Failure } from '../failure.ts'
import {
  hasFailed,
  isAllocating,
  type ProvisionedConcurrency,
} from '../model/capacity/provisioned-concurrency.ts'
import { capitalised } from '../model/text.ts'
import { type Aws, send } from './client/aws.ts'
import { itemsOf, pagesOf } from './client/pages.ts'
import { type Observation, waitUntilReady } from './client/wait.ts'
import { AwsFailure, isNotFound } from './errors/aws-failure.ts'

/** The error code for an alias without provisioned concurrency (Lambda API, GetProvisionedConcurrencyConfig). */
const NONE = 'ProvisionedConcurrencyConfigNotFoundException'

/** Reads the provisioned concurrency of an alias; undefined when it has none, or does not exist. */
export async function getProvisionedConcurrency(
  aws: Aws,
  functionName: string,
  alias: string,
): Promise<ProvisionedConcurrency | undefined> {
  const input = { FunctionName: functionName, Qualifier: alias }
  try {
    return await send(aws, 'GetProvisionedConcurrencyConfig', `${functionName}:${alias}`, async () =>
      provisionedIn(await aws.client.send(new GetProvisionedConcurrencyConfigCommand(input))),
    )
  } catch (error) {
    if (isNotFound(error) || (error instanceof AwsFailure && error.code === NONE)) return undefined
    throw error
  }
}

/** Lambda refuses it for an alias with weights (InvalidParameterValueException). */
export function putProvisionedConcurrency(
  aws: Aws,
  functionName: string,
  alias: string,
  amount: number,
): Promise<ProvisionedConcurrency> {
  const input = {
    FunctionName: functionName,
    Qualifier: alias,
    ProvisionedConcurrentExecutions: amount,
  }
  return send(aws, 'PutProvisionedConcurrencyConfig', `${functionName}:${alias}`, async () =>
    provisionedIn(await aws.client.send(new PutProvisionedConcurrencyConfigCommand(input))),
  )
}

export async function deleteProvisionedConcurrency(
  aws: Aws,
  functionName: string,
  alias: string,
): Promise<void> {
  const input = { FunctionName: functionName, Qualifier: alias }
  await send(aws, 'DeleteProvisionedConcurrencyConfig', `${functionName}:${alias}`, () =>
    aws.client.send(new DeleteProvisionedConcurrencyConfigCommand(input)),
  )
}

type Answer = Pick<
  GetProvisionedConcurrencyConfigCommandOutput,
  | 'RequestedProvisionedConcurrentExecutions'
  | 'AllocatedProvisionedConcurrentExecutions'
  | 'Status'
  | 'StatusReason'
>

function provisionedIn(answer: Answer): ProvisionedConcurrency {
  return {
    requested: answer.RequestedProvisionedConcurrentExecutions ?? 0,
    allocated: answer.AllocatedProvisionedConcurrentExecutions ?? 0,
    status: answer.Status ?? '',
    reason: answer.StatusReason,
  }
}

/**
 * Waits until the provisioned concurrency of an alias is allocated.
 * @param options.seen the response of the last call, to save the first read
 * @param options.version that the alias serves, if known
 * @throws Failure when the allocation fails, with AWS's reason
 */
export function waitForProvisionedConcurrency(
  aws: Aws,
  functionName: string,
  alias: string,
  { seen, version }: { readonly seen?: ProvisionedConcurrency; readonly version?: string | undefined } = {},
): Promise<ProvisionedConcurrency> {
  const served = version === undefined ? `the version that the alias ${alias} serves` : `version ${version}`
  return waitUntilReady({
    ...aws,
    what: `the allocation of provisioned concurrency for the alias ${alias} of ${functionName}`,
    timeout: aws.waitTimeout,
    first: seen,
    read: async () => {
      const found = await getProvisionedConcurrency(aws, functionName, alias)
      if (found) return found
      throw new Failure(
        `The provisioned concurrency of the alias ${alias} of ${functionName} no longer exists: somebody removed it while this step was waiting for it.`,
        'Find out who removed it, then run the workflow again.',
      )
    },
    observe: (found) => observeAllocation(found, `${served} of ${functionName}`),
    remedy: ALLOCATION_ADVICE,
    look: lookAtAllocation(functionName, alias),
  })
}

/** Where to see what an allocation waits for. */
export function lookAtAllocation(functionName: string, alias: string): string {
  return `An allocation usually takes minutes. To see what it waits for, run \`aws lambda get-provisioned-concurrency-config --function-name ${functionName} --qualifier ${alias}\` while this step waits: see \`Status\` and \`StatusReason\`.`
}

/** What to do about an allocation that failed or takes too long, where AWS does not say more. */
export const ALLOCATION_ADVICE =
  'If the reason is that the function fails while it starts, its log shows the error: fix it. Otherwise, check the concurrency limits of the account and the reserved concurrency of the function. Then run the workflow again.'

const INIT_ADVICE = 'The log of the function in CloudWatch Logs shows the error: fix it and release again.'

/** Whether an allocation failed because the version cannot start. */
export function failsAtStart({ reason = '' }: Pick<ProvisionedConcurrency, 'reason'>): boolean {
  return reason.includes('INIT_FAILURE')
}

/** What to do about a failed allocation, by AWS's reason. */
export function adviceOnAllocation(provisioned: Pick<ProvisionedConcurrency, 'reason'>): string {
  return failsAtStart(provisioned) ? INIT_ADVICE : ALLOCATION_ADVICE
}

/**
 * A failed allocation, without the end of the sentence.
 * @param what it is for, such as "version 3 of orders"
 */
export function failedAllocation(provisioned: ProvisionedConcurrency, what: string): string {
  const reason = provisioned.reason ?? provisioned.status
  return failsAtStart(provisioned)
    ? `${capitalised(what)} fails while it starts, so AWS could not allocate its provisioned concurrency (${reason})`
    : `AWS could not allocate provisioned concurrency for ${what} (${reason})`
}

/** An allocation in the words of the log: `3 of 10 allocated`. */
export function allocationText({ requested, allocated }: ProvisionedConcurrency): string {
  return `${allocated} of ${requested} allocated`
}

function observeAllocation(found: ProvisionedConcurrency, what: string): Observation {
  if (hasFailed(found))
    return {
      progress: 'failed',
      state: found.reason ?? found.status,
      problem: `${failedAllocation(found, what)}.`,
      remedy: adviceOnAllocation(found),
    }
  return { progress: isAllocating(found) ? 'waiting' : 'ready', state: allocationText(found) }
}

/** The versions and aliases of a function that have provisioned concurrency, by number or name. */
export async function listProvisionedQualifiers(aws: Aws, functionName: string): Promise<string[]> {
  const pages = pagesOf(
    aws,
    'ListProvisionedConcurrencyConfigs',
    functionName,
    (Marker) =>
      aws.client.send(new ListProvisionedConcurrencyConfigsCommand({ FunctionName: functionName, Marker })),
    ({ ProvisionedConcurrencyConfigs = [] }) => ProvisionedConcurrencyConfigs,
  )
  const found = await itemsOf(pages)
  // arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER
  return found.map(({ FunctionArn }) => FunctionArn?.split(':')[7] ?? '')
}
