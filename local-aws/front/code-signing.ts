import { type Answer, AwsError, jsonAnswer } from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'

/** A code signing configuration. */
export interface CodeSigningConfig {
  /** What becomes of code without a valid signature. */
  readonly untrusted: 'Enforce' | 'Warn'
  /** CodeSha256 of the archives that are signed by one of its profiles. */
  readonly signed: ReadonlySet<string>
}

/** Code signing configurations by their ARNs. */
export type CodeSigning = ReadonlyMap<string, CodeSigningConfig>

/**
 * Attaches a configuration to a function, detaches it, or says which one it has. It applies to the next code (Lambda
 * developer guide, "Using code signing").
 */
export async function functionCodeSigning(call: FunctionCall): Promise<Answer> {
  const { request, record, functionName, body } = call
  // AWS looks for the configuration first (recordings of LocalStack's tests).
  if (request.method === 'PUT') refuseUnknownConfig(call, body['CodeSigningConfigArn'])
  await call.ask('GET')
  if (request.method === 'DELETE') {
    record.codeSigning = undefined
    return { status: 204, headers: {}, body: Buffer.alloc(0) }
  }
  if (request.method === 'PUT') record.codeSigning = String(body['CodeSigningConfigArn'])
  const { codeSigning } = record
  // Without a configuration, the answer does not even have the name.
  return jsonAnswer(
    200,
    codeSigning === undefined ? {} : { CodeSigningConfigArn: codeSigning, FunctionName: functionName },
  )
}

/** @throws AwsError in the words of a recording of AWS */
export function refuseUnknownConfig({ request }: FunctionCall, arn: unknown): void {
  if (arn === undefined || request.codeSigning?.has(String(arn))) return
  const message = `The code signing configuration cannot be found. Check that the provided configuration is not deleted: ${String(arn)}.`
  throw new AwsError(404, 'CodeSigningConfigNotFoundException', message)
}

/** Refuses an archive that no profile of the configuration has signed, if the configuration enforces that. */
export function refuseUnsigned({ request }: FunctionCall, arn: unknown, codeSha256: unknown): void {
  const config = request.codeSigning?.get(String(arn))
  if (config?.untrusted !== 'Enforce' || config.signed.has(String(codeSha256))) return
  throw new AwsError(
    400,
    'CodeVerificationFailedException',
    'Lambda cannot deploy the function. The function or layer might be signed using a signature that the client is not configured to accept. Check the provided signature.',
  )
}
