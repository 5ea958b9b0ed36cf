import { type Answer, AwsError, conflict, invalidParameter, type Json, jsonAnswer } from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'
import { page } from './pages.ts'
import type { Transitions } from './transitions.ts'

/** What is provisioned for an alias or version; it is allocated after a while. */
export interface ProvisionedConcurrency {
  readonly requested: number
  readonly lastModified: string
  /** In milliseconds since 1970. */
  readonly readyAt: number
}

/** Nothing is really allocated: the emulator runs what it is asked to run. */
export async function putProvisionedConcurrency(
  call: FunctionCall,
  transitions: Transitions,
): Promise<Answer> {
  const qualifier = await publishedQualifier(call)
  const requested = Number(call.body['ProvisionedConcurrentExecutions'])
  if (!(requested >= 1)) {
    throw new AwsError(
      400,
      'ValidationException',
      `1 validation error detected: Value '${requested}' at 'provisionedConcurrentExecutions' failed to satisfy constraint: Member must have value greater than or equal to 1`,
    )
  }
  const config = {
    requested,
    lastModified: new Date().toISOString(),
    readyAt: Date.now() + transitions.updateMs,
  }
  call.record.provisioned.set(qualifier, config)
  return jsonAnswer(202, present(config))
}

export async function getProvisionedConcurrency(call: FunctionCall): Promise<Answer> {
  await call.ask('GET')
  const config = call.record.provisioned.get(call.qualifier ?? '')
  if (config !== undefined) return jsonAnswer(200, present(config))
  throw new AwsError(
    404,
    'ProvisionedConcurrencyConfigNotFoundException',
    'No Provisioned Concurrency Config found for this function',
  )
}

export async function deleteProvisionedConcurrency(call: FunctionCall): Promise<Answer> {
  call.record.provisioned.delete(await publishedQualifier(call))
  return jsonAnswer(204)
}

export async function listProvisionedConcurrency(call: FunctionCall): Promise<Answer> {
  await call.ask('GET')
  const configs = Array.from(call.record.provisioned, ([qualifier, config]) => ({
    FunctionArn: call.arnOf(qualifier),
    ...present(config),
  }))
  const { items, next } = page(configs, 'FunctionArn', call.query, 50)
  return jsonAnswer(200, { ProvisionedConcurrencyConfigs: items, ...next })
}

function present({ requested, lastModified, readyAt }: ProvisionedConcurrency): Json {
  const isReady = Date.now() >= readyAt
  return {
    RequestedProvisionedConcurrentExecutions: requested,
    AvailableProvisionedConcurrentExecutions: isReady ? requested : 0,
    AllocatedProvisionedConcurrentExecutions: isReady ? requested : 0,
    Status: isReady ? 'READY' : 'IN_PROGRESS',
    LastModified: lastModified,
  }
}

/**
 * The alias or version of the call, once it may have provisioned concurrency: a published version, and no alias that
 * shares its traffic (Lambda Developer Guide, "Configuring provisioned concurrency for a function").
 */
async function publishedQualifier(call: FunctionCall): Promise<string> {
  const { qualifier = '$LATEST' } = call
  const alias = (await call.aliases()).find((each) => each['Name'] === qualifier)
  const version = String(alias?.['FunctionVersion'] ?? qualifier)
  if (version === '$LATEST') {
    throw invalidParameter(
      'Provisioned Concurrency Configs cannot be applied to unpublished function versions.',
    )
  }
  await call.version(version)
  const { AdditionalVersionWeights = {} } = (alias?.['RoutingConfig'] ?? {}) as Json
  if (Object.keys(AdditionalVersionWeights as Json).length > 0) {
    throw conflict(
      `Provisioned concurrency of ${call.arnOf(qualifier)} cannot be managed while the alias shares its traffic.`,
    )
  }
  return qualifier
}
