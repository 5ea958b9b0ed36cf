import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { CodePackage } from '../../package/code-package.ts'
import { handlerWarning } from '../../package/handler.ts'
import { refuseTooLargeForRequest } from '../../package/upload-limit.ts'
import type { ReleasePlan } from './release-plan.ts'
import { sendsCode, stages } from './stage-code.ts'

/** What is probably wrong with a package for this function: its own warnings, and a handler that it does not hold. */
export function packageWarnings(
  code: Pick<CodePackage, 'warnings'> & Partial<Pick<CodePackage, 'files'>>,
  { configuration }: DeployInputs,
  latest: FunctionConfiguration | undefined,
): readonly string[] {
  const runtime = configuration.Runtime ?? latest?.Runtime
  const handler = configuration.Handler ?? latest?.Handler
  const handlerMissing = code.files && handlerWarning(runtime, handler, code.files)
  return [...code.warnings, ...(handlerMissing ? [handlerMissing] : [])]
}

/**
 * Refuses an archive that no request has room for, where the plan sends it in one.
 * @param size bytes of the archive
 * @throws Failure with the size
 */
export function refuseUnsendable(plan: ReleasePlan, size: number): void {
  if (sendsCode(plan) && !stages(plan)) refuseTooLargeForRequest(size)
}
