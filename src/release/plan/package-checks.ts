import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import type { PackageCode } from '../../model/code.ts'
import type { Configuration } from '../../model/configuration.ts'
import { handlerWarning } from '../../package/handler.ts'
import { refuseTooLargeForRequest, unzippedProblem } from '../../package/upload-limit.ts'
import type { ReleasePlan } from './release-plan.ts'
import { sendsCode, stages } from './stage-code.ts'

/** What is probably wrong with a package for this function: its own warnings, and a handler that it does not hold. */
export function packageWarnings(
  code: Pick<PackageCode, 'warnings'> & Partial<Pick<PackageCode, 'files'>>,
  { configuration }: DeployInputs,
  latest: Pick<Configuration, 'Runtime' | 'Handler'> | undefined,
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

/** Headers make an archive longer than its content: by less than this share, however many files there are. */
const HEADERS = 0.05

/**
 * Refuses code that Lambda cannot unpack together with the layers, as far as that can be known: AWS tells the size of
 * attached layers alone, and only zipped, so what is refused here is too large in any case.
 *
 * @param unzippedSize bytes of the package's files
 * @throws Failure that names the layers
 */
export function refuseTooLargeWithLayers(
  plan: ReleasePlan,
  unzippedSize: number,
  { Layers = [] }: Pick<Configuration, 'Layers'>,
): void {
  if (!sendsCode(plan)) return
  const wanted = plan.slots.configure?.members['Layers'] as readonly string[] | undefined
  const kept = Layers.filter(({ Arn = '' }) => !wanted || wanted.includes(Arn))
  const zipped = kept.reduce((bytes, { CodeSize = 0 }) => bytes + CodeSize, 0)
  if (zipped === 0) return
  const names = kept.map(({ Arn }) => Arn).join(', ')
  const subject = `The package together with the layers of the function (${names}), which are counted zipped,`
  const problem = unzippedProblem(subject, unzippedSize + Math.floor(zipped * (1 - HEADERS)))
  if (problem) throw problem
}
