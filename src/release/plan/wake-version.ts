import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import type { StepOf } from '../../plan/steps.ts'

/** Makes an existing version ready to be invoked, where it is not: Lambda puts versions to sleep that nobody invokes. */
export function wakeStep(target: FunctionConfiguration): StepOf<'wake-version'> | undefined {
  const isReady = target.State === undefined || target.State === 'Active'
  return isReady ? undefined : { type: 'wake-version', version: target }
}
