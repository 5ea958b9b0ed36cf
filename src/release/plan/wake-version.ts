import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import type { Step } from './release-plan.ts'

/** Makes an existing version ready to be invoked, where it is not: Lambda puts versions to sleep that nobody invokes. */
export function wakeSteps(target: FunctionConfiguration): Step[] {
  const isReady = target.State === undefined || target.State === 'Active'
  return isReady ? [] : [{ type: 'wake-version', version: target }]
}
