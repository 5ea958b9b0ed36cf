import type { Version } from '../../model/version.ts'
import type { StepOf } from '../../plan/steps.ts'

/** Makes an existing version ready to be invoked, where it is not: Lambda puts versions to sleep that nobody invokes. */
export function wakeStep(target: Version): StepOf<'wake-version'> | undefined {
  const { State } = target.configuration
  const isReady = State === undefined || State === 'Active'
  return isReady ? undefined : { type: 'wake-version', version: target }
}
