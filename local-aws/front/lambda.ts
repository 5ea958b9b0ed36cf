import { createAlias, deleteAlias, getAlias, listAliases, updateAlias } from './aliases.ts'
import {
  type Answer,
  AwsError,
  invalidParameter,
  invalidRequest,
  type Json,
  jsonAnswer,
  jsonOf,
  notFound,
} from './answer.ts'
import type { Execution } from './cloudwatch/lambda-metrics.ts'
import { archiveAt } from './code.ts'
import { type CodeSigning, functionCodeSigning } from './code-signing.ts'
import { presentInList } from './configuration.ts'
import {
  type DurableExecution,
  functionOfExecution,
  listDurableExecutions,
  readExecution,
} from './durable-executions.ts'
import { eventInvokeConfig } from './event-invoke.ts'
import { FunctionRecord, type Status } from './function-record.ts'
import { functionUrlConfig } from './function-urls.ts'
import {
  createFunction,
  deleteFunction,
  getFunction,
  getFunctionConfiguration,
  updateFunctionCode,
  updateFunctionConfiguration,
} from './functions.ts'
import { admitInvoke, invoke } from './invoke.ts'
import { FunctionCall, type FunctionTarget, type LambdaRequest } from './lambda-call.ts'
import { layerArchive, layerCall } from './layers.ts'
import type { Network } from './network.ts'
import { OlderVersions } from './older-versions.ts'
import { addPermission, getPolicy, removePermission } from './permissions.ts'
import {
  deleteProvisionedConcurrency,
  getProvisionedConcurrency,
  listProvisionedConcurrency,
  putProvisionedConcurrency,
} from './provisioned-concurrency.ts'
import {
  deleteFunctionConcurrency,
  getFunctionConcurrency,
  putFunctionConcurrency,
} from './reserved-concurrency.ts'
import { runtimeManagementConfig } from './runtime-management.ts'
import { type TransitionPlan, Transitions } from './transitions.ts'
import type { Upstream } from './upstream.ts'
import { validateTags } from './validate-function.ts'
import { listVersions, publishVersion } from './versions.ts'

/** How long things take in Lambda. */
export interface LambdaOptions {
  /** Milliseconds that creating and updating a function takes; 1000 by default. */
  readonly transitionMs: number
  /**
   * Milliseconds that every published version is Pending. By default, one of a plain function is ready at once, and one
   * with SnapStart takes `transitionMs`.
   */
  readonly versionTransitionMs: number
}

type Rule = (call: FunctionCall, transitions: Transitions) => Promise<Answer>

/** The operations with rules of their own; all others are the emulator's business. */
const rules: Readonly<Record<string, Rule>> = {
  CreateFunction: createFunction,
  GetFunction: getFunction,
  GetFunctionConfiguration: getFunctionConfiguration,
  UpdateFunctionCode: updateFunctionCode,
  UpdateFunctionConfiguration: updateFunctionConfiguration,
  PublishVersion: publishVersion,
  ListVersionsByFunction: listVersions,
  CreateAlias: createAlias,
  GetAlias: getAlias,
  UpdateAlias: updateAlias,
  DeleteAlias: deleteAlias,
  ListAliases: listAliases,
  AddPermission: addPermission,
  RemovePermission: removePermission,
  GetPolicy: getPolicy,
  CreateFunctionUrlConfig: functionUrlConfig,
  GetFunctionUrlConfig: functionUrlConfig,
  UpdateFunctionUrlConfig: functionUrlConfig,
  DeleteFunctionUrlConfig: functionUrlConfig,
  GetFunctionCodeSigningConfig: functionCodeSigning,
  PutFunctionCodeSigningConfig: functionCodeSigning,
  DeleteFunctionCodeSigningConfig: functionCodeSigning,
  GetRuntimeManagementConfig: runtimeManagementConfig,
  PutRuntimeManagementConfig: runtimeManagementConfig,
  PutFunctionEventInvokeConfig: eventInvokeConfig,
  GetFunctionEventInvokeConfig: eventInvokeConfig,
  DeleteFunctionEventInvokeConfig: eventInvokeConfig,
  PutProvisionedConcurrencyConfig: putProvisionedConcurrency,
  GetProvisionedConcurrencyConfig: getProvisionedConcurrency,
  DeleteProvisionedConcurrencyConfig: deleteProvisionedConcurrency,
  ListProvisionedConcurrencyConfigs: listProvisionedConcurrency,
  ListDurableExecutionsByFunction: listDurableExecutions,
  PutFunctionConcurrency: putFunctionConcurrency,
  GetFunctionConcurrency: getFunctionConcurrency,
  DeleteFunctionConcurrency: deleteFunctionConcurrency,
}

