import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConcurrencyCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda'
import { type Aws, orUndefined, send } from './client/aws.ts'

/** Reads the reserved concurrency of a function; undefined when it has none, or does not exist. */
export async function getReservedConcurrency(aws: Aws, functionName: string): Promise<number | undefined> {
  const input = { FunctionName: functionName }
  const answer = await orUndefined(
    send(aws, 'GetFunctionConcurrency', functionName, () =>
      aws.client.send(new GetFunctionConcurrencyCommand(input)),
    ),
  )
  return answer?.ReservedConcurrentExecutions
}

/** Sets the reserved concurrency of a function, or removes it. Lambda applies it at once. */
export async function setReservedConcurrency(
  aws: Aws,
  functionName: string,
  amount: number | 'none',
): Promise<void> {
  const input = { FunctionName: functionName }
  if (amount === 'none') {
    await send(aws, 'DeleteFunctionConcurrency', functionName, () =>
      aws.client.send(new DeleteFunctionConcurrencyCommand(input)),
    )
    return
  }
  const reserving = { ...input, ReservedConcurrentExecutions: amount }
  await send(aws, 'PutFunctionConcurrency', functionName, () =>
    aws.client.send(new PutFunctionConcurrencyCommand(reserving)),
  )
}
