import { Failure } from '../../failure.ts'
import { comparableConfiguration, comparableMember, isAsWritten } from '../../model/comparable.ts'
import type { Configuration, ConfigurationMembers } from '../../model/configuration.ts'

/** Members that UpdateFunctionConfiguration does not have. */
export const CREATE_ONLY: ReadonlySet<string> = new Set(['TenancyConfig'])

const ANOTHER =
  'or create another function with it and move the callers there. If nothing depends on this function, delete it and let this action create it again.'

/**
 * Refuses settings that Lambda takes only when it creates a function: tenant isolation (Lambda developer guide, "Tenant
 * isolation") and durable execution ("Durable functions").
 * @throws Failure, before anything is written
 */
export function refuseCreateOnly(wanted: ConfigurationMembers, latest: Configuration): void {
  const present = comparableConfiguration(latest)
  const { TenancyConfig, DurableConfig } = wanted
  const without = (member: string) => `Leave \`${member}\` out, ${ANOTHER}`
  if (TenancyConfig !== undefined && !isAsWritten('TenancyConfig', present['TenancyConfig'], TenancyConfig))
    throw new Failure(
      `\`TenancyConfig\` in \`function-configuration\` is ${JSON.stringify(comparableMember('TenancyConfig', TenancyConfig))}, but the function ${latest.FunctionName} was created ${present['TenancyConfig'] ? `with ${JSON.stringify(present['TenancyConfig'])}` : 'without it'}. Lambda sets it when it creates a function and cannot change it afterwards.`,
      present['TenancyConfig'] ? `Keep the current value, ${ANOTHER}` : without('TenancyConfig'),
    )
  if (DurableConfig !== undefined && present['DurableConfig'] === undefined)
    throw new Failure(
      `\`function-configuration\` has \`DurableConfig\`, but the function ${latest.FunctionName} was created without it. Lambda makes a function durable only when it creates it.`,
      without('DurableConfig'),
    )
}