/** Request bodies of this size and more are refused (Lambda quotas: 50 MB of archive, base64-encoded). */
const largestRequest = 70_167_211

/** Lambda as AWS runs it, on top of the emulator. */
export class Lambda {
  readonly #scope: { readonly region: string; readonly accountId: string }
  readonly #transitions: Transitions
  readonly #records = new Map<string, FunctionRecord>()
  readonly #queues = new Map<string, Promise<unknown>>()
  /** The subnets and security groups that exist; without it, all that functions name do. */
  network: Network | undefined
  /** The code signing configurations of the account, by their ARNs. */
  codeSigning: CodeSigning = new Map()
  readonly #draw: () => number
  readonly #onExecution: (execution: Execution) => void

  /** @param hooks numbers from 0 to 1 that route the calls of weighted aliases, and whom to tell of each call that ran */
  constructor(
    scope: { region: string; accountId: string },
    options: Partial<LambdaOptions>,
    hooks: { readonly draw: () => number; readonly onExecution: (execution: Execution) => void },
  ) {
    this.#scope = scope
    this.#draw = hooks.draw
    this.#onExecution = hooks.onExecution
    const { transitionMs = 1000 } = options
    this.#transitions = new Transitions(transitionMs, options.versionTransitionMs)
  }

  /** Milliseconds that creating and updating a function takes. */
  get transitionMs(): number {
    return this.#transitions.updateMs
  }

  set transitionMs(milliseconds: number) {
    this.#transitions.updateMs = milliseconds
  }

  /** Milliseconds that every published version is Pending. */
  get versionTransitionMs(): number | undefined {
    return this.#transitions.publishMs
  }

  set versionTransitionMs(milliseconds: number | undefined) {
    this.#transitions.publishMs = milliseconds
  }

  /** Makes the next transition that the plan fits take another time, or fail. */
  planTransition(plan: TransitionPlan): void {
    this.#transitions.plan(plan)
  }

  /** Ends the transition that a version (by default $LATEST) is in, as if its time had come. */
  finishTransition(functionName: string, version = '$LATEST'): void {
    this.#recordOf(functionName).version(version).finish()
  }

  /** Ends the allocation of provisioned concurrency that an alias is in, as if its time had come. */
  finishAllocation(functionName: string, alias: string): void {
    this.#recordOf(functionName).provisioned.get(alias)?.finish()
  }

  /** Puts a version (by default $LATEST) into a state, such as Inactive or Failed; it stays in it. */
  setStatus(functionName: string, status: Status, version = '$LATEST'): void {
    this.#recordOf(functionName).version(version).set(status)
  }

  /** Makes a function that has no version yet one that has had many: the next one to be published is count + 1. */
  addOlderVersions(functionName: string, count: number): void {
    const record = this.#recordOf(functionName)
    record.older = new OlderVersions(record.arn, count)
  }

  /** Makes versions ones that Lambda@Edge has replicated, as when a distribution of CloudFront invokes them. */
  replicate(functionName: string, ...versions: readonly string[]): void {
    const { replicated } = this.#recordOf(functionName)
    for (const version of versions) replicated.add(version)
  }

  /** Limits the bytes of code of all versions of a function, as the quota of an account does; without a number, no more. */
  limitCodeStorage(functionName: string, bytes?: number): void {
    this.#recordOf(functionName).codeStorage = bytes
  }

  /** Lists a durable execution of a version that runs or has ended, by its status; nothing is run. */
  addExecution(functionName: string, execution: DurableExecution): void {
    this.#recordOf(functionName).executions.push(execution)
  }

