import { getAlias } from '../aws/alias.ts'
import { type Aws, orUndefined } from '../aws/client/aws.ts'
import { getCodeSigningConfig } from '../aws/settings/code-signing.ts'
import type { Code } from '../model/code.ts'
import type { DeployInputs } from '../model/wanted.ts'
import type { CurrentFunction, CurrentVersions } from '../plan/current.ts'
import { readCallers } from './callers.ts'
import { readCapacity } from './capacity.ts'
import { openCode } from './code/code.ts'
import { readFunction, readVersionsAndAliases } from './function.ts'
import { readRuntimeManagement } from './settings/runtime-management.ts'

/** What a deploy starts from. */
export interface CurrentDeploy {
  /** Undefined when only the configuration is released. */
  readonly code: Code | undefined
  /** Undefined when there is no such function. */
  readonly current: CurrentFunction | undefined
  /** Read at once only where there is no alias. */
  readonly currentVersions: CurrentVersions | undefined
}

/**
 * Reads the function, and the package beside it.
 * @param temporary a directory for what is too large for memory
 */
export async function readDeploy(aws: Aws, inputs: DeployInputs, temporary: string): Promise<CurrentDeploy> {
  const { functionName: name, alias, releaseAlias: wantedName } = inputs
  const reading = readFunction(aws, inputs)
  // Without an alias only the list of versions tells what was released last.
  const readingVersions = alias ? undefined : orUndefined(readVersionsAndAliases(aws, name))
  const [code, found, releaseAlias, currentVersions, callers, capacity, ...settings] = await Promise.all([
    openCode(aws, inputs, temporary, reading),
    reading,
    wantedName ? getAlias(aws, name, wantedName.name) : undefined,
    readingVersions,
    readCallers(aws, inputs),
    readCapacity(aws, inputs),
    inputs.codeSigning ? getCodeSigningConfig(aws, name) : undefined,
    readRuntimeManagement(aws, inputs, reading, readingVersions),
  ])
  const [codeSigning, runtimeManagement] = settings
  const current = found && {
    ...found,
    callers,
    capacity,
    codeSigning,
    runtimeManagement,
    ...(releaseAlias && { releaseAlias }),
  }
  return { code, current, currentVersions }
}
