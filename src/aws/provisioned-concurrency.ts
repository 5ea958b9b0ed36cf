import {
  GetProvisionedConcurrencyConfigCommand,
  type GetProvisionedConcurrencyConfigCommandOutput,
  paginateListProvisionedConcurrencyConfigs,
} from '@aws-sdk/client-lambda'
import type { ProvisionedConcurrency } from '../model/capacity/provisioned-concurrency.ts'
import { type Aws, send } from './client/aws.ts'
import { AwsFailure, isNotFound } from './errors/errors.ts'

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

/** What to do about a failed allocation. */
export const ALLOCATION_ADVICE =
  'If the reason is that the function fails while it starts, its log shows the error: fix it. Otherwise, check the concurrency limits of the account and the reserved concurrency of the function. Then run the workflow again.'

/** An allocation in the words of the log: `3 of 10 allocated`. */
export function allocationText({ requested, allocated }: ProvisionedConcurrency): string {
  return `${allocated} of ${requested} allocated`
}

/** The versions and aliases of a function that have provisioned concurrency, by number or name. */
export async function listProvisionedQualifiers(aws: Aws, functionName: string): Promise<string[]> {
  return send(aws, 'ListProvisionedConcurrencyConfigs', functionName, async () => {
    const input = { FunctionName: functionName }
    const found: string[] = []
    for await (const page of paginateListProvisionedConcurrencyConfigs({ client: aws.client }, input)) {
      for (const { FunctionArn } of page.ProvisionedConcurrencyConfigs ?? []) {
        // arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER
        found.push(FunctionArn?.split(':')[7] ?? '')
      }
    }
    return found
  })
}
