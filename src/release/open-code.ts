import type { Lambda } from '../aws/lambda.ts'
import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import type { Code, SentCode } from '../model/code.ts'
import { keepingFor } from '../package/archive.ts'
import { openPackage } from '../package/open-package.ts'
import { openImage } from './open-image.ts'
import { openCodeObject } from './open-object.ts'

/**
 * Opens the code of a release; undefined when only the configuration is released.
 * @param temporary a directory for what is too large for memory
 * @throws Failure about everything that is wrong with it
 */
export function openCode(
  lambda: Lambda,
  { code }: DeployInputs,
  temporary: string,
): Promise<Code | undefined> {
  if (code.kind === 'image') return openImage(lambda, code)
  return code.kind === 's3-object' ? openCodeObject(lambda, code, temporary) : openPackage(code)
}

/** The code as it is sent, its archive made. */
export async function readyToSend(
  code: Code,
  inputs: Pick<DeployInputs, 'dryRun' | 'staging'>,
  temporary: string,
): Promise<SentCode> {
  if (code.kind !== 'package') return code
  return { kind: code.kind, ...(await code.archive(keepingFor(inputs, temporary))) }
}
