import { getAlias, listAliases } from '../aws/alias.ts'
import { getPolicy, listEventSourceMappings } from '../aws/callers.ts'
import type { Aws } from '../aws/client/aws.ts'
import { getFunction } from '../aws/function.ts'
import { findFunctionUrl } from '../aws/function-url.ts'
import { listProvisionedQualifiers } from '../aws/provisioned-concurrency.ts'
import { getEventInvokeConfig } from '../aws/settings/event-invoke.ts'
import { listVersionNumbers } from '../aws/version.ts'
import type { Alias } from '../model/alias.ts'
import { statementsOf } from '../model/policy.ts'
import type { AliasRemovalInputs } from '../model/wanted.ts'
import type { RemovableAlias } from '../plan/removal/alias-removal.ts'

/** A function and its alias before a removal. Undefined: there is none. */
export interface FunctionOfAlias {
  readonly functionArn: string | undefined
  /** Whether it is a durable function, whose executions continue on the version that they started on. */
  readonly isDurable: boolean
  readonly alias: Alias | undefined
}

/** Reads the function and the alias. Neither has to exist. */
export async function readFunctionOfAlias(
  aws: Aws,
  { functionName, alias: name }: AliasRemovalInputs,
): Promise<FunctionOfAlias> {
  const [found, alias] = await Promise.all([
    getFunction(aws, functionName),
    getAlias(aws, functionName, name),
  ])
  const latest = found?.version.configuration
  return { functionArn: latest?.FunctionArn, isDurable: latest?.['DurableConfig'] !== undefined, alias }
}

/** Reads what belongs to an alias or uses it. */
export async function readRemovable(aws: Aws, functionName: string, alias: Alias): Promise<RemovableAlias> {
  const { name } = alias
  const [aliases, versions, provisioned, policy, url, mappings, eventInvoke] = await Promise.all([
    listAliases(aws, functionName),
    listVersionNumbers(aws, functionName),
    listProvisionedQualifiers(aws, functionName),
    getPolicy(aws, functionName, name),
    findFunctionUrl(aws, functionName, name),
    listEventSourceMappings(aws, `${functionName}:${name}`),
    getEventInvokeConfig(aws, functionName, name),
  ])
  return {
    functionName,
    alias,
    others: aliases.filter((each) => each.name !== name),
    versions,
    provisioned,
    statements: statementsOf(policy),
    url: url?.address,
    hasEventInvokeConfig: eventInvoke !== undefined,
    mappings: mappings
      .filter(({ FunctionArn }) => FunctionArn?.endsWith(`:${name}`))
      .map(({ UUID: id = '', EventSourceArn: source = 'an event source' }) => ({ id, source })),
  }
}
