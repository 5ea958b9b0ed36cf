import { Failure } from '../../failure.ts'
import type { EnvironmentChange } from '../../inputs/deploy-inputs.ts'
import type { Environment } from '../../model/configuration.ts'

/** What happens to the environment, by name only: values are secret. */
export interface EnvironmentDifference {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

export const NO_DIFFERENCE: EnvironmentDifference = { added: [], changed: [], removed: [] }

/**
 * The variables that the function shall have.
 * @throws Failure when they would be merged with variables that cannot be read: Lambda replaces the whole
 *   environment with what it is sent, so the merge would wipe them
 */
export function desiredVariables(
  current: Environment | undefined,
  change: EnvironmentChange,
): Readonly<Record<string, string>> {
  if (change.strategy === 'replace') return change.set
  if (current?.Error) {
    throw new Failure(
      `The function's environment variables cannot be read (${current.Error.ErrorCode ?? 'unknown error'}), and merging without reading them would wipe them.`,
      "Allow the role kms:Decrypt on the function's KMS key, or write all variables and set `environment-strategy: replace`.",
    )
  }
  const removed = new Set(change.remove)
  const merged = { ...current?.Variables, ...change.set }
  return Object.fromEntries(Object.entries(merged).filter(([name]) => !removed.has(name)))
}

/** Compares two environments by name and value; each list is sorted. */
export function environmentDifference(
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string>>,
): EnvironmentDifference {
  const has = (variables: Readonly<Record<string, string>>, name: string) => Object.hasOwn(variables, name)
  return {
    added: Object.keys(to)
      .filter((name) => !has(from, name))
      .sort(),
    changed: Object.keys(to)
      .filter((name) => has(from, name) && from[name] !== to[name])
      .sort(),
    removed: Object.keys(from)
      .filter((name) => !has(to, name))
      .sort(),
  }
}
