import { Allocation } from './allocation.ts'
import {
  type Answer,
  AwsError,
  conflict,
  invalidParameter,
  type Json,
  jsonAnswer,
  notFound,
} from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'
import { page } from './pages.ts'
import { refuseAboveLimit } from './reserved-concurrency.ts'
import type { Transitions } from './transitions.ts'

export async function putProvisionedConcurrency(
  call: FunctionCall,
  transitions: Transitions,
): Promise<Answer> {
  const { record } = call
  const qualifier = await publishedQualifier(call)
  const requested = Number(call.body['ProvisionedConcurrentExecutions'])
  if (!(requested >= 1)) {
    throw new AwsError(
      400,
      'ValidationException',
      `1 validation error detected: Value '${requested}' at 'provisionedConcurrentExecutions' failed to satisfy constraint: Member must have value greater than or equal to 1`,
    )
  }
  refuseAboveLimit(record, requested)
  const allocation = new Allocation(requested, transitions.take('provision', call.functionName))
  record.provisioned.set(qualifier, allocation)
  return jsonAnswer(202, allocation.answer)
}

export async function getProvisionedConcurrency(call: FunctionCall): Promise<Answer> {
  const { qualifier = '$LATEST' } = call
  refuseLatest(await versionOf(call, qualifier))
  const allocation = call.record.provisioned.get(qualifier)
  if (allocation !== undefined) return jsonAnswer(200, allocation.answer)
  throw new AwsError(
    404,
    'ProvisionedConcurrencyConfigNotFoundException',
    'No Provisioned Concurrency Config found for this function',
  )
}

export async function deleteProvisionedConcurrency(call: FunctionCall): Promise<Answer> {
  const { qualifier = '$LATEST' } = call
  refuseLatest(await versionOf(call, qualifier))
  call.record.provisioned.delete(qualifier)
  return jsonAnswer(204)
}

export async function listProvisionedConcurrency(call: FunctionCall): Promise<Answer> {
  await call.ask('GET')
  const configs = Array.from(call.record.provisioned, ([qualifier, allocation]) => ({
    FunctionArn: call.arnOf(qualifier),
    ...allocation.answer,
  }))
  const { items, next } = page(configs, 'FunctionArn', call.query, 50)
  return jsonAnswer(200, { ProvisionedConcurrencyConfigs: items, ...next })
}

/**
 * Moves the provisioned concurrency of an alias that was moved: it is allocated again for the new version, and until
 * then all traffic stays where it was.
 * @param served the version that had all traffic before; undefined where the alias shared its traffic
 */
export function moveProvisionedConcurrency(
  { record, functionName }: FunctionCall,
  transitions: Transitions,
  alias: string,
  served: string | undefined,
  version: string,
): void {
  const allocation = record.provisioned.get(alias)
  if (allocation === undefined) return
  const heldOn = served === version ? undefined : served
  const outcome = transitions.take('provision', functionName)
  record.provisioned.set(alias, new Allocation(allocation.requested, outcome, heldOn))
}

/** What is read and deleted belongs to an alias or a published version (recordings of LocalStack's tests). */
function refuseLatest(version: string): void {
  if (version === '$LATEST')
    throw invalidParameter('The function resource provided must be an alias or a published version.')
}

/** The version that a qualifier means; 404 when there is no such alias or version, or no such function. */
async function versionOf(call: FunctionCall, qualifier: string): Promise<string> {
  const isName = !/^(\$LATEST|[0-9]+)$/.test(qualifier)
  const alias = isName ? await aliasNamed(call, qualifier) : undefined
  if (isName && alias === undefined) throw notFound(`Cannot find alias arn: ${call.arnOf(qualifier)}`)
  const version = String(alias?.['FunctionVersion'] ?? qualifier)
  await call.version(version)
  return version
}

/** An alias; undefined also where the function does not exist, since AWS says the same of both. */
async function aliasNamed(call: FunctionCall, name: string): Promise<Json | undefined> {
  try {
    return (await call.aliases()).find((each) => each['Name'] === name)
  } catch (error) {
    if (error instanceof AwsError && error.status === 404) return undefined
    throw error
  }
}

/**
 * The alias or version of the call, once it may have provisioned concurrency: a published version that no alias with
 * provisioned concurrency serves, and no alias on such a version or with weights, its own or AWS's (recordings of
 * LocalStack's tests; the refusal of weights: hashicorp/terraform issue 24957).
 */
async function publishedQualifier(call: FunctionCall): Promise<string> {
  const { qualifier = '$LATEST', record } = call
  const version = await versionOf(call, qualifier)
  if (version === '$LATEST') {
    throw invalidParameter(
      'Provisioned Concurrency Configs cannot be applied to unpublished function versions.',
    )
  }
  const aliases = await call.aliases()
  if (version === qualifier) {
    const provisioned = aliases.filter(({ Name }) => record.provisioned.has(String(Name)))
    if (provisioned.some((each) => each['FunctionVersion'] === version))
      throw conflict('Version is pointed by a Provisioned Concurrency alias')
    return qualifier
  }
  if (record.provisioned.has(version)) {
    throw conflict(
      "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
    )
  }
  const { RoutingConfig } = aliases.find(({ Name }) => Name === qualifier) ?? {}
  const { AdditionalVersionWeights = {} } = (RoutingConfig ?? {}) as Json
  if (Object.keys(AdditionalVersionWeights as Json).length > 0)
    throw invalidParameter('Alias with weights can not be used with Provisioned Concurrency')
  return qualifier
}
