import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import type { Secrets } from '../redaction.ts'

/** The values of the environment variables of functions, or of versions. */
export function environmentSecrets(configurations: readonly FunctionConfiguration[]): Secrets {
  if (configurations.some(({ Environment }) => Environment?.Error)) return 'unknown'
  return configurations.flatMap(({ Environment }) => Object.values(Environment?.Variables ?? {}))
}