  /** Makes reads return this error in place of the environment variables; without an error, the variables again. */
  setEnvironmentError(
    functionName: string,
    error?: { readonly ErrorCode: string; readonly Message: string },
  ): void {
    this.#recordOf(functionName).environmentError = error
  }

  /** The archive at an address that GetFunction or GetLayerVersion gave; undefined for any other path. */
  async archive(path: string, upstream: Upstream): Promise<Answer | undefined> {
    const asked = archiveAt(path)
    if (asked === undefined) return layerArchive(path, upstream)
    const body = this.#records.get(asked.arn)?.archives.get(asked.codeSha256)
    return body === undefined
      ? { status: 404, headers: {}, body: Buffer.alloc(0) }
      : { status: 200, headers: { 'content-type': 'application/zip' }, body }
  }

  /** Carries a call out and gives the answer, errors included. */
  async carryOut(request: LambdaRequest, upstream: Upstream): Promise<Answer> {
    try {
      return await this.#apply(request, upstream)
    } catch (error) {
      if (error instanceof AwsError) return error.answer('lambda')
      throw error
    }
  }

  async #apply(request: LambdaRequest, upstream: Upstream): Promise<Answer> {
    if (request.raw.length >= largestRequest) {
      const limit = `Request must be smaller than ${largestRequest} bytes for the ${request.operation} operation`
      throw new AwsError(413, 'RequestEntityTooLargeException', limit)
    }
    if (request.parts[0] === 'tags') return this.#tags(request, upstream)
    if (request.operation === 'ListFunctions') return this.#listFunctions(request, upstream)
    if (request.parts[0] === 'layers') return layerCall(request, upstream, passOn)
    if (request.parts[0] === 'durable-executions') {
      const { functionName, region } = functionOfExecution(request.parts[1] ?? '')
      return readExecution(request, this.#recordOf(functionName, region))
    }
    if (request.parts[0] !== 'functions') return passOn(request, upstream)
    const named = request.parts[1] ?? String(request.body['FunctionName'] ?? '')
    const { accountId } = this.#scope
    const here = { region: request.region, accountId }
    const target = targetOf(named, request.url.searchParams.get('Qualifier') ?? undefined, here)
    const record = this.#recordOf(target.functionName, request.region)
    request.network = this.network
    request.codeSigning = this.codeSigning
    const call = new FunctionCall(request, target, record, upstream)
    const { arn } = call.record
    if (/^Invoke(WithResponseStream)?$/.test(request.operation)) return this.#invoke(call)
    if (request.operation === 'DeleteFunction') return this.#inTurn(arn, () => this.#delete(call))
    const rule = rules[request.operation]
    return rule === undefined
      ? passOn(request, upstream)
      : this.#inTurn(arn, () => rule(call, this.#transitions))
  }

  /** What could not be started, and a dry run, is no invocation. */
  async #invoke(call: FunctionCall): Promise<Answer> {
    const { functionName, qualifier } = call
    const admit = () => admitInvoke(call, this.#transitions, this.#draw)
    const { version, isWeighted } = await this.#inTurn(call.record.arn, admit)
    const started = Date.now()
    const answer = await invoke(call, version)
    const isError = answer.headers['x-amz-function-error'] !== undefined
    const times = { started, ended: Date.now() }
    const isDryRun = call.request.headers['x-amz-invocation-type'] === 'DryRun'
    if (!isDryRun) this.#onExecution({ functionName, qualifier, version, isWeighted, isError, ...times })
    return answer
  }

