import { withHeldTraffic } from './allocation.ts'
import { type Answer, AwsError, type Json, jsonOf, notFound } from './answer.ts'
import type { CodeSigning } from './code-signing.ts'
import type { Registry } from './ecr.ts'
import type { FunctionRecord } from './function-record.ts'
import type { Network } from './network.ts'
import type { Upstream } from './upstream.ts'

/** A call to Lambda's API that the front has read, and its way to the emulator. */
export interface LambdaRequest {
  readonly operation: string
  /** The region that the request was signed for. */
  readonly region: string
  readonly method: string
  readonly url: URL
  /** The path below the API's date, split and decoded. */
  readonly parts: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly raw: Buffer
  /** The JSON body; empty when there is none, or when it is no JSON object. */
  readonly body: Json
  /** Whether the caller may not see tags, which is known once its permissions are. */
  hidesTags: boolean
  /** What exists in EC2; absent where everything does. */
  network?: Network | undefined
  /** The code signing configurations of the account. */
  codeSigning?: CodeSigning | undefined
}

/** A call about one function. */
export class FunctionCall {
  readonly request: LambdaRequest
  readonly functionName: string
  readonly qualifier: string | undefined
  readonly record: FunctionRecord
  readonly #upstream: Upstream

  constructor(request: LambdaRequest, target: FunctionTarget, record: FunctionRecord, upstream: Upstream) {
    this.request = request
    this.functionName = target.functionName
    this.qualifier = target.qualifier
    this.record = record
    this.#upstream = upstream
  }

  get body(): Json {
    return this.request.body
  }

  get query(): URLSearchParams {
    return this.request.url.searchParams
  }

  /** The ARN with a qualifier. */
  arnOf(qualifier: string | undefined): string {
    return qualifier === undefined ? this.record.arn : `${this.record.arn}:${qualifier}`
  }

  /**
   * Asks the emulator about this function.
   *
   * @param below path below the function's, such as `/aliases/live?...`
   * @throws AwsError the emulator's error
   */
  async ask(method: string, below = '', body?: Json): Promise<Json> {
    const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
    return jsonOf(await this.#send(method, `${this.#path}${below}`, sent))
  }

  /** Creates the function in the emulator. */
  async askToCreate(body: Json): Promise<Json> {
    return jsonOf(await this.#send('POST', '/2015-03-31/functions', Buffer.from(JSON.stringify(body))))
  }

  /** Whether a function of the account exists in the region of the call. */
  async isFunction(name: string): Promise<boolean> {
    const { authorization = '' } = this.request.headers
    const path = `/2015-03-31/functions/${encodeURIComponent(name)}`
    return (await this.#upstream.send('GET', path, { authorization })).status < 300
  }

  /** The emulator's answer to GetObject, errors included. */
  async getObject(path: string): Promise<Answer> {
    const authorization = `AWS4-HMAC-SHA256 Credential=front/20260101/${this.request.region}/s3/aws4_request`
    return this.#upstream.send('GET', path, { authorization })
  }

  /** The registry of an account in the region of the call. */
  registryOf(registryId: string): Registry {
    return { registryId, region: this.request.region, upstream: this.#upstream }
  }

  /** Hands the call to the emulator as it came. */
  async forward(
    changes: { qualifier?: string; headers?: Record<string, string>; below?: string; raw?: Buffer } = {},
  ): Promise<Answer> {
    const { method, url, raw, parts } = this.request
    const query = new URLSearchParams(url.searchParams)
    const qualifier = changes.qualifier ?? this.qualifier
    if (qualifier !== undefined) query.set('Qualifier', qualifier)
    const own = parts.slice(2).map((part) => `/${encodeURIComponent(part)}`)
    const { below = own.join('') } = changes
    const date = changes.below === undefined ? url.pathname.split('/')[1] : '2015-03-31'
    const path = `/${date}/functions/${encodeURIComponent(this.functionName)}${below}?${query}`
    return this.#send(method, path, changes.raw ?? raw, { ...this.request.headers, ...changes.headers })
  }

  /** The versions of the function in ascending order, $LATEST first, as the emulator keeps (or would keep) them. */
  async versions(): Promise<Json[]> {
    const { Versions } = await this.ask('GET', '/versions?MaxItems=100000')
    const [latest = {}, ...published] = Versions as Json[]
    return [latest, ...(this.record.older?.all(latest) ?? []), ...published]
  }

  async #versionsOf(version: string): Promise<Json[]> {
    try {
      return await this.versions()
    } catch (error) {
      // AWS names the version also where the function does not exist.
      if (!(error instanceof AwsError && error.status === 404)) throw error
      throw notFound(`Function not found: ${this.arnOf(version)}`)
    }
  }

  /** The aliases, each with the weights that AWS puts on it. */
  async aliases(): Promise<Json[]> {
    const { Aliases } = await this.ask('GET', '/aliases?MaxItems=100000')
    return (Aliases as Json[]).map((alias) =>
      withHeldTraffic(alias, this.record.provisioned.get(String(alias['Name']))),
    )
  }

  /** The configuration of a version, as the emulator keeps it; 404 when there is no such version, or no such function. */
  async version(version: string): Promise<Json> {
    const found = (await this.#versionsOf(version)).find((each) => each['Version'] === version)
    if (found === undefined) throw notFound(`Function not found: ${this.arnOf(version)}`)
    return found
  }

  get #path(): string {
    return `/2015-03-31/functions/${encodeURIComponent(this.functionName)}`
  }

  async #send(
    method: string,
    path: string,
    body?: Buffer,
    headers?: Record<string, string>,
  ): Promise<Answer> {
    const { authorization } = this.request.headers
    const own = authorization === undefined ? {} : { authorization }
    return refuse(await this.#upstream.send(method, path, headers ?? own, body), this.arnOf(this.qualifier))
  }
}

/** Which function a request is about. */
export interface FunctionTarget {
  readonly functionName: string
  readonly qualifier: string | undefined
}

/** Throws the emulator's error answer as the front's own; the emulator leaves the qualifier out of what is missing. */
function refuse(answer: Answer, arn: string): Answer {
  if (answer.status < 400) return answer
  const body = jsonOf(answer)
  const code = String(answer.headers['x-amzn-errortype'] ?? body['__type'] ?? 'ServiceException')
  const message = String(body['message'] ?? body['Message'] ?? '')
  const isMissing = message.startsWith('Function not found')
  throw new AwsError(answer.status, code, isMissing ? `Function not found: ${arn}` : message)
}
