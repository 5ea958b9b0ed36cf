import type { Lambda } from '../aws/lambda.ts'
import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import { keepingFor } from '../package/archive.ts'
import type { CodeImage } from '../package/code-image.ts'
import type { CodeObject } from '../package/code-object.ts'
import type { CodePackage } from '../package/code-package.ts'
import { openPackage } from '../package/open-package.ts'
import type { SentCode } from './apply/sent-code.ts'
import { openImage } from './open-image.ts'
import { openCodeObject } from './open-object.ts'

/** The code of a release: a package that is sent, or an object in S3 or an image in ECR that Lambda fetches. */
export type ReleaseCode = CodePackage | CodeObject | CodeImage

/**
 * Opens the code of a release; undefined when only the configuration is released.
 * @param temporary a directory for what is too large for memory
 * @throws Failure about everything that is wrong with it
 */
export function openCode(
  lambda: Lambda,
  { code }: DeployInputs,
  temporary: string,
): Promise<ReleaseCode | undefined> {
  if (code.kind === 'image') return openImage(lambda, code)
  return code.kind === 's3-object' ? openCodeObject(lambda, code, temporary) : openPackage(code)
}

/** The code as it is sent, its archive made. */
export async function readyToSend(
  code: ReleaseCode,
  inputs: Pick<DeployInputs, 'dryRun' | 'staging'>,
  temporary: string,
): Promise<SentCode> {
  if ('image' in code) return { sha256: code.sha256, image: code.image }
  if ('object' in code) return { sha256: code.sha256, staged: code.object }
  return code.archive(keepingFor(inputs, temporary))
}
