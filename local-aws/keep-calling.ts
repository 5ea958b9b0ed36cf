import { setTimeout as sleep } from 'node:timers/promises'
import { InvokeCommand, type InvokeCommandInput, type LambdaClient } from '@aws-sdk/client-lambda'

/** How many callers there are, and how long each waits from an answer to its next call, in milliseconds. */
export interface Callers {
  readonly count: number
  readonly pauseMs: number
}

/**
 * Calls a function all the time, as its callers do: their calls give a traffic shift its numbers. That the function fails
 * does not keep them from calling again.
 * @returns ends that; rejects if a call was not answered
 */
export function keepCalling(
  lambda: LambdaClient,
  call: InvokeCommandInput,
  { count, pauseMs }: Callers,
): () => Promise<void> {
  let goesOn = true
  const callAgain = async () => {
    while (goesOn) {
      await lambda.send(new InvokeCommand(call))
      await sleep(pauseMs)
    }
  }
  const calling = Promise.all(Array.from({ length: count }, callAgain))
  // Told at the end, not as soon as it happens.
  calling.catch(() => {})
  return async () => {
    goesOn = false
    await calling
  }
}
