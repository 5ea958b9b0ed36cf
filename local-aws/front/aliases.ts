import { withHeldTraffic } from './allocation.ts'
import {
  type Answer,
  AwsError,
  conflict,
  invalidParameter,
  type Json,
  jsonAnswer,
  notFound,
} from './answer.ts'
import { refuseState } from './function-record.ts'
import type { FunctionCall } from './lambda-call.ts'
import { page } from './pages.ts'
import { moveProvisionedConcurrency } from './provisioned-concurrency.ts'
import { refuseStale } from './revision.ts'
import type { Transitions } from './transitions.ts'
import { validateAlias, validateRouting } from './validate-alias.ts'

export async function createAlias(call: FunctionCall): Promise<Answer> {
  validateAlias(call.body)
  await exists(call, call.arnOf(String(call.body['FunctionVersion'])))
  const name = String(call.body['Name'])
  const taken = (await call.aliases()).some((alias) => alias['Name'] === name)
  if (taken) throw conflict(`Alias already exists: ${call.arnOf(name)}`)
  await refuseTarget(call, call.body)
  const alias = await call.ask('POST', '/aliases', call.body)
  call.record.touchAlias(name)
  return jsonAnswer(201, presentAlias(call, alias))
}

/** @param arn what AWS names where the function does not exist */
async function exists(call: FunctionCall, arn: string): Promise<void> {
  try {
    await call.ask('GET')
  } catch (error) {
    throw error instanceof AwsError && error.status === 404 ? notFound(`Function not found: ${arn}`) : error
  }
}

export async function updateAlias(call: FunctionCall, transitions: Transitions): Promise<Answer> {
  const name = nameOf(call)
  validateAlias({ ...call.body, Name: name })
  const current = await readAlias(call, 'Alias not found')
  refuseStale(call.body['RevisionId'], call.record.aliasRevision(name))
  refuseKeptWeights(call, current)
  await refuseTarget(call, { ...current, ...call.body })
  const alias = await call.ask('PUT', `/aliases/${encodeURIComponent(name)}`, call.body)
  call.record.touchAlias(name)
  provision(call, transitions, current, alias)
  return jsonAnswer(200, presentAlias(call, alias))
}

/**
 * What becomes of the provisioned concurrency of an alias when it changes: it follows the alias to another version, and
 * who clears the weights that AWS has put on the alias lets the new version have its traffic at once.
 */
function provision(call: FunctionCall, transitions: Transitions, before: Json, after: Json): void {
  const name = nameOf(call)
  const { provisioned } = call.record
  const allocation = provisioned.get(name)
  if (allocation === undefined) return
  const version = String(after['FunctionVersion'])
  const isShared = weightedVersions(before).length > 0
  const served = allocation.heldOn ?? (isShared ? undefined : String(before['FunctionVersion']))
  if (version !== before['FunctionVersion']) {
    const target = weightedVersions(after).length > 0 ? undefined : served
    moveProvisionedConcurrency(call, transitions, name, target, version)
  } else if (call.body['RoutingConfig'] !== undefined) provisioned.set(name, allocation.released())
}

function weightedVersions(alias: Json): string[] {
  const { AdditionalVersionWeights = {} } = (alias['RoutingConfig'] ?? {}) as Json
  return Object.keys(AdditionalVersionWeights as Json)
}

export async function getAlias(call: FunctionCall): Promise<Answer> {
  return jsonAnswer(200, presentAlias(call, await readAlias(call)))
}

/** AWS filters by the version that an alias invokes; the emulator ignores FunctionVersion. */
export async function listAliases(call: FunctionCall): Promise<Answer> {
  const version = call.query.get('FunctionVersion')
  const all = (await call.aliases()).map((alias) => presentAlias(call, alias))
  const found = version === null ? all : all.filter((alias) => alias['FunctionVersion'] === version)
  const { items, next } = page(found, 'Name', call.query, 10_000)
  return jsonAnswer(200, { Aliases: items, ...next })
}

/** A move that keeps the weights that AWS has put on the alias is refused, as people report: it has to clear them. */
function refuseKeptWeights({ record, body }: FunctionCall, current: Json): void {
  const { FunctionVersion: version = current['FunctionVersion'], RoutingConfig } = body
  const isHeld = record.provisioned.get(String(current['Name']))?.heldOn !== undefined
  if (isHeld && RoutingConfig === undefined && version !== current['FunctionVersion'])
    throw invalidParameter('Invalid alias configuration for Provisioned Concurrency')
}

/** The versions that an alias has to be able to serve: they exist, are ready for it, and go together. */
async function refuseTarget(call: FunctionCall, alias: Json): Promise<void> {
  const primary = await servable(call, String(alias['FunctionVersion']))
  const { AdditionalVersionWeights: weights = {} } = (alias['RoutingConfig'] ?? {}) as Json
  const shares = Object.entries(weights as Record<string, number>)
  validateRouting(shares, primary)
  for (const [version] of shares) validateRouting(shares, primary, await servable(call, version))
}

async function servable(call: FunctionCall, version: string): Promise<Json> {
  const found = await call.version(version)
  refuseState(call.record.version(version).status.State, version === '$LATEST' ? [] : ['Failed'])
  return found
}

/** Deleting an alias that does not exist is no error (DeleteAlias); its provisioned concurrency goes with it. */
export async function deleteAlias(call: FunctionCall): Promise<Answer> {
  await call.ask('GET')
  const name = nameOf(call)
  const exists = (await call.aliases()).some((alias) => alias['Name'] === name)
  if (exists) await call.ask('DELETE', `/aliases/${encodeURIComponent(name)}`)
  call.record.forgetAlias(name)
  return jsonAnswer(204)
}

/** @param missing what AWS says where there is no such alias */
async function readAlias(call: FunctionCall, missing = 'Cannot find alias arn'): Promise<Json> {
  const name = nameOf(call)
  try {
    const alias = await call.ask('GET', `/aliases/${encodeURIComponent(name)}`)
    return withHeldTraffic(alias, call.record.provisioned.get(name))
  } catch (error) {
    if (!(error instanceof AwsError && error.status === 404)) throw error
    // Where it is the function that is missing, this says so.
    await call.ask('GET')
    throw notFound(`${missing}: ${call.arnOf(name)}`)
  }
}

function nameOf(call: FunctionCall): string {
  return call.request.parts[3] ?? ''
}

function presentAlias(call: FunctionCall, alias: Json): Json {
  const name = String(alias['Name'])
  const held = withHeldTraffic(alias, call.record.provisioned.get(name))
  return { ...held, RevisionId: call.record.aliasRevision(name) }
}
