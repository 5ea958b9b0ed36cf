import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { DraftPlan } from './release-plan.ts'

/** Puts the package into S3, where a bucket is given. */
export function withStaging(plan: DraftPlan, { staging, code }: DeployInputs): DraftPlan {
  if (!staging || code.kind === 's3-object' || code.kind === 'image' || !sendsCode(plan)) return plan
  return { ...plan, slots: { ...plan.slots, stage: { type: 'stage-code', staging } } }
}

/** Whether a plan sends a package to Lambda. */
export function sendsCode({ slots }: DraftPlan): boolean {
  return slots.code !== undefined || slots.create !== undefined
}

/** Whether the package of a plan goes through S3. */
export function stages({ slots }: DraftPlan): boolean {
  return slots.stage !== undefined
}
