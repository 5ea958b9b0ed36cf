import { type Answer, AwsError, type Json, jsonOf } from '../answer.ts'
import type { LambdaRequest } from '../lambda-call.ts'
import { lambdaPermissions, type Permission } from '../lambda-permissions.ts'
import { lambdaOperationOf } from '../operations.ts'

/** How calls of Lambda's API are carried out, by the front's rules. */
export interface LambdaAccess {
  readonly region: string
  readonly accountId: string
  readonly carryOut: (request: LambdaRequest) => Promise<Answer>
  /** Whether the service role allows a call. */
  readonly allows: (permissions: readonly Permission[]) => Promise<boolean>
  readonly role: string
}

/** The code of the error for what the service role does not allow; CodeDeploy's own, for a deployment that fails by it. */
export const ROLE_PERMISSIONS = 'IAM_ROLE_PERMISSIONS'

/** CodeDeploy as a caller of Lambda: what it does is done as for anybody else. */
export class LambdaCaller {
  readonly #access: LambdaAccess

  constructor(access: LambdaAccess) {
    this.#access = access
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
    const { region, accountId, carryOut, allows, role } = this.#access
    const authorization = `AWS4-HMAC-SHA256 Credential=codedeploy/20260101/${region}/lambda/aws4_request`
    const request: LambdaRequest = {
      operation: operation?.name ?? '',
      region,
      method,
      url,
      parts: operation?.parts ?? [],
      headers: { authorization, 'content-type': 'application/json' },
      raw,
      body,
      hidesTags: false,
    }
    if (!(await allows(lambdaPermissions(request, `arn:aws:lambda:${region}:${accountId}:`))))
      throw notPermitted(role)
    const answer = await carryOut(request)
    if (answer.status < 400) return operation?.name === 'Invoke' ? {} : jsonOf(answer)
    const { message } = jsonOf(answer)
    throw new AwsError(answer.status, answer.headers['x-amzn-errortype'] ?? '', String(message))
  }
}

/** In the words that people quote (aws/serverless-application-model issue 219). */
function notPermitted(role: string): AwsError {
  const message = `The IAM role ${role} does not give you permission to perform operations in the following AWS service: AWSLambda. Contact your AWS administrator if you need help. If you are an AWS administrator, you can grant permissions to your users or groups by creating IAM policies.`
  return new AwsError(403, ROLE_PERMISSIONS, message)
}

function aliasPath(functionName: string, alias: string): string {
  return `/2015-03-31/functions/${encodeURIComponent(functionName)}/aliases/${encodeURIComponent(alias)}`
}
