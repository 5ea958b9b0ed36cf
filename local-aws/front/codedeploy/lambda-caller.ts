import { AwsError, type Json, jsonOf } from '../answer.ts'
import type { LambdaRequest } from '../lambda-call.ts'
import { lambdaOperationOf } from '../operations.ts'

/** Carries out a call of Lambda's API, by the front's rules. */
export type CarryOut = (request: LambdaRequest) => Promise<import('../answer.ts').Answer>

/** CodeDeploy as a caller of Lambda: what it does is done as for anybody else. */
export class LambdaCaller {
  readonly #carryOut: CarryOut
  readonly #region: string

  constructor(carryOut: CarryOut, region: string) {
    this.#carryOut = carryOut
    this.#region = region
  }

  getAlias(functionName: string, alias: string): Promise<Json> {
    return this.#call('GET', aliasPath(functionName, alias))
  }

  /** Every update gives all weights, so that none is left over. */
  updateAlias(functionName: string, alias: string, changes: Json): Promise<Json> {
    return this.#call('PUT', aliasPath(functionName, alias), changes)
  }

  /** Invokes a hook; what the function answers does not matter. */
  async invoke(functionName: string, event: Json): Promise<void> {
    await this.#call('POST', `/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`, event)
  }

  async #call(method: string, path: string, body: Json = {}): Promise<Json> {
    const url = new URL(path, 'http://localhost')
    const operation = lambdaOperationOf(method, url, 'lambda')
    const raw = Buffer.from(method === 'GET' ? '' : JSON.stringify(body))
    const authorization = `AWS4-HMAC-SHA256 Credential=codedeploy/20260101/${this.#region}/lambda/aws4_request`
    const answer = await this.#carryOut({
      operation: operation?.name ?? '',
      region: this.#region,
      method,
      url,
      parts: operation?.parts ?? [],
      headers: { authorization, 'content-type': 'application/json' },
      raw,
      body,
      hidesTags: false,
    })
    if (answer.status < 400) return operation?.name === 'Invoke' ? {} : jsonOf(answer)
    const { message } = jsonOf(answer)
    throw new AwsError(answer.status, answer.headers['x-amzn-errortype'] ?? '', String(message))
  }
}

function aliasPath(functionName: string, alias: string): string {
  return `/2015-03-31/functions/${encodeURIComponent(functionName)}/aliases/${encodeURIComponent(alias)}`
}
