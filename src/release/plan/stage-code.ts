import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { ReleasePlan } from './release-plan.ts'

/** Puts the package into S3 first, where a bucket is given: when that fails, nothing has been changed yet. */
export function withStaging(plan: ReleasePlan, { staging, code }: DeployInputs): ReleasePlan {
  if (!staging || code.kind === 's3-object' || code.kind === 'image' || !sendsCode(plan)) return plan
  return { ...plan, steps: [{ type: 'stage-code', staging }, ...plan.steps] }
}

/** Whether a plan sends a package to Lambda. */
export function sendsCode({ steps }: ReleasePlan): boolean {
  return steps.some(({ type }) => type === 'update-code' || type === 'create-function')
}

/** Whether the package of a plan goes through S3. */
export function stages({ steps }: ReleasePlan): boolean {
  return steps.some(({ type }) => type === 'stage-code')
}
