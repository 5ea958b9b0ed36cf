import type { Configuration } from '../model/configuration.ts'
import type { Secrets } from '../redaction.ts'

/** The values of the environment variables of functions, or of versions. */
export function environmentSecrets(
  configurations: ReadonlyArray<Pick<Configuration, 'Environment'>>,
): Secrets {
  if (configurations.some(({ Environment }) => Environment?.Error)) return 'unknown'
  return configurations.flatMap(({ Environment }) => Object.values(Environment?.Variables ?? {}))
}
