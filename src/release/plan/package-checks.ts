import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { CodePackage } from '../../package/code-package.ts'
import { handlerWarning } from '../../package/handler.ts'
import { refuseTooLarge } from '../../package/upload-limit.ts'
import type { ReleasePlan } from './release-plan.ts'
import { sendsCode, stages } from './stage-code.ts'

/** What is probably wrong with a package for this function: its own warnings, and a handler that it does not hold. */
export function packageWarnings(
  code: CodePackage,
  { configuration }: DeployInputs,
  latest: FunctionConfiguration | undefined,
): readonly string[] {
  const runtime = configuration.Runtime ?? latest?.Runtime
  const handler = configuration.Handler ?? latest?.Handler
  const handlerMissing = handlerWarning(runtime, handler, code.files)
  return [...code.warnings, ...(handlerMissing ? [handlerMissing] : [])]
}

/**
 * Refuses a package that cannot be sent, where the plan sends it.
 * @throws Failure with the sizes
 */
export function refuseUnsendable(plan: ReleasePlan, code: CodePackage | undefined): void {
  if (code && sendsCode(plan)) refuseTooLarge(code, stages(plan))
}