  async #delete(call: FunctionCall): Promise<Answer> {
    const answer = await deleteFunction(call)
    if (call.qualifier === undefined) this.#records.delete(call.record.arn)
    return answer
  }

  /** Tags of a function change the revision of $LATEST. */
  async #tags(request: LambdaRequest, upstream: Upstream): Promise<Answer> {
    const [, , , region, , type, name, qualifier] = (request.parts[1] ?? '').split(':')
    if (type === 'function' && qualifier !== undefined)
      throw invalidParameter(
        'Tags on function aliases and versions are not supported. Please specify a function ARN.',
      )
    if (request.operation === 'UntagResource' && !request.url.searchParams.has('tagKeys'))
      throw invalidRequest(null, 'tagKeys', 'Member must not be null')
    if (request.operation === 'TagResource') await this.#refuseTags(request, upstream)
    const answer = await passOn(request, upstream)
    const isWrite = request.operation === 'TagResource' || request.operation === 'UntagResource'
    if (type === 'function' && name !== undefined && isWrite && answer.status < 300) {
      this.#recordOf(name, region).latest.touch()
    }
    return answer
  }

  async #refuseTags({ url, headers, body }: LambdaRequest, upstream: Upstream): Promise<void> {
    if (Object.keys((body['Tags'] ?? {}) as Json).length === 0)
      throw invalidParameter('An error occurred and the request cannot be processed.')
    const { authorization = '' } = headers
    const answer = await upstream.send('GET', url.pathname, { authorization })
    if (answer.status < 300) validateTags({ ...(jsonOf(answer)['Tags'] as Json), ...(body['Tags'] as Json) })
  }

  async #listFunctions(request: LambdaRequest, upstream: Upstream): Promise<Answer> {
    const answer = await passOn(request, upstream)
    const list = jsonOf(answer)
    const latest = (list['Functions'] ?? []) as Json[]
    const isAll = request.url.searchParams.get('FunctionVersion') === 'ALL'
    // The emulator lists $LATEST only.
    const stored = isAll
      ? (await Promise.all(latest.map((each) => versionsOf(each, request, upstream)))).flat()
      : latest
    const shown = stored.map((each) =>
      presentInList(
        each,
        this.#recordOf(String(each['FunctionName']), request.region),
        isAll ? String(each['Version']) : undefined,
      ),
    )
    return jsonAnswer(answer.status, { ...list, Functions: shown })
  }

  #recordOf(functionName: string, region = this.#scope.region): FunctionRecord {
    const arn = `arn:aws:lambda:${region}:${this.#scope.accountId}:function:${functionName}`
    const record = this.#records.get(arn) ?? new FunctionRecord(arn)
    this.#records.set(arn, record)
    return record
  }

  /** Calls about one function are carried out one after the other, so that a check holds until its write is done. */
  async #inTurn<T>(arn: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#queues.get(arn) ?? Promise.resolve()).then(work, work)
    this.#queues.set(arn, turn)
    return turn
  }
}

/** All versions of a function, $LATEST among them, as the emulator keeps them. */
async function versionsOf(
  { FunctionName }: Json,
  { headers: { authorization = '' } }: LambdaRequest,
  upstream: Upstream,
): Promise<Json[]> {
  const path = `/2015-03-31/functions/${encodeURIComponent(String(FunctionName))}/versions?MaxItems=100000`
  return jsonOf(await upstream.send('GET', path, { authorization }))['Versions'] as Json[]
}

/** Hands a request to the emulator as it came. */
function passOn(request: LambdaRequest, upstream: Upstream): Promise<Answer> {
  return upstream.send(
    request.method,
    request.url.pathname + request.url.search,
    request.headers,
    request.raw,
  )
}

/** The function that a name, a partial ARN or an ARN means, each with or without a qualifier. */
function targetOf(
  named: string,
  qualifier: string | undefined,
  here: { readonly region: string; readonly accountId: string },
) {
  const pattern =
    /^(?:arn:aws[a-z-]*:lambda:(?<region>[^:]*):)?(?:(?<account>\d{12}):)?(?:function:)?(?<name>[a-zA-Z0-9-_]+)(?::(?<own>[^:]+))?$/
  const { groups } = pattern.exec(named) ?? {}
  if (groups === undefined) {
    const form =
      '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?'
    throw invalidRequest(named, 'functionName', `Member must satisfy regular expression pattern: ${form}`)
  }
  const { region, account, name = named, own } = groups
  if (region !== undefined && region !== here.region) {
    throw notFound(`Functions from '${region}' are not reachable in this region ('${here.region}')`)
  }
  // AWS says no more than this.
  if (account !== undefined && account !== here.accountId) throw new AwsError(403, 'AccessDeniedException')
  if (own !== undefined && qualifier !== undefined && own !== qualifier) {
    throw invalidParameter(
      'The derived qualifier from the function name does not match the specified qualifier.',
    )
  }
  return { functionName: name, qualifier: qualifier ?? own } satisfies FunctionTarget
}
